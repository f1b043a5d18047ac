"""The ground floor. Imports no other app of the portal."""
from .editie import Editie, Hoofdstuk, Onderdeel, Paragraaf, VanEditie
from .nieuwsbrief import Nieuwsbrief, Nieuwsbriefblok
from .redactie import (
    Aantekening,
    Opvolging,
    Overnamecorrectie,
    Paginaomschrijving,
    Portaalgegevens,
    Redactioneel,
    Stand,
)
from .taak import Taak
from .uitgifte import Blijvend, Erratum, Intrekking, Reden
from .werk import Bevestiging, Door, OpenPunt, Voorbeeldlink, Wijziging
from .zoeken import Zoekmisser, Zoekwoord

__all__ = [
    "Aantekening", "Bevestiging", "Blijvend", "Door", "Editie", "Erratum", "Hoofdstuk", "Intrekking", "Nieuwsbrief",
    "Nieuwsbriefblok", "Onderdeel", "OpenPunt", "Opvolging", "Overnamecorrectie", "Paginaomschrijving", "Paragraaf",
    "Portaalgegevens", "Reden", "Redactioneel", "Stand", "Taak", "VanEditie", "Voorbeeldlink", "Wijziging",
    "Zoekmisser", "Zoekwoord",
]  # fmt: skip
