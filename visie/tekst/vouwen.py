"""What counts as the same letter: small or capital, with or without its accent. Pure functions over strings."""

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def _fold_char(teken: str) -> str:
    """Return one character for one character: small, without accent."""
    return unicodedata.normalize("NFKD", teken)[0].lower()[:1] or teken


def fold(text: str) -> str:
    """Return text in small letters without accents. It keeps its length when it is in NFC: positions stay true."""
    return text.lower() if text.isascii() else "".join(map(_fold_char, text))
