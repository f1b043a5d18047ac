"""The names of authors in the forms that citations have. Pure: from an Auteur to text."""

import re

from visie.tekst.persoon import ANDEREN

_DELEN = re.compile(r"(-?)([^\W\d_]+)(\.?)")


def initials(voorletters: str) -> list[str]:
    """Return the initials, each with a point: ['P.', 'M.'] of 'P.M.', ['J.', '-P.'] of 'J.-P.', ['M.'] of 'Martin'."""
    gevonden = []
    for streep, woord, punt in _DELEN.findall(voorletters):
        if woord.isupper() and woord != "IJ" and not punt:  # 'PM', without points
            gevonden += [f"{streep if n == 0 else ''}{letter}." for n, letter in enumerate(woord)]
        else:
            gevonden.append(f"{streep}{woord if punt else woord[0]}.")
    return gevonden


def vancouver(auteur) -> str:
    """Return 'van de Ven PM', 'King ML Jr'; an organisation as it is, and 'et al.' for others."""
    if auteur.soort == ANDEREN:
        return "et al."
    letters = "".join(initials(auteur.voorletters)).replace(".", "").replace("-", "")
    return " ".join(filter(None, [auteur.naam, letters, auteur.achtervoegsel]))


def apa(auteur) -> str:
    """Return 'van de Ven, P. M.', 'Dupont, J.-P.', 'King, M. L., Jr.'."""
    letters = " ".join(initials(auteur.voorletters)).replace(" -", "-")
    return ", ".join(filter(None, [auteur.naam, letters, auteur.achtervoegsel]))


def in_full(auteur) -> str:
    """Return 'P. M. van de Ven', 'M. L. King Jr'; an organisation as it is, and 'et al.' for others."""
    if auteur.soort == ANDEREN:
        return "et al."
    return " ".join(filter(None, [given(auteur), auteur.naam, auteur.achtervoegsel]))


def given(auteur) -> str:
    """Return the initials with a space between, 'P. M.'; a given name that is written out stays so."""
    if re.search(r"[^\W\d_][^\W\d_]*[^\W\d_A-Z](?![\w.])", auteur.voorletters):
        return auteur.voorletters
    return " ".join(initials(auteur.voorletters)).replace(" -", "-")
