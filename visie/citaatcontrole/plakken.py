"""From what somebody pastes to its sentences: lines of a mail or a PDF joined, hyphens at their ends too. Pure."""

import re
from dataclasses import dataclass

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


def zinnen(tekst: str, bekend, woordenschat) -> list[Zin]:
    """Return the sentences of a cleaned text, in order.

    `bekend(text)` tells whether a line is known to be whole by itself, `woordenschat` is the words of the vision in
    small letters: whether 'huisartsen-' and 'zorg' at the end and the beginning of a line were one word.
    """
    gevonden = []
    for alinea in re.split(r"\n\s*\n", _BREEKT_AF.sub("-\n", tekst)):
        regels = [regel for ruw in alinea.split("\n") if (regel := " ".join(ruw.split()))]
        for regel in _joined(regels, bekend, woordenschat):
            gevonden += _sentences(regel)
    return gevonden


def _joined(regels, bekend, woordenschat):
    """Return the lines of a paragraph, those that were one line as one."""
    breedste, heel = max(map(len, regels), default=0), len(regels) > 1
    uit, vorige_los = [], True
    for n, regel in enumerate(regels):
        los = heel and bekend(regel)
        if n and not los and not vorige_los and _goes_on(regels[n - 1], regel, breedste):
            uit[-1][-1:] = [_before(regels[n - 1], regel, woordenschat), regel]
        else:
            uit.append([regel])
        vorige_los = los
    return ["".join(delen) for delen in uit]


def _goes_on(vorige, regel, breedste):
    """Tell whether a line goes on with the sentence of the line before it."""
    if _OPSOMMING.match(regel) or vorige.rstrip(_SLUIT).endswith(_EINDE):
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
    voor = voor[0] if voor else ""
    tekst, noten = zonder_nootnummers(regel[len(voor) :])
    for n, zin in enumerate(in_zinnen(tekst)):
        aantal = zin.count(NOOTTEKEN)
        yield Zin(zin.strip(), tuple(noten[:aantal]), "" if n else voor, not n)
        noten = noten[aantal:]
