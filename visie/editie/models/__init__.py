"""An editie and its parts, and what stands beside them. Imports no other subject of the portal."""
from .editie import Editie, Hoofdstuk, Onderdeel, Paragraaf, VanEditie
from .ernaast import (
    Aantekening,
    Opvolging,
    Overnamecorrectie,
    Paginaomschrijving,
    Portaalgegevens,
    Redactioneel,
    Stand,
)
from .redactiewerk import Bevestiging, Door, OpenPunt, Voorbeeldlink, Wijziging
from .uitspraken import Blijvend, Erratum, Intrekking, Reden

__all__ = [
    "Aantekening", "Bevestiging", "Blijvend", "Door", "Editie", "Erratum", "Hoofdstuk", "Intrekking", "Onderdeel",
    "OpenPunt", "Opvolging", "Overnamecorrectie", "Paginaomschrijving", "Paragraaf", "Portaalgegevens", "Reden",
    "Redactioneel", "Stand", "VanEditie", "Voorbeeldlink", "Wijziging",
]  # fmt: skip
