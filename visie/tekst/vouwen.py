"""What counts as the same sign: small or capital, with or without its accent, whatever its dash or quotation mark.

Pure functions over strings. `fold` is for both sides of a comparison and keeps positions; `normalize` comes before it
for what somebody typed, where one sign may become several.
"""

import unicodedata
from functools import lru_cache

from visie.tekst import onzichtbaar

_GELIJK = {
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d",
    "'": "‘’‚‛‹›′`´\u02b9\u02bc\uff07",
    '"': "“”„‟«»″〝〞〟\uff02",
}
_TEKENS = {ord(teken): gelijk for gelijk, tekens in _GELIJK.items() for teken in tekens}


@lru_cache(maxsize=4096)
def _fold_char(teken: str) -> str:
    """Return one character for one character: small, without accent, in its plain form."""
    gelijk = teken.translate(_TEKENS)
    return unicodedata.normalize("NFKD", gelijk)[0].lower()[:1] or teken


def fold(text: str) -> str:
    """Return text in small letters without accents. It keeps its length when it is in NFC: positions stay true."""
    return text.lower() if text.isascii() else "".join(map(_fold_char, text))


def normalize(text: str) -> str:
    """Return what somebody typed on one line, without what nobody sees: '４．６' as '4.6', every dash as '-'."""
    text = onzichtbaar.clean(text).translate(_TEKENS)
    return " ".join(unicodedata.normalize("NFKC", text).split())
