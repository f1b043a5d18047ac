"""How others cite us: what is described (beschrijving), in which form (vormen, bestanden), for machines (vindbaar)."""

from visie.tekst.persoon import Auteur

from .beschrijving import Beschrijving, van_bron, van_deel, van_editie, van_partij, van_werk
from .bestanden import BESTANDEN
from .vormen import VORMEN, apa, lopend, passage, vancouver

__all__ = [
    "BESTANDEN", "VORMEN", "Auteur", "Beschrijving", "apa", "lopend", "passage", "van_bron", "van_deel", "van_editie",
    "van_partij", "van_werk", "vancouver",
]  # fmt: skip
