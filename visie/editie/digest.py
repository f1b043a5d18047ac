"""The fingerprint of an edition's text in one language: SHA-256 over documented lines (docs/digest.md).

Pure: takes plain values, so that the command that reads the source and the publication give the same answer.
"""

import hashlib
import unicodedata
from collections.abc import Callable, Iterable

VERSIE = "visie-digest 1"
ANKER = "visie"  # of the editie itself, in its lines


def regel(anker: str, veld: str, taal: str, waarde) -> str:
    """Return the line of one field: four values with tabs between; None and '' both give an empty fourth."""
    waarde = "" if waarde is None else str(waarde)
    waarde = unicodedata.normalize("NFC", waarde).replace("\\", "\\\\")
    waarde = waarde.replace("\t", "\\t").replace("\n", "\\n")
    return "\t".join((anker, veld, taal, waarde))


def tekst(regels: Iterable[str]) -> str:
    """Return the canonical text of lines in reading order: the digest is the SHA-256 of it in UTF-8."""
    return "\n".join([VERSIE, *regels]) + "\n"


def compute(regels: Iterable[str]) -> str:
    """Return the digest, 64 hexadecimal digits, of lines in reading order."""
    return hashlib.sha256(tekst(regels).encode()).hexdigest()


def onderdelen(editie, delen: Iterable, velden: Callable) -> list[tuple[str, Iterable[tuple[str, object]]]]:
    """Return every part for `regels_van`, the editie first; `velden(thing)` returns its [(field, value), ...]."""
    return [(ANKER, velden(editie)), *((deel.anker, velden(deel)) for deel in delen)]


def regels_van(onderdelen: Iterable[tuple[str, Iterable[tuple[str, object]]]], taal: str) -> list[str]:
    """Return the lines of an edition in one language, for `compute`.

    `onderdelen` gives every part as (anker, [(field, value), ...]): the edition itself first, under the anker
    'visie', then its parts in reading order. That order is: a hoofdstuk; its paragrafen; its doelstellingen,
    each followed by its activiteiten; its thema's, each followed by its oproepen; the next hoofdstuk; at the
    end the noten.
    """
    return [regel(anker, veld, taal, waarde) for anker, velden in onderdelen for veld, waarde in velden]
