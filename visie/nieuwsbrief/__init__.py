"""Parts of the vision for a newsletter: literal text with its links, in three forms.

`blok` makes the blocks of chosen parts; `vormen` writes blocks as HTML to copy, as mail-safe HTML and as plain text.
"""

from .blok import MAXIMUM, Blok, Keuze, blok, keuze_uit, kiesbaar, kop, plaats, uitgegeven_tekst
from .vormen import als_tekst, mailveilig, opgemaakt, vormen_van

__all__ = [
    "MAXIMUM", "Blok", "Keuze", "als_tekst", "blok", "keuze_uit", "kiesbaar", "kop", "mailveilig", "opgemaakt",
    "plaats", "uitgegeven_tekst", "vormen_van",
]  # fmt: skip
