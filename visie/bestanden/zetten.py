"""Typst: from plain values to the bytes of a PDF/UA-1, in our own fonts and no other."""

import json
import re
from functools import cache
from pathlib import Path

import typst
from django.conf import settings

from visie.bestanden.boek import Gemaakt, Onmaakbaar

HIER = Path(__file__).parent
LETTERMAPPEN = (settings.BASE_DIR / "visie/beelden/lettertypen", HIER / "lettertypen")
LETTERS = {
    *((familie, "normal", dikte) for familie in ("Bron Serif", "Figtree") for dikte in (400, 600)),
    *((f"{familie} Extra", "normal", dikte) for familie in ("Bron Serif", "Figtree") for dikte in (400, 600)),
    ("Bron Serif", "italic", 400), ("Bron Serif Extra", "italic", 400),
}  # fmt: skip
NIEUWE_PAGINA = 2
RONDES = 6  # of asking where notes stand: the whole vision takes two
ONTHOUDT = 10  # documents
_PAGINAS = re.compile(rb"/Type/Pages/Count (\d+)")


class Onzetbaar(Onmaakbaar):
    """No PDF can be made: a character stands in none of our fonts, or a font is gone. The message says which."""


def compose(vorm: str, gegevens: dict) -> Gemaakt:
    """Return the PDF of `gegevens` (values that JSON knows) as `typst/<vorm>.typ` sets it. Raises Onzetbaar.

    Words are data for Typst, never markup. The same values give the same bytes.
    """
    try:
        return _compile(_source(vorm, gegevens | {"los": _loose(vorm, gegevens)}))
    except RuntimeError as error:  # of Typst, also what it says of a query
        raise Onzetbaar(str(error)) from error


def draw(vorm: str, gegevens: dict) -> bytes:
    """Return one page as a PNG, a pixel a point. Raises Onzetbaar.

    In a picture Typst leaves out what no font has, and says nothing; as PDF/UA it refuses. So that goes first.
    """
    compose(vorm, gegevens)
    return typst.compile(**_source(vorm, gegevens), format="png", ppi=72)


def forget():
    """Let Typst drop what it remembers, after a document that nobody will ask for again.

    It lets go of what the last ONTHOUDT documents had no use for, and cannot be told otherwise: so they are empty.
    """
    for _leeg in range(ONTHOUDT + 1):
        typst.compile(b"", font_paths=_letters())


def _loose(vorm, gegevens):
    """Return {note: what has to give way, 1 or 2: see gedeeld.typ}, of notes on another page than their marker.

    Typst lets that happen when it keeps the lines of a paragraph together. It remembers its work, so asking is cheap.
    A note that is too long for its page stays where it is, and so does what still moves after some rounds.
    """
    los = {}
    for _ronde in range(RONDES):
        gevonden = json.loads(typst.query(**_source(vorm, gegevens | {"los": los}), selector="<elders>", field="value"))
        elders = [noot for noten in gevonden for noot in noten if los.get(noot, 0) < NIEUWE_PAGINA]
        if not elders:
            break
        los |= {noot: los.get(noot, 0) + 1 for noot in elders}
    return los


def _compile(bron):
    inhoud, opgemerkt = typst.compile_with_warnings(**bron, format="pdf", pdf_standards=["ua-1"])
    if opgemerkt:  # such as a family that is not there: another would stand in for it
        raise Onzetbaar("; ".join(waarschuwing.message for waarschuwing in opgemerkt))
    return Gemaakt(inhoud, int(_PAGINAS.search(inhoud)[1]))


def _source(vorm, gegevens):
    return {
        "input": HIER / "typst" / f"{vorm}.typ", "root": HIER / "typst", "font_paths": _letters(),
        "sys_inputs": {"gegevens": json.dumps(gegevens)},
    }  # fmt: skip


@cache
def _letters() -> typst.Fonts:
    """Return our fonts. Typst takes what looks like it for one that is gone, and says nothing: so this looks."""
    eigen = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(LETTERMAPPEN))
    if weg := LETTERS - {(letter.family, letter.style, letter.weight) for letter in eigen.fonts()}:
        raise Onzetbaar(f"fonts are missing: {sorted(weg)}")
    return eigen
