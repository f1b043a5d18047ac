"""Beside the form of a part: what is said about it, and when an editor looked for reactions to an oproep."""

from urllib.parse import urlencode

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from visie.actueel.models import Gezocht, Stuk, Stukdeel
from visie.beheer.paneel import Ernaast, ErnaastForm, register
from visie.tekst.datums import in_woorden

SOORT_BIJ = {"oproep": Stuk.Soort.STAP, "activiteit": Stuk.Soort.PRAKTIJK}  # what is added most to a kind of part


class StukdeelForm(forms.ModelForm):
    """Never asked for: a stuk has a form of its own."""

    class Meta:
        model = Stukdeel
        fields = []


class GezochtForm(ErnaastForm):
    class Meta:
        model = Gezocht
        fields = ["dag"]
        widgets = {"dag": forms.DateInput({"type": "date"}, format="%Y-%m-%d")}
        help_texts = {
            "dag": _(
                "Lezers zien dan ‘De redactie kent geen openbare reactie. Laatst gezocht op …’, zolang er geen reactie "
                "wordt getoond. Nooit bij een oproep aan alleen groepen mensen, zoals patiënten."
            )
        }

    def prepare(self, rij, user):
        rij.door, rij.door_naam = user, user.get_username()


def _form_of_its_own(deel, rij=None):
    """Return the address of the form of a stuk, or of a new one about this part."""
    if rij:
        return reverse("admin:visie_stuk_change", args=[rij.stuk_id])
    soort = SOORT_BIJ.get(deel._meta.model_name)
    vraag = {"deel": deel.anker} | ({"soort": soort.value} if soort else {})
    return f"{reverse('admin:visie_stuk_add')}?{urlencode(vraag)}"


register(
    Ernaast(
        naam="gezocht",
        kop=_("Gezocht naar reacties"),
        form=GezochtForm,
        veld="onderdeel",
        toon=lambda rij: (rij.door_naam, in_woorden(rij.dag.isoformat())),
        voeg_toe=_("Leg vast dat u hebt gezocht"),
        plaats=71,
    )
)
register(
    Ernaast(
        naam="stuk",
        kop=_("Reacties en berichten"),
        form=StukdeelForm,
        veld="onderdeel",
        toon=lambda rij: (rij.stuk.get_status_display(), rij.stuk.titel),
        voeg_toe=_("Stap, reactie of bericht toevoegen"),
        plaats=70,
        elders=_form_of_its_own,
    )
)
