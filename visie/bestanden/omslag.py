"""The cover of the e-book: an upright PNG, drawn by Typst in the fonts of the files on paper and no other."""

import io
import json
from functools import cache
from pathlib import Path

import typst
from PIL import Image

from visie.bestanden import boom, colofon
from visie.bestanden.boek import Boek
from visie.bestanden.zetten import LETTERMAPPEN, compose

KLEUREN = 96
BLADEN = Path(__file__).with_name("typst")


@cache
def _letters():
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=list(LETTERMAPPEN))


def draw(boek: Boek) -> bytes:
    """Return the cover, 1600 × 2560; the same bytes for the same Boek. Raises Onzetbaar."""
    u = boek.uitgave
    gegevens = {
        "titel": u.titel, "onder": u.ondertitel, "van": u.van, "editie": colofon.which(u),
        "meldingen": colofon.meldingen(u), "taal": u.taal,
        "doelen": [[doel.nummer, doel.kleur] for doel in boom.doelen(boek)],
    }  # fmt: skip
    # As a picture Typst leaves out what no font has, and says nothing. As PDF/UA it refuses: so that goes first.
    compose("omslag", gegevens)
    return _small(
        typst.compile(
            BLADEN / "omslag.typ",
            root=BLADEN,
            font_paths=_letters(),
            format="png",
            ppi=72,
            sys_inputs={"gegevens": json.dumps(gegevens)},
        )
    )


def _small(beeld):
    klein = io.BytesIO()
    kleuren = Image.open(io.BytesIO(beeld)).convert("RGB").quantize(KLEUREN, dither=Image.Dither.NONE)
    kleuren.save(klein, "PNG", compress_level=9)
    return klein.getvalue()
