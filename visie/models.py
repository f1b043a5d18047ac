"""The models of this app, for Django alone. Who needs one imports it from its own folder."""

from visie.aanvulling.models import Levering
from visie.actueel.models import Gezocht, Stuk, Stukdeel
from visie.bestanden.models import Bestand
from visie.concept.models import Aanwezig
from visie.draaien.models import Taak
from visie.editie.models import (
    Aantekening,
    Bevestiging,
    Cijfer,
    Editie,
    Erratum,
    Hoofdstuk,
    InPrullenbak,
    Intrekking,
    OpenPunt,
    Opvolging,
    Overnamecorrectie,
    Paginaomschrijving,
    Paragraaf,
    Portaalgegevens,
    Reden,
    Stand,
    Voorbeeldlink,
    Wijziging,
)
from visie.nieuwsbrief.models import Nieuwsbrief, Nieuwsbriefblok, Nieuwsbriefstuk
from visie.verwant.models import Moment, Verband, Werk, Werkdeel
from visie.zoeken.models import Zoekmisser, Zoekwoord

__all__ = [
    "Aantekening", "Aanwezig", "Bestand", "Bevestiging", "Cijfer", "Editie", "Erratum", "Gezocht", "Hoofdstuk",
    "InPrullenbak", "Intrekking", "Levering", "Moment", "Nieuwsbrief", "Nieuwsbriefblok", "Nieuwsbriefstuk",
    "OpenPunt", "Opvolging", "Overnamecorrectie", "Paginaomschrijving", "Paragraaf", "Portaalgegevens", "Reden",
    "Stand", "Stuk", "Stukdeel", "Taak", "Verband", "Voorbeeldlink", "Werk", "Werkdeel", "Wijziging", "Zoekmisser",
    "Zoekwoord",
]  # fmt: skip
