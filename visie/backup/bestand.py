"""The file of a backup: lines of JSON, compressed by gzip. Knows nothing of databases.

first line   the head: {"visie-backup": 1, ...}, what is in the file and where it comes from
then         one row a line, as Django's serializer "jsonl" writes it
last line    {"einde": number of rows, "sha256": of every byte before this line}
"""

import gzip
import hashlib
import json
import zlib
from collections import Counter
from contextlib import contextmanager

MERK, FORMAT = "visie-backup", 1
# What gzip writes first: no name, no time. Its own reader passes over most of these bytes, so they are compared here.
GZIP = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"


class BackupRefused(Exception):
    """There is no backup, or it cannot be restored here; the message says why in one line."""


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

    Raises BackupRefused for a file that is none, has another format or is damaged; the last only when the rows have
    been walked to their end.
    """
    try:
        with open(pad, "rb") as bestand:
            if bestand.read(len(GZIP)) != GZIP:
                raise BackupRefused(f"{pad} is not a backup of this portal.")
            bestand.seek(0)
            regels = iter(gzip.GzipFile(fileobj=bestand, mode="rb"))
            eerste = next(regels, b"")
            yield read_head(pad, eerste), _rijen(regels, hashlib.sha256(eerste))
    except (EOFError, zlib.error, gzip.BadGzipFile, _Damaged) as error:
        raise BackupRefused(f"{pad} is damaged or not complete; use another backup.") from error
    except OSError as error:
        raise BackupRefused(f"{pad} cannot be read ({error.strerror}).") from error


class _Damaged(Exception):
    pass


def read_head(pad, regel):
    """Return the head in this line. Raises BackupRefused when it is none that this release reads."""
    try:
        kop = json.loads(regel)
    except ValueError:
        kop = None
    if not isinstance(kop, dict) or MERK not in kop:
        raise BackupRefused(f"{pad} is not a backup of this portal.")
    if kop[MERK] != FORMAT:
        raise BackupRefused(
            f"{pad} has format {kop[MERK]} and this release reads format {FORMAT}: "
            f"restore it with release {kop.get('portaal')} of the portal."
        )
    return kop


def _rijen(regels, som):
    """Yield the lines between head and end. Raises _Damaged when the end is missing or says something else."""
    aantal, vorige = 0, None
    for regel in regels:
        if vorige is not None:
            som.update(vorige)
            aantal += 1
            yield vorige
        vorige = regel
    try:
        einde = json.loads(vorige or b"")
    except ValueError as error:
        raise _Damaged from error
    if einde != {"einde": aantal, "sha256": som.hexdigest()}:
        raise _Damaged


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
