"""What a file is, by its first bytes: a backup, a wrapper around one, or what has happened to it instead."""

import codecs
import io
import re
import tarfile

from .lagen import from_base64

MERK = "visie-backup"
BEGIN = 4096  # bytes to know it by
KOP = '{"' + MERK + '":'
RAND = b" \t\r\n\v\f\0\x1a"  # around a line: no row begins or ends with one of these
_ORDER = {  # a mark of order; the longer first, they begin alike
    codecs.BOM_UTF32_LE: "utf-32", codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16",
}  # fmt: skip
_ZEROS = {  # which of the first four bytes of a text are zero, without such a mark
    (False, True, False, True): "utf-16-le", (True, False, True, False): "utf-16-be",
    (False, True, True, True): "utf-32-le", (True, True, True, False): "utf-32-be",
}  # fmt: skip
_BEFORE = re.compile(rb"(?:\xef\xbb\xbf)?[ \t\r\n]*")  # what a program or a mail may put before a file
_WRAPPERS = {
    b"\x1f\x8b": "gzip", b"BZh": "bzip2", b"\xfd7zXZ\x00": "xz", b"\x5d\x00\x00": "xz",
    b"PK\x03\x04": "zip", b"PK\x05\x06": "zip", b"PK\x07\x08": "zip", b"PK00": "zip",
}  # fmt: skip
_PACKED = "is packed by {}, which cannot be read here; unpack it yourself, and give the file from inside"
_LOCKED = "is encrypted; decrypt it first, and give the file that comes out"
_AS_TEXT = "was taken for text by a program on its way, which damaged it; fetch it again, as a file"
_OTHER = {
    b"7z\xbc\xaf\x27\x1c": _PACKED.format("7-Zip"),
    b"Rar!": _PACKED.format("RAR"),
    b"\x28\xb5\x2f\xfd": _PACKED.format("zstd"),
    b"\x04\x22\x4d\x18": _PACKED.format("lz4"),
    b"\x1f\x9d": _PACKED.format("compress"),
    b"LZIP": _PACKED.format("lzip"),
    b"\x89LZO": _PACKED.format("lzop"),
    b"MSCF": _PACKED.format("Windows in a cabinet"),
    b"!<arch>": _PACKED.format("ar"),
    b"07070": _PACKED.format("cpio"),
    b"MZ": _PACKED.format("a program"),
    b"begin ": _PACKED.format("uuencode"),
    b"=ybegin ": _PACKED.format("yEnc"),
    b"x\x9f>\x22": _PACKED.format("Outlook as winmail.dat"),
    b"\xd0\xcf\x11\xe0": "is a message of Outlook or a file of Office; save the file that is attached to it",
    b"\x1f\xc2\x8b": _AS_TEXT,
    b"\x1f\xef\xbf\xbd": _AS_TEXT,
    b"age-encryption.org": _LOCKED,
    b"U2FsdGVkX1": _LOCKED,
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
    rb">?From (?:\S+@|\S+ +[A-Z][a-z]{2} )"  # a mailbox: the line before each message
    rb"|(?:[!-9;-~]+: [^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?"
    rb"(?:MIME-Version|Content-Type|Received|Return-Path|Delivered-To|Message-ID):",
    re.I,
)
_ANEW = re.compile(r"""(?:["'“”„»&;\\]|^)""" + MERK, re.M)  # the mark of a head, written in another way
_LISTING = re.compile(r"(?:0+:? +)?1f ?8b ?08|(?:0+:? +)?37 213 010|0+ 1f8b|0+ 105437", re.I)


class BackupRefused(Exception):
    """There is no backup, or it cannot be restored here; the message says why in one line."""


def kind(begin: bytes) -> str:
    """Return 'backup', the name of a wrapper, or '' for anything else that begins with these bytes."""
    if as_text(begin).lstrip(RAND.decode() + "\ufeff").startswith(KOP):
        return "backup"
    kaal = begin[before(begin) :]
    if kaal[257:262] == b"ustar" or _has_sum_of_tar(kaal):
        return "tar"
    return next((soort for teken, soort in _WRAPPERS.items() if kaal.startswith(teken)), _base64(kaal))


def before(begin: bytes) -> int:
    """Return how many bytes stand before the file itself."""
    return _BEFORE.match(begin).end()


def _has_sum_of_tar(begin):
    """Tell whether this is the head of a file in a tar, also of before they had a mark to know them by."""
    try:
        tarfile.TarInfo.frombuf(begin[: tarfile.BLOCKSIZE], "utf-8", "surrogateescape")
    except tarfile.HeaderError:
        return False
    return True


def _base64(begin):
    """Return 'base64' when it stands for something to read, else ''."""
    try:
        inhoud = next(from_base64(io.BytesIO(begin)), b"")
        return "base64" if inhoud and kind(inhoud) else ""
    except ValueError:
        return ""


def letters(begin: bytes) -> str:
    """Return how a text is written that begins with these bytes."""
    met_teken = (soort for teken, soort in _ORDER.items() if begin.startswith(teken))
    return next(met_teken, None) or _ZEROS.get(tuple(not byte for byte in begin[:4]), "utf-8-sig")


def as_text(begin: bytes) -> str:
    """Return bytes as text, whatever an editor made of it."""
    return begin.decode(letters(begin), errors="replace")


def is_rubbish(naam: str) -> bool:
    """Tell whether a name is that of what macOS and Windows put beside the files of people."""
    return bool(_RUBBISH.search(naam))


def what(begin: bytes) -> str:
    """Return what a file is that begins with these bytes, and what to do; '' when it is not known."""
    tekst, kaal = as_text(begin).lstrip().lower(), begin[before(begin) :]
    again = "fetch it again from where it was kept"
    gevallen = [
        *((kaal.startswith(teken), wat) for teken, wat in _OTHER.items()),
        (not begin, f"is empty; {again}"),
        (not begin.strip(b"\0"), f"holds nothing but zeros, as after a copy that failed; {again}"),
        (
            tekst.startswith(_WEB),
            "is a web page, such as one to sign in or of an error; fetch the file again",
        ),
        (_LISTING.match(tekst), f"is a listing of the bytes of a file; {again}"),
        (_ANEW.search(tekst), f"was written anew by an editor or a program; {again}"),
        (_MAIL.match(kaal), "is a mail message; save the file that is attached to it"),
    ]
    return next((wat for geval, wat in gevallen if geval), "")
