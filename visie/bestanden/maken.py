"""Making a file once, and keeping it: the only place where one comes into the table."""

import hashlib
import json
from functools import cache

import typst
from django.conf import settings
from django.utils import timezone

from visie.bestanden import slot, soorten
from visie.bestanden.boek import Boek
from visie.bestanden.models import Bestand
from visie.editie import herkomst

WAIT = 15.0  # seconds; the largest takes three
# Whatever a file is made with besides its Boek, under the folder of the project.
GEREI = ("visie/bestanden", "templates/visie/bestanden", "visie/tekst", "visie/locale", "static/lettertypen")


def get(geheel: Boek, soort: soorten.Bestandsoort) -> Bestand:
    """Return a file of an editie: as it was kept, or made now when anything that goes into it has changed.

    Raises slot.Bezet when others are making files for longer than anybody should wait.
    """
    boek = soort.uit(geheel)
    sleutel = key(soort, boek)
    if rij := kept(boek, soort, sleutel):
        return rij
    with slot.alone(WAIT):
        return kept(boek, soort, sleutel) or _make(boek, soort, sleutel)


def kept(boek: Boek, soort, sleutel) -> Bestand | None:
    """Return the file with this key from the table, or None."""
    u = boek.uitgave
    return Bestand.objects.filter(editie=u.nummer, taal=u.taal, naam=soort.naam, sleutel=sleutel).first()


def key(soort, boek: Boek) -> str:
    """Return the hash of everything that goes into a file: what it shows, and what it is made with."""
    wat = json.dumps([soort.naam, _tools(), boek.plain()], sort_keys=True)
    return hashlib.sha256(wat.encode()).hexdigest()


def _make(boek, soort, sleutel):
    nu = timezone.now()
    gemaakt = soort.maak(boek, timezone.localdate(nu))
    waarden = {
        "sleutel": sleutel, "inhoud": gemaakt.inhoud, "omvang": len(gemaakt.inhoud), "paginas": gemaakt.paginas,
        "controlegetal": hashlib.sha256(gemaakt.inhoud).hexdigest(), "gemaakt_op": nu,
    }  # fmt: skip
    naam = {"editie": boek.uitgave.nummer, "taal": boek.uitgave.taal, "naam": soort.naam}
    if herkomst.collecting():  # an export reads one moment of the database, and may not write in it
        return Bestand(**naam, **waarden)
    return Bestand.objects.update_or_create(**naam, defaults=waarden)[0]


@cache
def _tools():
    """Return a hash of the code, templates, words and fonts that files are made with."""
    digest = hashlib.sha256(typst.__version__.encode())
    for folder in GEREI:
        for file in sorted((settings.BASE_DIR / folder).rglob("*")):
            if file.is_file() and file.suffix not in (".pyc", ".po"):
                digest.update(str(file.relative_to(settings.BASE_DIR)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
