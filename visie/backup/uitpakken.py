"""The backup inside a file, whatever it was packed in since: what counts is its content, not the wrapper.

Browsers and mail programs unpack a file, people put it in a zip with others or give its folder. Nothing is unpacked
under a name from inside: every layer is a nameless temporary file, so no name can lead elsewhere. How much may come
out, and how deep, is limited: a small file can unpack to one that fills a disk.
"""

import bz2
import gzip
import lzma
import struct
import tarfile
import zipfile
import zlib
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryFile

from . import herkenning
from .herkenning import BackupRefused

DIEP = 5  # wrappers around each other
BESTANDEN = 1_000  # in one wrapper
BYTES = 1 << 30  # that may come out of all of them together
STUK = 1 << 20
BESCHADIGD = (
    EOFError, zlib.error, lzma.LZMAError, gzip.BadGzipFile, zipfile.BadZipFile, tarfile.TarError, struct.error,
    ValueError, OverflowError,
)  # fmt: skip
UITPAKKERS = {"gzip": gzip.open, "bzip2": bz2.open, "xz": lzma.open}


@contextmanager
def the_backup(pad):
    """Give the stream of the one backup in a file or a folder. Raises BackupRefused, which says what happened."""
    with ExitStack() as stapel:
        yield _only(pad, _Uitpakker(pad, stapel).everything())


def _only(pad, gevonden):
    """Return the stream of the only backup; the same one twice, packed and unpacked, is one too."""
    per_kop = {}
    for naam, stroom in gevonden:
        per_kop.setdefault(stroom.readline(STUK).strip(), (naam, stroom))
        stroom.seek(0)
    if len(per_kop) > 1:
        namen = ", ".join(naam for naam, _ in list(per_kop.values())[:3])
        raise BackupRefused(f"{pad} has {len(per_kop)} backups in it ({namen} …); give the one to restore.")
    [(_, stroom)] = per_kop.values()
    return stroom


class _Uitpakker:
    """Unpacks one file; counts what comes out of it, and closes what was opened."""

    def __init__(self, pad, stapel):
        self.pad, self.stapel, self.over = pad, stapel, BYTES

    def everything(self):
        """Yield (name, stream) of every backup in the file or the folder. Raises BackupRefused when there is none."""
        try:
            if Path(self.pad).is_dir():
                yield from self.chosen(self.in_folder(Path(self.pad)), 1)
            else:
                stroom = self.stapel.enter_context(open(self.pad, "rb"))  # noqa: SIM115, the stack closes it
                yield from self.backups(str(self.pad), stroom)
        except OSError as error:
            if error.errno is None:  # bz2 says so of what is no whole bzip2
                raise self.damaged() from error
            raise BackupRefused(f"{self.pad} cannot be read ({error.strerror}).") from error
        except BESCHADIGD as error:
            raise self.damaged() from error

    def damaged(self):
        return BackupRefused(
            f"{self.pad} cannot be unpacked to its end, as after a copy or download that was broken off: "
            "it is damaged or not complete; use another backup."
        )

    def backups(self, naam, stroom, diep=0):
        """Yield (name, stream) of every backup in a stream, however deep. Raises BackupRefused when there is none."""
        begin = stroom.read(herkenning.BEGIN)
        stroom.seek(0)
        soort = herkenning.kind(begin)
        if soort == "backup":
            yield naam, stroom
        elif soort and diep >= DIEP:
            raise BackupRefused(f"{self.pad} is packed more than {DIEP} times; unpack it, and give what is inside.")
        elif soort in UITPAKKERS:
            with UITPAKKERS[soort](stroom) as uitgepakt:
                yield from self.backups(naam, self.copied(uitgepakt), diep + 1)
        elif soort:
            leden = self.in_zip(stroom) if soort == "zip" else self.in_tar(stroom)
            yield from self.chosen(leden, diep + 1)
        else:
            raise BackupRefused(herkenning.refusal(self.pad, begin))

    def chosen(self, leden, diep):
        """Yield the backups among the files of a wrapper. Raises BackupRefused when there is none: of an only file
        with the reason of that one.
        """
        redenen, gevonden = [], False
        for naam, stroom in leden:
            try:
                for een in self.backups(naam, stroom, diep):
                    gevonden = True
                    yield een
            except BackupRefused as refusal:
                redenen.append(refusal)
        if not gevonden:
            wat = f"none of the {len(redenen)} files in it is one" if redenen else "there is no file in it"
            geen = BackupRefused(f"{self.pad} is not a backup of this portal, and {wat}; use another backup.")
            raise redenen[0] if len(redenen) == 1 else geen

    def in_zip(self, stroom):
        with zipfile.ZipFile(stroom) as archief:
            leden = (lid for lid in archief.infolist() if not lid.is_dir())
            for lid in self.few(leden, lambda lid: lid.filename):
                zelf = "unpack it yourself, and give the file from inside."
                if lid.flag_bits & 1:
                    raise BackupRefused(f"{self.pad} is a zip file with a password; {zelf}")
                try:
                    inhoud = archief.open(lid)
                except NotImplementedError as error:
                    raise BackupRefused(f"{self.pad} is a zip file of a kind that is not read here; {zelf}") from error
                with inhoud:
                    yield lid.filename, self.copied(inhoud)

    def in_tar(self, stroom):
        with tarfile.open(fileobj=stroom, mode="r:") as archief:
            for lid in self.few((lid for lid in archief if lid.isfile()), lambda lid: lid.name):
                yield lid.name, self.copied(archief.extractfile(lid))

    def in_folder(self, folder):
        paden = (pad for pad in sorted(folder.rglob("*")) if pad.is_file() and not pad.is_symlink())
        for pad in self.few(paden, lambda pad: str(pad.relative_to(folder))):
            with open(pad, "rb") as stroom:
                yield pad.name, self.copied(stroom)

    def few(self, leden, naam_van):
        """Yield the files that somebody put there. Raises BackupRefused when they are too many."""
        for aantal, lid in enumerate(leden):
            if aantal >= BESTANDEN:
                raise BackupRefused(f"{self.pad} has more than {BESTANDEN} files in it; give the one to restore.")
            if not herkenning.is_rubbish(naam_van(lid)):
                yield lid

    def copied(self, stroom):
        """Return what a stream gives as a temporary file without a name."""
        doel = self.stapel.enter_context(TemporaryFile())  # noqa: SIM115, the stack closes it
        while stuk := stroom.read(STUK):
            self.over -= len(stuk)
            if self.over < 0:
                raise BackupRefused(f"{self.pad} unpacks to over {BYTES >> 20} MB: it is not a backup of this portal.")
            doel.write(stuk)
        doel.seek(0)
        return doel
