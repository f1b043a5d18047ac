"""What the page shows of each judgement: the places with their links, the difference, what was left out. Pure."""

from dataclasses import dataclass
from html import escape

from django.utils.translation import gettext_lazy as _

from visie.citaatcontrole.letterlijk import Soort
from visie.citaatcontrole.passage import VISIE
from visie.citaatcontrole.plakken import without_reference
from visie.citaatcontrole.soorten import SOORTEN
from visie.citaatcontrole.woorden import zelfde_tekens
from visie.tekst.html import op_een_regel
from visie.tekst.verschil import Stuk, word_diff
from visie.tekst.zinnen import NOOTTEKEN

NAMEN = {uitleg.soort: uitleg.naam for uitleg in SOORTEN}
WIJST = {
    Soort.WIJKT_AF: _("Van de visie naar uw tekst"),
    Soort.CORRECTIE: _("Van die tekst naar dit portaal"),
    Soort.GEWIJZIGD: _("Van die editie naar de huidige"),
}
NOOIT_LOS = ".,;:?!)]%”’…"  # signs before which there is no space
PLEKKEN = 3  # places that are named of one sentence
MET_VAST = {Soort.LETTERLIJK, Soort.VERKORT, Soort.GEWIJZIGD, Soort.WIJKT_AF}


@dataclass(frozen=True)
class Plaats:
    """A part that a sentence stands in, or comes from; `vast` leads to the words in their `editie`, '' without one."""

    kop: str
    adres: str
    vast: str = ""
    editie: int | None = None


@dataclass(frozen=True)
class Regel:
    """A pasted sentence as the page shows it.

    `verschil` is how it differs, or how the text differs now; `heel` the whole sentence of which it is a part;
    `citaat` what it quotes, `kleine_letter` whether that has only another first letter; `editie` the number of the
    editie that has it so; `werk` the other work.
    """

    soort: Soort
    geplakt: str
    begint: bool
    plaatsen: tuple[Plaats, ...] = ()
    verschil: tuple[Stuk, ...] = ()
    heel: str = ""
    citaat: str = ""
    kleine_letter: bool = False
    editie: int | None = None
    werk: str = ""

    @property
    def naam(self):
        """What readers call the judgement."""
        if self.soort == Soort.GEWIJZIGD:
            return _("Gewijzigd sinds editie %(nummer)s") % {"nummer": self.editie}
        return NAMEN[self.soort]

    @property
    def wat_het_toont(self):
        """What the difference leads from and to."""
        return WIJST[self.soort]


def lines(oordelen, index) -> list[Regel]:
    """Return the Regels of judgements, in order; the same judgement is worked out once."""
    gezien = {}
    return [_line(oordeel, index, gezien) for oordeel in oordelen]


def _line(oordeel, index, gezien):
    sleutel = oordeel.soort, oordeel.zin, oordeel.citaat  # not its words alone: in these every note is one sign
    if oordeel.vondst.plekken and sleutel not in gezien:
        gezien[sleutel] = _details(oordeel, index)
    erbij = gezien.get(sleutel, {})
    return Regel(oordeel.soort, oordeel.zin.geplakt, oordeel.zin.begint, citaat=oordeel.citaat, **erbij)


def _details(oordeel, index):
    plek, soort = oordeel.vondst.plekken[0], oordeel.soort
    geplakt = oordeel.citaat or op_een_regel(without_reference(oordeel.zin).tekst.replace(NOOTTEKEN, ""))
    erbij = {"plaatsen": _places(oordeel.vondst.plekken, index, soort), "kleine_letter": oordeel.vondst.kleine_letter}
    if soort == Soort.WIJKT_AF:
        erbij["verschil"] = difference(
            plek.zin, oordeel.citaat or oordeel.zin.geplakt if plek.zin == geplakt else geplakt
        )
    if soort == Soort.CORRECTIE and (nu := _now(plek, index, plek.rij)):
        erbij["verschil"] = difference(plek.zin, nu)
    if soort == Soort.GEWIJZIGD:
        erbij |= {"editie": plek.passage.editie, "verschil": difference(plek.zin, _now(plek, index, plek.rij))}
    if soort == Soort.VERKORT:
        erbij["heel"] = plek.zin
    return erbij | {"werk": plek.passage.van}


def difference(visie: str, ander: str) -> tuple[Stuk, ...]:
    """Return the words that lead from one sentence to another, '' for one that is not there."""
    stukken = word_diff(escape(visie), escape(zelfde_tekens(visie, ander))) if ander else []
    volgende = [stuk.tekst[0] for stuk in stukken[1:]]
    paren = zip(stukken, volgende, strict=False)
    return (*(Stuk(s.soort, s.kern) if teken in NOOIT_LOS else s for s, teken in paren), *stukken[-1:])


def _now(plek, index, rij):
    """Return the words of the sentence of the vision that is nearest to this one of the same part, '' without one."""
    return next((nu.zin for nu in index.near(rij) if nu.passage.anker == plek.passage.anker), "")


def _places(plekken, index, soort):
    uit = {}
    for plek in plekken:
        passage = plek.passage
        nu = index.per_anker.get(passage.anker) if passage.van == "" else None
        adres = (nu or passage).adres if nu or passage.soort == VISIE or passage.van else passage.vast
        vast = _with(passage.vast, plek.plek) if soort in MET_VAST else ""
        uit.setdefault(
            (passage.kop, adres), Plaats(passage.kop or passage.van, _with(adres, plek.plek), vast, passage.editie)
        )
    return tuple(uit.values())[:PLEKKEN]


def _with(adres, plek):
    return adres if not plek or "#" in adres else adres + plek
