"""What the words of a query ask for: each in the ways in which the text may answer. Pure over an Index."""

from dataclasses import dataclass, field
from typing import NamedTuple

from visie.zoeken import analyse, samenstelling, tijdschrift, woordenlijst

SYNONIEM, LOS, AFGELEID, BEGIN = 0.75, 0.7, 0.8, 0.6
KORT = 4  # letters of a stem that words of several meanings share


class Keuze(NamedTuple):
    """One way to answer: of every group of stems one must be there. `via` is the other term that it looks for.

    `alleen` are the passages that it may find, when not all, by anker: those that name a journal, with the note that
    does ('' for their own text).
    """

    groepen: list
    gewicht: float = 1.0
    via: str = ""
    alleen: dict | None = None


@dataclass(slots=True)
class Eis:
    """One thing to look for, in any of its `keuzes`; `vast` when the text has it as it was typed.

    Words of the same `samen` are the parts of one compound: they count only together. Initials, with `los`, count only
    in a passage that has something else of the query too.
    """

    woord: str
    keuzes: list = field(default_factory=list)
    samen: int = 0
    vast: bool = True
    los: bool = False


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


def journals(getypt, namen, index):
    """Return the ways to answer the name of a journal: where it stands, and where the words stand that were typed."""
    eigen = [stems(vorm, index) for vorm in getypt if vorm not in tijdschrift.VERBINDING]
    keuzes = []
    for naam in namen:
        groepen = [stems(vorm, index) for vorm in naam]
        via = "" if groepen == eigen else index.tijdschriften[naam]
        keuzes += [Keuze(groepen, 1.0, via, index.noemen[naam])] if all(groepen) else []
    heel = all(eigen) and len(eigen) > 1 and all(len(vorm) > KORT for vorm in getypt if vorm not in index.stop)
    return keuzes + [Keuze(eigen, LOS)] * heel


def is_loose(vorm, index):
    """Tell whether a word says nothing by itself."""
    return is_number(vorm) or is_initials(vorm, index)


def is_number(vorm):
    """Tell whether a word is a bare number; round the clock is not."""
    return vorm[0].isdigit() and "/" not in vorm


def is_initials(vorm, index):
    """Tell whether a word is a letter, or two as names behind the text have them: 'or', 'lj'."""
    stammen = analyse.stammen(vorm, index.taal)
    achter = len(vorm) == 2 and index.achter.issuperset(stammen) and not index.lijst.knows(stammen)
    return vorm.isalpha() and (len(vorm) == 1 or achter)


def without_meaning(vraag, vormen, index):
    """Return the words that say nothing here: letters without a name that was found, and numbers beside a word that
    stands nowhere. ‘vitamine c’ and ‘wifi 6’ are names of something else.
    """
    namen = any(eis.woord in index.namen and index.achter.issuperset(stems(eis.woord, index)) for eis in vraag.eisen)
    letters = [v for v in vormen if is_initials(v, index) and (len(v) == 1 or vraag.onbekend)]
    loos = set() if namen else set(letters)
    vreemd = loos.union(vraag.onbekend)
    naast = zip(["", *vormen], vormen, [*vormen[1:], ""], strict=False)
    return loos | {v for voor, v, na in naast if is_number(v) and (voor or na) in vreemd}


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
    if is_loose(vorm, index):
        return False
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
