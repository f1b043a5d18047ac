"""The cover of the e-book: an upright PNG, drawn by Typst in the fonts of the portal and no other."""

import io
import json
from functools import cache
from pathlib import Path

import typst
from PIL import Image

from visie.bestanden import boom, colofon
from visie.bestanden.boek import Boek

KLEUREN = 96
HIER = Path(__file__).parent
LETTERS = HIER.parent / "beelden" / "lettertypen"


@cache
def _letters():
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[LETTERS])


def draw(boek: Boek) -> bytes:
    """Return the cover, 1600 × 2560; the same bytes for the same Boek."""
    u = boek.uitgave
    invoer = {
        "titel": u.titel, "onder": u.ondertitel, "van": u.van, "editie": colofon.which(u),
        "meldingen": colofon.meldingen(u), "taal": u.taal,
        "doelen": [[doel.nummer, doel.kleur] for doel in boom.doelen(boek)],
    }  # fmt: skip
    vol = typst.compile(
        HIER / "omslag.typ", root=HIER, font_paths=_letters(), format="png", ppi=72,
        sys_inputs={"boek": json.dumps(invoer)},
    )  # fmt: skip
    klein = io.BytesIO()
    beeld = Image.open(io.BytesIO(vol)).convert("RGB").quantize(KLEUREN, dither=Image.Dither.NONE)
    beeld.save(klein, "PNG", compress_level=9)
    return klein.getvalue()
