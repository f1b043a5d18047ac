"""Names of authors as notes write them: 'Wuijts S, Vros C', 'O. R. Maarsingh, Y. Henry and D. J. Deeg'. Pure."""

import re
from dataclasses import dataclass

_EN_ANDEREN = re.compile(r",?\s*et al\.?$")
_ACHTER = re.compile(r"(?P<achternaam>[^\W\d_][\w'’ -]*?) (?P<voorletters>[A-Z]{1,4})")
_VOOR = re.compile(r"(?P<voorletters>(?:[A-Z]\. ?)+)(?P<achternaam>[\w'’ -]+)")


@dataclass(frozen=True)
class Auteur:
    """A person (`achternaam`, and `voorletters` such as 'DJ') or, without `voorletters`, an organisation or a name
    that could not be taken apart with certainty.
    """

    achternaam: str
    voorletters: str = ""

    @property
    def persoon(self):
        return bool(self.voorletters)


def read(tekst: str) -> tuple[tuple[Auteur, ...], bool]:
    """Return (the authors, whether there are more) of a list of names.

    Only a list of which every name has one of the two known forms is taken apart; any other is one literal name.
    """
    namen, en_anderen = _EN_ANDEREN.subn("", tekst.strip())
    if not namen:
        return (), False
    delen = [deel.strip() for deel in re.split(r",| and ", namen) if deel.strip()]
    for vorm in (_ACHTER, _VOOR):
        gevonden = [vorm.fullmatch(deel) for deel in delen]
        if all(gevonden):
            return tuple(_auteur(match) for match in gevonden), bool(en_anderen)
    return (Auteur(tekst.strip()),), False


def _auteur(match):
    return Auteur(match["achternaam"], re.sub(r"[. ]", "", match["voorletters"]))
