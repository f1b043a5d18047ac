"""The cover of the e-book: an upright PNG, drawn by Typst in the fonts of the files on paper and no other."""

import io

from PIL import Image

from visie.bestanden import boom, colofon, zetten
from visie.bestanden.boek import Boek

KLEUREN = 96


def draw(boek: Boek) -> bytes:
    """Return the cover, 1600 × 2560; the same bytes for the same Boek. Raises Onzetbaar."""
    u = boek.uitgave
    gegevens = {
        "titel": u.titel, "onder": u.ondertitel, "van": u.van, "editie": colofon.which(u),
        "meldingen": colofon.meldingen(u), "taal": u.taal,
        "doelen": [[doel.nummer, doel.kleur] for doel in boom.doelen(boek)],
    }  # fmt: skip
    return _small(zetten.draw("omslag", gegevens))


def _small(beeld):
    klein = io.BytesIO()
    kleuren = Image.open(io.BytesIO(beeld)).convert("RGB").quantize(KLEUREN, dither=Image.Dither.NONE)
    kleuren.save(klein, "PNG", compress_level=9)
    return klein.getvalue()
