"""A neighbour of a page, with more words than a part has by itself."""

from typing import NamedTuple

from django.utils.text import Truncator

from visie.tekst.html import op_een_regel, plat

AANHEF = 9  # words that say which one it is


class Buur(NamedTuple):
    """A neighbour as visie/pagina/_buren.html shows one; `taal` is that of `kop` where it is not ours."""

    aanduiding: str
    kop: str
    adres: str
    taal: str = ""

    def get_absolute_url(self):
        return self.adres


def opening(html):
    """Return the first words of a text."""
    return Truncator(op_een_regel(plat(html))).words(AANHEF, truncate="\u00a0…")
