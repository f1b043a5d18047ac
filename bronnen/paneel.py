"""Beside the form of a note: the works behind it, and what kind of note it is."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bronnen.models import Bronvermelding, Nootgegevens
from visie.beheer.paneel import Ernaast, ErnaastForm, register


def default_ground():
    """Return why a row is as it is, when its editor says nothing."""
    return _("Gekozen door de redactie.")


class MetGrond(ErnaastForm):
    """The form of a row that says on which ground it stands."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["grond"].required = False
        self.fields["grond"].widget = forms.Textarea({"rows": 2, "maxlength": 300})
        self.fields["grond"].help_text = _("Waaruit dit blijkt. Leeg: “%(grond)s”") % {"grond": default_ground()}

    def clean_grond(self):
        return self.cleaned_data["grond"] or default_ground()


class BronvermeldingForm(MetGrond):
    class Meta:
        model = Bronvermelding
        fields = ["bron", "grond"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["bron"].widget.attrs["data-zoekbaar"] = ""

    def clean_bron(self):
        bron = self.cleaned_data["bron"]
        if Bronvermelding.objects.filter(noot=self.deel.anker, bron=bron).exclude(pk=self.instance.pk).exists():
            self.add_error("bron", _("Deze bron staat al achter deze noot."))
        return bron


class NootgegevensForm(MetGrond):
    class Meta:
        model = Nootgegevens
        fields = ["soort", "taal", "grond"]


register(
    Ernaast(
        naam="bron",
        kop=gettext_lazy("Bronnen achter deze noot"),
        form=BronvermeldingForm,
        veld="noot",
        toon=lambda rij: (rij.bron.titel, ", ".join(filter(None, [rij.bron.namen, str(rij.bron.jaar or "")]))),
        haal=("bron__auteurs",),
        voeg_toe=gettext_lazy("Zet deze bron achter de noot"),
        plaats=20,
    )
)
register(
    Ernaast(
        naam="soort",
        kop=gettext_lazy("Soort noot"),
        form=NootgegevensForm,
        veld="noot",
        toon=lambda rij: (rij.get_soort_display(), rij.grond),
        voeg_toe=gettext_lazy("Bewaar de soort"),
        plaats=21,
        een=True,
    )
)
