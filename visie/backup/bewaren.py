"""Where a backup stands: a name that is new, a file that is whole from the moment it has that name, older ones removed.

While it is written the file is called `.<name>.deel`, beside its place. Who writes it holds a lock on it, so what a
killed process left there is told from what another one is writing.
"""

import fcntl
import os
import re
from contextlib import contextmanager, suppress
from pathlib import Path

from django.utils import timezone

from .bestand import BackupRefused

NAAM = re.compile(r"visie-\d{4}-\d{2}-\d{2}T\d{6}Z\.backup\.gz")
SAMEN = "visie-backup"  # one temporary name for the whole folder, so that a next run finds it


def place(bestand):
    """Return (path of the new file, its temporary path); a folder gets a file named after the moment, in UTC.

    Raises BackupRefused when the file exists already.
    """
    pad = Path(bestand).absolute()
    deel = pad.with_name(f".{pad.name}.deel")
    if pad.is_dir():
        deel = pad / f".{SAMEN}.deel"
        pad /= timezone.now().strftime("visie-%Y-%m-%dT%H%M%SZ.backup.gz")
    if os.path.lexists(pad):
        raise BackupRefused(f"{pad} exists already; a backup never takes the place of a file.")
    return pad, deel


@contextmanager
def new_file(pad, deel):
    """Give a stream of which the bytes stand under `pad` when all has gone well; else there is nothing.

    Readable by its owner only: it holds password hashes and the secrets of second factors.
    """
    try:
        with _open(deel) as stroom:
            yield stroom
            stroom.flush()
            os.fsync(stroom.fileno())
            give_name(deel, pad)
    finally:
        with suppress(BackupRefused):  # it is another's
            remove_what_was_left(deel)
    sync_folder(pad.parent)


def _open(deel):
    remove_what_was_left(deel)
    try:
        stroom = os.fdopen(os.open(deel, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb")
    except FileExistsError as error:
        raise BackupRefused(_bezig(deel)) from error
    fcntl.flock(stroom, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return stroom


def remove_what_was_left(deel):
    """Remove the temporary file of a process that is gone, if there is one. Raises BackupRefused
    when it is still being written.
    """
    with suppress(FileNotFoundError), open(deel, "rb") as oud:
        try:
            fcntl.flock(oud, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BackupRefused(_bezig(deel)) from error
        deel.unlink()


def _bezig(deel):
    return f"Another backup is being written in {deel.parent}; wait for it."


def give_name(deel, pad):
    """Call the file `pad`, unless there is one by now. Raises BackupRefused."""
    try:
        os.link(deel, pad)
    except FileExistsError as error:
        raise BackupRefused(f"{pad} exists already; a backup never takes the place of a file.") from error
    except OSError:  # a file system without links, such as that of many network drives
        if os.path.lexists(pad):
            raise
        os.rename(deel, pad)


def sync_folder(folder):
    """Return when the names in a folder are on disk as well."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove_older(pad, bewaar):
    """Keep this backup and the newest others with a name of ours in its folder, `bewaar` together.

    Returns the names of those that were removed.
    """
    namen = {file.name for file in pad.parent.iterdir() if NAAM.fullmatch(file.name) and file.is_file()}
    weg = sorted(namen - {pad.name}, reverse=True)[bewaar - 1 :]
    for naam in weg:
        (pad.parent / naam).unlink()
    return weg
