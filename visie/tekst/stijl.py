"""What the styles of a word processor say: bold, italic, raised, struck out, hidden, in a list. Pure functions."""

import re
from typing import NamedTuple

# Each of these looks at a character a fixed number of times: whoever is not signed in may send what it likes.
_STIJLTAG = re.compile(r"<(/?)style\b[^<>]*>", re.I)
_OPMERKING = re.compile(r"/\*(?:.*?\*/|.*)|<!--|-->", re.S)
_MEDIA = re.compile(r"@media[^{}@]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", re.I)
_KIEZER = re.compile(r"([a-z][a-z0-9]*)?(?:\.([\w-]+))?", re.I)
_NUL = re.compile(r"0(?:\.0*)?(?:[a-z]+|%)?")
VET, CURSIEF = re.compile(r"\b(?:bold|bolder|[6-9]00|1000)\b"), re.compile(r"\b(?:italic|oblique)\b")
WEG = re.compile(
    r"\b(?:msodel|msocommentreference|msocommenttext|msocomanchor|msocomtxt|msocomoff|msofootnotetext|msoendnotetext"
    r"|msofootnotereference|msoendnotereference|footnotereference|endnotereference|sdfootnoteanc|sdendnoteanc"
    r"|sdfootnote|sdendnote|track\w*delet\w*|sr-only|visually-hidden|screen-reader-text|screenreader-only)\b",
    re.I,
)
BIJ_DE_TEKST = re.compile(r"#(?:_?(?:ftn|edn|msocom|ftnt|cmnt)|sd(?:foot|end)note|cite_note|fn|footnote|endnote)", re.I)


class Regel(NamedTuple):
    """One selector of a style sheet and what it sets."""

    tag: str
    klasse: str
    stijl: dict


def declaraties(stijl: str) -> dict:
    """Return {property: value} of a style, both small; a later one counts."""
    paren = (deel.partition(":") for deel in stijl.lower().split(";"))
    return {naam.strip(): waarde.replace("!important", "").strip() for naam, _, waarde in paren if waarde.strip()}


def regels(html: str) -> list[Regel]:
    """Return the rules in the style blocks of some HTML that name a tag, a class or both, the plainest first."""
    gevonden = []
    for blok in _blokken(html):
        for stuk in _MEDIA.sub("", _OPMERKING.sub(" ", blok)).split("}")[:-1]:
            voor, _haak, stijl = stuk.rpartition("{")
            delen = (_KIEZER.fullmatch(kiezer.strip()) for kiezer in voor.rpartition("{")[2].split(","))
            gevonden += [Regel((m[1] or "").lower(), m[2] or "", declaraties(stijl)) for m in delen if m and m[0]]
    return sorted(gevonden, key=lambda regel: (bool(regel.klasse), bool(regel.tag)))


def _blokken(html):
    """Yield what stands in each style block that is closed."""
    begin = None
    for tag in _STIJLTAG.finditer(html):
        if not tag[1]:
            begin = tag.end() if begin is None else begin
        elif begin is not None:
            yield html[begin : tag.start()]
            begin = None


def van(tag: str, attributen: dict, blad: list[Regel]) -> dict:
    """Return what holds for an element: the rules of the sheet for its tag and classes, then its own style."""
    stijl, klassen = {}, (attributen.get("class") or "").split()
    for regel in blad:
        if regel.tag in ("", tag) and (not regel.klasse or regel.klasse in klassen):
            stijl |= regel.stijl
    return stijl | declaraties(attributen.get("style") or "")


def is_bold(tag: str, stijl: dict):
    """Return whether an element says that its words are bold; None when it says nothing of it."""
    return _says(tag in ("b", "strong"), VET, stijl.get("font-weight"), stijl.get("font"))


def is_italic(tag: str, stijl: dict):
    """Return whether an element says that its words are italic; None when it says nothing of it."""
    return _says(tag in ("i", "em"), CURSIEF, stijl.get("font-style"), stijl.get("font"))


def _says(door_tag, woord, waarde, font):
    if waarde and waarde not in ("inherit", "unset"):
        return bool(woord.search(waarde))
    if font and font not in ("inherit", "unset"):
        return door_tag or bool(woord.search(font.partition("'")[0].partition('"')[0]))
    return True if door_tag else None


def raised(tag: str, stijl: dict) -> str:
    """Return 'super' or 'sub' for what stands higher or lower than the line, else ''."""
    stand = stijl.get("vertical-align") or {"sup": "super", "sub": "sub"}.get(tag, "")
    return stand if stand in ("super", "sub") else ""


def is_gone(attributen: dict, stijl: dict) -> bool:
    """Tell whether an element is no text: hidden, struck out, a comment, a note of a word processor or its mark."""
    return (
        "hidden" in attributen
        or "line-through" in stijl.get("text-decoration", "") + stijl.get("text-decoration-line", "")
        or stijl.get("display") == "none"
        or stijl.get("visibility") in ("hidden", "collapse")
        or stijl.get("mso-hide") == "all"
        or bool(_NUL.fullmatch(stijl.get("font-size", "")))
        or "ignore" in stijl.get("mso-list", "")
        or stijl.get("mso-special-character") in ("comment", "footnote", "endnote")
        or stijl.get("mso-element", "").startswith(("comment", "footnote", "endnote", "field-"))
        or bool(WEG.search(attributen.get("class") or ""))
        or bool(BIJ_DE_TEKST.search(attributen.get("href") or ""))
    )


def is_item(stijl: dict) -> bool:
    """Tell whether a paragraph of Word is an item of a list."""
    return bool(re.match(r"l\d+ level\d+", stijl.get("mso-list", "")))
