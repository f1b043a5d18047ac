"""How many meetings a sentence names, and of which kind: each is drawn as a sign."""

import re

GETALLEN = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
SOORTEN = {"digita": "rond", "fysiek": "vierkant"}  # how a word begins, and the sign of what it says
HOOGSTENS = 12  # more of one kind is not counted at a glance
_AANTAL = re.compile(rf"\b(\d{{1,2}}|{'|'.join(GETALLEN)}) (digita|fysiek)\w*", re.I)


def signs(zin: str) -> list[str]:
    """Return a sign for each meeting that a sentence counts: 'rond' for a digital one, 'vierkant' for a physical one.

    'waarvan vier digitaal en vier fysiek' has eight. A sentence that counts none, or too many, has none.
    """
    geteld = [(_number(aantal), SOORTEN[soort.lower()]) for aantal, soort in _AANTAL.findall(zin)]
    if any(n > HOOGSTENS for n, _soort in geteld):
        return []
    return [soort for n, soort in geteld for _ in range(n)]


def _number(woord):
    return int(woord) if woord.isdigit() else GETALLEN.index(woord.lower()) + 1
