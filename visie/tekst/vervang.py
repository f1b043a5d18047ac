"""Find and replace in the words of a text, whatever markup stands between them. Pure functions over strings.

A text is cut into pieces: a tag, a note marker or one character. Words are found in the characters only; of what is
replaced, the first piece becomes the new words and the other characters go. So every tag and every marker stays where
it was: the new words are bold when the first letter was, and a marker inside stands behind them.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from visie.tekst.html import escape_words, normalise, op_een_regel
from visie.tekst.zinnen import zin_rond

RAND = 160  # characters of a sentence that are shown on each side
_STUK = re.compile(r'<sup data-noot="[^"]*"></sup>|<[^>]*>|&(?:#\d+|#x[0-9a-fA-F]+|[A-Za-z]\w*);|.', re.S)
# Words of somebody else. An apostrophe ('s nachts, regio's) opens and closes nothing.
_AANGEHAALD = re.compile(
    r"“[^”\n]*”|„[^”“\n]*[”“]|\"[^\"\n]*\"|«[^»\n]*»"
    r"|‘(?![stnmrk]\b)(?:[^’\n]|’(?=\w))*’(?!\w)"
    r"|(?<!\w)'(?![stnmrk]\b)(?:[^'\n]|'(?=\w))*'(?!\w)"
)


@dataclass(frozen=True)
class Vraag:
    """What is looked for and what comes instead. `zoek` and `door` are words on one line."""

    zoek: str
    door: str
    heel_woord: bool = True
    hoofdletters: bool = True

    @cached_property
    def pattern(self):
        woorden = unicodedata.normalize("NFC", self.zoek).split()
        kern = r"[^\S\n]+".join(map(re.escape, woorden))
        if self.heel_woord and woorden:
            voor, na = (r"\w" if teken.isalnum() else "" for teken in (woorden[0][0], woorden[-1][-1]))
            kern = (f"(?<!{voor})" if voor else "") + kern + (f"(?!{na})" if na else "")
        return re.compile(kern or "(?!)", 0 if self.hoofdletters else re.IGNORECASE)

    def instead(self, gevonden):
        """Return the new words for words that were found; where capitals do not matter, a first one stays."""
        door = op_een_regel(unicodedata.normalize("NFC", self.door))
        return door[:1].upper() + door[1:] if not self.hoofdletters and gevonden[:1].isupper() else door


@dataclass(frozen=True)
class Plaats:
    """The n-th place (from 0) in the words of a text. `voor` and `na` are the rest of its sentence."""

    n: int
    begin: int
    eind: int
    gevonden: str
    wordt: str
    voor: str
    na: str
    aangehaald: bool


def find(woorden: str, vraag: Vraag) -> list[Plaats]:
    """Return the places in words without markup where something would change."""
    anders = [m for m in vraag.pattern.finditer(woorden) if vraag.instead(m[0]) != m[0]]
    citaten = [m.span() for m in _AANGEHAALD.finditer(woorden)] if anders else []
    plaatsen = []
    for n, (begin, eind) in enumerate(m.span() for m in anders):
        van, tot = zin_rond(woorden, begin, eind)
        voor, na = woorden[van:begin], woorden[eind:tot]
        plaatsen.append(
            Plaats(
                n, begin, eind, woorden[begin:eind], vraag.instead(woorden[begin:eind]),
                voor if len(voor) <= RAND else "… " + voor[-RAND:].partition(" ")[2],
                na if len(na) <= RAND else na[:RAND].rpartition(" ")[0] + " …",
                aangehaald=any(begin < e and b < eind for b, e in citaten),
            )
        )  # fmt: skip
    return plaatsen


def words(html: str) -> str:
    """Return the words of a normalised text as they are searched: blocks and line breaks end a line."""
    return "".join(tekens for _stuk, tekens in _pieces(html))


def replace(html: str, vraag: Vraag, gekozen) -> str:
    """Return a normalised text in which the places with these numbers have the new words."""
    stukken = _pieces(html)
    plaatsen = _chosen("".join(tekens for _stuk, tekens in stukken), vraag, gekozen)
    return normalise(_write(stukken, plaatsen, escape_words)) if plaatsen else html


def replace_plain(tekst: str, vraag: Vraag, gekozen) -> str:
    """Return a line without markup (a title) in which the places with these numbers have the new words."""
    plaatsen = _chosen(tekst, vraag, gekozen)
    return _write([(teken, teken) for teken in tekst], plaatsen, str).strip() if plaatsen else tekst


def _pieces(html):
    """Return a text as [(piece, the characters that it shows)]."""
    return [(stuk, _shows(stuk)) for stuk in _STUK.findall(html)]


def _shows(stuk):
    if stuk == "<br>":
        return "\n"
    return "" if stuk[0] == "<" and len(stuk) > 1 else unescape(stuk)


def _chosen(woorden, vraag, gekozen):
    """Return [(begin, end, new words)] of the chosen places; where nothing comes instead, one space goes too."""
    plaatsen = []
    for plaats in (plaats for plaats in find(woorden, vraag) if plaats.n in gekozen):
        begin, eind = plaats.begin, plaats.eind
        if not plaats.wordt and (begin == 0 or woorden[begin - 1].isspace()):
            if woorden[eind : eind + 1] == " ":
                eind += 1
            elif begin and woorden[begin - 1] == " ":
                begin -= 1
        plaatsen.append((begin, eind, plaats.wordt))
    return plaatsen


def _write(stukken, plaatsen, write):
    """Return the pieces as one text, in which the characters of each place have become its new words."""
    waar = [n for n, (_stuk, tekens) in enumerate(stukken) for _teken in tekens]
    uit = [stuk for stuk, _tekens in stukken]
    for begin, eind, wordt in plaatsen:
        for n in waar[begin:eind]:
            uit[n] = ""
        uit[waar[begin]] = write(wordt)
    return "".join(uit)
