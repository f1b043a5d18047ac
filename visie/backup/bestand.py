"""The file of a backup: lines of JSON, compressed by gzip. Knows nothing of databases. Its checksum covers the lines,
so it is read in any other wrapper as well: see visie/backup/uitpakken.py.

first line   the head: {"visie-backup": 1, ...}, what is in the file and where it comes from
then         one row a line, as Django's serializer "jsonl" writes it
last line    {"einde": number of rows, "sha256": of every byte before this line}
"""

import codecs
import gzip
import hashlib
import json
from collections import Counter
from contextlib import contextmanager

from .herkenning import MERK, UTF16, BackupRefused
from .uitpakken import the_backup

FORMAT = 1
REGEL = 1 << 24  # bytes: no row comes near
LEEG = 100  # lines without anything that an editor may have left at the end


class Schrijver:
    """A stream that takes the head first and then the rows, one whole line at a time."""

    def __init__(self, stroom):
        self._gzip = gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=stroom, mtime=0)
        self._som, self._regels = hashlib.sha256(), 0

    def write(self, regel):
        data = regel.encode()
        self._som.update(data)
        self._regels += 1
        self._gzip.write(data)

    def close(self):
        """Write the last line. Without it the file is not a backup."""
        einde = {"einde": self._regels - 1, "sha256": self._som.hexdigest()}
        self._gzip.write(as_line(einde).encode())
        self._gzip.close()


def as_line(waarde):
    return json.dumps(waarde, ensure_ascii=False, separators=(",", ":")) + "\n"


@contextmanager
def read(pad):
    """Give (head, rows): the head as a dict, the rows as an iterator of lines (bytes) that can be walked once.

    Whatever the backup is packed in. Raises BackupRefused for a file that is none, has another format or is damaged;
    the last only when the rows have been walked to their end.
    """
    with the_backup(pad) as stroom:
        regels = _lines(pad, stroom)
        eerste = next(regels, b"")
        kop = read_head(pad, eerste)
        yield kop, _rijen(pad, regels, hashlib.sha256(eerste), sum(kop["tellingen"].values()))


def _lines(pad, stroom):
    """Yield the lines as they were written: whatever an editor made of their ends, without what it put before or after.

    Raises BackupRefused for a line that no row can have.
    """
    if stroom.read(2) in UTF16:
        stroom = codecs.EncodedFile(stroom, "utf-8", "utf-16")
    stroom.seek(0)
    leeg = []
    while regel := stroom.readline(REGEL):
        if len(regel) >= REGEL:
            raise _damaged(pad)
        regel = regel.removeprefix(codecs.BOM_UTF8)
        if regel.strip():
            yield from leeg
            leeg = []
            yield regel.removesuffix(b"\n").removesuffix(b"\r") + b"\n"
        elif len(leeg) < LEEG:
            leeg.append(regel)


def _damaged(pad):
    return BackupRefused(
        f"{pad} has not the content that it was made with, or not to its end: it was changed, or it is damaged or not "
        "complete; use another backup."
    )


def read_head(pad, regel):
    """Return the head in this line. Raises BackupRefused when it is none that this release reads."""
    try:
        kop = json.loads(regel)
    except ValueError as error:
        raise _damaged(pad) from error
    if kop[MERK] != FORMAT:
        raise BackupRefused(
            f"{pad} has format {kop[MERK]} and this release reads format {FORMAT}: "
            f"restore it with release {kop.get('portaal')} of the portal."
        )
    return kop


def _rijen(pad, regels, som, beloofd):
    """Yield the lines between head and end, no more than the head promised. Raises BackupRefused when the end is
    missing or says something else.
    """
    aantal, vorige = 0, None
    for regel in regels:
        if vorige is not None:
            if aantal == beloofd:
                raise _damaged(pad)
            som.update(vorige)
            aantal += 1
            yield vorige
        vorige = regel
    try:
        einde = json.loads(vorige or b"")
    except ValueError as error:
        raise _damaged(pad) from error
    if einde != {"einde": aantal, "sha256": som.hexdigest()}:
        raise _damaged(pad)


def check(pad):
    """Return the head of a backup that is whole and has the rows that its head promises. Raises BackupRefused."""
    with read(pad) as (kop, rijen):
        geteld = Counter(map(model_of, rijen))
    if dict(geteld) != {model: aantal for model, aantal in kop["tellingen"].items() if aantal}:
        raise BackupRefused(f"{pad} has other rows than its head says; use another backup.")
    return kop


def model_of(rij):
    """Return the name of the model in a line; None when it is none, which the end of the file then says better."""
    try:
        return json.loads(rij)["model"]
    except (ValueError, LookupError, TypeError):
        return None
