"""Making a file once, and keeping it: the only place where one comes into the table."""

import hashlib
import json
import logging
from typing import NamedTuple

from django.utils import timezone, translation

from visie.bestanden import slot, soorten, vullen
from visie.bestanden.boek import Boek, Onmaakbaar
from visie.bestanden.models import Bestand
from visie.editie import herkomst
from visie.editie.document import published_edities
from visie.editie.models import Stand
from visie.pagina.decorators import find_document
from visie.pagina.uitgave import code

logger = logging.getLogger(__name__)
_onmaakbaar, MOST_REFUSED = {}, 200  # {key: why}
WAIT = 15.0  # seconds; the largest takes three


class Gedaan(NamedTuple):
    """What `make_all` did: how many files there are, how many were made now, and {name: why it could not be made}."""

    aantal: int
    gemaakt: int
    mislukt: dict


def find(geheel: Boek, soort: soorten.Bestandsoort) -> Bestand | None:
    """Return a file of an editie as it was kept; None when anything that goes into it has changed since."""
    boek = soort.uit(geheel)
    return _kept(boek, soort, key(soort, boek))


def make(geheel: Boek, soort: soorten.Bestandsoort) -> Bestand:
    """Return a file of an editie, made now unless somebody else just did.

    Raises slot.Bezet when others are making files for longer than anybody should wait, Onmaakbaar when it cannot be
    made of this text.
    """
    boek = soort.uit(geheel)
    sleutel = key(soort, boek)
    if sleutel in _onmaakbaar:  # of the same text nothing else comes out
        raise Onmaakbaar(_onmaakbaar[sleutel])
    with slot.alone(WAIT):
        return _kept(boek, soort, sleutel) or _make(boek, soort, sleutel)


def make_all(meld=lambda naam: None) -> Gedaan:
    """Make every file of every published editie that is not there as it should be, and forget those of no use.

    `meld(name)` is called for each. One that cannot be made holds up none of the others.
    """
    namen, gemaakt, mislukt = set(), 0, {}
    for editie in published_edities():
        with translation.override("nl"):
            geheel = vullen.boek(find_document(editie.nummer))
            alle = soorten.alle(geheel)
            goed = _seen(as_made(geheel, alle))
            for soort in alle:
                namen.add((editie.nummer, geheel.uitgave.taal, soort.naam))
                meld(f"{editie.nummer}/{soort.naam}")
                if soort.naam in goed:
                    continue
                try:
                    make(geheel, soort)
                    gemaakt += 1
                except Exception as reden:  # whatever it was: the export and the other files go on
                    logger.exception("%s/%s", editie.nummer, soort.naam)
                    mislukt[f"{editie.nummer}/{soort.naam}"] = str(reden)
    _forget_all_but(namen)
    return Gedaan(len(namen), gemaakt, mislukt)


def _seen(rijen):
    """Write down that these files are right at this moment, unless their rows say so; return them."""
    nu = now_seen()
    if ouder := [rij.pk for rij in rijen.values() if rij.gezien != nu]:
        Bestand.objects.filter(pk__in=ouder).update(gezien=nu)
    return rijen


def _forget_all_but(namen):
    rijen = Bestand.objects.values_list("pk", "editie", "taal", "naam")
    if weg := [pk for pk, *naam in rijen if tuple(naam) not in namen]:
        Bestand.objects.filter(pk__in=weg).delete()


def as_made(geheel: Boek, alle) -> dict:
    """Return {name: its Bestand without its bytes} of those of these files that are kept as they should be."""
    sleutels = {soort.naam: key(soort, soort.uit(geheel)) for soort in alle}
    rijen = _rows(geheel).filter(sleutel__in=list(sleutels.values())).defer("inhoud")
    return {rij.naam: rij for rij in rijen if sleutels.get(rij.naam) == rij.sleutel}


def _kept(boek, soort, sleutel):
    return _rows(boek).filter(naam=soort.naam, sleutel=sleutel).first()


def _rows(boek):
    return Bestand.objects.filter(editie=boek.uitgave.nummer, taal=boek.uitgave.taal)


def key(soort, boek: Boek) -> str:
    """Return the hash of everything that goes into a file: what it shows, and what it is made with."""
    wat = json.dumps([soort.naam, code(), boek.plain()], sort_keys=True)
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
    return f"{code()} {stand}"
