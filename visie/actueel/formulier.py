"""The form of a stuk: what each kind asks, and the parts that it is about."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from visie.actueel.models import Stuk, Stukdeel
from visie.beheer.formulier import text_editor
from visie.beheer.keuze import PartSelect, asked_parts, parts_of_today
from visie.beheer.tellen import Geteld, count
from visie.editie.models import part_models
from visie.tekst.html import normalise, op_een_regel, zonder_noten

Soort = Stuk.Soort
# The kind of part that a stuk is about at least; '' for any. News may be about none.
OVER = {Soort.STAP: "oproep", Soort.PRAKTIJK: "activiteit", Soort.AANGEHAALD: ""}
KIES = {
    "oproep": _("Kies de oproep waar deze stap of reactie bij hoort."),
    "activiteit": _("Kies de activiteit waar dit een voorbeeld van is."),
    "": _("Kies het onderdeel dat wordt aangehaald."),
}
CITAAT = Stuk._meta.get_field("citaat").max_length


class StukForm(forms.ModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "citaat" in self.fields:  # who may only look sees no fields
            self.fields["tekst"].widget = text_editor(met_noten=False)
            self.fields["citaat"] = forms.CharField(
                label=self.fields["citaat"].label,
                help_text=self.fields["citaat"].help_text,
                required=False,
                widget=forms.Textarea({"rows": 3}),
            )
            count(self.fields["citaat"].widget, CITAAT)

    def clean_citaat(self):
        """Return the quotation on one line. Raises ValidationError that says how much too long it is."""
        citaat = op_een_regel(self.cleaned_data["citaat"])
        if te_veel := max(0, len(citaat) - CITAAT):
            zin = ngettext(
                "Een citaat is hoogstens %(max)s tekens: dit is er %(n)s te veel. Neem minder over, letterlijk.",
                "Een citaat is hoogstens %(max)s tekens: dit zijn er %(n)s te veel. Neem minder over, letterlijk.",
                te_veel,
            )
            raise forms.ValidationError(zin % {"max": CITAAT, "n": te_veel})
        return citaat

    def clean_tekst(self):
        return normalise(zonder_noten(normalise(self.cleaned_data["tekst"] or "")))


class StukdeelFormSet(forms.BaseInlineFormSet):
    def clean(self):
        """Raises ValidationError when the stuk is about no part that its kind asks for."""
        super().clean()
        wat = OVER.get(self.instance.soort)
        if any(self.errors) or wat is None:
            return
        ankers = [form.cleaned_data.get("onderdeel") for form in self.forms if form not in self.deleted_forms]
        if not _one_is(wat, list(filter(None, ankers))):
            raise forms.ValidationError(KIES[wat])


def _one_is(wat, ankers):
    """Tell whether one of these ankers is of a part of this kind; of any, for ''."""
    modellen = [model for model in part_models() if model._meta.model_name == wat]
    return any(model.objects.filter(anker__in=ankers).exists() for model in modellen) if wat else bool(ankers)


class StukdeelInline(Geteld, admin.StackedInline):
    model, fk_name, formset = Stukdeel, "stuk", StukdeelFormSet
    fields = ["onderdeel"]
    verbose_name = _("onderdeel")
    verbose_name_plural = _("onderdelen")

    def get_extra(self, request, obj=None, **kwargs):
        return 1 if obj else max(2, len(asked_parts(request)))

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "onderdeel":
            if not hasattr(request, "delen_van_nu"):  # once for all the rows
                request.delen_van_nu = parts_of_today("")
            kwargs["widget"] = PartSelect(request.delen_van_nu)
        return super().formfield_for_dbfield(db_field, request, **kwargs)
