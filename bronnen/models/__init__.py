"""What the vision cites: the notes (text, frozen with their editie) and the works behind them (beside the text)."""

from .bron import TALEN, Auteur, Bron, Linkcontrole
from .noot import VOORVOEGSEL, Bronvermelding, Noot, Nootgegevens, Nootverzoek, Verwijzing

__all__ = [
    "TALEN", "VOORVOEGSEL", "Auteur", "Bron", "Bronvermelding", "Linkcontrole", "Noot", "Nootgegevens", "Nootverzoek",
    "Verwijzing",
]  # fmt: skip
