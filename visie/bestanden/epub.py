"""EPUB 3 of the whole vision. Boek in, Gemaakt out; no database. Choices: docs/besluiten/0078."""

import datetime
import uuid

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from visie.bestanden import boom, colofon, epub_tekst, omslag, ring, xhtml
from visie.bestanden.boek import Boek, Gemaakt
from visie.bestanden.epub_zip import Onderdeel, pack

LETTERS = ("bron-serif.woff2", "bron-serif-cursief.woff2", "figtree.woff2")
SJABLONEN = "visie/bestanden/epub"
# One name each, as library software wants it, in the order of the portal: visie/citeren/beschrijving.py.
MAKERS = ("LHV", "NHG", "InEen")


def visie(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return the file."""
    with translation.override(boek.uitgave.taal):
        onderdelen = [*_pages(boek, gemaakt), *_beside(boek)]
        return Gemaakt(pack(_package(boek, gemaakt, onderdelen), onderdelen))


def _pages(boek, gemaakt):
    """Yield the pages, in the order in which they are read."""
    u, tekst = boek.uitgave, epub_tekst.set_text(boek)
    begin = tekst.hoofdstukken[0].adres.partition("#")[0] if tekst.hoofdstukken else "titel.xhtml"
    yield _page(u, "omslag", "frontmatter", {})
    yield _page(u, "titel", "frontmatter", {
        "feiten": colofon.feiten(u, gemaakt), "meldingen": colofon.meldingen(u),
    })  # fmt: skip
    yield _page(u, "nav", "frontmatter", {
        "hoofdstukken": tekst.hoofdstukken, "heeft_noten": tekst.noten, "begin": begin,
    })  # fmt: skip
    for tak in boom.stops(tekst.hoofdstukken):
        yield _part(u, tak, tekst)
    if tekst.noten:
        yield _page(u, "noten", "backmatter", {"noten": tekst.noten})


def _page(uitgave, naam, soort, gegevens, sjabloon=None):
    html = render_to_string(f"{SJABLONEN}/{sjabloon or naam}.html", {"u": uitgave, "soort": soort} | gegevens)
    eigenschappen = " ".join(filter(None, ["nav" if naam == "nav" else "", "svg" if "<svg" in html else ""]))
    return Onderdeel(f"{naam}.xhtml", xhtml.page(html), eigenschappen, leesbaar=True)


def _part(uitgave, tak, tekst):
    doelen = [ander for ander in boom.stops(tekst.hoofdstukken) if ander.deel.soort == "doelstelling"]
    gegevens = {"tak": tak, "doelen": doelen}
    if tak.met_ring:
        midden = tak.paragrafen[0].deel.titel if tak.paragrafen else ""
        gegevens["ring"] = ring.draw([doel.deel for doel in doelen], midden)
    return _page(uitgave, epub_tekst.file(tak.deel), "bodymatter", gegevens, "deel")


def _beside(boek):
    yield Onderdeel("omslag.png", omslag.draw(boek), "cover-image")
    yield Onderdeel("stijl.css", epub_tekst.css().encode())
    for letter in LETTERS:
        yield Onderdeel(letter, (settings.BASE_DIR / "static" / "lettertypen" / letter).read_bytes())


def _package(boek, gemaakt, onderdelen):
    u = boek.uitgave
    toegankelijk = _(
        "De hele tekst kan worden voorgelezen. De noten zijn gekoppeld aan hun plaats in de tekst. De omslag en de "
        "ring met doelstellingen zijn beelden met een beschrijving; wat erop staat, staat ook in de tekst."
    )
    gegevens = {
        "u": u, "id": f"urn:uuid:{identifier(u)}", "gewijzigd": f"{gemaakt.isoformat()}T00:00:00Z",
        "makers": MAKERS, "toegankelijk": toegankelijk, "bestanden": onderdelen,
    }  # fmt: skip
    return xhtml.xml(render_to_string(f"{SJABLONEN}/boek.opf", gegevens))


def identifier(uitgave) -> uuid.UUID:
    """Return what is the same for every file of this editie in this language, whenever it is made."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"{uitgave.adres}#{uitgave.taal}")
