"""Numbers that are drawn: their screen, and beside the part or the note that has the words."""

from decimal import Decimal

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from bronnen.models import VOORVOEGSEL, Noot
from doelstellingen.admin.letterlijk import NIET_LETTERLIJK, LetterlijkForm
from visie.beheer import RedactioneelAdmin
from visie.beheer.keuze import NIETS, part_name
from visie.beheer.paneel import Ernaast, ErnaastForm, register
from visie.editie.models import Cijfer
from visie.tekst.html import noot_sleutels, op_een_regel

WAT_VERGELEKEN_IS = {"onderdeel", "zinsdeel", "vorm", "waarde", "wat"}


class Kort:
    """Words on one line, as they are compared; a number without the zero that its column adds."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        waarde = self.instance.waarde
        if waarde is not None and waarde == waarde.to_integral_value() and "waarde" in self.fields:
            self.initial["waarde"] = waarde.to_integral_value()

    def clean_zinsdeel(self):
        return op_een_regel(self.cleaned_data["zinsdeel"])

    def clean_waarde(self):
        """Return the number as its column has it: one that did not change leaves no line in the trail."""
        waarde = self.cleaned_data["waarde"]
        return waarde if waarde is None else waarde.quantize(Decimal("0.1"))

    def clean(self):
        """Take the tick away when other words, or another picture, would stand under it."""
        cleaned = super().clean()
        if "vergeleken" not in self.changed_data and WAT_VERGELEKEN_IS & set(self.changed_data):
            cleaned["vergeleken"] = False
        return cleaned


class CijferForm(Kort, LetterlijkForm):
    woorden = "zinsdeel"


@admin.register(Cijfer)
class CijferAdmin(RedactioneelAdmin):
    form = CijferForm
    lidwoord = "het"
    list_display = ["zinsdeel", "onderdeel", "vorm", "tonen", "vergeleken"]
    list_filter = ["vorm", "vergeleken", "tonen"]
    search_fields = ["onderdeel", "zinsdeel"]
    fields = ["onderdeel", "zinsdeel", "vorm", "waarde", "wat", "noot", "tonen", "vergeleken"]


class NaastForm(Kort, ErnaastForm):
    """Asks for a number in this part; its note is one that the part cites. A note has no other note."""

    class Meta:
        model = Cijfer
        fields = ["zinsdeel", "vorm", "waarde", "wat", "noot", "tonen", "vergeleken"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.deel.deelsoort.noot:
            del self.fields["noot"]
        else:
            self.fields["noot"].widget = forms.Select(choices=self._notes())

    def _notes(self):
        """Return the notes that this part cites, as choices; the one that the row has stays one."""
        sleutels = noot_sleutels(self.deel.eigen_tekst)
        noten = Noot.objects.filter(editie=self.deel.editie_id, anker__in=[f"{VOORVOEGSEL}{s}" for s in sleutels])
        aangehaald = list(noten) if sleutels else []
        eigen = [self.instance.noot] if self.instance.noot not in {"", *(n.anker for n in aangehaald)} else []
        return [NIETS, *((n.anker, part_name(n)) for n in aangehaald), *((anker, anker) for anker in eigen)]

    def clean_zinsdeel(self):
        zinsdeel = super().clean_zinsdeel()
        if "zinsdeel" in self.changed_data and zinsdeel not in self.deel.woorden:
            raise ValidationError(NIET_LETTERLIJK)
        return zinsdeel


def _state(rij):
    if not rij.tonen:
        return _("Wordt niet getoond")
    return _("Te zien voor lezers") if rij.vergeleken else _("Nog niet vergeleken met de bron")


register(
    Ernaast(
        naam="cijfer",
        kop=_("Cijfers in beeld"),
        form=NaastForm,
        veld="onderdeel",
        toon=lambda rij: (_state(rij), rij.zinsdeel),
        voeg_toe=_("Breng dit cijfer in beeld"),
        plaats=45,
    )
)
