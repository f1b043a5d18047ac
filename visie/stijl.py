"""The stylesheet, inlined in every page: one request less, and a content policy that names it by its hash.

What only the page of results needs is a second sheet, so that every other page stays as light as it was.
"""
import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static
from django.utils.safestring import mark_safe

FILES = ("basis", "kop", "tekst", "onderdelen", "lijn", "noten", "start", "lijsten", "vergelijken", "zoeken", "druk")
RESULTATEN = ("zoekresultaten",)


def compact(css: str) -> str:
    """Return CSS without comments and needless white space. For our own files: no strings with spaces that matter."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = re.sub(r"\s+", " ", css)
    return re.sub(r" ?([{};,]) ?", r"\1", css).replace(";}", "}").strip()


@cache
def css(files=FILES):
    """Return a stylesheet as safe text, with the addresses of the fonts filled in; that of every page by default."""
    folder = Path(settings.BASE_DIR) / "static" / "stijl"
    text = compact("\n".join((folder / f"{name}.css").read_text() for name in files))
    return mark_safe(re.sub(r"url\(\.\./([^)]+)\)", lambda match: f"url({static(match[1])})", text))  # noqa: S308


@cache
def hash_source():
    """Return the hashes of the stylesheets as sources for a content policy."""
    digests = (hashlib.sha256(css(files).encode()).digest() for files in (FILES, RESULTATEN))
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
