"""How a hit is shown on the page of results: its group, its whole sentence, the words that were found. Pure."""

from typing import NamedTuple

from django.utils.html import escape
from django.utils.safestring import mark_safe

from visie.zoeken import analyse, fragment, stopwoorden, vraagwoorden, waarom
from visie.zoeken.antwoord import GEEN_TEKST

MERK, VERWANT = "<mark>{}</mark>", '<span class="vw">{}</span>'


class Merken(NamedTuple):
    """The stems to mark in a hit: of the words that were sought, and of related ones."""

    zelf: frozenset
    verwant: frozenset


def marks(index, vraag, treffer) -> Merken:
    """Return what to mark in a hit; what is both a sought word and a related one is sought."""
    keuzes = (keuze for eis in vraag.eisen for keuze in eis.keuzes if not is_other(keuze))
    gezocht = {stam for keuze in keuzes for groep in keuze.groepen for stam in groep}
    alle = waarom.merken(index, vraag, treffer)
    return Merken(alle & gezocht, alle - gezocht)


def is_other(keuze) -> bool:
    """Tell whether a way to answer looks for another word. The full name of a journal is no other word."""
    return bool(keuze.via) and keuze.alleen is None


def is_related(index, vraag, treffer) -> bool:
    """Tell whether a hit has none of the words that were sought, only others that editors or the portal put beside."""
    return bool(treffer.stammen) and all(map(is_other, waarom.ways(index, vraag, treffer)))


def html(text, merken, index):
    """Return a text as HTML: <mark> around a word that was sought, dots under a related one."""
    zelf = fragment.hits(text, merken.zelf, index)
    verwant = [v for v in fragment.hits(text, merken.verwant, index) if all(v[1] <= b or v[0] >= e for b, e in zelf)]
    klassen = dict.fromkeys(zelf, MERK) | dict.fromkeys(verwant, VERWANT)
    stukken, vanaf = [], 0
    for begin, eind in sorted(klassen):
        stukken += [escape(text[vanaf:begin]), klassen[begin, eind].format(escape(text[begin:eind]))]
        vanaf = eind
    return mark_safe("".join([*stukken, escape(text[vanaf:])]))


def words(index, passage, merken):
    """Return what of a passage is shown: the whole sentence that has most of what was found, of a source a piece."""
    alle = merken.zelf | merken.verwant
    if passage.soort in GEEN_TEKST:
        return "".join(stuk for stuk, _gevonden in fragment.fragment(passage.tekst, alle, index))

    def found(zin, stammen):
        return len({zin[b:e].lower() for b, e in fragment.hits(zin, stammen, index)})

    return max(passage.zinnen, key=lambda zin: (found(zin, merken.zelf), found(zin, merken.verwant)), default="")


def in_note(index, passage, naam, merken):
    """Return the piece of the note with this name that has what was found."""
    tekst = dict(passage.noten)[naam]
    return "".join(stuk for stuk, _gevonden in fragment.fragment(tekst, merken.zelf | merken.verwant, index))


def left_out(vraag, index):
    """Return (the words that were looked for, those of the query that carry no weight), as typed; each once."""
    licht = (
        index.stop | vraagwoorden.VRAAGWOORDEN | vraagwoorden.ZONDER_ANDERE | vraagwoorden.ENGELS
        | stopwoorden.VRAAG_NAAR_PARTIJ
    )  # fmt: skip
    telt = {vorm for eis in vraag.eisen for vorm in eis.woord.split()} | set(vraag.hersteld)
    telt |= {vorm for citaat in vraag.citaten for vorm in citaat.split()}
    gezocht, weg = {}, {}
    for woord in analyse.woorden(vraag.tekst):
        (weg if woord.vorm in licht - telt else gezocht).setdefault(woord.vorm, vraag.tekst[woord.begin : woord.eind])
    return list(gezocht.values()), list(weg.values())


def occurring(vraag, index):
    """Return words of the text for a query without results: those that it has, and those that begin like the others."""
    eigen = [eis.woord for eis in vraag.eisen if eis.woord in index.lexicon]
    lijkt = [
        vorm
        for typte in vraag.onbekend
        if len(typte) > 4
        for vorm in index.met_begin(analyse.woorden(typte)[0].vorm[:4])
        if vorm in index.lexicon
    ]
    return list(dict.fromkeys(eigen + lijkt))
