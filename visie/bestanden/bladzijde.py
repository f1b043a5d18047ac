"""The whole vision as one HTML file that needs nothing else. Boek in, Gemaakt out; no database."""

import base64
import datetime
import re
from functools import cache

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import mark_safe

from bronnen import noten as opmaak
from visie.beelden.qr import qr_svg
from visie.bestanden import boom, colofon
from visie.bestanden.boek import Boek, Gemaakt
from visie.pagina import genummerd, leesmodus, stijl, witruimte

# The sheets of the page of the whole vision, what stands beside parts, what opens, and paper.
BLADEN = (*stijl.BLADEN["heel"], "bij_deel", "gebruik", "druk", "bestand")

# Nothing from anywhere but the file itself.
BELEID = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
)


def visie(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return the file."""
    with translation.override(boek.uitgave.taal):
        html = render_to_string("visie/bestanden/bladzijde.html", _context(boek, gemaakt))
    return Gemaakt(leesmodus.mark(witruimte.fold(html.strip().encode())))


def _context(boek, gemaakt):
    u, aangehaald = boek.uitgave, {}
    noten = {noot.sleutel: noot for noot in boek.noten}
    hoofdstukken = boom.grow(boek, lambda deel: opmaak.show(deel.html, deel.anker, noten, aangehaald))
    return {
        "u": u, "beleid": BELEID, "feiten": colofon.feiten(u, gemaakt), "meldingen": colofon.meldingen(u),
        "hoofdstukken": hoofdstukken, "stops": list(boom.stops(hoofdstukken)), "zeven": boom.doelen(boek),
        "noten": [(noot, _note(boek, noot), aangehaald.get(noot.sleutel, [])) for noot in _in_order(boek, aangehaald)],
        "stijl": css(), "icoon": _data("image/svg+xml", (settings.BASE_DIR / "static" / "favicon.svg").read_bytes()),
        "qr": _data("image/svg+xml", qr_svg(u.geldend).encode()),
    }  # fmt: skip


def _in_order(boek, aangehaald):
    """Return the notes as the text cites them first, as the rules of the margin count them; then the others."""
    plaats = {sleutel: n for n, sleutel in enumerate(aangehaald)}
    return sorted(boek.noten, key=lambda noot: plaats.get(noot.sleutel, len(plaats)))


def _note(boek, noot):
    return opmaak.show(boek.tekst_van(noot), noot.anker, {}, {}) if noot.html else opmaak.missing_text()


@cache
def css() -> str:
    """Return the stylesheet as safe text, with the fonts in it."""
    static = settings.BASE_DIR / "static"
    tekst = stijl.compact("\n".join((static / "stijl" / f"{blad}.css").read_text() for blad in BLADEN))
    tekst += genummerd.rules(*stijl.GENUMMERD["heel"])
    return mark_safe(re.sub(r"url\(\.\./([^)]+)\)", lambda m: f"url({_font((static / m[1]).read_bytes())})", tekst))


def _font(inhoud):
    return _data("font/woff2", inhoud)


def _data(soort, inhoud):
    return f"data:{soort};base64,{base64.b64encode(inhoud).decode()}"
