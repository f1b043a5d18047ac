"""The paragraphs and sentences of a part, each with a link of its own and as a quotation that is ready to use."""

from dataclasses import dataclass, replace

from visie.citeren.vormen import aangehaald, lopend
from visie.tekst.fragment import directive
from visie.tekst.html import alineas, op_een_regel, plat
from visie.tekst.zinnen import NOOTTEKEN, in_zinnen


@dataclass(frozen=True)
class Zin:
    woorden: str
    adres: str
    citaat: str


@dataclass(frozen=True)
class Alinea:
    nummer: int
    adres: str
    zinnen: tuple[Zin, ...]


def van_deel(deel, b, document) -> list[Alinea]:
    """Return the paragraphs of a part; `b` is its Beschrijving. Every address is a frozen one."""
    alles = _whole(document)
    return [
        Alinea(nummer, adres := f"{b.adres}#{deel.anker}-p{nummer}", tuple(_sentences(woorden, adres, b, alles)))
        for nummer, woorden in enumerate(alineas(deel.eigen_tekst, NOOTTEKEN), 1)
    ]


def _whole(document):
    """Return all words that may stand on a page of the text: what occurs once in it occurs once on any page."""
    teksten = [f"{deel.eigen_titel}\n{deel.eigen_tekst}" for deel in document.leesvolgorde]
    return op_een_regel(" ".join(plat(tekst) for tekst in teksten)).casefold()


def _sentences(alinea, adres, b, alles):
    voor = ""
    for zin in in_zinnen(alinea):
        na = alinea[len(voor) + len(zin) :]
        if woorden := op_een_regel(zin.replace(NOOTTEKEN, "")):
            einde = directive(zin, voor, na, dubbel=alles.count(woorden.casefold()) > 1)
            hier = replace(b, adres=adres + einde)
            yield Zin(woorden, hier.adres, f"{aangehaald(woorden)}\n\n{lopend(hier)}")
        voor += zin
