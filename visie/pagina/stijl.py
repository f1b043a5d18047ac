"""The stylesheet, inlined in every page: one request less, and a content policy that names it by its hash.

Pages that many readers come in by have a shorter one: the files that their kind needs. What only some pages need is a
second sheet beside it. What no page needs to be read is linked, not inlined: `druk` for paper and forced colours, and
`gebruik` for what a reader opens, selects or points at.
"""

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static
from django.utils.safestring import mark_safe

from visie.pagina.genummerd import rules

FILES = (
    "basis", "kop", "tekst", "onderdelen", "kring", "lijn", "noten", "overname", "lijsten", "bij_deel", "vergelijken",
    "hulp", "zoeken",
)  # fmt: skip
# The files that a page of one kind leaves out: the start, a part of the text, a list or what stands in one, or another.
ZONDER = {
    "": {"kring", "lijn"},
    "voorpagina": {"tekst", "lijn", "noten", "overname", "lijsten", "bij_deel", "vergelijken", "hulp"},
    "deel": {"kring", "lijsten", "bij_deel", "vergelijken"},
    "hoofdstuk": {"kring", "lijn", "lijsten", "bij_deel", "vergelijken"},
    "doelen": {"kring", "lijn", "lijsten", "bij_deel", "vergelijken"},
    "lijst": {"tekst", "kring", "lijn", "bij_deel", "vergelijken"},
    "oproepen": {"tekst", "kring", "lijn", "bij_deel", "vergelijken"},
    "zoeken": {"tekst", "kring", "lijn", "noten", "overname", "lijsten", "bij_deel", "vergelijken", "hulp"},
    "actueel": {"kring", "lijn", "noten", "bij_deel", "vergelijken"},
    "leesmap": {"kring", "lijn", "bij_deel"},
    "heel": {"bij_deel", "vergelijken"},
    "notendop": {"lijn", "lijsten", "bij_deel", "vergelijken"},
    "verwant": {"tekst", "kring", "lijn", "noten", "overname", "bij_deel", "vergelijken"},
}
# The files that only pages of this kind need.
ERBIJ = {
    "": ("portaal",),
    "deel": ("gezicht", "lezen"),
    "hoofdstuk": ("gezicht", "lezen"),
    "doelen": ("gezicht", "doelen"),
    "lijst": ("filter", "bronnen"),
    "oproepen": ("matrix",),
    "zoeken": ("zoekresultaten", "portaal"),
    "actueel": ("filter", "actueel", "portaal"),
    "leesmap": ("lezen", "leesmap"),
    "heel": ("gezicht", "lezen", "opener"),
    "notendop": ("gezicht",),
    "verwant": ("verwant",),
}
# How many stops of the line, and how many notes beside the text, a page of a kind has rules for.
GENUMMERD = {"deel": (12, 14), "hoofdstuk": (12, 14), "leesmap": (40, 40), "heel": (24, 60)}
# What a page can ask for with {% stijl %}: the sheet of its kind, or one beside it.
BLADEN = {
    kind: (*(naam for naam in FILES if naam not in zonder), *ERBIJ.get(kind, ())) for kind, zonder in ZONDER.items()
}
LOS = (
    "start", "uitdelen", "bewerk", "citaatcontrole", "citeren", "controle", "lijn", "kern", "tijdlijn", "verbanden",
    "downloads",
)  # fmt: skip
BLADEN |= {naam: (naam,) for naam in LOS}


def compact(css: str) -> str:
    """Return CSS without comments and needless white space. For our own files: no strings with spaces that matter."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = re.sub(r"\s+", " ", css)
    return re.sub(r" ?([{};,]) ?", r"\1", css).replace(";}", "}").strip()


@cache
def css(naam=""):
    """Return one of BLADEN as safe text with the addresses of the fonts filled in."""
    folder = Path(settings.BASE_DIR) / "static" / "stijl"
    text = compact("\n".join((folder / f"{file}.css").read_text() for file in BLADEN[naam]))
    text += rules(*GENUMMERD.get(naam, (0, 0)))
    return mark_safe(re.sub(r"url\(\.\./([^)]+)\)", lambda match: f"url({static(match[1])})", text))


@cache
def hash_source():
    """Return the hashes of the stylesheet and of the files beside it as sources for a content policy."""
    digests = [base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode() for sheet in map(css, BLADEN)]
    return " ".join(f"'sha256-{digest}'" for digest in digests)
