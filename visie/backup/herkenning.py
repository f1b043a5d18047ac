"""What a file is, by its first bytes: a backup, a wrapper around one, or what has happened to it instead."""

import codecs
import re

MERK = "visie-backup"
BEGIN = 4096  # bytes to know it by
KOP = '{"' + MERK + '":'
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WRAPPERS = {
    b"\x1f\x8b": "gzip", b"BZh": "bzip2", b"\xfd7zXZ\x00": "xz", b"PK\x03\x04": "zip", b"PK\x05\x06": "zip"
}  # fmt: skip
_PACKED = "is packed by {}, which cannot be read here; unpack it yourself, and give the file from inside"
_LOCKED = "is encrypted; decrypt it first, and give the file that comes out"
_OTHER = {
    b"7z\xbc\xaf\x27\x1c": _PACKED.format("7-Zip"),
    b"Rar!": _PACKED.format("RAR"),
    b"\x28\xb5\x2f\xfd": _PACKED.format("zstd"),
    b"\x04\x22\x4d\x18": _PACKED.format("lz4"),
    b"\x1f\x9d": _PACKED.format("compress"),
    b"age-encryption.org": _LOCKED,
    b"-----BEGIN PGP": _LOCKED,
    b"-----BEGIN AGE": _LOCKED,
    b"Salted__": _LOCKED,
    b"SQLite format 3": "is a database of SQLite; stop the portal, and put it in the folder of VISIE_DATA yourself",
    b"PGDMP": "is a dump of PostgreSQL; restore it with pg_restore",
    b"--\n-- PostgreSQL": "is a dump of PostgreSQL; restore it with psql",
    b"%PDF": "is a PDF; fetch the file of the backup itself",
}
_WEB = ("<!doctype html", "<html", "<?xml", "<head")
_RUBBISH = re.compile(r"(^|/)(__MACOSX/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)", re.I)
_MAIL = re.compile(
    rb"(?:[!-9;-~]+: .*\r?\n(?:[ \t].*\r?\n)*)*?(?:MIME-Version|Content-Type|Received|Return-Path):", re.I
)


class BackupRefused(Exception):
    """There is no backup, or it cannot be restored here; the message says why in one line."""


def kind(begin: bytes) -> str:
    """Return 'backup', the name of a wrapper, or '' for anything else that begins with these bytes."""
    if as_text(begin).startswith(KOP):
        return "backup"
    if begin[257:262] == b"ustar":
        return "tar"
    return next((soort for teken, soort in _WRAPPERS.items() if begin.startswith(teken)), "")


def as_text(begin: bytes) -> str:
    """Return bytes as text, whatever an editor made of it: with a mark of order, or in UTF-16."""
    soort = "utf-16" if begin.startswith(UTF16) else "utf-8-sig"
    return begin.decode(soort, errors="replace")


def is_rubbish(naam: str) -> bool:
    """Tell whether a name is that of what macOS and Windows put beside the files of people."""
    return bool(_RUBBISH.search(naam))


def refusal(pad, begin: bytes) -> str:
    """Return the line that says what a file is that begins with these bytes, and what to do."""
    wat = _what(begin)
    return f"{pad} {wat}: it is not a backup of this portal." if wat else f"{pad} is not a backup of this portal."


def _what(begin):
    tekst = as_text(begin).lstrip().lower()
    again = "fetch it again from where it was kept"
    gevallen = [
        *((begin.startswith(teken), wat) for teken, wat in _OTHER.items()),
        (not begin, f"is empty; {again}"),
        (not begin.strip(b"\0"), f"holds nothing but zeros, as after a copy that failed; {again}"),
        (
            tekst.startswith(_WEB),
            "is a web page, such as one to sign in or of an error; fetch the file again",
        ),
        (tekst.startswith("{") and MERK in tekst, f"was written anew by an editor or a program; {again}"),
        (_MAIL.match(begin), "is a mail message; save the file that is attached to it"),
    ]
    return next((wat for geval, wat in gevallen if geval), "")
