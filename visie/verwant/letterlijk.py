"""Forms of rows that quote this vision and another work: what is typed stands in them, word for word."""

from django.utils.translation import gettext_lazy as _

from bronnen.models import Noot
from visie.editie import ankers
from visie.editie.citaten import place_of
from visie.tekst.html import noot_sleutels, op_een_regel
from visie.verwant.woorden import stands_in_work

NIET_IN_VISIE = _(
    "Deze woorden staan niet letterlijk in de opgeslagen tekst van het onderdeel, ook niet in een noot daarbij. "
    "Neem ze precies over."
)
NIET_IN_WERK = _("Deze woorden staan niet letterlijk in de andere visie. Neem ze precies over.")
GEEN_ONDERDEEL = _("Kies het onderdeel waar deze woorden staan.")
GEEN_WERK = _("Kies de andere visie waar deze woorden staan.")


class TweeCitaten:
    """A form of `citaat_visie`, words of the part that `anker` says, and of `citaat_werk`, those of `werk`."""

    def anker(self, data):
        return data.get("onderdeel")

    def clean(self):
        data = super().clean()
        for naam in ("citaat_visie", "citaat_werk"):
            if naam in data:
                data[naam] = op_een_regel(data[naam])
        if {"onderdeel", "citaat_visie"} & set(self.changed_data) or not self.instance.pk:
            self._judge_visie(data)
        if {"werk", "deel", "citaat_werk"} & set(self.changed_data) or not self.instance.pk:
            self._judge_werk(data)
        return data

    def _judge_visie(self, data):
        if not data.get("citaat_visie") or "onderdeel" in self.errors:
            return
        deel = ankers.newest([self.anker(data)]).get(self.anker(data))
        if deel is None:
            self.add_error("citaat_visie", GEEN_ONDERDEEL)
        elif place_of(data["citaat_visie"], deel, _notes(deel)) is None:
            self.add_error("citaat_visie", NIET_IN_VISIE)

    def _judge_werk(self, data):
        if not data.get("citaat_werk") or "werk" in self.errors or "deel" in self.errors:
            return
        if not data.get("werk"):
            self.add_error("citaat_werk", GEEN_WERK)
        elif not stands_in_work(data["citaat_werk"], data["werk"], data.get("deel")):
            self.add_error("citaat_werk", NIET_IN_WERK)


def _notes(deel):
    """Return the notes that a part cites, by key."""
    aangehaald = noot_sleutels(deel.eigen_tekst)
    return {noot.sleutel: noot for noot in Noot.objects.filter(editie=deel.editie_id)} if aangehaald else {}
