"""Of what cannot be read as a backup one line says what happened."""

import base64
import binascii
import bz2
import gzip
import lzma
import zipfile

import pytest

from tests.visie.backup.test_bestand import GAAF, RIJEN, opnieuw
from tests.visie.backup.test_uitpakken import ANDER, NAAM, REGELS, in_tar, in_zip, oude_tar, vaker
from visie.backup import bestand
from visie.backup.bestand import BackupRefused

GENOEG = 64_000  # bytes of anything that a program may have made


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
    "a mail of which the first line says from whom": (
        b"From a@b.nl Mon Jan  5 10:00:00 2026\nReturn-Path: <a@b.nl>\n\nHierbij.", "is a mail message; save the file",
    ),
    "a mailbox": (b"From - Mon Jan 05 10:00:00 2026\nX-Mozilla-Status: 0001\n\n" + GAAF, "is a mail message; save"),
    "a mail behind an empty line": (b"\r\nReceived: from a\r\n by b\r\n\r\n" + GAAF, "is a mail message; save"),
    "a message of Outlook": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + GAAF, "save the file that is attached to it"),
    "a listing of bytes": (b"00000000: 1f8b 0800 0000 0000 0203", "is a listing of the bytes of a file; fetch it"),
    "hexadecimal": (GAAF[:99].hex().encode(), "is a listing of the bytes of a file; fetch it"),
    "taken for text": (GAAF.decode("latin-1").encode(), "was taken for text by a program on its way"),
    "taken for text, with marks for what was none": (GAAF.decode("utf-8", "replace").encode(), "was taken for text"),
    "a letter with lines as of a mail": (b"Sleutel: waarde\r\n" * 99 + b"Einde.", "is not a backup of this portal."),
    "a letter that names it": (b"Dit is de visie-backup van maandag.", "is not a backup of this portal."),
    "a letter": (b"Een brief.", "is not a backup of this portal."),
    "a letter in a zip": (in_zip(("brief.txt", b"Een brief.")), "is not a backup of this portal."),
    "letters in a zip": (in_zip(("a", b"Een brief."), ("b", b"Nog een.")), "and none of the 2 files in it is one"),
    "a mail and a letter in a zip": (
        in_zip(("brief.txt", b"Een brief."), ("post.eml", b"From a@b.nl\n")),
        "has post.eml in it, which is a mail message; save the file that is attached to it: it is not a backup",
    ),
    "an empty zip": (in_zip(), "and there is no file in it"),
    "a zip of rubbish": (in_zip(("__MACOSX/._a", GAAF)), "and there is no file in it"),
    "two backups": (in_zip(("a", GAAF), ("b", ANDER)), "has 2 backups in it (a, b …); give the one to restore."),
    "a zip with a password": (met_wachtwoord(), "is a zip file with a password; unpack it yourself"),
    "a zip of another kind": (met_soort(9), "is a zip file of a kind that is not read here; unpack it yourself"),
    "7-Zip": (b"7z\xbc\xaf\x27\x1c" + GAAF, "is packed by 7-Zip, which cannot be read here; unpack it yourself"),
    "lzip": (b"LZIP\1" + GAAF, "is packed by lzip"),
    "a cabinet": (b"MSCF\0" + GAAF, "is packed by Windows in a cabinet"),
    "uuencode": (b"begin 644 een.gz\n" + binascii.b2a_uu(GAAF[:45]), "is packed by uuencode, which cannot be read"),
    "a program that unpacks itself": (b"MZ" + in_zip((NAAM, GAAF)), "is packed by a program"),
    "RAR": (b"Rar!\x1a\x07" + GAAF, "is packed by RAR"),
    "zstd": (b"\x28\xb5\x2f\xfd" + GAAF, "is packed by zstd"),
    "encrypted by gpg": (b"-----BEGIN PGP MESSAGE-----\n", "is encrypted; decrypt it first"),
    "encrypted by age": (b"age-encryption.org/v1\n", "is encrypted; decrypt it first"),
    "a database": (b"SQLite format 3\0" + bytes(99), "is a database of SQLite"),
    "a dump": (b"PGDMP" + bytes(99), "is a dump of PostgreSQL"),
    "JSON that was laid out": (REGELS.replace(b'{"', b'{\n  "'), "was written anew by an editor or a program"),
    "JSON in a list, laid out": (
        b"[\n  " + b",\n  ".join(RIJEN).replace(b'":', b'": ') + b"]", "was written anew by an editor or a program"
    ),
    "JSON in a list": (b"[" + b",".join(r.strip() for r in RIJEN) + b"]", "was written anew by an editor"),
    "JSON in a text": (b'"' + REGELS.replace(b'"', b'\\"') + b'"', "was written anew by an editor"),
    "JSON in a table": (b'"' + REGELS.replace(b'"', b'""') + b'"', "was written anew by an editor"),
    "JSON as YAML": (b"---\nvisie-backup: 1\ngemaakt: x\n", "was written anew by an editor"),
    "JSON that was quoted": (b"> " + REGELS.replace(b"\n", b"\n> "), "was written anew by an editor"),
    "JSON with the quotation marks of an editor": (REGELS.decode().replace('"', "”").encode(), "was written anew"),
    "cut off": (GAAF[:GENOEG // 3], DAMAGED),
    "cut off, unpacked": (REGELS[: len(REGELS) // 2], DAMAGED),
    "cut off, in UTF-16": (REGELS.decode().encode("utf-16")[:9999], DAMAGED),
    "cut off, in UTF-16 without a mark": (REGELS.decode().encode("utf-16-le")[:9999], DAMAGED),
    "cut off, base64": (base64.encodebytes(GAAF)[:GENOEG // 3], DAMAGED),
    "cut off, lzma": (lzma.compress(REGELS, lzma.FORMAT_ALONE)[:9999], DAMAGED),
    "cut off, an old tar": (oude_tar(GAAF)[:9999], DAMAGED),
    "cut off, with a letter in a zip": (in_zip(("a", b"Een brief."), ("b.gz", GAAF[:9999])), "has b.gz in it, which"),
    "a name of two lines": (in_zip(("a", b"Een brief."), ("b\n\x1b[2J.gz", GAAF[:9999])), "has b??[2J.gz in it, which"),
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


def test_a_path_is_named_as_it_was_given(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "een.gz").write_bytes(GAAF[:9999])

    zinnen = []
    for pad in ("./map/een.gz", "map/../map/"):
        with pytest.raises(BackupRefused) as refusal:
            bestand.check(pad)
        zinnen.append(str(refusal.value).split(" cannot ")[0])

    assert zinnen == ["./map/een.gz", "map/../map/ has een.gz in it, which"]
