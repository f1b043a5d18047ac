"""What the words of a query ask for: each in the ways in which the text may answer. Pure over an Index."""

from dataclasses import dataclass, field
from typing import NamedTuple

from visie.zoeken import analyse, samenstelling, woordenlijst

SYNONIEM, LOS, AFGELEID, BEGIN = 0.75, 0.7, 0.8, 0.6
KORT = 4  # letters of a stem that words of several meanings share


class Keuze(NamedTuple):
    """One way to answer: of every group of stems one must be there. `via` is the other term that it looks for."""

    groepen: list
    gewicht: float = 1.0
    via: str = ""


@dataclass(slots=True)
class Eis:
    """One thing to look for, in any of its `keuzes`; `vast` when the text has it as it was typed.

    Words of the same `samen` are the parts of one compound: they count only together.
    """

    woord: str
    keuzes: list = field(default_factory=list)
    samen: int = 0
    vast: bool = True


def neighbours(woorden, plaats, index):
    """Return (number of words, Eis) for neighbours that are one term or one word, or (1, None)."""
    for lengte in range(min(woordenlijst.LANGSTE, len(woorden) - plaats), 1, -1):
        stuk = woorden[plaats : plaats + lengte]
        apart = [Keuze([stems(vorm, index) for vorm in stuk if vorm not in index.stop], LOS)]
        sleutel = tuple(analyse.stammen(vorm, index.taal)[0] for vorm in stuk)
        if sleutel in index.lijst.ook:
            apart = [Keuze(apart[0][0])] if all(apart[0][0]) and apart[0][0] else []
            return lengte, Eis(" ".join(stuk), apart + _synoniemen(sleutel, index))
        if (index.stop.isdisjoint(stuk) or _is_spelled(stuk)) and (een := _aaneen(stuk, index)):
            keuzes = stem_choices(een, index) or beginnings(een, index)
            sleutel = (analyse.stammen(een, index.taal)[0],)
            return lengte, Eis(" ".join(stuk), keuzes + apart * all(apart[0][0]) + _synoniemen(sleutel, index))
    return 1, None


def _is_spelled(stuk):
    """Tell whether words are the letters of an abbreviation: 'g g z'."""
    return all(len(vorm) == 1 and vorm.isalpha() for vorm in stuk)


def _aaneen(stuk, index):
    """Return the one word that these words are when written together, or ''."""
    if not all(vorm.isalpha() for vorm in stuk) or len(stuk) > 4:
        return ""
    if _is_spelled(stuk):
        return een if index.bekend(een := "".join(stuk)) else ""
    for tussen in samenstelling.TUSSEN[:3]:
        een = tussen.join(stuk)
        if len(een) >= 6 and (index.bekend(een) or (len(een) >= 8 and index.met_begin(een, 1))):
            return een
    return ""


def parts(delen, nummer, index):
    """Return what the parts of a compound ask for: together, or each by itself when no passage has them all.

    By itself only where every part is a long word of the text: 'computerspel' is not about play.
    """
    eisen = [Eis(deel, choices(deel, index), nummer) for deel in delen]
    plaatsen = [{n for keuze in eis.keuzes for stam in keuze.groepen[0] for n in index.termen[stam]} for eis in eisen]
    lang = all(len(deel) >= 6 and (deel in index.vormen or deel in index.deelvormen) for deel in delen)
    if lang and not set.intersection(*plaatsen):
        for eis in eisen:
            eis.samen = 0
    return eisen


def is_whole(vorm, index):
    """Tell whether a word stands in the text or the thesaurus as a word of its own, in any inflection.

    A short stem says little: ‘spanje’ and ‘spannen’ have one. Then the word or its stem must stand there as it is.
    """
    stammen = analyse.stammen(vorm, index.taal)
    lang = [stam for stam in stammen if len(stam) > KORT or stam in index.vormen or vorm in index.vormen]
    return not index.heel.isdisjoint(lang) or index.lijst.knows(stammen)


def stems(vorm, index):
    """Return the stems of a word that occur in the text."""
    return tuple(stam for stam in analyse.stammen(vorm, index.taal) if stam in index.termen)


def stem_choices(vorm, index, gewicht=1.0, via=""):
    stammen = stems(vorm, index)
    return [Keuze([stammen], gewicht, via)] if stammen else []


def choices(vorm, index):
    """Return what a word asks for as it is: its stems, what the thesaurus adds, else what it is derived from."""
    gevonden = stem_choices(vorm, index)
    for stam in analyse.stammen(vorm, index.taal):
        gevonden += _synoniemen((stam,), index)
    if gevonden or not vorm.isalpha():
        return gevonden
    afgeleid = (stem_choices(kort, index, AFGELEID, kort) for kort in samenstelling.zonder_achtervoegsel(vorm))
    return next((keuzes for keuzes in afgeleid if keuzes and index.stopstammen.isdisjoint(keuzes[0].groepen[0])), [])


def _synoniemen(sleutel, index):
    """Return the choices that the thesaurus adds for a term, as far as the text has their words."""
    gevonden = []
    for term in index.lijst.ook.get(sleutel, ()):
        vormen = [w.vorm for w in analyse.woorden(term) if w.vorm not in index.stop]
        groepen = [stems(vorm, index) for vorm in vormen]
        if groepen and all(groepen):
            gevonden.append(Keuze(groepen, SYNONIEM, term))
    return gevonden


def beginnings(vorm, index):
    """Return the words of the text that begin with these letters."""
    return [Keuze([stems(langer, index)], BEGIN, langer) for langer in index.met_begin(vorm)]
