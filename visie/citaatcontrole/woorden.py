"""What counts as the same words: spaces, quotation marks, dashes, soft hyphens and note numbers aside. Pure functions.

Capitals, numbers and punctuation count. A text is compared as a tuple of words and signs.
"""

import re

from visie.tekst.vouwen import normalize
from visie.tekst.zinnen import NOOTTEKEN

WEGLATING = "…"
LANG = 300  # letters: no word of any text, and what would make normalising slow
ONBEKEND = "\ufffd"  # stands for such a word; in no text
_LANG = re.compile(rf"\S{{{LANG},}}")
_WEGLATING = re.compile(r"[(\[] ?\.{3,} ?[)\]]|\.{3,}")
_WOORD = re.compile(rf"{WEGLATING}|\w+(?:[-./']\w+)*|[^\w\s]")
_TEKENS = re.compile("[-‐‑‒–—―−'\"‘’‚‛‹›“”„‟«»]")
# A number of a note as a copy has it: glued to a word or the signs behind it, in brackets, raised.
_SLUIT = r"[.,;:!?)\]’”'\"»]"
_ACHTER = rf"(?<=[^\W\d_])|(?<=[^\W\d_%]{_SLUIT})|(?<=[\w%]{_SLUIT}{_SLUIT})|(?<=[\w%]{_SLUIT}{_SLUIT}{_SLUIT})"
_HAAK = r"[\[(](?:\d{1,2}|\*)(?:, ?(?:\d{1,2}|\*)){0,15}[\])]"
_NOOTNUMMER = re.compile(
    rf"(?:{_ACHTER})(?:\d{{1,2}}(?:(?:,| , |–)\d{{1,2}}){{0,15}}(?![\w%]|[.,]\d)|\*(?!\w))"
    rf"|(?<=[\w.,;:!?)’”'\"»%]) ?{_HAAK}(?:[,–… ]?{_HAAK}){{0,15}}"
    r"|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}(?:[,⁻ ˒][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}){0,15}"
)


def woorden(tekst: str) -> tuple[str, ...]:
    """Return the words and signs of a text in one form: quotation marks are `'`, dashes `-`, what is left out `…`."""
    gelijk = normalize(_LANG.sub(ONBEKEND, tekst)).replace('"', "'")
    return tuple(_WOORD.findall(_WEGLATING.sub(WEGLATING, gelijk)))


def met_noten(tekst: str, namen) -> tuple[tuple[str, ...], list]:
    """Return (words and signs, [(before which of them a note is cited, its name)]); a note is a NOOTTEKEN in the text.

    `namen` are the names of those notes, in order.
    """
    rij, noten = [], []
    stukken = tekst.split(NOOTTEKEN)
    for stuk, naam in zip(stukken, [*namen, None], strict=True):
        rij += woorden(stuk)
        if naam is not None:
            noten.append((len(rij), naam))
    return tuple(rij), noten


def zonder_nootnummers(regel: str) -> tuple[str, list[str]]:
    """Return (a pasted line with a NOOTTEKEN for everything that looks like the number of a note, those as pasted)."""
    return _NOOTNUMMER.sub(NOOTTEKEN, regel), _NOOTNUMMER.findall(regel)


def nummers(geplakt: str) -> set[str]:
    """Return the names of notes in what looked like one: {'9', '10'} of '9,10' or '[9, 10]'."""
    return set(re.findall(r"\d+|\*", normalize(geplakt)))


def is_woord(woord: str) -> bool:
    """Tell whether this is a word or a number, not a sign."""
    return woord[0].isalnum()


def aantal(rij) -> int:
    """Return how many of these are words."""
    return sum(map(is_woord, rij))


def zelfde_tekens(voorbeeld: str, tekst: str) -> str:
    """Return a text with the quotation marks and dashes of another that has as many: they are no difference."""
    eigen, hier = _TEKENS.findall(voorbeeld), _TEKENS.findall(tekst)
    if [normalize(t).replace('"', "'") for t in eigen] != [normalize(t).replace('"', "'") for t in hier]:
        return tekst
    rij = iter(eigen)
    return _TEKENS.sub(lambda _teken: next(rij), tekst)
