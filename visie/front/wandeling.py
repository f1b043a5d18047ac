"""Walking the site: every address that can be reached, without a list that somebody has to keep up."""

import re
import sys
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

from django.conf import settings
from django.urls import URLPattern, get_resolver, reverse

from visie.actueel.models import Stuk
from visie.editie import codes
from visie.editie.document import Document, published_edities
from visie.editie.models import newest_in_force
from visie.lezen import sitemaps

from .weergave import PAD_EN_VRAAG, depends_on, naar

MOST = 50_000  # more addresses than any site of this text has: a walk always ends
MET_LINKS = ("text/html", "application/xml", "application/rss+xml", "application/atom+xml")


def zonder_argument():
    """Return the paths of all views that take no argument and are pages: robots.txt, feeds, lists."""
    patronen = [patroon for patroon in get_resolver().url_patterns if isinstance(patroon, URLPattern)]
    paden = ["/" + str(patroon.pattern) for patroon in patronen if not patroon.pattern.converters]
    return [pad for pad in paden if not re.search(r"[\\^$(?*+]", pad) and depends_on(pad)]


def begin(editie=None):
    """Return where a walk begins: everything of the current editie, or of one published editie by its number.

    For the current editie that includes what only earlier edities had, and what was shown once on Actueel: those
    addresses answer for ever.
    """
    alle = published_edities()
    if editie is None:
        paden = []
        if huidige := newest_in_force(alle):
            document = Document(huidige)
            paden += [*sitemaps.adressen(document), *zonder_argument(), *_of(document).delen]
        paden += [pad for eerdere in alle for pad in _of(Document(eerdere)).delen]
        paden += [stuk.get_absolute_url() for stuk in Stuk.objects.weg()]
    else:
        een = next(e for e in alle if e.nummer == editie)
        prefix = een.get_absolute_url().rstrip("/")
        paden = [prefix + pad for pad in ("/", *_of(Document(een)).delen)]
    return [pad for pad in dict.fromkeys(unquote(pad) for pad in paden) if depends_on(pad)]


def losse():
    """Return the addresses of parts as JSON that no page leads to: of those without a page of their own."""
    los = [(editie.get_absolute_url().rstrip("/"), _of(Document(editie)).los) for editie in published_edities()]
    return list(dict.fromkeys(prefix + pad for voor, rij in los for prefix in ("", voor) for pad in rij))


class Paden(NamedTuple):
    """Of the parts of an editie: their paths and codes, and those as JSON of parts without a page of their own."""

    delen: tuple[str, ...]
    los: tuple[str, ...]


_paden = {}  # {(editie, its digest): Paden}: a text that is published never changes


def _of(document):
    """Return the Paden of a published editie.

    Its Document is loaded at the first time only: a hundred at every stand would take four seconds.
    """
    sleutel = document.editie.pk, document.editie.digest_nl
    if sleutel not in _paden:
        adressen = [(deel, *deel.get_absolute_url().partition("#")[:2]) for deel in document.leesvolgorde]
        delen = [*(pad for _deel, pad, _plek in adressen), *(f"/{code}" for code in codes.listed(document))]
        los = [reverse("deel_json", args=[deel.anker]) for deel, _pad, plek in adressen if plek]
        _paden[sleutel] = Paden(*(tuple(map(sys.intern, rij)) for rij in (delen, los)))
    return _paden[sleutel]


def links(antwoord):
    """Return the paths inside the portal that an answer names, in any attribute or element."""
    if not antwoord.kop("Content-Type").startswith(MET_LINKS):
        return [unquote(naar(antwoord).split("?")[0].split("#")[0])] if naar(antwoord) else []
    patroon = rf"""(?:["'>]|{re.escape(settings.VISIE_ADRES)})(/[^"'<>?#\s]*)"""
    gevonden = [unquote(unescape(pad)) for pad in re.findall(patroon, antwoord.body.decode())]
    return [pad for pad in gevonden if "//" not in pad]


def voorvoegsels(pad):
    """Return every prefix of an address: each of them answers too."""
    stappen = pad.strip("/").split("/")[:-1]
    return ["/" + "/".join(stappen[:n]) + "/" for n in range(1, len(stappen) + 1)]


def huidig(pad):
    """Tell whether this is a page or code of the current editie, or a file of the whole site.

    Not what belongs to one part (its card, QR code, records, sentences): made in a moment for the few who ask.
    """
    if pad.startswith("/citeren/") and pad not in ("/citeren/", "/citeren/bron/", "/citeren/partij/", "/citeren/werk/"):
        return False
    bevroren = pad.startswith("/edities/") and any(teken.isdigit() for teken in pad)
    van_het_geheel = "/" not in pad.removeprefix("/actueel")[1:]
    return not bevroren and (pad.endswith("/") or van_het_geheel)


def walk(begin, ask, within):
    """Yield (path, Antwoord) of every address that can be reached from `begin` over links for which within(path) holds.

    `ask(path)` gives the Antwoord, or None to pass it by. Pages come before files: those take longer to make.
    """
    paginas, bestanden, gezien = [], [], set()

    def add(paden):
        for pad in paden:
            if pad not in gezien and len(gezien) < MOST and within(pad):
                gezien.add(pad)
                (paginas if pad.endswith("/") else bestanden).append(pad)

    add(begin)
    while paginas or bestanden:
        pad = (paginas or bestanden).pop(0)
        antwoord = ask(pad) if depends_on(pad) else None
        if antwoord is None:
            continue
        yield pad, antwoord
        if antwoord.code != 404:
            add([*links(antwoord), *voorvoegsels(pad)])
        elif depends_on(pad) != PAD_EN_VRAAG:
            add(voorvoegsels(pad))
