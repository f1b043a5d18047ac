"""From what somebody pastes to its sentences: lines of a mail or a PDF joined, hyphens at their ends too. Pure."""

import re
from dataclasses import dataclass, replace

from visie.citaatcontrole import opdruk
from visie.citaatcontrole.woorden import zonder_nootnummers
from visie.tekst.vouwen import normalize
from visie.tekst.zinnen import NOOTTEKEN, in_zinnen

MEEST = 20_000  # words
SMAL = range(40, 121)  # characters: the longest line of what mail programs and pages of paper break off
_WEG = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufff9-\ufffc]")
_REGELEINDE = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_BREEKT_AF = re.compile("[\u00ad\ufffe]\n|\ufffe")  # what a PDF gives for a hyphen at the end of a line
_OPSOMMING = re.compile(r"(?:[-–—•●▪◦*·]|\d{1,2}[.)]|\d{1,2}\.\d{1,2}\.?|[a-z]\)|\[(?:\d{1,2}|\*)\]) (?=\S)")
_EINDE = tuple(".!?…")
_SLUIT = "”’\"'»)]" + NOOTTEKEN
_AFGEBROKEN = re.compile(r"(\w+(?:[-/]\w+)*)([-/])$")
_VERDER = re.compile(r"\w+(?:[-./'’]\w+)*")
_MAIL = re.compile(r"(?m)^[ \t]*>[> \t]*")  # what a mail puts before what it answers
_BLADZIJDE = re.compile(r"\b(?:p|pp|blz|pag)\.\s*$")
_STAART = 80  # characters at the end of a line in which a word that was broken off begins


@dataclass(frozen=True)
class Zin:
    """A pasted sentence. `voor` is what a list puts before it, `tekst` its words with a NOOTTEKEN for each of `noten`;
    `begint` tells whether a new line begins with it.
    """

    tekst: str
    noten: tuple[str, ...] = ()
    voor: str = ""
    begint: bool = False

    @property
    def geplakt(self):
        """The sentence as it was pasted, on one line."""
        return self.voor + self.zonder_voor

    @property
    def zonder_voor(self):
        """The same without what a list puts before it."""
        stukken = self.tekst.split(NOOTTEKEN)
        return "".join(stuk + noot for stuk, noot in zip(stukken, (*self.noten, ""), strict=True))

    def with_next(self, ander):
        """Return this sentence and the one after it as one."""
        tekst = f"{self.tekst} {ander.voor}{ander.tekst}"
        return Zin(tekst, self.noten + ander.noten, self.voor, self.begint)


def schoon(tekst: str) -> str:
    """Return a pasted text that can be shown: without control characters and halves of characters, lines by `\\n`."""
    heel = tekst.encode("utf-8", "replace").decode("utf-8")
    return _WEG.sub("", _REGELEINDE.sub("\n", heel))


def zinnen(tekst: str, visie) -> list[Zin]:
    """Return the sentences of a cleaned text, in order, without what a page or a file prints around them.

    `visie` is an Index, or what else tells the same: whether it `knows` a line as whole by itself, whether one
    `begins_note`, its `titel` and `woordenschat`: whether 'huisartsen-' and 'zorg' at two line ends were one word.
    """
    regels = [" ".join(regel.split()) for regel in _BREEKT_AF.sub("-\n", _MAIL.sub("", tekst)).split("\n")]
    samen = _joined(regels, visie) or [" ".join(tekst.split())]  # nothing but what is printed around it
    return [zin for regel in samen for zin in _sentences(regel)]


def _joined(regels, visie):
    """Return the lines of a text, those that were one line as one, without what is printed around them."""
    uit, groep = [], []
    for regel in (*regels, ""):
        if regel:
            groep.append(regel)
        elif groep:
            uit += _joined_paragraph(groep, visie)
            groep = []
    return uit


def _joined_paragraph(regels, visie):
    breedste, heel = max(map(len, regels)), len(regels) > 1
    uit, vorige, los, noot, voet = [], "", True, False, False
    for regel in regels:
        if opdruk.is_foot(regel) or opdruk.is_head(regel, visie.titel, visie.knows, voet):
            voet = True
            continue
        if opdruk.is_label(regel) or (opdruk.is_number(regel) and (los or voet or _ends(vorige))):
            los = True
            continue
        was_los, los, begint = los, heel and visie.knows(regel), heel and visie.begins_note(regel)
        verder = not _ends(vorige) if noot else _goes_on(vorige, regel, breedste)
        if verder and not (los or was_los or begint or (noot and voet)):
            uit[-1][-1:] = [_before(vorige, regel, visie.woordenschat), regel]
        else:
            uit.append([regel])
            noot = begint
        vorige, voet = regel, False
    return ["".join(delen) for delen in uit]


def _ends(regel):
    return regel.rstrip(_SLUIT + "0123456789").endswith(_EINDE)


def _goes_on(vorige, regel, breedste):
    """Tell whether a line goes on with the sentence of the line before it."""
    if _OPSOMMING.match(regel) or opdruk.before(regel) or vorige.rstrip(_SLUIT).endswith(_EINDE):
        return False
    begin = regel.lstrip("“‘„\"'«([")[:1]
    eerste = regel.partition(" ")[0]
    return not begin.isupper() or (breedste in SMAL and len(vorige) + 1 + len(eerste) > breedste)


def _before(vorige, regel, woordenschat):
    """Return a line as it stands before the rest of its sentence: with a space, or what was broken off made whole."""
    kop, staart = _AFGEBROKEN.search(vorige[-_STAART:]), _VERDER.match(regel[:_STAART])
    if not kop or not staart:
        return vorige + " "
    samen, met_streep = (normalize(f"{kop[1]}{streep}{staart[0]}").lower() for streep in ("", kop[2]))
    if met_streep in woordenschat and samen not in woordenschat:
        return vorige
    if kop[2] == "/" or not staart[0][0].islower() or staart[0] in ("en", "of"):  # 'meedenk- en meekijkconsulten'
        return vorige + " "
    return vorige if kop[1][-1].isdigit() else vorige[:-1]  # '24/7-zorg'


def _sentences(regel):
    voor = _OPSOMMING.match(regel)
    voor = voor[0] if voor else opdruk.before(regel)
    tekst, noten = zonder_nootnummers(regel[len(voor) :])
    for n, zin in enumerate(_with_references(in_zinnen(tekst))):
        aantal = zin.count(NOOTTEKEN)
        yield Zin(zin.strip(), tuple(noten[:aantal]), "" if n else voor, not n)
        noten = noten[aantal:]


def _with_references(stukken):
    """Return these sentences, with 'p.' and its number together, and what only says where it stands behind its own."""
    uit = []
    for stuk in stukken:
        if uit and _BLADZIJDE.search(uit[-1][-5:]) and stuk[:1].isdigit():
            uit[-1] += stuk
        else:
            uit.append(stuk)
    samen = uit[:1]
    for stuk in uit[1:]:
        if opdruk.is_reference(stuk):
            samen[-1] += stuk
        else:
            samen.append(stuk)
    return samen


def without_reference(zin) -> Zin:
    """Return a Zin without the '(Visie Huisartsenzorg 2035, p. 3)' at its end; itself when it has none."""
    tekst = opdruk.without_reference(zin.tekst)
    return zin if tekst == zin.tekst else replace(zin, tekst=tekst, noten=zin.noten[: tekst.count(NOOTTEKEN)])
