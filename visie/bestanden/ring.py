"""The ring of goals as shapes: where its stops, its arcs and the words in its middle are. Pure."""

import math
import textwrap
from dataclasses import dataclass

from django.utils.translation import gettext as _

from visie.bestanden.boek import Deel

MIDDEN, STRAAL, REGEL = 300, 240, 48
PAST = 15  # letters of a line in the middle


@dataclass(frozen=True)
class Stop:
    x: str  # as SVG writes them, in any language
    y: str
    nummer: str
    kleur: str


@dataclass(frozen=True)
class Ring:
    """`bogen` are (path, colour) from each stop to the next; `midden` (height, words); `tekst` says it all in words."""

    stops: list[Stop]
    bogen: list[tuple[str, str]]
    midden: list[tuple[str, str]]
    tekst: str


def draw(doelen: list[Deel], midden: str) -> Ring:
    """Return the ring of these goals around the words of what they are for, in a square of 600."""
    stops = [Stop(*_place(n, len(doelen)), doel.nummer, doel.kleur) for n, doel in enumerate(doelen)]
    bogen = [(_arc(n, len(doelen)), doel.kleur) for n, doel in enumerate(doelen)] if len(doelen) > 1 else []
    return Ring(stops, bogen, _lines(midden), _in_words(doelen, midden))


def _place(n, aantal):
    hoek = 2 * math.pi * n / aantal - math.pi / 2
    return f"{MIDDEN + STRAAL * math.cos(hoek):.1f}", f"{MIDDEN + STRAAL * math.sin(hoek):.1f}"


def _arc(n, aantal):
    """Return the path of the line that leads from half-way the stop before to half-way the next."""
    (x1, y1), (x2, y2) = _place(n - 0.5, aantal), _place(n + 0.5, aantal)
    return f"M{x1} {y1}A{STRAAL} {STRAAL} 0 0 1 {x2} {y2}"


def _lines(woorden):
    regels = textwrap.wrap(woorden, PAST)
    return [(f"{MIDDEN + REGEL * (n - (len(regels) - 1) / 2):.1f}", regel) for n, regel in enumerate(regels)]


def _in_words(doelen, midden):
    namen = "; ".join(f"{doel.nummer} {doel.kop}" for doel in doelen)
    return _("Ring met in het midden ‘%(midden)s’ en daaromheen de doelstellingen: %(namen)s.") % {
        "midden": midden, "namen": namen,
    }  # fmt: skip
