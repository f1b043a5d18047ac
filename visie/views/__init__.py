"""The pages of the whole: the text and the portal in `paginas`, comparison of edities in `vergelijken`."""
from .gezond import gezond, leeft, leest
from .paginas import (
    code_doelstelling,
    code_hoofdstuk,
    code_noot,
    code_oproep,
    edities,
    engels,
    favicon,
    hele_visie,
    hoofdstuk,
    kern,
    niet_gevonden,
    paragraaf,
    privacy,
    start,
    toegankelijkheid,
    verantwoording,
)
from .storing import fout
from .vergelijken import vergelijk_deel, vergelijk_edities, vergelijk_keuze

__all__ = [
    "code_doelstelling", "code_hoofdstuk", "code_noot", "code_oproep", "edities", "engels", "favicon", "fout", "gezond",
    "hele_visie", "hoofdstuk", "kern", "leeft", "leest", "niet_gevonden", "paragraaf", "privacy", "start",
    "toegankelijkheid", "vergelijk_deel", "vergelijk_edities", "vergelijk_keuze", "verantwoording",
]  # fmt: skip
