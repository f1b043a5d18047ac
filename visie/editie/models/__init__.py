"""An editie and its parts, and what stands beside them. Imports no other subject of the portal."""

from .anker import AnkerField
from .cijfer import Cijfer
from .deelsoort import Deelsoort
from .editie import Editie, newest_in_force
from .ernaast import (
    Aantekening,
    Opvolging,
    Overnamecorrectie,
    Paginaomschrijving,
    Portaalgegevens,
    Redactioneel,
    Stand,
)
from .hoofdstuk import Hoofdstuk, Paragraaf
from .onderdeel import Onderdeel, VanEditie, part_models
from .prullenbak import InPrullenbak
from .redactiewerk import Bevestiging, Door, OpenPunt, Voorbeeldlink, Wijziging
from .uitspraken import Blijvend, Erratum, Intrekking, Reden

__all__ = [
    "Aantekening", "AnkerField", "Bevestiging", "Blijvend", "Cijfer", "Deelsoort", "Door", "Editie", "Erratum",
    "Hoofdstuk", "InPrullenbak", "Intrekking", "Onderdeel", "OpenPunt", "Opvolging", "Overnamecorrectie",
    "Paginaomschrijving", "Paragraaf", "Portaalgegevens", "Reden", "Redactioneel", "Stand", "VanEditie",
    "Voorbeeldlink", "Wijziging", "newest_in_force", "part_models",
]  # fmt: skip
