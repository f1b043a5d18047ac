"""From text to words to stems: what counts as the same word. Pure functions over strings.

Positions are kept: every word knows where it stands in the text it came from, so that a match can be marked there.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

import snowballstemmer

from visie.tekst.vouwen import fold

# Numbers stay whole (24/7, 2:1000, 88,3%, 7.900); a word is letters, with digits after them (d4, e021161), or letters
# with points between them (g.g.z., h&w). Round the clock is one word however it is written.
_KLOK = r"24 ?(?:u |u|uur )?(?:[-/x×*]|op) ?7(?!\d)|7 ?[-/x×] ?24(?!\d)"
_PUNTEN = r"(?<![^\W_])[^\W\d_](?:(?:[.&][^\W\d_])+|\.? ?& ?[^\W\d_])(?![^\W_])"
_WOORD = re.compile(rf"(?<![\d.,])(?P<klok>{_KLOK})|(?P<punten>{_PUNTEN})|\d+(?:[.,/:]\d+)*%?|[^\W\d_]+\d*")
_DUIZENDTAL = re.compile(r"\d{1,3}(?:\.\d{3})+%?")
_MEERVOUD = re.compile(r"ieen$")  # technologieën: the plural that no stemmer knows without its accent
_VERBINDT = "-()'"  # signs inside one word: e-health, (huisartsen)zorg, regio's
# The stemmers of a language. Dutch needs both: one knows golf/golven, the other duurzaam/duurzame.
_STEMMERS = {"nl": ("dutch", "dutch_porter"), "en": ("english",)}


class Woord(NamedTuple):
    """A word of a text: where it begins and ends, and its folded form."""

    begin: int
    eind: int
    vorm: str


def woorden(text: str) -> list[Woord]:
    """Return the words of a text in NFC, in order."""
    folded = fold(text)
    return [Woord(m.start(), m.end(), _vorm(m)) for m in _WOORD.finditer(folded)]


def _vorm(gevonden):
    """Return the one form of a word that is written in several ways."""
    if gevonden["klok"]:
        return "24/7"
    return re.sub("[.& ]", "", gevonden[0]) if gevonden["punten"] else _number(gevonden[0])


def _number(vorm):
    """Return a number in its one form: 7.900 as 7900, 88.3 as 88,3. Other words are returned as they are."""
    if not vorm[0].isdigit():
        return vorm
    return vorm.replace(".", "") if _DUIZENDTAL.fullmatch(vorm) else vorm.replace(".", ",")


def verbonden(text: str, rij: list[Woord]) -> list[tuple[int, Woord]]:
    """Return [(place in `rij`, word)] for neighbours with only a sign between them: 'e-health' is 'ehealth' too."""
    gevonden, text = [], fold(text)
    for plaats, (een, twee) in enumerate(zip(rij, rij[1:], strict=False)):
        if twee.begin == een.eind + 1 and text[een.eind] in _VERBINDT:
            gevonden.append((plaats, Woord(een.begin, twee.eind, een.vorm + twee.vorm)))
    return gevonden


@cache
def _stemmers(taal):
    """Return the classes of the stemmers of a language."""
    return [type(snowballstemmer.stemmer(naam)) for naam in _STEMMERS[taal]]


@lru_cache(maxsize=50_000)
def stammen(vorm: str, taal: str) -> tuple[str, ...]:
    """Return the stems of a folded word, the best first. A number is its own stem.

    A stem that lost its first letters (gezond → zon) keeps the first one as a mark: 'zon' is another word.
    """
    if vorm[0].isdigit():
        return (vorm, vorm.rstrip("%")) if vorm.endswith("%") else (vorm,)
    if len(vorm) > 40:
        return (vorm,)
    kort = _MEERVOUD.sub("ie", vorm) if taal == "nl" else vorm
    # A stemmer keeps state while it works: one a word, so that threads cannot mix their words.
    gestamd = (stemmer().stemWord(kort) for stemmer in _stemmers(taal))
    return tuple(dict.fromkeys(stam if stam[:1] == vorm[0] else f"{vorm[0]}·{stam}" for stam in gestamd))
