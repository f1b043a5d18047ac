"""Codes and names of parts as people type them: 'd4.6' and 'noot 31' ask for one part and nothing else."""
import re
from functools import cache

from django.utils.translation import get_language

from visie.editie import codes
from visie.zoeken.analyse import fold

OOK = {"doel": "d", "voetnoot": "n"}  # what readers also call a kind of part
_NUMMER = r"\s*(?:nr\.?|nummer)?\s*(\d{1,4}(?:\.\d{1,4})?)"


@cache
def _letters(taal):
    """Return {name of a kind of part in this language: the letter of its code}."""
    return OOK | {fold(str(model._meta.verbose_name)): letter for (letter, _aantal), model in codes.kinds().items()}


def bedoelde_code(text: str) -> str:
    """Return the code, in small letters, when a query is nothing but a code or its words ('voetnoot 31'), else ''."""
    vraag, letters = fold(text.strip()), _letters(get_language())
    if gevonden := re.fullmatch(f"({'|'.join(letters)}){_NUMMER}", vraag):
        return letters[gevonden[1]] + gevonden[2]
    return vraag if re.fullmatch(codes.pattern(), vraag) else ""
