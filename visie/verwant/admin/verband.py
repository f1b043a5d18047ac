"""Links between this vision and another work: their screen, and beside the part that they are about."""

from django import forms
from django.contrib import admin
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from visie.beheer import RedactioneelAdmin
from visie.beheer.paneel import Ernaast, ErnaastForm, register
from visie.verwant.letterlijk import TweeCitaten
from visie.verwant.models import Verband, Werkdeel

ANDER_WERK = _("Dit deel is van een ander werk. Kies een deel van het gekozen werk, of laat dit leeg.")
REDEN_NODIG = _("Zeg waarom er geen verband is: lezers lezen dat erbij.")
BEIDE_NODIG = _("Neem de woorden over waaruit het verband blijkt: van de visie en van de andere visie.")
TEKST_NODIG = _("Neem de woorden over waarmee de tekst van de visie zelf verwijst.")
AL_GELEGD = _("Bij dit onderdeel staat deze verwijzing al.")


class Deelkeuze(forms.ModelChoiceField):
    """Offers the parts of all works by the name of their work."""

    def __init__(self, **kwargs):
        delen = Werkdeel.objects.select_related("werk").order_by("werk__volgorde", "werk", "volgorde", "pk")
        super().__init__(queryset=delen, widget=forms.Select({"data-zoekbaar": ""}), **kwargs)

    def label_from_instance(self, deel):
        return f"{deel.werk}: {Truncator(deel.kop or deel.tekst).chars(70)}"


class VerbandForm(TweeCitaten, forms.ModelForm):
    """What a link needs depends on who makes it and on what was judged."""

    deel = Deelkeuze(label=_("Deel daarvan"), required=False, help_text=_("Leeg: het werk als geheel."))

    def clean(self):
        data = super().clean()
        if data.get("deel") and data.get("werk") and data["deel"].werk_id != data["werk"].pk:
            self.add_error("deel", ANDER_WERK)
        if data.get("oordeel") == Verband.Oordeel.GEEN:
            self._ask(data, REDEN_NODIG, "reden")
        elif data.get("grond", self.instance.grond) == Verband.Grond.TEKST:
            self._ask(data, TEKST_NODIG, "citaat_visie")
        else:
            self._ask(data, BEIDE_NODIG, "citaat_visie", "citaat_werk")
        self._judge_pair(data)
        return data

    def _ask(self, data, fout, *velden):
        for veld in velden:
            if not data.get(veld) and veld not in self.errors:
                self.add_error(veld, fout)

    def _judge_pair(self, data):
        """Say that there is one already: the constraint only knows when all its fields are on the form."""
        paar = {"onderdeel": self.anker(data), "werk": data.get("werk"), "deel": data.get("deel")}
        if not paar["werk"] or "deel" in self.errors:
            return
        if Verband.objects.filter(**paar).exclude(pk=self.instance.pk).exists():
            self.add_error("deel", AL_GELEGD)

    def _get_validation_exclusions(self):
        """`_judge_pair` says it in one sentence."""
        return super()._get_validation_exclusions() | {"werk"}


@admin.register(Verband)
class VerbandAdmin(RedactioneelAdmin):
    form = VerbandForm
    list_display = ["werk", "onderdeel", "deel", "oordeel", "grond"]
    list_filter = ["werk", "oordeel", "grond"]
    list_select_related = ["werk", "deel"]
    search_fields = ["onderdeel", "werk__titel", "citaat_visie", "citaat_werk", "reden"]
    fields = ["onderdeel", "werk", "deel", "oordeel", "grond", "citaat_visie", "citaat_werk", "reden"]


class NaastForm(VerbandForm, ErnaastForm):
    """Asks for a link of this part. It is the editors who make it; one that the text makes stays that."""

    class Meta:
        model = Verband
        fields = ["werk", "deel", "oordeel", "citaat_visie", "citaat_werk", "reden"]

    def anker(self, data):
        return self.deel.anker


register(
    Ernaast(
        naam="verband",
        kop=_("Verwijzingen naar andere visies"),
        form=NaastForm,
        veld="onderdeel",
        toon=lambda rij: (
            f"{rij.werk} ({rij.get_oordeel_display()})",
            " – ".join(filter(None, [rij.citaat_visie, rij.citaat_werk, rij.reden])),
        ),
        voeg_toe=_("Voeg deze verwijzing toe"),
        plaats=55,
    )
)
