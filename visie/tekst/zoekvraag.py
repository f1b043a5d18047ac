"""What an editor looks for: words and phrases, where they stand in a text, and the sentence to show. Pure.

Plainer than the search of readers: every word counts, in any part of a word, and nothing is stemmed or repaired.
Texts are in NFC, so that a folded text keeps its length and positions stay true.
"""

import re

from visie.tekst.vouwen import fold, normalize
from visie.tekst.zinnen import zinnen

LANGST, TERMEN = 200, 12  # characters of a query that count, and words
LENGTE, VOORAF = 260, 90  # characters of a sentence that are shown; those before the first word found
_TERM = re.compile(r'[“”„"]([^“”„"]*)[“”„"]?|([^\s“”„"]+)')
_RAND = ",;:?!()[]'‘’."


def terms(vraag: str) -> list[str]:
    """Return the words of a query, folded, each once; what stands between quotation marks is one of them."""
    gevonden = []
    for zin, woord in _TERM.findall(fold(normalize(vraag))[:LANGST]):
        term = " ".join(zin.split()) or woord.strip(_RAND)
        if any(teken.isalnum() for teken in term):
            gevonden.append(term)
    return list(dict.fromkeys(gevonden))[:TERMEN]


def places(text: str, termen) -> list[tuple[int, int]]:
    """Return where words of the query stand in a text, in order; those that touch are one place."""
    gevouwen, samen = fold(text), []
    for begin, eind in sorted(m.span() for term in termen for m in _pattern(term).finditer(gevouwen)):
        if samen and begin <= samen[-1][1]:
            samen[-1] = (samen[-1][0], max(eind, samen[-1][1]))
        else:
            samen.append((begin, eind))
    return samen


def holds_all(text: str, termen) -> bool:
    """Tell whether every word of the query stands in a text."""
    gevouwen = fold(text)
    return all(_pattern(term).search(gevouwen) for term in termen)


def marked(text: str, termen) -> list[tuple[str, bool]]:
    """Return a text as [(piece, whether it was looked for)]."""
    return stukken(text, places(text, termen))


def sentence(text: str, termen) -> list[tuple[str, bool]]:
    """Return the sentence in which most of the query stands, as [(piece, found)]; '…' stands for what is left out.

    Of sentences that are as good, it is the first: of a text in which nothing stands, its first sentence.
    """
    if not (alle := zinnen(text)):
        return []
    return _cut(max(alle, key=lambda zin: sum(bool(_pattern(term).search(fold(zin))) for term in termen)), termen)


def stukken(text: str, plaatsen) -> list[tuple[str, bool]]:
    """Return a text as [(piece, whether it was found)]."""
    rij, vanaf = [], 0
    for begin, eind in plaatsen:
        rij += [(text[vanaf:begin], False), (text[begin:eind], True)]
        vanaf = eind
    return [(stuk, gevonden) for stuk, gevonden in [*rij, (text[vanaf:], False)] if stuk]


def _pattern(term):
    """Return what finds a term in a folded text: a number stands by itself, words may be part of a longer one."""
    kern = r"\s+".join(map(re.escape, term.split()))
    return re.compile(rf"(?<!\d)(?<!\d[.,]){kern}(?![.,]?\d)" if term[0].isdigit() else kern)


def _cut(zin, termen):
    """Return a sentence with what was found marked; of a long one the piece around the first place."""
    plaatsen = places(zin, termen)
    eerste = plaatsen[0][0] if plaatsen else 0
    begin = 0 if len(zin) <= LENGTE or eerste <= VOORAF else zin.find(" ", eerste - VOORAF, eerste) + 1 or eerste
    eind = len(zin) if len(zin) - begin <= LENGTE else zin.rfind(" ", begin, begin + LENGTE)
    eind = eind if eind > begin else begin + LENGTE
    binnen = [(b - begin, min(e, eind) - begin) for b, e in plaatsen if begin <= b < eind]
    voor, na = [("… ", False)] * (begin > 0), [(" …", False)] * (eind < len(zin))
    return [*voor, *stukken(zin[begin:eind], binnen), *na]
