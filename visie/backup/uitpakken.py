"""The backup inside a file, whatever it was packed in since: what counts is its content, not the wrapper.

Browsers and mail programs unpack a file, people put it in a zip with others or give its folder. Nothing is unpacked
under a name from inside: every layer is a nameless temporary file, so no name can lead elsewhere. How much may come
out, and how deep, is limited: a small file can unpack to one that fills a disk.
"""

import json
import tarfile
import zipfile
from contextlib import closing, contextmanager
from functools import partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryFile

from . import herkenning, regels
from .herkenning import BackupRefused
from .lagen import UITPAKKERS, pieces
from .redenen import FOUT, ZELF, Stop, most_telling, other, refused, shown, subject

DIEP = 5  # wrappers around each other
BESTANDEN = 1_000  # in one wrapper
BYTES = 1 << 30  # of what came out of them that is kept at one time
WERK = 8  # times as many that may come out in all


@contextmanager
def the_backup(pad, is_whole):
    """Give the stream of the one backup in a file or a folder. Raises BackupRefused, which says what happened.

    `is_whole` tells of a stream whether it is that of a whole backup: asked when there are several.
    """
    with closing(_Uitpakker(pad)) as uitpakker:
        yield uitpakker.only(is_whole)


class _Uitpakker:
    """Unpacks one file; counts what comes out of it, and closes what was opened.

    `backups` are the streams of what was found, and `half` {its head: name} of what was a backup once. What cannot be
    read is a reason against itself alone: beside a backup there may be anything. So a file is unpacked only when its
    first bytes are of something that can have one inside.
    """

    def __init__(self, pad):
        self.pad, self.backups, self.half = pad, [], {}
        self.over, self.werk = BYTES, WERK * BYTES

    def close(self):
        for stroom in self.backups:
            stroom.close()

    def only(self, is_whole):
        """Return the stream of the only backup. The same one twice, packed and unpacked, is one too: that which is
        whole.
        """
        per_kop, namen = {}, {}
        for naam, stroom in self.everything():
            per_kop.setdefault(self.head(stroom), []).append(stroom)
            namen.setdefault(self.head(stroom), naam)
        namen = {kop: naam for kop, naam in (namen | self.half).items() if kop} or namen
        if len(namen) > 1:
            drie = ", ".join(map(shown, list(namen.values())[:3]))
            raise BackupRefused(f"{self.pad} has {len(namen)} backups in it ({drie} …); give the one to restore.")
        stromen = per_kop.get(*namen) or per_kop[b""]
        return stromen[0] if len(stromen) == 1 else next(filter(is_whole, stromen), stromen[0])

    def head(self, stroom):
        """Return the first line of a backup, b"" when it is none."""
        try:
            regel = next(regels.lines(self.pad, stroom), b"")
            json.loads(regel)
        except (BackupRefused, ValueError, RecursionError):
            return b""
        return regel

    def everything(self):
        """Yield (name, stream) of every backup in the file or the folder. Raises BackupRefused when there is none."""
        naam, pad = str(self.pad), Path(self.pad)
        try:
            yield from self.in_folder(naam, pad) if pad.is_dir() else self.in_file(naam, pad, 0)
        except FOUT as error:
            raise refused(self.pad, naam, error) from error

    def in_stream(self, naam, stroom, diep):
        """Yield (name, stream) of every backup in a stream, however deep. Raises BackupRefused when there is none."""
        stroom.seek(0)
        begin = stroom.read(herkenning.BEGIN)
        soort = herkenning.kind(begin)
        stroom.seek(0 if soort == "backup" else herkenning.before(begin))
        if soort == "backup":
            self.backups.append(stroom)
            yield naam, stroom
        elif not soort:
            raise other(self.pad, naam, begin)
        elif diep >= DIEP:
            raise BackupRefused(
                f"{subject(self.pad, naam)} is packed more than {DIEP} times; unpack it, and give what is inside."
            )
        elif soort in UITPAKKERS:
            yield from self.unpacked(naam, UITPAKKERS[soort](stroom), diep + 1)
        else:
            leden = self.in_zip if soort == "zip" else self.in_tar
            yield from self.chosen(naam, leden(naam, stroom, diep + 1))

    def chosen(self, naam, leden):
        """Yield the backups of the files of a wrapper, each (name, its backups). Raises BackupRefused when there is
        none, with what happened to the one of which most is known.
        """
        redenen, eerder = [], len(self.backups)
        for lid, backups in self.as_far_as_whole(naam, leden, redenen):
            try:
                yield from backups
            except Stop:
                raise
            except (BackupRefused, *FOUT) as error:
                redenen.append(refused(self.pad, lid, error))
        if len(self.backups) == eerder:
            raise most_telling(self.pad, redenen)

    def as_far_as_whole(self, naam, leden, redenen):
        try:
            yield from leden
        except FOUT as error:
            redenen.append(refused(self.pad, naam, error))

    def in_zip(self, naam, stroom, diep):
        with zipfile.ZipFile(stroom) as archief:
            for lid in self.few((lid for lid in archief.infolist() if not lid.is_dir()), lambda lid: lid.filename):
                yield lid.filename, self.in_part_of_zip(naam, archief, lid, diep)

    def in_part_of_zip(self, naam, archief, lid, diep):
        if lid.flag_bits & 1:
            raise BackupRefused(f"{subject(self.pad, naam)} is a zip file with a password; {ZELF}")
        try:
            yield from self.unpacked(lid.filename, pieces(partial(archief.open, lid)), diep)
        except NotImplementedError as error:  # it is the zip file that is of another kind
            raise refused(self.pad, naam, error) from error

    def in_tar(self, naam, stroom, diep):
        with tarfile.open(fileobj=stroom, mode="r:") as archief:
            for lid in self.few((lid for lid in archief if lid.isfile()), lambda lid: lid.name):
                yield lid.name, self.unpacked(lid.name, pieces(partial(archief.extractfile, lid)), diep)

    def in_folder(self, naam, folder):
        paden = (pad for pad in sorted(folder.rglob("*")) if pad.is_file() and not pad.is_symlink())
        leden = self.few(paden, lambda pad: str(pad.relative_to(folder)))
        yield from self.chosen(naam, ((pad.name, self.in_file(pad.name, pad, 1)) for pad in leden))

    def in_file(self, naam, pad, diep):
        stroom = open(pad, "rb")  # noqa: SIM115, `close` does when it is the one
        try:
            yield from self.in_stream(naam, stroom, diep)
        finally:
            self.drop(stroom)

    def few(self, leden, naam_van):
        """Yield the files that somebody put there. Raises BackupRefused when they are too many."""
        for aantal, lid in enumerate(leden):
            if aantal >= BESTANDEN:
                raise BackupRefused(f"{self.pad} has more than {BESTANDEN} files in it; give the one to restore.")
            if not herkenning.is_rubbish(naam_van(lid)):
                yield lid

    def unpacked(self, naam, stukken, diep):
        """Yield every backup in what comes out piece by piece, as a temporary file without a name."""
        begin = b""
        for stuk in stukken:
            begin += stuk
            if len(begin) >= herkenning.BEGIN:
                break
        begin, rest = begin[: herkenning.BEGIN], begin[herkenning.BEGIN :]
        if not herkenning.kind(begin):
            raise other(self.pad, naam, begin)
        doel = TemporaryFile()  # noqa: SIM115, `close` does when it is the one
        try:
            self.fill(doel, naam, chain([begin, rest], stukken))
            yield from self.in_stream(naam, doel, diep)
        finally:
            self.over += self.drop(doel)

    def fill(self, doel, naam, stukken):
        try:
            for stuk in stukken:
                self.put(naam, stuk, doel)
        except FOUT:  # enough came out to know which backup it was: the older is not restored for the newer
            doel.seek(0)
            if herkenning.kind(doel.read(herkenning.BEGIN)) == "backup":
                self.half[self.head(doel)] = naam
            raise

    def put(self, naam, stuk, doel):
        """Write what came out. Raises BackupRefused when it is too much."""
        try:
            doel.write(stuk)
            doel.flush()
        except OSError as error:
            raise Stop(f"{self.pad} cannot be unpacked ({error.strerror}).") from error
        self.over -= len(stuk)
        self.werk -= len(stuk)
        if self.over < 0 or self.werk < 0:
            te_groot = BackupRefused if self.werk > 0 else Stop
            raise te_groot(
                f"{subject(self.pad, naam)} unpacks to over {BYTES >> 20} MB: it is not a backup of this portal."
            )

    def drop(self, stroom):
        """Close a stream, unless it is that of a backup; return how many bytes it had."""
        if any(stroom is backup for backup in self.backups):
            return 0
        grootte = stroom.seek(0, 2)
        stroom.close()
        return grootte
