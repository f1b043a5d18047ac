"""The oproepen with the steps that were taken at them, as rows for whoever reckons with them."""

from collections import namedtuple

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from doelstellingen import partijen
from doelstellingen.models import Oproep
from visie.actueel.models import Stuk
from visie.actueel.regels import met_delen
from visie.tekst.html import plat

Kolom = namedtuple("Kolom", ["naam", "uitleg"])
KOLOMMEN = [
    Kolom("nummer", _("Het nummer van de oproep.")),
    Kolom("thema", _("Het thema waaronder de oproep staat, letterlijk.")),
    Kolom("gericht_aan", _("De partijen aan wie de oproep is gericht; leeg als de tekst er geen noemt.")),
    Kolom("oproep", _("De letterlijke tekst van de oproep, zonder nootnummers.")),
    Kolom("pagina", _("Het adres van de oproep in de huidige editie.")),
    Kolom("vaste_pagina", _("Het vaste adres van de oproep: in deze editie, voor altijd.")),
    Kolom("editie", _("Het nummer van de editie waaruit de tekst komt.")),
    Kolom("stap", _("De titel van een openbare stap of reactie; leeg als er geen bekend is.")),
    Kolom("organisatie", _("De organisatie die de stap zette, niet de partij aan wie de oproep is gericht.")),
    Kolom("datum", _("De dag van de stap: jaar, maand, dag.")),
    Kolom("citaat", _("Woorden uit de stap, letterlijk.")),
    Kolom("bron", _("Het adres waar de stap te lezen is, buiten dit portaal.")),
    Kolom("kopie", _("Het adres van een gearchiveerde kopie daarvan.")),
    Kolom("pagina_van_de_stap", _("Het adres van de stap op dit portaal.")),
]
ZONDER_STAP = dict.fromkeys([kolom.naam for kolom in KOLOMMEN[7:]], "")


def rows(document):
    """Return (a dict a row, the day of the newest change): a row for each step at an oproep, one for an oproep without.

    Its keys are those of KOLOMMEN. The day is that of the editie or of the step that was shown or corrected last.
    """
    aan, stappen = partijen.geadresseerden(), list(met_delen().filter(soort=Stuk.Soort.STAP))
    rijen = [
        _of_oproep(oproep, document, aan) | stap
        for oproep in document.alle(Oproep)
        for stap in _steps(stappen, oproep) or [ZONDER_STAP]
    ]
    dagen = [dag for stuk in stappen for dag in (stuk.getoond_op, stuk.gecorrigeerd_op) if dag]
    return rijen, max([timezone.localdate(document.editie.gepubliceerd_op), *dagen])


def _of_oproep(oproep, document, aan):
    pad, vast = oproep.get_absolute_url(), document.editie.get_absolute_url().rstrip("/")
    return {
        "nummer": oproep.nummer,
        "thema": oproep.thema.titel,
        "gericht_aan": [partij.naam for partij in aan.get(oproep.anker, [])],
        "oproep": plat(oproep.tekst),
        "pagina": settings.VISIE_ADRES + pad,
        "vaste_pagina": settings.VISIE_ADRES + vast + pad,
        "editie": document.editie.nummer,
    }


def _steps(stappen, oproep):
    return [_of_step(stuk) for stuk in stappen if any(deel.onderdeel == oproep.anker for deel in stuk.delen.all())]


def _of_step(stuk):
    return {
        "stap": stuk.titel,
        "organisatie": stuk.organisatie,
        "datum": stuk.datum.isoformat(),
        "citaat": stuk.citaat,
        "bron": stuk.adres,
        "kopie": stuk.archief_adres,
        "pagina_van_de_stap": settings.VISIE_ADRES + stuk.get_absolute_url(),
    }
