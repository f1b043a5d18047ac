"""The parts of a Boek as the tree that templates walk. Plain values, no database."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from visie.bestanden.boek import Boek, Deel, Partij


@dataclass
class Tak:
    """A part with what stands in it. `tekst` is its text, ready for a page; `stop` counts chapters and goals.

    `boven` is what stands over its title: 'Hoofdstuk 1', ''. `adres` is where it is within a file of several pages.
    """

    deel: Deel
    tekst: str
    stop: int = 0
    adres: str = ""
    boven: str = ""
    aan: list[Partij] = field(default_factory=list)
    takken: list["Tak"] = field(default_factory=list)

    # What the contents of a page ask of a part: templates/visie/pagina/_inhoud.html.
    @property
    def anker(self):
        return self.deel.anker

    @property
    def plek(self):
        """An id that XML allows too: an anker may begin with a digit."""
        return f"deel-{self.deel.anker}"

    @property
    def volnummer(self):
        return self.deel.nummer

    @property
    def kop(self):
        return self.deel.kop

    @property
    def kleur(self):
        return self.deel.kleur

    @property
    def met_ring(self):
        """Whether the goals stand in it by their short titles, on their ring."""
        return self.anker == "notendop"

    @property
    def kop_activiteiten(self):
        return self.deel.veld("kop_activiteiten")

    def _van(self, soort):
        return [tak for tak in self.takken if tak.deel.soort == soort]

    @property
    def paragrafen(self):
        return self._van("paragraaf")

    @property
    def doelen(self):
        return self._van("doelstelling")

    @property
    def activiteiten(self):
        return self._van("activiteit")

    @property
    def themas(self):
        return self._van("thema")

    @property
    def oproepen(self):
        return self._van("oproep")


def grow(boek: Boek, zet: Callable[[Deel], str]) -> list[Tak]:
    """Return the chapters of a Boek; `zet` makes the text of a part, and is called in reading order."""
    partijen = {partij.slug: partij for partij in boek.partijen}
    takken, stop = {"": Tak(None, "")}, 0
    for deel in boek.delen:
        tak = Tak(
            deel, zet(deel), boven=above(boek, deel), aan=[partijen[slug] for slug in deel.aan if slug in partijen]
        )
        if deel.soort in ("hoofdstuk", "doelstelling"):
            stop += 1
            tak.stop = stop
        takken[deel.anker] = tak
        takken[deel.boven].takken.append(tak)
    return takken[""].takken


def above(boek: Boek, deel: Deel) -> str:
    """Return what stands over the title of a chapter or a goal with a number, '' for another part."""
    if deel.nummer and deel.soort == "hoofdstuk":
        return _("Hoofdstuk %(nummer)s") % {"nummer": deel.nummer}
    if deel.nummer and deel.soort == "doelstelling":
        return _("Doelstelling %(nummer)s van %(aantal)s") % {"nummer": deel.nummer, "aantal": len(boek.doelen)}
    return ""


def walk(takken: list[Tak]) -> Iterator[Tak]:
    """Yield every part, in reading order."""
    for tak in takken:
        yield tak
        yield from walk(tak.takken)


def stops(takken: list[Tak]) -> Iterator[Tak]:
    """Return the chapters and the goals, in order: what the contents name."""
    return (tak for tak in walk(takken) if tak.stop)


def doelen(boek: Boek) -> list[Deel]:
    """Return the goals in order: the stops of the ring."""
    return [deel for deel in boek.delen if deel.soort == "doelstelling"]
