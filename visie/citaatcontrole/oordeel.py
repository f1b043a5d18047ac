"""What is said of each pasted sentence. Pure: sentences and an index in, judgements out."""

from dataclasses import dataclass
from itertools import pairwise

from visie.citaatcontrole import lijkt
from visie.citaatcontrole.citaten import belong, quotations, split
from visie.citaatcontrole.index import GREEP
from visie.citaatcontrole.letterlijk import Soort, Vondst, find, forms
from visie.citaatcontrole.plakken import Zin, without_reference
from visie.citaatcontrole.woorden import aantal, woorden

SAMEN = 6  # pasted sentences that may have been one
KORT = 3  # words: a shorter title says something only beside what comes from the vision
UIT_VISIE = {Soort.LETTERLIJK, Soort.VERKORT, Soort.CORRECTIE, Soort.GEWIJZIGD, Soort.WIJKT_AF}


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
    """Return the judgement on each sentence, in order; those that together are one of the vision become one.

    A sentence with more than one quotation is in parts, each with the judgement on its own.
    """
    gezien, uit, n = {}, [], 0
    while n < len(zinnen):
        hier = zinnen[n : n + SAMEN]
        for zin in hier[:2]:
            if zin not in gezien:
                gezien[zin] = _judge(zin, index)
        oordelen = gezien[hier[0]]
        los = len(oordelen) > 1 or oordelen[0].soort == Soort.LETTERLIJK
        samen = None if los else _with_more(hier, index, gezien)
        oordelen, verder = samen or (oordelen, 1)
        uit += oordelen
        n += verder
    return _short_ones(uit)


def _with_more(zinnen, index, gezien):
    """Return ([the Oordeel on this and the next sentences as one], how many they were); None when they are not one."""
    if len(zinnen) == 1:
        return None
    if samen := _together(zinnen, index):
        return samen
    verkort = Soort.VERKORT in (gezien[zin][0].soort for zin in zinnen[:2])
    return _one_that_was_cut(*zinnen[:2], index) if verkort and not zinnen[1].begint else None


def _judge(zin, index) -> list[Oordeel]:
    """Return the judgement on one sentence, or on each of several quotations in it."""
    kern = without_reference(zin)
    vormen = forms(kern)
    if vondst := find(index, vormen if kern is zin else [*forms(zin), *vormen]):
        return [Oordeel(zin, vondst)]
    rij = max((rij for rij, _noten in vormen), key=len, default=())
    dichtbij = index.near(rij)
    citaten = quotations(kern, index)
    if citaten and not (dichtbij and belong(citaten, rij, dichtbij[0])):
        return [Oordeel(deel, citaat.vondst, citaat.stuk.geplakt) for deel, citaat in split(zin, citaten)]
    return [Oordeel(zin, Vondst(Soort.WIJKT_AF, tuple(dichtbij)) if dichtbij else Vondst(Soort.NIET))]


def _together(zinnen, index):
    """Return what `_with_more` does for what is cut otherwise in the vision: the whole is literal, so each piece is."""
    samen, beste = zinnen[0], None
    if not any(len(rij) < GREEP or index.find(rij) for rij, _noten in forms(samen)):
        return None
    for aantal_, (_, ander) in enumerate(pairwise(zinnen), 2):
        samen = samen.with_next(ander)
        vondst = find(index, forms(samen))
        if vondst and vondst.soort != Soort.WIJKT_AF and vondst.plekken[0].heel:
            beste = [Oordeel(samen, vondst)], aantal_
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
    return [Oordeel(samen, Vondst(Soort.WIJKT_AF, tuple(dichtbij)))], 2


def _short_ones(oordelen):
    """Return the judgements; a title of a word or two that stands among other things is nobody's."""
    uit = list(oordelen)
    for n, oordeel in enumerate(oordelen):
        naast = oordelen[max(0, n - 1) : n] + oordelen[n + 1 : n + 2]
        if naast and _is_short(oordeel) and all(a.soort not in UIT_VISIE or _is_short(a) for a in naast):
            uit[n] = Oordeel(oordeel.zin, Vondst(Soort.NIET))
    return uit


def _is_short(oordeel):
    return oordeel.soort != Soort.NIET and aantal(woorden(oordeel.zin.zonder_voor)) < KORT
