"""Dutch compounds: which words a word is made of. Pure functions over folded words.

Generous for the text: every word of the corpus at the beginning or end of a longer one counts, and so does what is
left of it. Strict for what a reader types: only when known words make up all of it. 'tandarts' is not 'arts'.
"""

from typing import NamedTuple

KORTSTE = 4  # letters; shorter beginnings and endings are mostly chance
TUSSEN = ("", "s", "en", "e", "n")  # what Dutch puts between two words
ACHTERVOEGSELS = ("ers", "er", "ing", "ingen", "heid", "heden", "aar", "aars", "ig", "ige", "en", "s", "e", "schap")

# Endings that are also words: 'belangrijk' has nothing to do with the Rijk.
_ACHTERAAN = "rijk baar loos zaam heid heden matig achtig lijk lijke lijks atie aties isch ische eren"
GEEN_WOORD = frozenset(_ACHTERAAN.split())


class Deel(NamedTuple):
    """A part of a word: where it stands in it, its letters, and whether the corpus has it as a word of its own."""

    begin: int
    eind: int
    vorm: str
    zeker: bool


def delen(woord: str, lexicon: frozenset[str]) -> list[Deel]:
    """Return the parts of a word of the text, each once. A word that is no compound gives []."""
    gevonden = {}
    _search(woord, 0, lexicon, gevonden)
    return [deel for deel in gevonden.values() if deel.vorm != woord]


def _search(woord, vanaf, lexicon, gevonden):
    """Add the longest known beginning and ending of `woord`, and look further in what is left beside them."""
    lengtes = range(len(woord) - KORTSTE, KORTSTE - 1, -1)
    begin = next((n for n in lengtes if woord[:n] in lexicon), 0)
    eind = next((n for n in lengtes if woord[-n:] in lexicon), 0)
    if begin:
        _add(gevonden, Deel(vanaf, vanaf + begin, woord[:begin], True))
        _search(woord[:begin], vanaf, lexicon, gevonden)
        na = _na(woord, begin, lexicon)
        _rest(woord, woord[na:], vanaf + na, lexicon, gevonden)
    if eind:
        start = len(woord) - eind
        _add(gevonden, Deel(vanaf + start, vanaf + len(woord), woord[start:], True))
        _search(woord[start:], vanaf + start, lexicon, gevonden)
        _rest(woord, woord[:start], vanaf, lexicon, gevonden)


def _na(woord, begin, lexicon):
    """Return where the next word begins after a known beginning, past the letters that join them."""
    mogelijk = [begin + len(t) for t in TUSSEN if woord.startswith(t, begin)]
    bekend = [plaats for plaats in mogelijk if woord[plaats:] in lexicon]
    return (bekend or mogelijk)[0]


def _rest(woord, rest, vanaf, lexicon, gevonden):
    if len(rest) >= KORTSTE and rest != woord and rest not in GEEN_WOORD:
        _add(gevonden, Deel(vanaf, vanaf + len(rest), rest, rest in lexicon))
        _search(rest, vanaf, lexicon, gevonden)


def _add(gevonden, deel):
    gevonden.setdefault((deel.begin, deel.eind), deel)


def take_apart(woord: str, bekend) -> list[str]:
    """Return the known words that together make up the whole of `woord`, at most three, or [] when they do not.

    `bekend` tells whether a folded word is known.
    """
    return _take_apart(woord, bekend, 3)


def _take_apart(woord, bekend, hoogstens):
    for n in range(len(woord) - KORTSTE, KORTSTE - 1, -1):
        if not bekend(woord[:n]):
            continue
        for tussen in TUSSEN:
            rest = woord[n:].removeprefix(tussen) if woord.startswith(tussen, n) else ""
            if len(rest) >= KORTSTE and bekend(rest):
                return [woord[:n], rest]
            if hoogstens > 2 and len(rest) >= 2 * KORTSTE and (verder := _take_apart(rest, bekend, hoogstens - 1)):
                return [woord[:n], *verder]
    return []


def zonder_achtervoegsel(woord: str) -> list[str]:
    """Return what a word may be derived from, the longest first: 'mantelzorgers' gives 'mantelzorger', 'mantelzorg'."""
    return sorted(
        (woord.removesuffix(a) for a in ACHTERVOEGSELS if woord.endswith(a) and len(woord) - len(a) > KORTSTE),
        key=len, reverse=True,
    )  # fmt: skip
