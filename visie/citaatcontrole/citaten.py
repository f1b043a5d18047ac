"""What a sentence of a letter quotes: the pieces between its quotation marks, each with what was found. Pure."""

import re
from dataclasses import dataclass
from itertools import pairwise

from visie.citaatcontrole import lijkt, opdruk
from visie.citaatcontrole.letterlijk import GENOEG, Soort, Vondst, find, forms, with_small_letter
from visie.citaatcontrole.plakken import Zin
from visie.citaatcontrole.woorden import aantal, woorden
from visie.tekst.zinnen import NOOTTEKEN

MEEST = 40  # quotations in one sentence that are looked at
_TEKEN = re.compile(r"[\"“”„‟«»‘‚‛‹›]|(?<!\w)['’]|['’](?!\w)")
_DICHT = re.compile(r"[^\w\s]*")  # what closes behind a quotation, and its note


@dataclass(frozen=True)
class Citaat:
    """A piece of a sentence with its judgement; it stands from `begin` to `eind` in the `tekst` of that sentence."""

    vondst: Vondst
    stuk: Zin
    begin: int
    eind: int


def quotations(zin, index) -> list[Citaat]:
    """Return what a Zin quotes of what is known, in order: between quotation marks, or after a colon."""
    tekens = [teken.start() for teken in _TEKEN.finditer(zin.tekst)]
    dubbel = zin.tekst.find(":", 0, tekens[0] if tekens else None)
    los = dubbel >= 0 and zin.tekst[dubbel + 1 : tekens[0] if tekens else None].strip()
    if los and (citaat := _judge(zin, dubbel + 1, len(zin.tekst), index)):
        return [citaat]
    grenzen = list(pairwise([-1, *tekens, len(zin.tekst)]))[:MEEST] if tekens else []
    return [citaat for begin, eind in grenzen if (citaat := _judge(zin, begin + 1, eind, index))]


def _judge(zin, begin, eind, index):
    """Return the Citaat of one piece, None when nothing known is like it."""
    stuk = piece(zin, begin, eind)
    rij = woorden(opdruk.without_any_reference(stuk.geplakt))
    if aantal(rij) < GENOEG:
        return None
    vondst = find(index, forms(stuk)) or (begin and with_small_letter(index, stuk))
    if not vondst and (dichtbij := index.near(rij)):
        vondst = Vondst(Soort.WIJKT_AF, tuple(dichtbij))
    return Citaat(vondst, stuk, begin, eind) if vondst else None


def piece(zin, begin, eind) -> Zin:
    """Return this part of the `tekst` of a Zin as one by itself, with its notes."""
    voor, tekst = zin.tekst.count(NOOTTEKEN, 0, begin), zin.tekst[begin:eind]
    noten = zin.noten[voor : voor + tekst.count(NOOTTEKEN)]
    return Zin(tekst.strip(), noten, "" if begin else zin.voor, zin.begint and not begin)


def split(zin, citaten) -> list[tuple[Zin, Citaat]]:
    """Return a sentence in as many parts as it has quotations, each with what leads to it; together they are it."""
    einden = [_DICHT.match(zin.tekst, citaat.eind).end() for citaat in citaten[:-1]]
    grenzen = pairwise([0, *einden, len(zin.tekst)])
    return [(piece(zin, *grens), citaat) for grens, citaat in zip(grenzen, citaten, strict=True)]


def belong(citaten, rij, dichtbij) -> bool:
    """Tell whether the sentence that is close has what stands around these quotations too: then they are of it."""
    for citaat in citaten:
        plek = citaat.vondst.plekken[0]
        if citaat.vondst.soort != Soort.WIJKT_AF and plek.begin and plek.passage.rij[plek.begin - 1] in ("'", ":"):
            return True
        if not (any(plek.meets(dichtbij) for plek in citaat.vondst.plekken) or _has(dichtbij, citaat)):
            return False
    ander, heel = lijkt.bare(dichtbij.rij), lijkt.bare(rij)
    deel = tuple(woord for citaat in citaten for woord in lijkt.bare(woorden(citaat.stuk.geplakt)))
    erbuiten = len(heel) - len(deel)
    return 2 * (lijkt.common(heel, ander) - lijkt.common(deel, ander)) >= max(len(citaten) == 1, erbuiten)


def _has(dichtbij, citaat):
    kaal = lijkt.bare(woorden(citaat.stuk.geplakt))
    return 2 * lijkt.common(kaal, lijkt.bare(dichtbij.rij)) >= len(kaal)
