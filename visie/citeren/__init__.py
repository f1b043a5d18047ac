"""How others cite us: what is described (beschrijving), in which form (vormen)."""
from .beschrijving import Auteur, Beschrijving, van_bron, van_deel, van_editie
from .vormen import BESTANDEN, VORMEN, apa, lopend, vancouver

__all__ = [
    "BESTANDEN", "VORMEN", "Auteur", "Beschrijving", "apa", "lopend", "van_bron", "van_deel", "van_editie", "vancouver",
]  # fmt: skip
