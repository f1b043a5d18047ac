"""The ground floor. Imports no other app of the portal."""
from .editie import Editie, Hoofdstuk, Onderdeel, Paragraaf, VanEditie
from .redactie import Aantekening, Overnamecorrectie, Portaalgegevens, Redactioneel, Stand

__all__ = [
    "Aantekening", "Editie", "Hoofdstuk", "Onderdeel", "Overnamecorrectie", "Paragraaf", "Portaalgegevens",
    "Redactioneel", "Stand", "VanEditie",
]  # fmt: skip
