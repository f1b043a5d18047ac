"""What the vision, an earlier editie or another work says in one place, ready to be compared. Pure."""

from dataclasses import dataclass, field
from functools import cached_property

from visie.citaatcontrole.woorden import met_noten
from visie.tekst.html import op_een_regel
from visie.tekst.zinnen import NOOTTEKEN, in_zinnen

VISIE, CORRECTIE, EERDER, WERK = "visie", "correctie", "eerder", "werk"


@dataclass(frozen=True)
class Blok:
    """Words without markup, with a NOOTTEKEN for each of the notes that `noten` names.

    `plek` is what leads to it on the page of its passage: '#zelfzorg-p2', or ''.
    """

    tekst: str
    noten: tuple[str, ...] = ()
    plek: str = ""


@dataclass(frozen=True)
class Passage:
    """A title or text with its `blokken`. `soort` is VISIE, CORRECTIE (as the source has it), EERDER or WERK.

    `kop` names its part to readers and `adres` leads there, `vast` in the editie with `editie` as number; `nummer` is
    what a list or a page puts before it; `anker` names the part.
    """

    soort: str
    anker: str
    kop: str
    blokken: tuple[Blok, ...]
    adres: str = ""
    vast: str = ""
    editie: int | None = None
    nummer: str = ""
    van: str = ""

    @cached_property
    def _read(self):
        return read(self.blokken)

    @property
    def rij(self):
        """All its words and signs."""
        return self._read.rij

    @cached_property
    def plaatsen(self):
        """{word or sign: where it stands in `rij`}."""
        plaatsen = {}
        for n, woord in enumerate(self.rij):
            plaatsen.setdefault(woord, []).append(n)
        return plaatsen

    @property
    def noten(self):
        """{before which of those a note is cited: the names of those notes}."""
        return self._read.noten

    @property
    def zinnen(self):
        """Its sentences: [(begin, end in `rij`, words to show, what its address adds)]."""
        return self._read.zinnen


@dataclass
class Gelezen:
    rij: tuple = ()
    noten: dict = field(default_factory=dict)
    zinnen: list = field(default_factory=list)


def read(blokken) -> Gelezen:
    """Return the words of some Blokken, one after the other."""
    rij, noten, zinnen = [], {}, []
    for blok in blokken:
        namen = list(blok.noten)
        for zin in in_zinnen(blok.tekst):
            aantal = zin.count(NOOTTEKEN)
            erbij, plaatsen = met_noten(zin, namen[:aantal])
            namen = namen[aantal:]
            for plaats, naam in plaatsen:
                noten.setdefault(len(rij) + plaats, set()).add(naam)
            if erbij:
                zinnen.append((len(rij), len(rij) + len(erbij), op_een_regel(zin.replace(NOOTTEKEN, "")), blok.plek))
            rij += erbij
    return Gelezen(tuple(rij), noten, zinnen)
