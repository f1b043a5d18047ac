"""What is said of each pasted sentence. Pure: sentences and an index in, judgements out."""

from dataclasses import dataclass
from itertools import pairwise

from visie.citaatcontrole import lijkt
from visie.citaatcontrole.index import GREEP
from visie.citaatcontrole.letterlijk import GENOEG, Soort, Vondst, find, forms, trimmed
from visie.citaatcontrole.plakken import Zin
from visie.citaatcontrole.woorden import aantal, woorden

SAMEN = 6  # pasted sentences that may have been one
CITATEN = 40  # quotations in one sentence that are looked at
KORT = 3  # words: a shorter title says something only beside what comes from the vision
UIT_VISIE = {Soort.LETTERLIJK, Soort.VERKORT, Soort.CORRECTIE, Soort.GEWIJZIGD, Soort.WIJKT_AF}
_ERGST = (Soort.WIJKT_AF, Soort.GEWIJZIGD, Soort.CORRECTIE, Soort.VERKORT, Soort.LETTERLIJK, Soort.ANDERE_VISIE)


@dataclass(frozen=True)
class Oordeel:
    """A pasted sentence and what was found; `citaat` is the quotation in it that this is about, '' for all of it."""

    zin: Zin
    vondst: Vondst
    citaat: str = ""

    @property
    def soort(self):
        return self.vondst.soort


def judge(zinnen, index) -> list[Oordeel]:
    """Return the judgement on each sentence, in order; those that together are one of the vision become one."""
    gezien, uit, n = {}, [], 0
    while n < len(zinnen):
        hier = zinnen[n : n + SAMEN]
        for zin in hier[:2]:
            if zin not in gezien:
                gezien[zin] = _judge(zin, index)
        vondst, citaat = gezien[hier[0]]
        samen = None if vondst.soort == Soort.LETTERLIJK else _with_more(hier, index, gezien)
        zin, verder, (vondst, citaat) = samen or (hier[0], 1, (vondst, citaat))
        uit.append(Oordeel(zin, vondst, citaat))
        n += verder
    return _short_ones(uit)


def _with_more(zinnen, index, gezien):
    """Return (this and the next sentences as one, how many they were, (Vondst, '')); None when they are not one."""
    if len(zinnen) == 1:
        return None
    if samen := _together(zinnen, index):
        return samen
    verkort = Soort.VERKORT in (gezien[zin][0].soort for zin in zinnen[:2])
    return _one_that_was_cut(*zinnen[:2], index) if verkort and not zinnen[1].begint else None


def _judge(zin, index):
    """Return (Vondst, the quotation that it is about) of one sentence."""
    vormen = forms(zin)
    if vondst := find(index, vormen):
        return vondst, ""
    rij = max((rij for rij, _noten in vormen), key=len, default=())
    dichtbij = index.near(rij)
    citaat = _quotation(rij, index)
    if citaat and not (dichtbij and _belongs(citaat, rij, dichtbij[0])):
        return citaat[0], " ".join(citaat[1])
    return Vondst(Soort.WIJKT_AF, tuple(dichtbij)) if dichtbij else Vondst(Soort.NIET), ""


def _together(zinnen, index):
    """Return what `_with_more` does for what is cut otherwise in the vision: the whole is literal, so each piece is."""
    samen, beste = zinnen[0], None
    if not any(len(rij) < GREEP or index.find(rij) for rij, _noten in forms(samen)):
        return None
    for aantal_, (_, ander) in enumerate(pairwise(zinnen), 2):
        samen = samen.with_next(ander)
        vondst = find(index, forms(samen))
        if vondst and vondst.plekken[0].heel:
            beste = samen, aantal_, (vondst, "")
    return beste


def _one_that_was_cut(een, ander, index):
    """Return what `_together` does for a sentence that a change in it has cut in two: 'J. Marti' without its 'J'."""
    samen = een.with_next(ander)
    delen = [lijkt.bare(woorden(zin.geplakt)) for zin in (een, ander)]
    dichtbij = index.near(woorden(samen.geplakt))
    if not dichtbij:
        return None
    visie = lijkt.bare(dichtbij[0].rij)
    heel, eigen = lijkt.common(delen[0] + delen[1], visie), [lijkt.common(deel, visie) for deel in delen]
    if any(2 * (heel - eigen[1 - n]) < len(delen[n]) for n in (0, 1)):
        return None  # one of the two has little to do with it
    return samen, 2, (Vondst(Soort.WIJKT_AF, tuple(dichtbij)), "")


def _quotation(rij, index):
    """Return (Vondst, words) of what a sentence quotes, the least literal of several; None when it quotes nothing."""
    citaten = []
    for stuk in _quoted(rij)[:CITATEN]:
        if aantal(stuk) < GENOEG:
            continue
        vondst = find(index, trimmed([(stuk, [])]))
        if vondst is None and (dichtbij := index.near(stuk)):
            vondst = Vondst(Soort.WIJKT_AF, tuple(dichtbij))
        if vondst:
            citaten.append((vondst, stuk))
    return min(citaten, key=lambda citaat: _ERGST.index(citaat[0].soort), default=None)


def _quoted(rij):
    """Return the pieces of a row between two quotation marks, before or after a single one, and after a colon."""
    tekens = [n for n, woord in enumerate(rij) if woord == "'"]
    grenzen = list(pairwise([-1, *tekens, len(rij)])) if tekens else []
    if ":" in rij:
        grenzen.append((rij.index(":"), len(rij)))
    return [rij[begin + 1 : eind] for begin, eind in grenzen]


def _belongs(citaat, rij, dichtbij):
    """Tell whether the sentence that is close has what stands around a quotation too: then it is no quotation."""
    vondst, stuk = citaat
    plek = vondst.plekken[0]
    if vondst.soort != Soort.WIJKT_AF and plek.begin and plek.passage.rij[plek.begin - 1] in ("'", ":"):
        return True
    ander, heel, deel = lijkt.bare(dichtbij.rij), lijkt.bare(rij), lijkt.bare(stuk)
    erbuiten = len(heel) - len(deel)
    return 2 * (lijkt.common(heel, ander) - lijkt.common(deel, ander)) >= max(1, erbuiten)


def _short_ones(oordelen):
    """Return the judgements; a title of a word or two that stands among other things is nobody's."""
    uit = list(oordelen)
    for n, oordeel in enumerate(oordelen):
        naast = [ander for ander in oordelen[max(0, n - 1) : n + 2] if ander is not oordeel]
        if naast and _is_short(oordeel) and all(a.soort not in UIT_VISIE or _is_short(a) for a in naast):
            uit[n] = Oordeel(oordeel.zin, Vondst(Soort.NIET))
    return uit


def _is_short(oordeel):
    return oordeel.soort != Soort.NIET and aantal(woorden(oordeel.zin.zonder_voor)) < KORT
