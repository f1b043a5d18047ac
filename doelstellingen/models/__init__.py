from .doelstelling import Activiteit, Doelstelling
from .oproep import Adressering, Oproep, Partij, Thema, Vermelding

__all__ = ["Activiteit", "Adressering", "Doelstelling", "Oproep", "Partij", "Thema", "Vermelding"]
