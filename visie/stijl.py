"""The stylesheet, inlined in every page: one request less, and a content policy that names it by its hash.

What only some pages need is a second sheet; a page without text of its own leaves out what is for the text.
"""
import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static
from django.utils.safestring import mark_safe

FILES = ("basis", "kop", "tekst", "onderdelen", "lijn", "noten", "lijsten", "vergelijken", "citeren", "zoeken", "druk")
TEKST = {"tekst", "noten", "lijsten", "vergelijken", "citeren"}
# What a page can ask for with {% stijl %}: a sheet beside the whole, or 'kort' in its place.
BLADEN = {naam: (naam,) for naam in ("start", "uitdelen", "zoekresultaten")}
BLADEN["kort"] = tuple(naam for naam in FILES if naam not in TEKST)


def compact(css: str) -> str:
    """Return CSS without comments and needless white space. For our own files: no strings with spaces that matter."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = re.sub(r"\s+", " ", css)
    return re.sub(r" ?([{};,]) ?", r"\1", css).replace(";}", "}").strip()


@cache
def css(files=FILES):
    """Return the whole stylesheet, or that of some files, as safe text with the addresses of the fonts filled in."""
    folder = Path(settings.BASE_DIR) / "static" / "stijl"
    text = compact("\n".join((folder / f"{name}.css").read_text() for name in files))
    return mark_safe(re.sub(r"url\(\.\./([^)]+)\)", lambda match: f"url({static(match[1])})", text))  # noqa: S308


@cache
def hash_source():
    """Return the hashes of the stylesheet and of the files beside it as sources for a content policy."""
    sheets = [css(), *map(css, BLADEN.values())]
    digests = [base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode() for sheet in sheets]
    return " ".join(f"'sha256-{digest}'" for digest in digests)
