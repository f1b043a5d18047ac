"""The whole vision as plain text, one paragraph a line and the notes at the end (docs/besluiten/0078), and the text
over which its digest is computed. Boek in, Gemaakt out.
"""

import datetime

from django.utils import translation
from django.utils.translation import gettext as _

from bronnen.noten import missing_sentence
from visie.bestanden import boom, colofon
from visie.bestanden.boek import Boek, Gemaakt
from visie.editie import digest
from visie.tekst.html import NOOT, blokken, plat

# What tells a program on Windows, opened by a double click, that this is UTF-8.
BOM = "\ufeff"


def visie(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return the text with its headings, numbers and notes, for who wants no markup."""
    with translation.override(boek.uitgave.taal):
        blokken = [*_head(boek, gemaakt), *_text(boek), *_notes(boek), *_foot(boek, gemaakt)]
    return Gemaakt((BOM + "\n\n".join(filter(None, blokken)) + "\n").replace("\n", "\r\n").encode())


def canoniek(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return the canonical text: the SHA-256 of these bytes is the digest of the editie (docs/digest.md)."""
    waarden = digest.onderdelen(boek.uitgave, (*boek.delen, *boek.noten), lambda deel: deel.velden)
    return Gemaakt(digest.tekst(digest.regels_van(waarden, boek.uitgave.taal)).encode())


def _head(boek, gemaakt):
    u = boek.uitgave
    yield "\n".join([u.titel, u.ondertitel, u.van])
    yield from colofon.meldingen(u)
    yield _facts(u, gemaakt)


def _facts(uitgave, gemaakt):
    return "\n".join(
        f"{feit.naam} {feit.waarde}" if feit.naam.endswith("?") else f"{feit.naam}: {feit.waarde}"
        for feit in colofon.feiten(uitgave, gemaakt)
    )


def _text(boek):
    tekens = {noot.sleutel: noot.teken for noot in boek.noten}
    for hoofdstuk in boom.grow(boek, lambda deel: lines(deel.html, tekens)):
        yield from _part(hoofdstuk)
        if hoofdstuk.met_ring:
            yield "\n".join(f"{doel.nummer} {doel.kop}" for doel in boom.doelen(boek))


def _part(tak):
    """Yield the blocks of a part and of what stands in it; a chapter and a goal have more white above them."""
    deel = tak.deel
    ruim = "\n" if deel.soort in ("hoofdstuk", "doelstelling", "thema") else ""
    yield ruim + _heading(tak)
    yield tak.tekst
    yield from (_erratum(erratum) for erratum in deel.errata)
    yield deel.veld("kop_activiteiten") if tak.activiteiten else ""
    for onder in tak.takken:
        yield from _part(onder)


def _heading(tak):
    deel = tak.deel
    if deel.soort == "oproep":
        return _addressed(tak)
    return " ".join(filter(None, [f"{tak.boven}." if tak.boven else deel.nummer, deel.titel]))


def _addressed(tak):
    """Return what an oproep is called and whom it asks: 'Oproep 7. Gericht aan: overheid'."""
    namen = ", ".join(partij.naam for partij in tak.aan)
    return f"{tak.deel.kop}. {_('Gericht aan')}: {namen}" if namen else tak.deel.kop


def lines(html: str, tekens: dict[str, str]) -> str:
    """Return a text as lines, one a paragraph or item; `tekens` gives the sign of each note, which becomes '[31]'."""

    def marker(match):
        return "".join(f"[{tekens.get(sleutel, sleutel)}]" for sleutel in match[1].split())

    tekst = ""
    for blok in blokken(NOOT.sub(marker, html)):
        if blok == "</ul>":
            tekst += "\n"
        elif blok.startswith("<li>"):
            tekst += "- " + plat(blok).replace("\n", "\n  ") + "\n"
        elif blok != "<ul>":
            tekst += plat(blok) + "\n\n"
    return tekst.strip("\n")


def _erratum(erratum):
    """Return an erratum on a line of its own, in brackets: it is no part of the text."""
    return f"[{erratum.op_een_regel}]"


def _notes(boek):
    if boek.noten:
        yield "\n" + _("Noten")
    for noot in boek.noten:
        yield f"[{noot.teken}] {lines(boek.tekst_van(noot), {}) if noot.html else missing_sentence()}"
        yield from (_erratum(erratum) for erratum in noot.errata)


def _foot(boek, gemaakt):
    yield "\n" + boek.uitgave.rechten
    yield from colofon.meldingen(boek.uitgave)
    yield _facts(boek.uitgave, gemaakt)
