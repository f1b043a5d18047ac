"""What stands beside a part of any kind: what its page is said to be about, remarks for readers, open points."""

from django import forms
from django.utils.translation import gettext_lazy as _

from visie.beheer.paneel import Ernaast, ErnaastForm, register
from visie.editie.models import Aantekening, OpenPunt, Paginaomschrijving


class OmschrijvingForm(ErnaastForm):
    class Meta:
        model = Paginaomschrijving
        fields = ["tekst"]
        widgets = {"tekst": forms.Textarea}
        help_texts = {"tekst": _("Voor zoekmachines en gedeelde links. Hoogstens 200 tekens. Zonder: de eerste zin.")}


class AantekeningForm(ErnaastForm):
    class Meta:
        model = Aantekening
        fields = ["tekst", "citaat", "herkomst"]
        help_texts = {"citaat": _("De letterlijke woorden van de bron."), "herkomst": _("Waar die woorden staan.")}


class OpenPuntForm(ErnaastForm):
    class Meta:
        model = OpenPunt
        fields = ["tekst", "opgelost"]
        help_texts = {"opgelost": _("Vult u dit in, dan is het punt opgelost.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            del self.fields["opgelost"]

    def prepare(self, rij, user):
        rij.door, rij.door_naam = user, user.get_username()


register(
    Ernaast(
        naam="punt",
        kop=_("Open punten"),
        form=OpenPuntForm,
        veld="onderdeel",
        toon=lambda rij: (rij.door_naam, rij.tekst),
        voeg_toe=_("Voeg dit punt toe"),
        wijzig=_("Los op of wijzig"),
        plaats=30,
        direct=False,
        vraag={"opgelost": ""},
    )
)
register(
    Ernaast(
        naam="omschrijving",
        kop=_("Paginaomschrijving"),
        form=OmschrijvingForm,
        veld="onderdeel",
        toon=lambda rij: ("", rij.tekst),
        voeg_toe=_("Bewaar de omschrijving"),
        plaats=40,
        een=True,
    )
)
register(
    Ernaast(
        naam="aantekening",
        kop=_("Aantekeningen naast de tekst"),
        form=AantekeningForm,
        veld="onderdeel",
        toon=lambda rij: (rij.herkomst, rij.tekst),
        voeg_toe=_("Voeg deze aantekening toe"),
        plaats=60,
    )
)
