"""Numbers of the text as small pictures: plain shapes, without a scale or a whole that the words do not give.

Pure functions. An open shape stands for a word such as 'ruim': how much it is, the text does not say either.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from django.utils.html import format_html
from django.utils.safestring import mark_safe

SCHIJVEN, VAKJES, HELFT, BALK = "schijven", "vakjes", "helft", "balk"
BREEDTE, MEESTE = 240, {SCHIJVEN: 48, VAKJES: 100}
BOVEN, ONDER, ROND = "boven", "onder", "rond"
# What the text says of a number: that it is more, less, or about this.
RANDEN = {
    BOVEN: ("meer dan", "ruim", "minstens", "ten minste", "tenminste", "boven de"),
    ONDER: ("nagenoeg", "bijna", "krap", "minder dan", "hoogstens", "ten hoogste"),
    ROND: ("ongeveer", "circa", "rond de", "zo'n", "zo’n"),
}
_RAND = re.compile(rf"\b({'|'.join(woord for woorden in RANDEN.values() for woord in woorden)})(?!\w)", re.I)
_HELFT = re.compile(r"\b(gehalveerd|halver\w+|helft|halve)\b", re.I)
_STUK = 14  # of a bar: how long the light piece is


@dataclass(frozen=True)
class Rand:
    """The word that makes a number open, as it stands in the text, and to which side."""

    woord: str
    kant: str


def edge(zinsdeel):
    """Return what a clause says of its number besides the number itself, a Rand; None when it is exact."""
    if not (match := _RAND.search(zinsdeel)):
        return None
    kant = next(kant for kant, woorden in RANDEN.items() if match[1].lower() in woorden)
    return Rand(match[1], kant)


def spellings(vorm, waarde):
    """Return the ways in which a text writes the number of a form: '11 miljoen', '7.900', '88,3%'."""
    if vorm == SCHIJVEN:
        return [f"{number(waarde)} miljoen"]
    if vorm == BALK:
        return [f"{number(waarde)}{achter}" for achter in ("%", " %", " procent")]
    return list({number(waarde, punten=True), number(waarde)})


def stands(vorm, waarde, zinsdeel):
    """Tell whether a clause says this number; for a half, whether it says one."""
    if vorm == HELFT:
        return bool(_HELFT.search(zinsdeel))
    return any(re.search(rf"(?<![\d.,]){re.escape(w)}(?![\d]|[.,]\d|\w)", zinsdeel) for w in spellings(vorm, waarde))


def number(waarde, punten=False):
    """Return a number as a Dutch text writes it: a comma for its decimals, points between thousands if asked."""
    engels = f"{Decimal(waarde).normalize():{',' if punten else ''}f}"
    return engels.translate(str.maketrans(",.", ".,"))


def unit(waarde):
    """Return for how many one square stands: the smallest power of ten that needs no more squares than fit."""
    een = 1
    while waarde > een * MEESTE[VAKJES]:
        een *= 10
    return een


def fits(vorm, waarde):
    """Tell whether a number can be drawn in whole shapes, or as a part of a bar."""
    if vorm == HELFT:
        return waarde is None
    if waarde is None or waarde <= 0:
        return False
    if vorm == BALK:
        return waarde <= 100
    een = unit(waarde) if vorm == VAKJES else 1
    return waarde % een == 0 and waarde / een <= MEESTE[vorm]


def counts(vorm, waarde, rand):
    """Return how many shapes are filled, and whether one more is open: 'ruim' adds it, 'bijna' takes the last one."""
    heel = int(waarde / (unit(waarde) if vorm == VAKJES else 1))
    return (heel, False) if rand is None else (heel, True) if rand.kant == BOVEN else (heel - 1, True)


def draw(vorm, waarde, zinsdeel, label):
    """Return the picture of a number that `fits` as an inline SVG: no style of its own, words for who hears it."""
    rand = edge(zinsdeel)
    if vorm in (SCHIJVEN, VAKJES):
        hoogte, vormen = _row(vorm, *counts(vorm, waarde, rand))
    else:
        deel = Decimal("0.5") if vorm == HELFT else waarde / 100
        hoogte, vormen = _bar(22 if vorm == HELFT else 12, deel, side(rand, zinsdeel))
    return format_html(
        '<svg class="teken" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>',
        BREEDTE, hoogte, label, mark_safe(vormen),
    )  # fmt: skip


def side(rand, zinsdeel):
    """Return to which side of its end a bar goes on. Of what is nearly halved, more than a half is left."""
    if rand is None or rand.kant == ROND or not re.search(r"\bgehalveerd\b|\bhalver", zinsdeel, re.I):
        return rand and rand.kant
    return {BOVEN: ONDER, ONDER: BOVEN}[rand.kant]


# The shapes of a kind: how many in a row, from one to the next, where the first begins, how high; full, and open.
_SCHIJF, _RING = "a7 7 0 1 0 14 0 7 7 0 1 0-14 0z", "a6.25 6.25 0 1 0 12.5 0 6.25 6.25 0 1 0-12.5 0z"
_VORMEN = {
    SCHIJVEN: (12, 20, (2, 9), 18, _SCHIJF, (2.75, 9), _RING),
    VAKJES: (20, 12, (0, 0), 9, "h9v9h-9z", (0.75, 0.75), "h7.5v7.5h-7.5z"),
}


def _row(vorm, heel, open_):
    """Return (height, shapes): the filled ones are one path, and in it each one the same words as the one before."""
    per_rij, stap, (links, boven), hoog, vol, (x, y), leeg = _VORMEN[vorm]
    pad = ""
    for rij in range(-(-heel // per_rij)):
        aantal = min(per_rij, heel - rij * per_rij)
        pad += f"M{links} {rij * stap + boven}{vol}" + f"m{stap} 0{vol}" * (aantal - 1)
    vormen = f'<path class="v" d="{pad}"/>' if heel else ""
    if open_:
        rij, plaats = divmod(heel, per_rij)
        vormen += f'<path class="o" d="M{x + plaats * stap:g} {y + rij * stap:g}{leeg}"/>'
    return ((heel + open_ - 1) // per_rij) * stap + hoog, vormen


def _bar(hoogte, deel, kant):
    """Return (height, shapes) of a bar that is filled for a part, with a light piece where its end is open."""
    eind = float(deel) * BREEDTE
    van = {BOVEN: eind, ONDER: eind - _STUK, ROND: eind - _STUK / 2}.get(kant, eind)
    van, tot = max(van, 0), min(van + _STUK, BREEDTE)
    rand = f'<path class="o" d="M.75 .75h{BREEDTE - 1.5}v{hoogte - 1.5}H.75z"/>'
    stuk = f'<path class="arc" d="M{van:g} 0H{tot:g}v{hoogte}H{van:g}z"/>' if kant else ""
    return hoogte, f'{rand}<path class="v" d="M0 0h{van:g}v{hoogte}H0z"/>{stuk}'
