"""A backup is read in whatever it was packed in; of what cannot be read one line says what happened."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.visie.backup.test_bestand import GAAF, RIJEN, opnieuw
from visie.backup import bestand, uitpakken
from visie.backup.bestand import BackupRefused

REGELS = b"".join(RIJEN)
ANDER = opnieuw([RIJEN[0].replace(b'"gemaakt":"', b'"gemaakt":"3'), *RIJEN[1:]])
NAAM = "visie-2026-01-01T000000Z.backup.gz"
GENOEG = 64_000  # bytes of anything that a program may have made


def in_zip(*leden, hoe=zipfile.ZIP_DEFLATED):
    """Return a zip file of (name, bytes)."""
    stroom = io.BytesIO()
    with zipfile.ZipFile(stroom, "w", hoe) as archief:
        for naam, inhoud in leden:
            archief.writestr(naam, inhoud)
    return stroom.getvalue()


def in_tar(*leden, hoe=""):
    stroom = io.BytesIO()
    with tarfile.open(fileobj=stroom, mode=f"w:{hoe}") as archief:
        for naam, inhoud in leden:
            lid = tarfile.TarInfo(naam)
            lid.size = len(inhoud)
            archief.addfile(lid, io.BytesIO(inhoud))
    return stroom.getvalue()


def met_naam():
    """Return the lines as the program gzip compresses them: with the name and the time of the file."""
    stroom = io.BytesIO()
    with gzip.GzipFile(filename="een.backup", mode="wb", compresslevel=9, fileobj=stroom, mtime=1_700_000_000) as zip_:
        zip_.write(REGELS)
    return stroom.getvalue()


def met_wachtwoord():
    """Return a zip file that says of its file that it is locked."""
    data = bytearray(in_zip((NAAM, GAAF)))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def met_soort(soort):
    """Return a zip file that says that its file was compressed in another way."""
    data = bytearray(in_zip((NAAM, GAAF)))
    data[8:10] = soort.to_bytes(2, "little")
    begin = data.index(b"PK\x01\x02")
    data[begin + 10 : begin + 12] = soort.to_bytes(2, "little")
    return bytes(data)


def vaker(keer):
    data = GAAF
    for _ in range(keer):
        data = gzip.compress(data)
    return data


HEEL = {
    "as it was": GAAF,
    "unpacked": REGELS,
    "unpacked, ends of lines of Windows": REGELS.replace(b"\n", b"\r\n"),
    "unpacked, with a mark of order": b"\xef\xbb\xbf" + REGELS,
    "unpacked, both": b"\xef\xbb\xbf" + REGELS.replace(b"\n", b"\r\n"),
    "unpacked, without its last end of line": REGELS[:-1],
    "unpacked, with empty lines behind it": REGELS + b"\r\n\n",
    "unpacked, in UTF-16": REGELS.decode().encode("utf-16"),
    "unpacked, in UTF-16 the other way": b"\xfe\xff" + REGELS.decode().replace("\n", "\r\n").encode("utf-16-be"),
    "gzip by another program": met_naam(),
    "gzip, not compressed": gzip.compress(REGELS, 0),
    "gzip twice": vaker(1),
    "gzip three times": vaker(2),
    "gzip in parts": gzip.compress(REGELS[:9000]) + gzip.compress(REGELS[9000:]),
    "gzip with zeros behind it": GAAF + bytes(512),
    "bzip2": bz2.compress(REGELS),
    "xz": lzma.compress(GAAF),
    "zip": in_zip((NAAM, GAAF)),
    "zip of the lines": in_zip(("een.json", REGELS)),
    "zip, stored": in_zip((NAAM, GAAF), hoe=zipfile.ZIP_STORED),
    "zip, by bzip2": in_zip((NAAM, REGELS), hoe=zipfile.ZIP_BZIP2),
    "zip, by lzma": in_zip((NAAM, REGELS), hoe=zipfile.ZIP_LZMA),
    "zip of a folder": in_zip(("map/", b""), ("map/onder/" + NAAM, GAAF)),
    "zip by macOS": in_zip((NAAM, GAAF), ("__MACOSX/._" + NAAM, GAAF[:99]), (".DS_Store", b"\0\0\0\1Bud1")),
    "zip by Windows": in_zip(("map\\" + NAAM, GAAF), ("map/Thumbs.db", b"x"), ("map/desktop.ini", b"[x]")),
    "zip with a letter": in_zip(("LEESMIJ.txt", b"Bewaar dit goed."), (NAAM, GAAF)),
    "zip with a name that leads elsewhere": in_zip(("../../../etc/" + NAAM, GAAF)),
    "zip of a zip": in_zip(("een.zip", in_zip((NAAM, GAAF)))),
    "zip of the same twice": in_zip((NAAM, GAAF), ("een.backup", REGELS.replace(b"\n", b"\r\n"))),
    "tar": in_tar((NAAM, GAAF)),
    "tar.gz": in_tar(("map/" + NAAM, GAAF), ("map/._" + NAAM, b"x"), hoe="gz"),
    "tar.xz": in_tar(("/etc/" + NAAM, REGELS), hoe="xz"),
    "zip of a tar.gz": in_zip(("een.tgz", in_tar((NAAM, GAAF), hoe="gz"))),
}


@pytest.mark.parametrize("soort", HEEL)
def test_the_content_counts_and_not_the_wrapper(tmp_path, soort):
    pad = tmp_path / "een.pdf"  # nor the name
    pad.write_bytes(HEEL[soort])

    with bestand.read(pad) as (kop, rijen):
        assert b"".join(rijen) == b"".join(RIJEN[1:-1])

    assert kop == bestand.check(pad)
    assert list(tmp_path.iterdir()) == [pad]


def test_a_folder_that_was_unpacked_is_read_too(tmp_path):
    (tmp_path / "map" / "__MACOSX").mkdir(parents=True)
    (tmp_path / "map" / NAAM.removesuffix(".gz")).write_bytes(REGELS)
    (tmp_path / "map" / "__MACOSX" / f"._{NAAM}").write_bytes(b"x")
    (tmp_path / ".DS_Store").write_bytes(b"x")

    call_command("zet_terug", str(tmp_path), controleer=True, verbosity=0)


DAMAGED = "is damaged or not complete; use another backup."
NONE = "it is not a backup of this portal."
ONTWERP = b"<p>Welkom</p>" * 99
NIET = {
    "empty": (b"", f"is empty; fetch it again from where it was kept: {NONE}"),
    "zeros": (bytes(5000), "holds nothing but zeros, as after a copy that failed; fetch it again"),
    "a web page": (b"\n<!DOCTYPE HTML><html>" + ONTWERP, "is a web page, such as one to sign in or of an error"),
    "a web page, packed": (gzip.compress(b"<html>" + ONTWERP), "is a web page"),
    "an error in XML": (b'<?xml version="1.0"?><Error>', "is a web page"),
    "a mail": (b"From: a@b.nl\r\nSubject: backup\r\nMIME-Version: 1.0\r\n\r\n" + GAAF, "is a mail message; save"),
    "a letter": (b"Een brief.", "is not a backup of this portal."),
    "a letter in a zip": (in_zip(("brief.txt", b"Een brief.")), "is not a backup of this portal."),
    "letters in a zip": (in_zip(("a", b"Een brief."), ("b", b"Nog een.")), "and none of the 2 files in it is one"),
    "an empty zip": (in_zip(), "and there is no file in it"),
    "a zip of rubbish": (in_zip(("__MACOSX/._a", GAAF)), "and there is no file in it"),
    "two backups": (in_zip(("a", GAAF), ("b", ANDER)), "has 2 backups in it (a, b …); give the one to restore."),
    "a zip with a password": (met_wachtwoord(), "is a zip file with a password; unpack it yourself"),
    "a zip of another kind": (met_soort(9), "is a zip file of a kind that is not read here; unpack it yourself"),
    "7-Zip": (b"7z\xbc\xaf\x27\x1c" + GAAF, "is packed by 7-Zip, which cannot be read here; unpack it yourself"),
    "RAR": (b"Rar!\x1a\x07" + GAAF, "is packed by RAR"),
    "zstd": (b"\x28\xb5\x2f\xfd" + GAAF, "is packed by zstd"),
    "encrypted by gpg": (b"-----BEGIN PGP MESSAGE-----\n", "is encrypted; decrypt it first"),
    "encrypted by age": (b"age-encryption.org/v1\n", "is encrypted; decrypt it first"),
    "a database": (b"SQLite format 3\0" + bytes(99), "is a database of SQLite"),
    "a dump": (b"PGDMP" + bytes(99), "is a dump of PostgreSQL"),
    "JSON that was laid out": (REGELS.replace(b'{"', b'{\n  "'), "was written anew by an editor or a program"),
    "cut off": (GAAF[:GENOEG // 3], DAMAGED),
    "cut off, unpacked": (REGELS[: len(REGELS) // 2], DAMAGED),
    "cut off between lines": (b"".join(RIJEN[:-1]), DAMAGED),
    "cut off, a zip": (in_zip((NAAM, GAAF))[:-30], DAMAGED),
    "cut off, a tar": (in_tar((NAAM, GAAF))[:GENOEG // 3], DAMAGED),
    "cut off, then packed": (in_zip((NAAM, GAAF[:-99])), DAMAGED),
    "cut off, bzip2": (bz2.compress(REGELS)[:-99], DAMAGED),
    "cut off, xz": (lzma.compress(REGELS)[:-99], DAMAGED),
    "only its head": (RIJEN[0], DAMAGED),
    "a zip with a wrong byte": (in_zip((NAAM, GAAF), hoe=zipfile.ZIP_STORED).replace(GAAF[99:110], b"x" * 11), DAMAGED),
    "rubbish in bzip2": (b"BZh9" + b"x" * 99, DAMAGED),
    # What counts was changed.
    "one word else": (REGELS.replace(b"huisarts", b"tandarts", 1), DAMAGED),
    "one space more": (REGELS.replace(b"huisarts", b"huis arts", 1), DAMAGED),
    "saved in Windows' letters": (REGELS.decode().encode("cp1252", "replace"), DAMAGED),
    "a line less, packed": (in_zip((NAAM, opnieuw(RIJEN[:5] + RIJEN[6:]))), DAMAGED),
    "an empty line between": (b"".join([*RIJEN[:5], b"\n", *RIJEN[5:]]), DAMAGED),
    "a line behind the end": (REGELS + b"{}\n", DAMAGED),
    "twice the same behind itself": (REGELS + REGELS, DAMAGED),
    "packed too often": (vaker(6), "is packed more than 5 times; unpack it"),
}  # fmt: skip


@pytest.mark.parametrize("soort", NIET)
def test_what_cannot_be_read_says_what_happened(tmp_path, soort):
    pad, (inhoud, zin) = tmp_path / "een.gz", NIET[soort]
    pad.write_bytes(inhoud)

    with pytest.raises(BackupRefused) as refusal:
        bestand.check(pad)

    assert zin in str(refusal.value)
    assert str(refusal.value).startswith(f"{pad} ")
    assert "\n" not in str(refusal.value)
    assert list(tmp_path.iterdir()) == [pad]


def test_the_command_refuses_with_that_line(tmp_path):
    pad = tmp_path / "een.gz"
    pad.write_bytes(b"<html>")

    with pytest.raises(CommandError, match="is a web page"):
        call_command("zet_terug", str(pad), controleer=True, verbosity=0)


def bom(soort):
    """Return a small file that becomes a large one."""
    kop, vol = RIJEN[0], b"\0" * 5_000_000
    return {
        "no ends of lines": gzip.compress(kop.strip() + b" " * 20_000_000),
        "zeros in a zip": in_zip(("a", vol)),
        "many rows": gzip.compress(kop + b'{"model":"a"}\n' * 200_000),
        "many in a zip": in_zip(*((str(n), vol[: 1 << 18]) for n in range(20))),
        "a bomb behind a head": gzip.compress(kop + vol),
        "many files": in_zip(*((str(n), b"x") for n in range(uitpakken.BESTANDEN + 1))),
    }[soort]


@pytest.mark.parametrize(
    "soort",
    ["no ends of lines", "zeros in a zip", "many rows", "many in a zip", "a bomb behind a head", "many files"],
)
def test_a_bomb_is_refused_before_it_has_gone_off(tmp_path, monkeypatch, soort):
    monkeypatch.setattr(uitpakken, "BYTES", 4_000_000)
    monkeypatch.setattr(bestand, "REGEL", 1_000_000)
    pad = tmp_path / "een.gz"
    pad.write_bytes(bom(soort))

    with pytest.raises(BackupRefused, match=r"unpacks to over|has more than|damaged or not complete"):
        bestand.check(pad)


def test_a_folder_of_backups_asks_for_one(tmp_path):
    for nummer, inhoud in enumerate([GAAF, ANDER]):
        Path(tmp_path, f"{nummer}.gz").write_bytes(inhoud)

    with pytest.raises(BackupRefused, match=r"has 2 backups in it \(0.gz, 1.gz"):
        bestand.check(tmp_path)
