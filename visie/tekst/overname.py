"""Where words stand that were read otherwise before: corrections to the source, and errata. Pure functions.

A correctie is what has `bron`, the words of the source, and `lezing`, those of the portal.
"""

import re
from html import unescape

from visie.tekst.html import NOOT, blokken, op_een_regel
from visie.tekst.onzichtbaar import clean

_TAG = re.compile(r"<[^>]+>")
_TEKEN = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);|.", re.S)
_BIJ_HET_WOORD = re.compile(rf"(?:[.,;:!?)’”]|</(?:strong|em)>)*({NOOT.pattern})?")
_LAATSTE_WOORD = re.compile(r"[^\s<>&;]{0,8}$")  # no more of it: see bronnen/noten.py


def stands(woorden: str, gezocht: str, anders: str) -> bool:
    """Tell whether a text without markup has the words `gezocht`, whole and not as a piece of the words `anders`."""
    return bool(_places(op_een_regel(woorden), op_een_regel(gezocht), op_een_regel(anders)))


def visible(correctie) -> bool:
    """Tell whether a reader sees what a correction changed: not when it is only the white space between two words."""
    return op_een_regel(correctie.bron) != op_een_regel(correctie.lezing)


def _places(tekst, gezocht, anders):
    """Return [(begin, end)] of the words `gezocht` in `tekst`, but for those inside a place of `anders`."""
    if not gezocht:
        return []
    rond = [m.span() for m in _pattern(anders).finditer(tekst)] if gezocht in anders else []
    plaatsen = [m.span() for m in _pattern(gezocht).finditer(tekst)]
    return [(b, e) for b, e in plaatsen if not any(van <= b and e <= tot for van, tot in rond)]


def _pattern(woorden):
    """Return what finds these words and not a piece of longer ones: 'voor spoed' is not in 'voor spoedzorg'."""
    midden = r"\s+".join(map(re.escape, woorden.split()))
    voor = r"(?<!\w)(?<!\w-)" if woorden[0].isalnum() else ""
    na = r"(?!-?\w)" if woorden[-1].isalnum() else ""
    return re.compile(voor + midden + na)


def found(html: str, correcties) -> list:
    """Return the corrections whose words stand in a normalised text, and show."""
    return [c for c in correcties if visible(c) and any(_ends(regel, c) for regel in blokken(html))]


def put_marks(html: str, correcties, mark) -> str:
    """Return a normalised text with `mark(correctie)` behind the words of each of these corrections.

    That is behind the one place where they stand; when they stand in several, the end of the last block that has them.
    """
    regels = blokken(html)
    for correctie in correcties:
        plaatsen = [(n, plaats) for n, regel in enumerate(regels) for plaats in _ends(regel, correctie)]
        n, plaats = plaatsen[-1] if plaatsen else (None, 0)
        if n is not None:
            regels[n] = _inserted(regels[n], plaats if len(plaatsen) == 1 else regels[n].rfind("</"), mark(correctie))
    return "\n".join(regels)


def _ends(regel, correctie):
    """Return behind which characters of a block the words of a correction end."""
    letters = list(_letters(regel))
    tekst = "".join(letter for letter, _ in letters)
    plaatsen = _places(tekst, op_een_regel(correctie.lezing), op_een_regel(correctie.bron))
    return [letters[eind - 1][1] for _, eind in plaatsen]


def _letters(regel):
    """Yield (letter, where it ends in the block) of the words of a block."""
    plek = 0
    for tag in [*_TAG.finditer(regel), None]:
        for teken in _TEKEN.finditer(regel, plek, tag.start() if tag else len(regel)):
            yield from ((letter, teken.end()) for letter in clean(unescape(teken[0])))
        plek = tag.end() if tag else plek
        if tag and tag[0] == "<br>":
            yield "\n", plek


def _inserted(regel, plaats, teken):
    """Put a mark behind what belongs to the word there: its punctuation, and the marker of a note."""
    erbij = _BIJ_HET_WOORD.match(regel, plaats)
    voor, na = regel[: erbij.end()], regel[erbij.end() :]
    if erbij[1]:  # bronnen/noten.py keeps a marker and its word on one line
        return voor + teken + na
    begin = _LAATSTE_WOORD.search(voor).start()
    return f'{voor[:begin]}<span class="nb">{voor[begin:]}{teken}</span>{na}'
