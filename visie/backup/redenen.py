"""Why a file is no backup, or cannot be read: one line each, and which of many says most."""

import lzma
import struct
import tarfile
import zipfile
import zlib

from . import herkenning
from .herkenning import BackupRefused

FOUT = (
    OSError, EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile, tarfile.TarError, struct.error, ValueError,
    OverflowError, NotImplementedError,
)  # fmt: skip
ZELF = "unpack it yourself, and give the file from inside."


class Stop(BackupRefused):
    """What holds for every other file as well: there is no going on."""


class Other(BackupRefused):
    """A file is something else, and it is known what."""


class Nothing(BackupRefused):
    """Nothing is known of what it is."""


def subject(pad, naam):
    """Return the subject of a line about a file in `pad`, or about that itself."""
    return naam if naam == str(pad) else f"{pad} has {shown(naam)} in it, which"


def shown(naam):
    """Return a name from inside as it can stand in one line."""
    return "".join(teken if teken.isprintable() else "?" for teken in naam[-80:])


def other(pad, naam, begin):
    """Return the refusal of a file that begins with these bytes."""
    wat = herkenning.what(begin)
    if not wat:
        return Nothing(f"{pad} is not a backup of this portal.")
    return Other(f"{subject(pad, naam)} {wat}: it is not a backup of this portal.")


def refused(pad, naam, error):
    """Return the refusal of a file that cannot be read, or not to its end."""
    if isinstance(error, BackupRefused):
        return error
    if isinstance(error, NotImplementedError):
        return BackupRefused(f"{subject(pad, naam)} is a zip file of a kind that is not read here; {ZELF}")
    if isinstance(error, OSError) and error.errno is not None:
        return BackupRefused(f"{subject(pad, naam)} cannot be read ({error.strerror}).")
    return BackupRefused(
        f"{subject(pad, naam)} cannot be unpacked to its end, as after a copy or download that was broken off: "
        "it is damaged or not complete; use another backup."
    )


def most_telling(pad, redenen):
    """Return the refusal of a wrapper, from those of the files in it."""
    wat = f"none of the {len(redenen)} files in it is one" if redenen else "there is no file in it"
    geen = Nothing(f"{pad} is not a backup of this portal, and {wat}; use another backup.")
    return redenen[0] if len(redenen) == 1 else min([geen, *redenen], key=_little)


def _little(reden):
    """Rank a refusal by how little it says."""
    return isinstance(reden, Nothing), isinstance(reden, Other)
