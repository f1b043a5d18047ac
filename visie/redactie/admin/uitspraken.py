"""Admin of what is said about a published editie: errata, withdrawal, reasons. Added, never changed or removed."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visie.beheer import ReadOnlyAdmin
from visie.editie.document import Document
from visie.editie.models import Editie, Erratum, Intrekking, Reden
from visie.redactie import publicatie


class ToevoegenAdmin(ReadOnlyAdmin):
    """Rows can be added by whoever has the right, and are then on record for good."""

    def has_add_permission(self, request):
        return request.user.has_perm(f"{self.opts.app_label}.add_{self.opts.model_name}")


class ErratumForm(forms.ModelForm):
    class Meta:
        model = Erratum
        fields = ["editie", "onderdeel", "passage", "lezing", "reden", "datum", "vervangt"]
        labels = {"onderdeel": gettext_lazy("Onderdeel")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["editie"].queryset = Editie.objects.published()
        self.fields["editie"].initial = Editie.objects.current()
        self.fields["vervangt"].queryset = Erratum.objects.filter(vervangen_door=None)
        werkversie = Editie.objects.current()
        delen = Document(werkversie).leesvolgorde if werkversie else []
        keuzes = [(deel.anker, f"{deel.kop} ({deel._meta.verbose_name})") for deel in delen]
        self.fields["onderdeel"].widget = forms.Select(choices=[("", "---------"), *keuzes])

    def clean(self):
        data = super().clean()
        if not (data.get("editie") and data.get("onderdeel") and data.get("passage")):
            return data
        deel = Document(data["editie"]).per_anker.get(data["onderdeel"])
        if deel is None:
            self.add_error("onderdeel", _("Dit onderdeel staat niet in die editie."))
        elif " ".join(data["passage"].split()) not in deel.woorden:
            fout = _(
                "Deze woorden staan niet letterlijk in dit onderdeel. Neem de passage precies over, zonder nootnummers."
            )
            self.add_error("passage", fout)
        if data.get("vervangt") and data["vervangt"].editie != data["editie"]:
            self.add_error("vervangt", _("Dit erratum hoort bij een andere editie."))
        return data


@admin.register(Erratum)
class ErratumAdmin(ToevoegenAdmin):
    form = ErratumForm
    list_display = ["datum", "editie", "onderdeel", "passage", "lezing", "vervangt"]
    list_select_related = ["editie", "vervangt__editie"]
    search_fields = ["onderdeel", "passage", "lezing", "reden"]


class IntrekkingForm(forms.ModelForm):
    zeker = forms.BooleanField(
        label=gettext_lazy("Ik weet zeker dat deze editie niet meer geldt. Dit kan niet ongedaan worden gemaakt.")
    )

    class Meta:
        model = Intrekking
        fields = ["editie", "reden", "datum"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["editie"].queryset = Editie.objects.published().filter(intrekking=None)

    def clean_editie(self):
        editie = self.cleaned_data["editie"]
        if not Editie.objects.published().filter(intrekking=None).exclude(pk=editie.pk).exists():
            raise forms.ValidationError(_("Dit is de laatste editie die geldt. Die kan niet worden ingetrokken."))
        return editie


@admin.register(Intrekking)
class IntrekkingAdmin(ToevoegenAdmin):
    form = IntrekkingForm
    list_display = ["editie", "datum", "reden"]
    list_select_related = ["editie"]

    def get_fields(self, request, obj=None):
        return ["editie", "reden", "datum", *([] if obj else ["zeker"])]

    def save_model(self, request, obj, form, change):
        publicatie.withdraw(obj, request.user)

    def leg_vast(self, request, form, change):
        """Leave no second line: withdrawing left one."""


@admin.register(Reden)
class RedenAdmin(ReadOnlyAdmin):
    list_display = ["onderdeel", "editie", "tekst"]
    list_filter = ["editie"]
    list_select_related = ["editie"]
    search_fields = ["onderdeel", "tekst"]
