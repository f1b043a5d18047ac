"""Codes and names of parts: 'd4.6' and 'noot 31' ask for one part and nothing else. Pure."""
import re

from visie.zoeken import analyse

_CODE = re.compile(r"([dohn])(\d{1,4}(?:\.\d{1,4})?)")
_NAAM = re.compile(
    r"(doelstelling|doel|activiteit|oproep|noot|voetnoot|hoofdstuk)\s*(?:nr\.?|nummer)?\s*(\d{1,4}(?:\.\d{1,4})?)"
)
_LETTER = {"doelstelling": "d", "doel": "d", "activiteit": "d", "oproep": "o", "noot": "n", "voetnoot": "n"}


def code(text: str) -> str:
    """Return the code when a query is nothing but a code, in small letters, else ''."""
    gevonden = _CODE.fullmatch(analyse.fold(text.strip()))
    return gevonden[0] if gevonden else ""


def bedoelde_code(text: str) -> str:
    """Return the code that a query names, as a code or in words ('voetnoot 31'), else ''."""
    gevonden = _NAAM.fullmatch(analyse.fold(text.strip()))
    if not gevonden:
        return code(text)
    return f"{_LETTER.get(gevonden[1], 'h')}{gevonden[2]}"
