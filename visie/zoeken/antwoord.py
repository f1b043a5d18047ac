"""'De visie zegt': the sentence that has the words of a query as they were typed. Pure."""

from typing import NamedTuple

from visie.tekst.html import zinnen
from visie.zoeken import analyse
from visie.zoeken.index import BRONSOORTEN
from visie.zoeken.score import Treffer

GEEN_TEKST = BRONSOORTEN | {"partij"}  # what stands behind and beside the text says nothing in its name


class Antwoord(NamedTuple):
    """The hit that answers, and its sentence."""

    treffer: Treffer
    zin: str


def find(vraag, treffers, tekst_van, niet=frozenset()) -> Antwoord | None:
    """Return the first sentence of the best hit that has every word of the query, or None.

    A word that the text has not, or that is read as another one, leaves no answer: then the vision does not say it.
    `tekst_van` gives the text of a passage on lines; `niet` are the ankers of parts that are not to speak.
    """
    rijen = [f" {' '.join(rij.split())} " for rij in (*vraag.citaten, *(eis.woord for eis in vraag.eisen))]
    if not rijen or vraag.onbekend or vraag.hersteld or not _typed(vraag):
        return None
    for treffer in treffers:
        passage = treffer.passage
        if passage.soort not in GEEN_TEKST and niet.isdisjoint((passage.anker, passage.onder)):
            for zin in zinnen(tekst_van(passage)):
                staat = f" {' '.join(woord.vorm for woord in analyse.woorden(zin))} "
                if all(rij in staat for rij in rijen):
                    return Antwoord(treffer, zin)
    return None


def _typed(vraag):
    """Tell whether every word that is looked for stands in the query itself: the parts of a compound do not."""
    getypt = {woord.vorm for woord in analyse.woorden(vraag.tekst)}
    return all(getypt.issuperset(eis.woord.split()) for eis in vraag.eisen)
