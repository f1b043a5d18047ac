"""The pages of the whole: the text and the portal in `paginas`, comparison of edities in `vergelijken`."""
from .citeren import citeer_bestand, citeer_bron, citeren, naar_citeren
from .gezond import gezond, leeft, leest
from .nieuwsbrief import nieuwsbrief
from .op import op, op_keuze
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
from .security import security_txt
from .storing import fout, onbegrepen
from .vergelijken import vergelijk_deel, vergelijk_edities, vergelijk_keuze, vergelijk_met

__all__ = [
    "citeer_bestand", "citeer_bron", "citeren", "code_doelstelling", "code_hoofdstuk", "code_noot", "code_oproep",
    "edities", "engels", "favicon", "fout", "gezond", "hele_visie", "hoofdstuk", "kern", "leeft", "leest",
    "naar_citeren", "niet_gevonden", "nieuwsbrief", "onbegrepen", "op", "op_keuze", "paragraaf", "privacy",
    "security_txt", "start", "toegankelijkheid", "verantwoording", "vergelijk_deel", "vergelijk_edities",
    "vergelijk_keuze", "vergelijk_met",
]  # fmt: skip
