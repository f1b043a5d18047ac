"""Making a file once, and keeping it: the only place where one comes into the table."""

import hashlib
import json
import logging
from functools import cache
from typing import NamedTuple

import typst
from django.conf import settings
from django.utils import timezone, translation

from visie.bestanden import slot, soorten, vullen
from visie.bestanden.boek import Boek, Onmaakbaar
from visie.bestanden.models import Bestand
from visie.editie import herkomst
from visie.editie.document import published_edities
from visie.editie.models import Stand
from visie.pagina.decorators import find_document

logger = logging.getLogger(__name__)
_onmaakbaar, MOST_REFUSED = {}, 200  # {key: why}
WAIT = 15.0  # seconds; the largest takes three
# Whatever a file is made with besides its Boek, under the folder of the project.
GEREI = ("visie", "doelstellingen", "bronnen", "templates", "static")


class Gedaan(NamedTuple):
    """What `make_all` did: how many files there are, how many were made now, and {name: why it could not be made}."""

    aantal: int
    gemaakt: int
    mislukt: dict


def get(geheel: Boek, soort: soorten.Bestandsoort) -> Bestand:
    """Return a file of an editie: as it was kept, or made now when anything that goes into it has changed.

    Raises slot.Bezet when others are making files for longer than anybody should wait, Onmaakbaar when it cannot be
    made of this text.
    """
    boek = soort.uit(geheel)
    sleutel = key(soort, boek)
    if rij := kept(boek, soort, sleutel):
        return rij
    if sleutel in _onmaakbaar:  # of the same text nothing else comes out
        raise Onmaakbaar(_onmaakbaar[sleutel])
    with slot.alone(WAIT):
        return kept(boek, soort, sleutel) or _make(boek, soort, sleutel)


def find(geheel: Boek, soort) -> Bestand | None:
    """Return a file of an editie as it was kept; None when it has to be made."""
    boek = soort.uit(geheel)
    return kept(boek, soort, key(soort, boek))


def make_all(meld=lambda naam: None) -> Gedaan:
    """Make every file of every published editie that is not there as it should be, and forget those of no use.

    `meld(name)` is called for each. One that cannot be made holds up none of the others.
    """
    edities, namen, gemaakt, mislukt = published_edities(), set(), 0, {}
    for editie in edities:
        with translation.override("nl"):
            geheel = vullen.boek(find_document(editie.nummer))
            for soort in soorten.alle(geheel):
                namen.add((editie.nummer, geheel.uitgave.taal, soort.naam))
                meld(f"{editie.nummer}/{soort.naam}")
                try:
                    gemaakt += _missing(geheel, soort)
                except Exception as reden:  # whatever it was: the export and the other files go on
                    logger.exception("%s/%s", editie.nummer, soort.naam)
                    mislukt[f"{editie.nummer}/{soort.naam}"] = str(reden)
    _forget_all_but(namen)
    return Gedaan(len(namen), gemaakt, mislukt)


def _missing(geheel, soort):
    """Make a file unless it is there; tell whether it was made."""
    boek = soort.uit(geheel)
    sleutel = key(soort, boek)
    if _kept(boek, soort, sleutel).update(gezien=now_seen()):
        return False
    get(geheel, soort)
    return True


def _forget_all_but(namen):
    rijen = Bestand.objects.values_list("pk", "editie", "taal", "naam")
    Bestand.objects.filter(pk__in=[pk for pk, *naam in rijen if tuple(naam) not in namen]).delete()


def as_made(soort_per_boek) -> dict:
    """Return {name: its Bestand without its bytes} of those of these (kind of file, Boek) that are kept as they are."""
    rijen = {}
    for soort, boek in soort_per_boek:
        rijen[boek.uitgave.nummer, boek.uitgave.taal, soort.naam] = key(soort, boek)
    alle = Bestand.objects.filter(sleutel__in=list(rijen.values())).defer("inhoud")
    return {rij.naam: rij for rij in alle if rijen.get((rij.editie, rij.taal, rij.naam)) == rij.sleutel}


def kept(boek: Boek, soort, sleutel) -> Bestand | None:
    """Return the file with this key from the table, or None."""
    return _kept(boek, soort, sleutel).first()


def _kept(boek, soort, sleutel):
    u = boek.uitgave
    return Bestand.objects.filter(editie=u.nummer, taal=u.taal, naam=soort.naam, sleutel=sleutel)


def key(soort, boek: Boek) -> str:
    """Return the hash of everything that goes into a file: what it shows, and what it is made with."""
    wat = json.dumps([soort.naam, _tools(), boek.plain()], sort_keys=True)
    return hashlib.sha256(wat.encode()).hexdigest()


def _make(boek, soort, sleutel):
    nu, seen = timezone.now(), now_seen()
    try:
        gemaakt = soort.maak(boek, timezone.localdate(nu))
    except Onmaakbaar as reden:
        if len(_onmaakbaar) >= MOST_REFUSED:
            _onmaakbaar.clear()
        _onmaakbaar[sleutel] = str(reden)
        raise
    waarden = {
        "sleutel": sleutel, "inhoud": gemaakt.inhoud, "omvang": len(gemaakt.inhoud), "paginas": gemaakt.paginas,
        "controlegetal": hashlib.sha256(gemaakt.inhoud).hexdigest(), "gemaakt_op": nu, "gezien": seen,
    }  # fmt: skip
    naam = {"editie": boek.uitgave.nummer, "taal": boek.uitgave.taal, "naam": soort.naam}
    if herkomst.collecting():  # an export reads one moment of the database, and may not write in it
        return Bestand(**naam, **waarden)
    return Bestand.objects.update_or_create(**naam, defaults=waarden)[0]


def now_seen() -> str:
    """Return the release and the stand of this moment, as `Bestand.gezien` has them."""
    return seen_at(Stand.objects.get().teller)


def seen_at(stand: int) -> str:
    """Return this release and a stand, as `Bestand.gezien` has them."""
    return f"{_tools()} {stand}"


@cache
def _tools():
    """Return a hash of the code, templates, words and fonts that files are made with."""
    digest = hashlib.sha256(typst.__version__.encode())
    for folder in GEREI:
        for file in sorted((settings.BASE_DIR / folder).rglob("*")):
            if file.is_file() and file.suffix not in (".pyc", ".po"):
                digest.update(str(file.relative_to(settings.BASE_DIR)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
