"""Parts of the vision, and news about it, for a newsletter: literal text with its links, in three forms.

`blok` makes the blocks of chosen parts, `bericht` those of Actueel; `vormen` writes them as HTML to copy, as mail-safe
HTML and as plain text.
"""

from .bericht import Bericht, bericht, getoond
from .blok import MAXIMUM, Blok, Keuze, blok, keuze_uit, kiesbaar, kop, plaats, uitgegeven_tekst
from .vormen import als_tekst, mailveilig, opgemaakt, vormen_van

__all__ = [
    "MAXIMUM", "Bericht", "Blok", "Keuze", "als_tekst", "bericht", "blok", "getoond", "keuze_uit", "kiesbaar", "kop",
    "mailveilig", "opgemaakt", "plaats", "uitgegeven_tekst", "vormen_van",
]  # fmt: skip
