"""What a PDF says around the text: cover, foot, colophon, head of a sheet. Words of our own, by gettext."""

import datetime
from dataclasses import replace

from django.utils.translation import gettext as _

from visie.beelden.qr import qr_svg
from visie.bestanden import colofon
from visie.bestanden.boek import Boek
from visie.bestanden.zetsel import Zetter, kort
from visie.citeren import beschrijving, vormen
from visie.tekst import datums
from visie.tekst.html import plat
from visie.tekst.zinnen import eerste_zin

KORT = 16  # digits of the digest that a foot has: enough to compare by eye


def boekwerk(boek: Boek, gemaakt: datetime.date) -> dict:
    """Return what stands around the text of a file of several pages."""
    u = boek.uitgave
    return _gedeeld(boek, gemaakt) | {
        "inhoud": _("Inhoud"), "agenda": _("Agenda"), "tijd": _("Tijd"), "pagina": _("Pagina"), "deel": _("Onderdeel"),
        "ring": _ring(boek), "colofon": _colofon(boek, gemaakt),
        "geldend": _qr(u.geldend, _("Is dit de geldende editie?")),
    }  # fmt: skip


def blad(boek: Boek, gemaakt: datetime.date) -> dict:
    """Return what stands around what is asked of one partij."""
    een = boek.partijen[0]
    return _gedeeld(boek, gemaakt) | {
        "boven": _("Wat vragen we van …"), "naam": een.naam,
        "qr": _qr(een.adres, _("Deze oproepen op het portaal")),
        "stappen_kop": _("Stappen en reacties sinds deze editie"),
        "stappen": [_stap(boek, stap) for stap in een.stappen],
    }  # fmt: skip


def poster(boek: Boek, gemaakt: datetime.date) -> dict:
    """Return what stands around the oproepen on the poster."""
    kop, nummers = _("Wie wordt wat gevraagd?"), {deel.anker: deel.nummer for deel in boek.delen}
    return _gedeeld(replace(boek, naam=kop), gemaakt) | {
        "kop": kop, "wie": _("De nummers van de oproepen aan …"),
        "verkort": _("Van elke oproep staat hier de eerste zin. De hele tekst staat op het portaal."),
        "partijen": [[een.naam, [nummers[anker] for anker in een.oproepen]] for een in boek.partijen],
        "qr": _qr(boek.uitgave.oproepen, _("Alle oproepen op het portaal")),
    }  # fmt: skip


def oproepen(boek: Boek, lang: bool) -> list[dict]:
    """Return the oproepen behind their themas for the poster, whole or their first sentence; without note markers."""
    gezet = Zetter(boek).delen()
    for deel, los in zip(boek.delen, gezet, strict=True):
        los["blokken"] = plat(deel.html).splitlines() if lang else [eerste_zin(deel.html)]
        partijen = [een.naam for een in boek.partijen if een.slug in deel.aan]
        los["aan"] = " · ".join(partijen) or los["aan"]
    return [los for los in gezet if los["soort"] in ("thema", "oproep")]


def _gedeeld(boek, gemaakt):
    """Return what every file has: what it is, of what editie, how that stands today."""
    u = boek.uitgave
    uitgave = colofon.which(u)
    return {
        "titel": u.titel if boek.naam == u.titel else f"{boek.naam} – {u.titel}", "naam": boek.naam, "werk": u.titel,
        "ondertitel": u.ondertitel, "van": u.van, "taal": u.taal, "uitgave": uitgave, "editie": u.naam,
        "trefwoorden": [u.titel, u.naam, u.van, u.digest], "gemaakt": [gemaakt.year, gemaakt.month, gemaakt.day],
        "doelen": [[nummer, int(kleur.removeprefix("d")), kort_] for nummer, kleur, kort_ in boek.doelen],
        "lopers": {deel.anker: kort(deel) for deel in boek.delen},
        "status": colofon.meldingen(u), "staat": _staat(u),
        "gemaakt_op": _made(gemaakt), "digest": u.digest, "digest_kop": _("Controlegetal van de tekst"),
        "voet": _foot(boek, uitgave, gemaakt), "adres": boek.adres or u.adres,
    }  # fmt: skip


def _staat(u):
    """Return how an editie stands, in a few words for the foot of a page; '' for the current one of a live portal."""
    staten = {_("Proefexemplaar"): u.proef, _("Ingetrokken"): u.ingetrokken, _("Niet de geldende editie"): u.opgevolgd}
    return " · ".join(woord for woord, zin in staten.items() if zin)


def _foot(boek, uitgave, gemaakt):
    u = boek.uitgave
    regels = [_("controlegetal %(begin)s") % {"begin": u.digest[:KORT]}, _made(gemaakt)]
    return {"uitgave": f"{u.titel} · {uitgave}", "regels": " · ".join(regels)}


def _made(gemaakt):
    return _("Gemaakt op %(dag)s") % {"dag": datums.in_woorden(gemaakt.isoformat())}


def _ring(boek):
    """Return the text alternative of the ring."""
    namen = "; ".join(f"{nummer} {naam}" for nummer, _kleur, naam in boek.doelen)
    return _("Ring van de doelstellingen: %(namen)s.") % {"namen": namen}


def _qr(adres, woorden):
    label = _("QR-code van %(adres)s") % {"adres": adres}
    return {"svg": qr_svg(adres, label), "label": label, "adres": adres, "woorden": woorden}


def _colofon(boek, gemaakt):
    """Return the colophon as [name, words, address], '' for no address."""
    u = boek.uitgave
    adres = boek.adres or u.adres
    return {
        "kop": _("Colofon"),
        "regels": [
            [_("Zo verwijst u naar deze tekst"), _citation(boek), ""],
            [_("Vaste link"), adres, adres],
            [_("Rechten op de tekst"), u.rechten, ""],
            [_("Controlegetal van de tekst"), u.digest, ""],
            [_("Correcties en errata"), u.verantwoording, u.verantwoording],
            [_("Dit bestand"), _made(gemaakt), ""],
        ],
    }


def _citation(boek):
    u = boek.uitgave
    titel = f"{u.titel}. {u.ondertitel}" if u.ondertitel else u.titel
    geheel = beschrijving.Beschrijving(
        soort=beschrijving.GEHEEL, sleutel="", titel=titel, auteurs=beschrijving.ORGANISATIES, datum=u.vastgesteld_op,
        editie=", ".join(filter(None, [u.naam, u.herstel_van])), vastgesteld=u.vastgesteld, adres=u.adres,
    )  # fmt: skip
    return vormen.lopend(geheel)


def _stap(boek, stap):
    koppen = ", ".join(deel.kop for deel in boek.delen if deel.anker in stap.oproepen)
    wie = " · ".join(filter(None, [koppen, stap.organisatie, stap.datum]))
    return {"titel": stap.titel, "wie": wie, "adres": stap.adres}
