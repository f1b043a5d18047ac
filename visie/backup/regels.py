"""The lines of a backup as they were written, whatever an editor or a mail program made of their ends and letters."""

import codecs

from . import herkenning
from .herkenning import RAND, BackupRefused

REGEL = 1 << 24  # bytes: no row comes near
STUK = 1 << 20


def lines(pad, stroom):
    """Yield the lines from the start of a stream, without what stands before the first and behind the last.

    Raises BackupRefused for what no backup can have: a line of a size, letters that are none, an empty line between.
    """
    begonnen = leeg = False
    for ruw in _split(pad, stroom):
        regel = ruw.strip(RAND).removeprefix(codecs.BOM_UTF8).strip(RAND)
        if not regel:
            leeg = begonnen
            continue
        if leeg:
            raise damaged(pad)
        begonnen = True
        yield regel + b"\n"


def damaged(pad):
    return BackupRefused(
        f"{pad} has not the content that it was made with, or not to its end: it was changed, or it is damaged or not "
        "complete; use another backup."
    )


def _split(pad, stroom):
    """Yield what stands between the ends of lines, which old programs of Macs write as one sign too."""
    rest, einde = b"", None
    try:
        for stuk in _in_utf8(stroom):
            einde = einde or (b"\r" if b"\r" in stuk and b"\n" not in stuk else b"\n")
            *heel, rest = (rest + stuk).split(einde)
            if len(rest) > REGEL:
                raise damaged(pad)
            yield from heel
    except UnicodeDecodeError as error:
        raise damaged(pad) from error
    yield rest


def _in_utf8(stroom):
    """Yield the bytes of a stream, from its start; what is in UTF-16 or UTF-32 as UTF-8."""
    stroom.seek(0)
    soort = herkenning.letters(stroom.read(herkenning.BEGIN))
    stroom.seek(0)
    lezer = None if soort == "utf-8-sig" else codecs.getincrementaldecoder(soort)()
    while stuk := stroom.read(STUK):
        yield lezer.decode(stuk).encode() if lezer else stuk
    if lezer:
        lezer.decode(b"", final=True)  # half a letter at the end is none
