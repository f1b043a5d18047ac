"""What a page or a file of this portal prints around the words: labels, page numbers, heads, feet.

And what a letter puts behind them: where it was read. Pure."""

import re

LANGST = 200  # characters: no such line is longer
_LABEL = (
    r"(?:Oproep|Doelstelling|Hoofdstuk|Activiteit|Noot|Pagina|Bladzijde) \d{1,3}(?:\.\d{1,2})?(?: van (?:de )?\d{1,3})?"
)
_LABEL_ALLEEN = re.compile(rf"{_LABEL}[.:]?|(?:{_LABEL}[.:·] ?)?Gericht aan: .+|Geen partij genoemd")
_GETAL = re.compile(r"\d{1,3}|\d{1,2}\.\d{1,2}|\d{1,2}(?: ?, ?\d{1,2}){1,15}")
_VOET = re.compile(
    r".{0,100}· Editie \d{1,3}, vastgesteld .{1,40}|controlegetal [0-9a-f]{8,64}(?: · .{1,60})?|\d{1,3} ?/ ?\d{1,3}"
    r"|Gemaakt op \d{1,2} [a-z]{3,9} \d{4}|https?://\S{1,80}/edities/\d{1,3}/\S{0,80}"
)
_VOOR = re.compile(
    rf"{_LABEL} ?[·:–-] ?(?=\S)|(?:{_LABEL}(?:\.? |(?!\d|\.))|\d{{1,2}}\.\d{{1,2}})(?=[“‘„\"']?[A-ZÀ-ÖØ-Þ])"
)

_HAKEN = r"[(\[]([^()\[\]]{3,150})[)\]]"
_VERWIJZING, _ERGENS = re.compile(rf"\s*{_HAKEN}[.;,]?\s*$"), re.compile(_HAKEN)
MEEST = 3  # references behind one sentence
_WIJST = re.compile(
    r"(?i)\bvisie\b|\b(?:pp?|pag|blz)\.? ?\d|\b(?:doelstelling|oproep|activiteit|hoofdstuk|pagina|bladzijde) \d|https?://|\bwww\."
)


def is_label(regel: str) -> bool:
    """Tell whether a line only names a part, as 'Oproep 4' or 'Gericht aan: Overheid'."""
    return len(regel) <= LANGST and _LABEL_ALLEEN.fullmatch(regel) is not None


def is_number(regel: str) -> bool:
    """Tell whether a line is only the number of a page, of a part or of notes."""
    return len(regel) <= LANGST and _GETAL.fullmatch(regel) is not None


def is_foot(regel: str) -> bool:
    """Tell whether a line is one of those at the foot of a page of a file."""
    return len(regel) <= LANGST and _VOET.fullmatch(regel) is not None


def is_head(regel: str, titel: str, bekend, na_voet: bool) -> bool:
    """Tell whether a line is the title of the vision and of a chapter, as at the head of a page.

    `bekend(text)` tells whether that is a known title; of another one it is enough to stand behind the foot of a page.
    """
    rest = regel[len(titel) + 1 :]
    if not titel or len(regel) > LANGST or not regel.startswith(f"{titel} ") or rest[-1:] in ".,;:!?":
        return False
    return na_voet or bekend(rest)


def before(regel: str) -> str:
    """Return the label before the words of a line, '' when there is none: 'Oproep 4 ' of 'Oproep 4 We …'."""
    voor = _VOOR.match(regel)
    return voor[0] if voor else ""


def is_reference(zin: str) -> bool:
    """Tell whether a sentence only says where something stands: '(Visie Huisartsenzorg 2035, p. 3).'"""
    return not _before_reference(zin).strip()


def without_reference(zin: str) -> str:
    """Return a sentence without such words at its end, with a full stop of its own."""
    kern = _before_reference(zin)
    heel = kern == zin or not kern.strip() or kern.rstrip("”’\"'»)]\ufffc").endswith((".", "!", "?", "…"))
    return kern if heel else kern + "."


def without_any_reference(tekst: str) -> str:
    """Return words without each such reference in them."""
    return _ERGENS.sub(lambda haken: " " if _WIJST.search(haken[1]) else haken[0], tekst)


def _before_reference(zin):
    for _ in range(MEEST):
        wijst = _VERWIJZING.search(zin, max(0, len(zin) - LANGST))
        if not wijst or not _WIJST.search(wijst[1]):
            break
        zin = zin[: wijst.start()]
    return zin
