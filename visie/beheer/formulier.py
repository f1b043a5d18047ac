"""The form of one part of the text."""

from django import forms
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from visie.beheer.plakken import WOORDEN, Tekstveld, known_notes
from visie.editie.document import Document
from visie.editie.models import Editie, Reden
from visie.editie.velden import is_translated
from visie.tekst.html import noot_sleutels, normalise
from visie.tekst.onzichtbaar import clean

EDITOR = {
    "Bold": True,
    "Italic": True,
    "BulletList": True,
    "ListItem": True,
    "HardBreak": True,
    "Noot": {"zoek": reverse_lazy("admin:noot_zoek"), "nieuw": reverse_lazy("admin:noot_nieuw")},
    "Plakken": {"woorden": WOORDEN},
}


def labels(model):
    """Return {field of the form: its Dutch name without the language}."""
    return {f"{veld.name}_nl": veld.verbose_name for veld in model._meta.fields if is_translated(model, veld.name)}


def stored_reason(obj):
    """Return the reason that is stored with a part of the werkversie, or ''."""
    if obj.pk is None or obj.editie.gepubliceerd:
        return ""
    reden = Reden.objects.filter(editie=obj.editie, onderdeel=obj.anker).first()
    return reden.tekst if reden else ""


def text_editor(met_noten):
    """Return the editor of a text in the small subset of HTML, with a button for notes or without."""
    extensies = {naam: opties for naam, opties in EDITOR.items() if naam != "Noot" or met_noten}
    extensies["Plakken"] = {**EDITOR["Plakken"], "noten": known_notes() if met_noten else []}
    return Tekstveld(config={"extensions": extensies}, preset="configurable")


class OnderdeelForm(forms.ModelForm):
    """The Dutch text of a part, the version it was opened at, and why it changes.

    `verplicht` names the fields that may not be empty; the text is cleaned to the subset before it is judged.
    """

    verplicht = ()
    met_noten = True
    vanaf_versie = forms.IntegerField(widget=forms.HiddenInput, required=False)
    # What the reason was when the form was made: only who changes it changes it.
    reden_was = forms.CharField(widget=forms.HiddenInput, required=False)
    reden = forms.CharField(
        label=_("Reden van de wijziging"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Waarom verandert dit? Lezers zien de reden bij de nieuwe editie. Nodig vóór publicatie."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        # These fields are copies of this form: what is set here never shows in the form of somebody else.
        self.fields["vanaf_versie"].initial = self.instance.versie
        for naam in ("reden", "reden_was"):
            self.fields[naam].initial = stored_reason(self.instance)
        for naam, label in labels(self._meta.model).items():
            if veld := self.fields.get(naam):
                veld.label = str(label).capitalize()
                veld.required = naam.removesuffix("_nl") in self.verplicht
        if veld := self.fields.get("tekst_nl"):
            veld.widget = text_editor(self.met_noten)

    def clean(self):
        data = super().clean()
        for naam in [*labels(self._meta.model), "reden"]:
            if isinstance(data.get(naam), str):
                data[naam] = clean(data[naam]).strip()
                if not data[naam] and self.fields[naam].required:
                    self.add_error(naam, self.fields[naam].error_messages["required"])
        return data

    def clean_tekst_nl(self):
        schoon = normalise(self.cleaned_data["tekst_nl"] or "")
        if not schoon and "tekst" in self.verplicht:
            raise forms.ValidationError(_("Vul een tekst in. Alleen opmaak zonder woorden telt niet."))
        if onbekend := self._unknown_notes(schoon):
            raise forms.ValidationError(
                _("Deze noten bestaan niet in de werkversie: %(noten)s. Kies een noot uit de lijst of haal ze weg.")
                % {"noten": ", ".join(onbekend)}
            )
        return schoon

    def _unknown_notes(self, html):
        sleutels = dict.fromkeys(noot_sleutels(html))
        if not sleutels:
            return []
        bekend = Document(Editie.objects.werkversie()).noten
        return [sleutel for sleutel in sleutels if sleutel not in bekend]
