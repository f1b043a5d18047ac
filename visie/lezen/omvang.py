"""How long each chapter is beside the others: a bar on a line that is as long as the longest of them."""

from typing import NamedTuple

from doelstellingen.models import Doelstelling

LENGTE = 1000  # of the bar of the longest chapter: whole numbers, which every language writes the same
TUSSEN = 4  # what stays open behind the bar of one goal


class Stuk(NamedTuple):
    """A piece of a bar: the class of its colour ('' for that of the portal), where it begins, how long it is."""

    kleur: str
    begin: int
    lengte: int


def per_hoofdstuk(document):
    """Return [(chapter, the pieces of its bar)]; a chapter with goals has a piece for each, in its colour."""
    woorden = {hoofdstuk: document.aantal_woorden(hoofdstuk) for hoofdstuk in document.hoofdstukken}
    langste = max(woorden.values(), default=0) or 1
    return [(h, _stukken(document, h, round(n * LENGTE / langste))) for h, n in woorden.items()]


def _stukken(document, hoofdstuk, lengte):
    """Return the pieces of a bar; no bar is too short to be seen."""
    doelen = [kind for kind in document.kinderen(hoofdstuk) if isinstance(kind, Doelstelling)]
    if not doelen:
        return [Stuk("", 0, max(lengte, 2 * TUSSEN))]
    gewichten = [document.aantal_woorden(doel) for doel in doelen]
    totaal, tot, stukken = sum(gewichten) or 1, 0, []
    for doel, gewicht in zip(doelen, gewichten, strict=True):
        vanaf, tot = tot, tot + gewicht
        begin, eind = (round(plaats * lengte / totaal) for plaats in (vanaf, tot))
        stukken.append(Stuk(doel.kleur, begin, max(eind - begin - TUSSEN, 1)))
    return stukken
