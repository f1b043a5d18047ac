"""Codes and names of parts: 'd4.6' and 'noot 31' ask for one part and nothing else. Pure."""
import re

from visie.zoeken import analyse

_CODE = re.compile(r"([dohn])(\d{1,4}(?:\.\d{1,4})?)")
_NAAM = re.compile(
    r"(doelstelling|doel|activiteit|oproep|noot|voetnoot|hoofdstuk)\s*(?:nr\.?|nummer)?\s*(\d{1,4}(?:\.\d{1,4})?)"
)
_LETTER = {"doelstelling": "d", "doel": "d", "activiteit": "d", "oproep": "o", "noot": "n", "voetnoot": "n"}


def bedoelde_code(text: str) -> str:
    """Return the code, in small letters, when a query is nothing but a code or its words ('voetnoot 31'), else ''."""
    vraag = analyse.fold(text.strip())
    if gevonden := _NAAM.fullmatch(vraag):
        return f"{_LETTER.get(gevonden[1], 'h')}{gevonden[2]}"
    return vraag if _CODE.fullmatch(vraag) else ""
