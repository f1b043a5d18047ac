"""A backup is read in whatever it was packed in; of what cannot be read one line says what happened."""

import base64
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
from visie.backup import bestand, regels, uitpakken
from visie.backup.bestand import BackupRefused

REGELS = b"".join(RIJEN)
ANDER = opnieuw([RIJEN[0].replace(b'"gemaakt":"', b'"gemaakt":"3'), *RIJEN[1:]])
NAAM = "visie-2026-01-01T000000Z.backup.gz"


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


def oude_tar(inhoud):
    """Return a tar file as they were until 1988: without the mark, and what came with it."""
    kop = bytearray(tarfile.BLOCKSIZE)
    kop[:8], kop[100:108], kop[124:136] = b"een.back", b"0000644\0", b"%011o\0" % len(inhoud)
    kop[108:124], kop[136:148], kop[148:156] = b"0000000\0" * 2, b"%011o\0" % 0, b" " * 8
    kop[148:156] = b"%06o\0 " % sum(kop)
    return bytes(kop) + inhoud + bytes(-len(inhoud) % tarfile.BLOCKSIZE + 2 * tarfile.BLOCKSIZE)


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
    "unpacked, in UTF-16 without a mark": REGELS.decode().encode("utf-16-le"),
    "unpacked, in UTF-16 the other way, without a mark": b"\0\n" + REGELS.decode().encode("utf-16-be"),
    "unpacked, in UTF-32": REGELS.decode().encode("utf-32"),
    "unpacked, behind empty lines": b"\n \r\n\t\n" + REGELS,
    "unpacked, behind a mark of order and an empty line": b"\xef\xbb\xbf\r\n" + REGELS,
    "unpacked, behind an empty line and a mark of order": b"\n\xef\xbb\xbf" + REGELS,
    "unpacked, behind spaces": b"   " + REGELS,
    "unpacked, ends of lines of old Macs": REGELS.replace(b"\n", b"\r"),
    "unpacked, ends of lines of Windows twice": REGELS.replace(b"\n", b"\r\r\n"),
    "unpacked, spaces behind its lines": REGELS.replace(b"\n", b"  \t\n"),
    "unpacked, spaces before its lines": b"  " + REGELS.replace(b"\n", b"\n  "),
    "unpacked, with the sign of the end of DOS": REGELS + b"\x1a",
    "unpacked, with zeros behind it": REGELS + bytes(512),
    "gzip with an end of line behind it": GAAF + b"\r\n",
    "gzip with a few bytes behind it": GAAF + b"--grens--",
    "gzip in parts with a few bytes behind it": gzip.compress(REGELS[:9000]) + gzip.compress(REGELS[9000:]) + b"\x1f",
    "gzip behind an empty line": b"\r\n" + GAAF,
    "gzip behind a mark of order": b"\xef\xbb\xbf" + GAAF,
    "bzip2 in parts": bz2.compress(REGELS[:9000]) + bz2.compress(REGELS[9000:]),
    "xz in parts": lzma.compress(REGELS[:9000]) + lzma.compress(REGELS[9000:]),
    "bzip2 with a few bytes behind it": bz2.compress(REGELS) + b"\n",
    "lzma": lzma.compress(REGELS, lzma.FORMAT_ALONE),
    "xz with a few bytes behind it": lzma.compress(REGELS) + b"\n",
    "base64": base64.b64encode(GAAF),
    "base64 in lines": base64.encodebytes(GAAF),
    "base64 in lines of Windows": base64.encodebytes(GAAF).replace(b"\n", b"\r\n") + b"\r\n",
    "base64 without its end": base64.b64encode(GAAF).rstrip(b"="),
    "base64 of one byte more": base64.encodebytes(GAAF + b"\n"),
    "base64 of two bytes more": base64.encodebytes(GAAF + b"\n\n"),
    "base64 of the lines": b"\n" + base64.encodebytes(REGELS),
    "base64 by certutil": b"-----BEGIN CERTIFICATE-----\r\n" + base64.encodebytes(GAAF) + b"-----END CERTIFICATE-----",
    "base64 by uuencode": b"begin-base64 644 een.gz\n" + base64.encodebytes(GAAF) + b"====\n",
    "base64 as an address": b"data:application/gzip;base64," + base64.b64encode(GAAF),
    "base64 of a zip, packed": gzip.compress(base64.encodebytes(in_zip((NAAM, GAAF)))),
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
    "tar of before it had a mark": oude_tar(GAAF),
    "tar of before it had a mark, packed": gzip.compress(oude_tar(REGELS)),
    "zip with a few bytes behind it": in_zip((NAAM, GAAF)) + b"\r\n",
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


def test_the_command_refuses_with_that_line(tmp_path):
    pad = tmp_path / "een.gz"
    pad.write_bytes(b"<html>")

    with pytest.raises(CommandError, match="is a web page"):
        call_command("zet_terug", str(pad), controleer=True, verbosity=0)


GEEN_BOM = "unpacks to over|has more than|damaged or not complete|holds nothing but zeros"


def bom(soort):
    """Return a small file that becomes a large one."""
    kop, vol = RIJEN[0], b"\0" * 5_000_000
    return {
        "zeros in a zip, behind a head": in_zip(("a", kop + vol)),
        "many heads in a zip": in_zip(*((str(n), kop + vol[: 1 << 18]) for n in range(20))),
        "a head in a gzip in a zip": in_zip(("a.gz", gzip.compress(kop + vol)), ("b", b"Een brief.")),
        "no ends of lines": gzip.compress(kop.strip() + b" " * 20_000_000),
        "zeros in a zip": in_zip(("a", vol)),
        "many rows": gzip.compress(kop + b'{"model":"a"}\n' * 200_000),
        "many in a zip": in_zip(*((str(n), vol[: 1 << 18]) for n in range(20))),
        "a bomb behind a head": gzip.compress(kop + vol),
        "many files": in_zip(*((str(n), b"x") for n in range(uitpakken.BESTANDEN + 1))),
    }[soort]


@pytest.mark.parametrize(
    "soort",
    [
        "no ends of lines", "zeros in a zip", "many rows", "many in a zip", "a bomb behind a head", "many files",
        "zeros in a zip, behind a head", "many heads in a zip", "a head in a gzip in a zip",
    ],
)  # fmt: skip
def test_a_bomb_is_refused_before_it_has_gone_off(tmp_path, monkeypatch, soort):
    monkeypatch.setattr(uitpakken, "BYTES", 4_000_000)
    monkeypatch.setattr(regels, "REGEL", 1_000_000)
    pad = tmp_path / "een.gz"
    pad.write_bytes(bom(soort))

    with pytest.raises(BackupRefused, match=GEEN_BOM):
        bestand.check(pad)


def test_a_folder_of_backups_asks_for_one(tmp_path):
    for nummer, inhoud in enumerate([GAAF, ANDER]):
        Path(tmp_path, f"{nummer}.gz").write_bytes(inhoud)

    with pytest.raises(BackupRefused, match=r"has 2 backups in it \(0.gz, 1.gz"):
        bestand.check(tmp_path)
