"""Drawing the card of a part: plain values in, the bytes of a PNG out."""

import io
import json
from dataclasses import asdict, dataclass
from functools import cache, lru_cache
from pathlib import Path

import typst
from PIL import Image

BREED, HOOG = 1200, 630
KLEUREN = 128  # a card has a few hues and their edges: more colours weigh, and nobody sees them
NAAM = "Visie Huisartsenzorg 2035"
HIER = Path(__file__).parent


@dataclass(frozen=True)
class Beeld:
    """What stands on a card. `stop` is the number of the goal it belongs to (0 for none); `alle` marks them all.

    `doelen` are the goals of the text, each as (number, place of its hue among the hues of the design).
    """

    titel: str
    boven: str
    editie: str
    vastgesteld: str
    stop: int = 0
    alle: bool = False
    doelen: tuple[tuple[int, int], ...] = tuple((n, n) for n in range(1, 8))
    naam: str = NAAM
    van: str = "LHV, NHG en InEen"


@cache
def _letters():
    """Return the fonts of the design. Typst's own stand in for a character that they lack; the machine's never do."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[HIER / "lettertypen"])


def draw(beeld: Beeld) -> bytes:
    """Return the card as a PNG of 1200 × 630; the same bytes on every machine. A title of 300 characters fits whole."""
    gegevens = {"beeld": json.dumps(asdict(beeld))}
    vol = typst.compile(HIER / "beeld.typ", root=HIER, font_paths=_letters(), format="png", ppi=72, sys_inputs=gegevens)
    klein = io.BytesIO()
    palet = Image.open(io.BytesIO(vol)).convert("RGB").quantize(KLEUREN, dither=Image.Dither.NONE)
    palet.save(klein, "PNG", compress_level=6)  # the highest: nine times as long, 4 of 40 kB less
    return klein.getvalue()


@lru_cache(maxsize=256)
def draw_once(beeld: Beeld) -> bytes:
    """Return what `draw` returns, drawn once a process: the one place to put another store."""
    return draw(beeld)
