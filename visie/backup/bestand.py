"""The file of a backup: lines of JSON, compressed by gzip. Knows nothing of databases. Its checksum covers the lines,
so it is read in any other wrapper as well: see visie/backup/uitpakken.py.

first line   the head: {"visie-backup": 1, ...}, what is in the file and where it comes from
then         one row a line, as Django's serializer "jsonl" writes it
last line    {"einde": number of rows, "sha256": of every byte before this line}
"""

import gzip
import hashlib
import json
from collections import Counter
from contextlib import contextmanager
from functools import partial

from .herkenning import MERK, BackupRefused
from .regels import damaged, lines
from .uitpakken import the_backup

FORMAT = 1


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
    with the_backup(pad, partial(_is_whole, pad)) as stroom:
        yield _read(pad, stroom)


def _read(pad, stroom):
    regels = lines(pad, stroom)
    eerste = next(regels, b"")
    kop = read_head(pad, eerste)
    return kop, _rijen(pad, regels, hashlib.sha256(eerste), sum(kop["tellingen"].values()))


def read_head(pad, regel):
    """Return the head in this line. Raises BackupRefused when it is none that this release reads."""
    kop = _parsed(regel)
    formaat = kop.get(MERK) if isinstance(kop, dict) else None
    if type(formaat) is not int:
        raise damaged(pad)
    if formaat != FORMAT:
        raise BackupRefused(
            f"{pad} has format {formaat} and this release reads format {FORMAT}: restore it with "
            + (f"release {kop['portaal']} of the portal." if _is_name(kop.get("portaal")) else "a later release.")
        )
    if not all(naam in kop and is_zo(kop[naam]) for naam, is_zo in SHAPE.items()):
        raise damaged(pad)
    return kop


def _parsed(regel):
    """Return what a line of JSON says; None when it is none."""
    try:
        return json.loads(regel)
    except (ValueError, RecursionError):
        return None


def _is_name(waarde):
    return isinstance(waarde, str) and waarde.isprintable()


def _is_names(waarde):
    return isinstance(waarde, list) and all(map(_is_name, waarde))


def _is_counts(waarde):
    """Tell whether this is {name of a model: number}."""
    return isinstance(waarde, dict) and all(type(aantal) is int and aantal >= 0 for aantal in waarde.values())


SHAPE = {  # what the head of this format has, at least
    "gemaakt": _is_name, "portaal": _is_name, "migraties": _is_names, "tellingen": _is_counts,
    "volgnummers": _is_counts, "edities": lambda waarde: isinstance(waarde, dict),
}  # fmt: skip


def _rijen(pad, regels, som, beloofd):
    """Yield the lines between head and end, no more than the head promised. Raises BackupRefused when the end is
    missing or says something else.
    """
    aantal, vorige = 0, None
    for regel in regels:
        if vorige is not None:
            if aantal == beloofd:
                raise damaged(pad)
            som.update(vorige)
            aantal += 1
            yield vorige
        vorige = regel
    if _parsed(vorige or b"") != {"einde": aantal, "sha256": som.hexdigest()}:
        raise damaged(pad)


def check(pad):
    """Return the head of a backup that is whole and has the rows that its head promises. Raises BackupRefused."""
    with read(pad) as (kop, rijen):
        _count(pad, kop, rijen)
    return kop


def _count(pad, kop, rijen):
    """Walk the rows. Raises BackupRefused when they are not those of the head."""
    geteld = Counter(map(model_of, rijen))
    if dict(geteld) != {model: aantal for model, aantal in kop["tellingen"].items() if aantal}:
        raise BackupRefused(f"{pad} has other rows than its head says; use another backup.")


def _is_whole(pad, stroom):
    try:
        _count(pad, *_read(pad, stroom))
    except (BackupRefused, OSError):
        return False
    return True


def model_of(rij):
    """Return the name of the model in a line; None when it is none, which the end of the file then says better."""
    waarde = _parsed(rij)
    model = waarde.get("model") if isinstance(waarde, dict) else None
    return model if isinstance(model, str) else None
