"""'De visie zegt': the sentence that has the words of a query as they were typed. Pure."""

from typing import NamedTuple

from visie.zoeken import analyse
from visie.zoeken.index import BRONSOORTEN
from visie.zoeken.score import Treffer

GEEN_TEKST = BRONSOORTEN | {"partij"}  # what stands behind and beside the text says nothing in its name


class Antwoord(NamedTuple):
    """The hit that answers, and its sentence."""

    treffer: Treffer
    zin: str


def answers(vraag, treffers):
    """Yield the first sentence of every hit that has every word of the query, in the order of the hits.

    A word that the text has not, or that is read as another one, leaves no answer: then the vision does not say it.
    """
    rijen = [f" {' '.join(rij.split())} " for rij in (*vraag.citaten, *(eis.woord for eis in vraag.eisen))]
    if not rijen or vraag.onbekend or vraag.hersteld or not _typed(vraag):
        return
    for treffer in treffers:
        for zin in treffer.passage.zinnen if treffer.passage.soort not in GEEN_TEKST else ():
            staat = f" {' '.join(woord.vorm for woord in analyse.woorden(zin))} "
            if all(rij in staat for rij in rijen):
                yield Antwoord(treffer, zin)
                break


def _typed(vraag):
    """Tell whether every word that is looked for stands in the query itself: the parts of a compound do not."""
    getypt = {woord.vorm for woord in analyse.woorden(vraag.tekst)}
    return all(getypt.issuperset(eis.woord.split()) for eis in vraag.eisen)
