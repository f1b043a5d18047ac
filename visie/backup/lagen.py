"""What is around one file: each function gives, piece by piece, what comes out of a stream."""

import base64
import bz2
import lzma
import re
import zlib
from functools import partial

STUK = 1 << 20
KLEIN = 1 << 14  # of what was compressed: a thousand times as much may come out at once
# What mail, `uuencode -m`, `certutil` and web pages put before base64.
VOOR_BASE64 = re.compile(rb"\s*(?:data:[^,\s]{0,100},|begin-base64 [^\n]{0,200}\n|-----BEGIN [^\n]{0,200}\n)?")
EIND_BASE64 = re.compile(rb"[=-]")


def pieces(openen):
    """Yield what a stream gives that `openen` opens."""
    with openen() as stroom:
        while stuk := stroom.read(STUK):
            yield stuk


def gunzip(stroom):
    """Yield what is in a gzip file, of one member or more. What stands behind a whole one is not of the file: zeros of
    a tape, an end of line of a mail program.
    """
    rest = stroom.read(KLEIN)
    while rest.startswith(b"\x1f\x8b"):
        lid = zlib.decompressobj(16 + zlib.MAX_WBITS)
        while not lid.eof:
            if not rest:
                raise EOFError
            yield lid.decompress(rest)
            rest = lid.unused_data + stroom.read(KLEIN)


def from_base64(stroom):
    """Yield what base64 stands for, to its first sign of an end."""
    rest, stuk = b"", VOOR_BASE64.sub(b"", stroom.read(STUK), count=1)
    while stuk:
        tekens, *einde = EIND_BASE64.split(rest + b"".join(stuk.split()), maxsplit=1)
        heel = len(tekens) - len(tekens) % 4
        yield base64.b64decode(tekens[:heel], validate=True)
        rest, stuk = tekens[heel:], b"" if einde else stroom.read(STUK)
    yield base64.b64decode(rest + b"=" * (-len(rest) % 4), validate=True)


def _stream_by_stream(nieuw, teken, stroom):
    """As `gunzip`, of bzip2 and xz: far more may come out of one piece, and these say when they have more to give."""
    rest = stroom.read(KLEIN)
    while rest.startswith(teken):
        lid = nieuw()
        while not lid.eof:
            if lid.needs_input and not rest:
                raise EOFError
            yield lid.decompress(rest, STUK)
            rest = stroom.read(KLEIN) if lid.needs_input else b""
        rest = lid.unused_data + stroom.read(KLEIN)


UITPAKKERS = {
    "gzip": gunzip,
    "bzip2": partial(_stream_by_stream, bz2.BZ2Decompressor, b"BZh"),
    "xz": partial(_stream_by_stream, lzma.LZMADecompressor, (b"\xfd7zXZ\x00", b"\x5d\x00\x00")),  # and lzma
    "base64": from_base64,
}
