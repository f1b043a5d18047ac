"""Chapter 4: the five themes and their appeals."""

from visie.brontekst.blokken import KOP, PUNT
from visie.brontekst.deel import Deel
from visie.brontekst.lezer import Lezer
from visie.brontekst.opmaak import paragraph, plain, text
from visie.brontekst.telling import check_count

OPROEPEN = (3, 4, 4, 5, 8)  # per theme


def read(lezer: Lezer, hoofdstuk: Deel) -> list[Deel]:
    """Return the chapter, its themes and their appeals. Raises Bronfout when a count is not as expected."""
    themas = []
    while lezer.follows_part_heading():
        themas.append((lezer.take(KOP), lezer.run(PUNT) or [lezer.take(PUNT)]))
    check_count([titel for titel, _punten in themas], len(OPROEPEN), hoofdstuk.regel, "thema's")
    delen, nummer = [hoofdstuk], 0
    for (titel, punten), aantal in zip(themas, OPROEPEN, strict=True):
        check_count(punten, aantal, titel.regel, "oproepen")
        thema = Deel("doelstellingen.thema", titel.regel, {"titel_nl": plain(titel)}, ouder=hoofdstuk)
        delen += [thema, *(_appeal(nummer + i, punt, thema) for i, punt in enumerate(punten, start=1))]
        nummer += aantal
    return delen


def _appeal(nummer, punt, thema):
    velden = {"nummer": nummer, "tekst_nl": text([paragraph(punt)], punt.regel)}
    return Deel("doelstellingen.oproep", punt.regel, velden, f"oproep-{nummer}", ouder=thema)
