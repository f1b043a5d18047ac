"""The whole vision, and each part of it, as JSON. Boek in, Gemaakt out; no database.

What every field means is said in visie/bestanden/schema/, which is served beside the files.
"""

import datetime
import json
from functools import cache
from pathlib import Path

from django.conf import settings
from django.urls import reverse

from visie.bestanden.boek import Boek, Deel, Gemaakt, Noot
from visie.editie import digest
from visie.tekst.html import noot_sleutels, plat

SCHEMAS = Path(__file__).with_name("schema")
VISIE, DEEL = "visie", "deel"  # the names of the schemas


def visie(boek: Boek, gemaakt: datetime.date) -> Gemaakt:
    """Return the file of the whole vision."""
    alles = {
        "$schema": schema_address(VISIE),
        "gemaakt_op": gemaakt.isoformat(),
        "uitgave": _uitgave(boek),
        "delen": [_deel(boek, deel) for deel in boek.delen],
        "noten": [_noot(boek, noot) for noot in boek.noten],
        "partijen": [_partij(partij) for partij in boek.partijen],
        "bronnen": [_bron(bron) for bron in boek.bronnen],
    }
    return Gemaakt(_dump(alles))


def los(boek: Boek) -> Gemaakt:
    """Return the file of one part or note: of a Boek of `vullen.los`. It says no day: it is made at every stand."""
    wat = {"deel": _deel(boek, boek.delen[0])} if boek.delen else {"noot": _noot(boek, boek.noten[0])}
    noten = {"noten": [_noot(boek, noot) for noot in boek.noten]} if boek.delen else {}
    return Gemaakt(_dump({"$schema": schema_address(DEEL), "uitgave": _uitgave(boek)} | wat | noten))


def schema_address(naam: str) -> str:
    """Return the fixed address of a schema."""
    return settings.VISIE_ADRES + reverse("schema", args=[naam])


@cache
def schema(naam: str) -> bytes:
    """Return a schema as it is served: it knows its own address. Raises KeyError for a name that is none."""
    if naam not in (VISIE, DEEL):
        raise KeyError(naam)
    tekst = json.loads((SCHEMAS / f"{naam}.schema.json").read_text(encoding="utf-8"))
    return _dump(tekst | {"$id": schema_address(naam)})


def _dump(wat):
    return json.dumps(wat, ensure_ascii=False, indent=1).encode() + b"\n"


def _uitgave(boek):
    u = boek.uitgave
    return {
        "anker": digest.ANKER, **_velden(u), "nummer": u.nummer, "naam": u.naam, "van": u.van, "taal": u.taal,
        "soort": u.soort, "vastgesteld_op": u.vastgesteld_op or None, "geldt_vanaf": u.geldt_vanaf,
        "controlegetal": u.digest, "adres": u.adres, "adres_geldend": u.geldend,
        "status": "ingetrokken" if u.ingetrokken else "opgevolgd" if u.opgevolgd else "geldend",
        "status_uitleg": u.ingetrokken or u.opgevolgd or None, "proefexemplaar": bool(u.proef),
        "herstel_van": u.herstel_van or None, "rechten": u.rechten,
    }  # fmt: skip


def _deel(boek, deel: Deel):
    namen = {partij.slug: partij.naam for partij in boek.partijen}
    ankers = {noot.sleutel: noot.anker for noot in boek.noten}
    return {
        "anker": deel.anker, "soort": deel.soort, **_velden(deel), "kop": deel.kop,
        "volnummer": deel.nummer or None, "code": deel.code or None, "boven": deel.boven or None,
        "noten": [ankers[sleutel] for sleutel in noot_sleutels(deel.html) if sleutel in ankers],
        "gericht_aan": [{"slug": slug, "naam": namen[slug]} for slug in deel.aan if slug in namen],
        **_adressen(boek, deel), "errata": _errata(deel),
    }  # fmt: skip


def _noot(boek, noot: Noot):
    return {
        "anker": noot.anker, **_velden(noot), "sleutel": noot.sleutel,
        "teken": noot.teken, "soort": noot.soort or None, "taal": noot.taal or None, "staat_in": list(noot.waar),
        "bronnen": list(noot.bronnen), **_adressen(boek, noot), "errata": _errata(noot),
    }  # fmt: skip


def _partij(partij):
    return {
        "slug": partij.slug, "naam": partij.naam, "oproepen": list(partij.oproepen), "adres": partij.adres,
        "adres_huidig": partij.huidig,
    }  # fmt: skip


def _bron(bron):
    velden = ("titel", "makers", "jaar", "taal", "uitgever", "tijdschrift", "doi", "vindplaats")
    return {
        "slug": bron.slug, "soort": bron.soort, **{veld: getattr(bron, veld) or None for veld in velden},
        "noten": list(bron.noten), "adres": bron.adres, "adres_huidig": bron.huidig,
    }  # fmt: skip


def _velden(ding):
    """Return the fields of the digest, each under its own name, and their names in order.

    Nothing of them is said again elsewhere: who changed a word of the text has another digest.
    """
    return {"velden": [veld for veld, _waarde in ding.velden], **dict(ding.velden)}


def regels(html: str) -> list[str]:
    """Return the plain words of a text, a paragraph or an item of a list each; without note markers."""
    return [regel.strip() for regel in plat(html).splitlines() if regel.strip()]


def _adressen(boek, ding):
    json_adres = boek.uitgave.adres.rstrip("/") + reverse("deel_json", args=[ding.anker])
    return {"adres": ding.adres, "adres_huidig": ding.huidig, "adres_json": json_adres}


def _errata(ding):
    return [{"passage": e.passage, "lezing": e.lezing, "reden": e.reden, "datum": e.datum} for e in ding.errata]
