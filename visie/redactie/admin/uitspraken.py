"""Admin of what is said about a published editie: errata, withdrawal, reasons. Added, never changed or removed."""

from django import forms
from django.contrib import admin
from django.shortcuts import redirect
from django.utils.functional import SimpleLazyObject
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visie.beheer import ReadOnlyAdmin
from visie.beheer.keuze import PartSelect, part_choices
from visie.editie.document import Document
from visie.editie.models import Editie, Erratum, Intrekking, Reden
from visie.editie.vergelijken import compare
from visie.redactie import publicatie
from visie.redactie.samenvatting import in_het_kort, opsomming
from visie.tekst.getal import as_number
from visie.tekst.html import op_een_regel


class ToevoegenAdmin(ReadOnlyAdmin):
    """Rows can be added by whoever has the right, and are then on record for good."""

    gevolg = ""  # what adding a row means, said before it is added

    def why_not(self, request, obj=None):
        return _("Dit ligt vast: lezers hebben het kunnen zien. Klopt het niet, voeg dan iets nieuws toe.")

    def has_add_permission(self, request):
        return request.user.has_perm(f"{self.opts.app_label}.add_{self.opts.model_name}")

    def get_fields(self, request, obj=None):
        return [*self.form._meta.fields, *([] if obj else ["zeker"])]

    def get_fieldsets(self, request, obj=None):
        # Found out when it is shown: many ask for the fields alone.
        gevolg = {} if obj else {"description": SimpleLazyObject(lambda: self.gevolg)}
        return [(None, {"fields": self.get_fields(request, obj), **gevolg})]


class ErratumForm(forms.ModelForm):
    zeker = forms.BooleanField(
        label=gettext_lazy("Dit erratum klopt. Het kan daarna niet meer worden gewijzigd of verwijderd.")
    )

    class Meta:
        model = Erratum
        fields = ["editie", "onderdeel", "passage", "lezing", "reden", "datum", "vervangt"]
        labels = {"onderdeel": gettext_lazy("Onderdeel")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "editie" in self.fields:  # an erratum that is there shows no fields
            self.document = self._document(self.data.get("editie") if self.is_bound else self.initial.get("editie"))
            self._offer(self.document)

    def _document(self, pk):
        """Return the published editie with this key, as it was chosen; the current one for any other value."""
        gekozen = Editie.objects.published().filter(pk=as_number(pk)).first()
        editie = gekozen or Editie.objects.current()
        return Document(editie) if editie else None

    def _offer(self, document):
        """Offer the parts and the errata of one editie: what is chosen always goes together."""
        editie, delen = (document.editie, document.leesvolgorde) if document else (None, [])
        velden, self.initial["editie"] = self.fields, editie
        velden["editie"].queryset = Editie.objects.filter(pk=editie and editie.pk)
        velden["editie"].empty_label = None
        velden["editie"].help_text = _other_edities(editie)
        velden["vervangt"].queryset = Erratum.objects.filter(editie=editie, vervangen_door=None)
        velden["vervangt"].widget.can_add_related = False  # this form is where an erratum is added
        velden["vervangt"].error_messages["invalid_choice"] = _(
            "Kies een erratum van deze editie dat nog niet is vervangen."
        )
        velden["onderdeel"].widget = PartSelect(part_choices(delen))

    def clean(self):
        data = super().clean()
        if not (data.get("editie") and data.get("onderdeel")):
            return data
        deel = self.document.per_anker.get(data["onderdeel"])
        if deel is None:
            fout = _("Dit onderdeel staat niet in %(editie)s. Kies een onderdeel uit de lijst.")
            self.add_error("onderdeel", fout % {"editie": str(data["editie"]).lower()})
        elif data.get("passage") and op_een_regel(data["passage"]) not in deel.woorden:
            fout = _(
                "Deze woorden staan niet letterlijk in dit onderdeel. Neem de passage precies over, zonder nootnummers."
            )
            self.add_error("passage", fout)
        return data


def _other_edities(editie):
    """Return links to the form for each other published editie, or '' when there is none."""
    namen = [(andere.nummer, andere) for andere in Editie.objects.published().exclude(pk=editie and editie.pk)]
    links = format_html_join(", ", '<a href="?editie={}">{}</a>', namen)
    zin = _(
        "Kies de editie waarin u de passage las: bij elke andere editie met dezelfde woorden staat het erratum vanzelf "
        "ook. Was dat een andere editie? Kies die eerst: {}."
    )
    return format_html(zin, links) if namen else ""


@admin.register(Erratum)
class ErratumAdmin(ToevoegenAdmin):
    lidwoord = "het"
    form = ErratumForm
    list_display = ["datum", "editie", "onderdeel", "passage", "lezing", "vervangt"]
    list_select_related = ["editie", "vervangt__editie"]
    search_fields = ["onderdeel", "passage", "lezing", "reden"]
    gevolg = gettext_lazy(
        "Lezers zien een erratum meteen bij het onderdeel, in elke editie waarin dezelfde woorden staan, en het komt "
        "in de feed. Het blijft er altijd bij staan: alleen een later erratum kan ervoor in de plaats komen."
    )

    def get_changeform_initial_data(self, request):
        """Open the form for the editie whose number the address asks for: `?editie=2`."""
        gekozen = Editie.objects.filter(nummer=as_number(request.GET.get("editie"))).first()
        return super().get_changeform_initial_data(request) | {"editie": gekozen and gekozen.pk}

    def response_add(self, request, obj, post_url_continue=None):
        """Go on to a next erratum on the same editie: most passages stand in the current one as well."""
        response = super().response_add(request, obj, post_url_continue)
        return redirect(f"{request.path}?editie={obj.editie.nummer}") if "_addanother" in request.POST else response


def intrekken_in_woorden(edities):
    """Return what readers get when one of these published edities (newest first) is withdrawn, as HTML."""
    gelden = [editie for editie in edities if not editie.ingetrokken]
    if len(gelden) < 2:
        return _("Er geldt nu één editie. Die kan niet worden ingetrokken: publiceer eerst een volgende.")
    huidige, volgende = gelden[:2]
    verschil = compare(*Document.load_together([huidige, volgende]))
    eerst = _("%(huidige)s: lezers krijgen dan weer %(volgende)s (%(dag)s). Voor hen verandert: %(wat)s.") % {
        "huidige": huidige, "volgende": str(volgende).lower(), "dag": volgende.vastgesteld,
        "wat": opsomming(in_het_kort(verschil)),
    }  # fmt: skip
    ander = _("%(editie)s: deze krijgen lezers nu niet. Er komt alleen een balk boven te staan.")
    zinnen = [eerst, *(ander % {"editie": editie} for editie in gelden[1:])]
    altijd = _("Een ingetrokken editie blijft leesbaar op haar eigen adres, en geldt nooit meer.")
    return format_html_join("", "<p>{}</p>", ((zin,) for zin in [altijd, *zinnen]))


class IntrekkingForm(forms.ModelForm):
    zeker = forms.BooleanField(
        label=gettext_lazy("Ik weet zeker dat deze editie niet meer geldt. Dit kan niet ongedaan worden gemaakt.")
    )

    class Meta:
        model = Intrekking
        fields = ["editie", "reden", "datum"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "editie" in self.fields:  # a withdrawal that is there shows no fields
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

    @property
    def gevolg(self):
        return intrekken_in_woorden(list(Editie.objects.published().select_related("intrekking")))

    def save_model(self, request, obj, form, change):
        publicatie.withdraw(obj, request.user)

    def record_change(self, request, form, change):
        """Leave no second line: withdrawing left one."""


@admin.register(Reden)
class RedenAdmin(ReadOnlyAdmin):
    list_display = ["onderdeel", "editie", "tekst"]
    list_filter = ["editie"]
    list_select_related = ["editie"]
    search_fields = ["onderdeel", "tekst"]
