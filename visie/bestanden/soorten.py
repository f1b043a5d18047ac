"""Which files an editie has: for each its name, what of the Boek goes in, and who makes it."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from visie.bestanden import bladzijde, epub, gegevens, pdf, tabellen, tekst
from visie.bestanden import boek as snijden
from visie.bestanden.boek import Boek

SOORTEN = {  # how a name ends: (content type, whether a browser opens it)
    "pdf": ("application/pdf", True),
    "epub": ("application/epub+zip", False),
    "html": ("text/html; charset=utf-8", False),
    "txt": ("text/plain; charset=utf-8", True),
    "json": ("application/json", True),
    "csv": ("text/csv; charset=utf-8", False),
}
GEHEEL, DOEL, PARTIJ, GEGEVENS = "geheel", "doel", "partij", "gegevens"


@dataclass(frozen=True)
class Bestandsoort:
    """One file of an editie. `maak(Boek, day it is made)` returns Gemaakt, of the Boek that `uit` cuts out.

    `groep` is one of GEHEEL, DOEL, PARTIJ, GEGEVENS: where /downloads/ lists it; `titel` is its name for readers.
    """

    naam: str
    titel: str
    groep: str
    maak: Callable
    uit: Callable[[Boek], Boek] = lambda geheel: geheel

    @property
    def uitgang(self):
        """How its name ends, without the dot: one of SOORTEN."""
        return self.naam.rpartition(".")[2]

    def bestandsnaam(self, nummer: int) -> str:
        """Return the name under which readers keep the file of an editie, by its number."""
        stam = self.naam.rpartition(".")[0].removeprefix("visie").strip("-")
        return "-".join(filter(None, ["visie-huisartsenzorg-2035-editie", str(nummer), stam])) + f".{self.uitgang}"


def alle(geheel: Boek) -> list[Bestandsoort]:
    """Return every file of an editie, in the order of /downloads/."""
    return [*_van_het_geheel(), *_doelen(geheel), *_partijen(geheel), *_gegevens()]


def find(geheel: Boek, naam: str) -> Bestandsoort | None:
    """Return the file with this name, or None."""
    return next((soort for soort in alle(geheel) if soort.naam == naam), None)


def _van_het_geheel():
    return [
        Bestandsoort("visie.pdf", _("De hele visie"), GEHEEL, pdf.visie),
        Bestandsoort("visie.epub", _("De hele visie als e-book"), GEHEEL, epub.visie),
        Bestandsoort(
            "visie.html", _("De hele visie als één pagina, te lezen zonder internet"), GEHEEL, bladzijde.visie
        ),
        Bestandsoort("visie.txt", _("De hele visie als tekst zonder opmaak"), GEHEEL, tekst.visie),
        Bestandsoort("poster.pdf", _("Poster: wie wordt wat gevraagd (A3)"), GEHEEL, pdf.poster),
    ]


def doel(deel) -> str:
    """Return the name of the PDF of a doelstelling, a row or a Deel of a Boek."""
    return f"doelstelling-{deel.nummer}.pdf"


def partij(een) -> str:
    """Return the name of the PDF of a partij, a row or one of a Boek."""
    return f"partij-{een.slug}.pdf"


def _doelen(geheel):
    for deel in geheel.delen:
        if deel.soort == "doelstelling":
            titel = _("Doelstelling %(nummer)s: %(titel)s") % {"nummer": deel.nummer, "titel": deel.titel}
            yield Bestandsoort(doel(deel), titel, DOEL, pdf.doelstelling, _part(deel.anker))


def _partijen(geheel):
    for een in geheel.partijen:
        yield Bestandsoort(partij(een), een.naam, PARTIJ, pdf.partij, _of_partij(een.slug))


def _part(anker):
    return lambda geheel: snijden.part(geheel, anker)


def _of_partij(slug):
    return lambda geheel: snijden.of_partij(geheel, slug)


def _gegevens():
    return [
        Bestandsoort("visie.json", _("De hele visie als JSON"), GEGEVENS, gegevens.visie),
        Bestandsoort("activiteiten.csv", _("Activiteiten"), GEGEVENS, tabellen.activiteiten),
        Bestandsoort("oproepen.csv", _("Oproepen en aan wie"), GEGEVENS, tabellen.oproepen),
        Bestandsoort("noten.csv", _("Noten"), GEGEVENS, tabellen.noten),
        Bestandsoort("bronnen.csv", _("Bronnen"), GEGEVENS, tabellen.bronnen),
        Bestandsoort("controletekst.txt", _("De tekst waarover het controlegetal gaat"), GEGEVENS, tekst.canoniek),
    ]
