"""Codes and names of parts: 'd4.6' and 'noot 31' ask for one part and nothing else. Pure."""

import re

from visie.tekst.vouwen import fold

OOK = {"doel": "doelstelling", "voetnoot": "noot"}  # what readers also call a kind of part
_NUMMER = r"\d{1,4}(?:\.\d{1,4})?|\*"


def letters_of(soorten) -> dict[str, str]:
    """Return {name of a kind of part: the letter of its short code}, as folded words, from pairs of these."""
    letters = {fold(naam): letter for naam, letter in soorten}
    return letters | {ook: letters[naam] for ook, naam in OOK.items() if naam in letters}


def bedoelde_code(text: str, letters: dict[str, str]) -> str:
    """Return the code, in small letters, when a query is nothing but a code or its words ('voetnoot 31'), else ''."""
    vraag = fold(text.strip())
    namen = "|".join(map(re.escape, sorted(letters)))
    if letters and (gevonden := re.fullmatch(rf"({namen})\s*(?:nr\.?|nummer)?\s*({_NUMMER})", vraag)):
        return letters[gevonden[1]] + gevonden[2]
    eigen = re.fullmatch(rf"[{''.join(set(letters.values()))}](?:{_NUMMER})", vraag) if letters else None
    return vraag if eigen else ""


def is_number(text: str) -> bool:
    """Tell whether a query is nothing but a number of the text: '4.2', '31'."""
    return re.fullmatch(_NUMMER, text.strip()) is not None
