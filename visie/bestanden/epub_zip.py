"""Packing an EPUB: the type first and as it is, then the rest; the same bytes for the same parts. Pure."""

import io
import zipfile
from dataclasses import dataclass

SOORTEN = {
    "xhtml": "application/xhtml+xml", "css": "text/css", "png": "image/png", "woff2": "font/woff2",
}  # fmt: skip
CONTAINER = b"""<?xml version="1.0" encoding="utf-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
  <rootfiles><rootfile full-path="EPUB/boek.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""
DAG = (1980, 1, 1, 0, 0, 0)  # the first that a zip knows: when it was made stands in the book


@dataclass(frozen=True)
class Onderdeel:
    """A file of the book. `leesbaar` is one that is read in turn; `eigenschappen` are those of its manifest."""

    naam: str
    inhoud: bytes
    eigenschappen: str = ""
    leesbaar: bool = False

    @property
    def id(self):
        return f"b-{self.naam.replace('.', '-')}"

    @property
    def soort(self):
        return SOORTEN[self.naam.rpartition(".")[2]]


def pack(pakket: bytes, onderdelen: list[Onderdeel]) -> bytes:
    """Return the bytes of the EPUB with this package document."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as zip_:
        _write(zip_, "mimetype", b"application/epub+zip", zipfile.ZIP_STORED)
        _write(zip_, "META-INF/container.xml", CONTAINER)
        _write(zip_, "EPUB/boek.opf", pakket)
        for onderdeel in onderdelen:
            _write(zip_, f"EPUB/{onderdeel.naam}", onderdeel.inhoud)
    return uit.getvalue()


def _write(zip_, naam, inhoud, manier=zipfile.ZIP_DEFLATED):
    info = zipfile.ZipInfo(naam, DAG)
    info.compress_type, info.create_system, info.external_attr = manier, 3, 0o644 << 16
    zip_.writestr(info, inhoud, compresslevel=9)
