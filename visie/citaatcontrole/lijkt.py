"""How close two sentences are, in words: what they have in common, in the same order. Pure functions."""

from difflib import SequenceMatcher

from visie.citaatcontrole.woorden import is_woord

FEWEST, MOST = 4, 200  # words: of fewer nobody can tell, and no sentence of the vision has more
GEHEEL = 0.6  # of both sentences together
DEEL, DEEL_WOORDEN = 0.75, 8  # of a sentence and the piece of a longer one, and how many words that is at least
KORT, KORT_GEHEEL = 5, 0.7  # a short sentence has to agree more


def bare(rij) -> tuple[str, ...]:
    """Return the words of a row in small letters, without signs."""
    return tuple(woord.lower() for woord in rij if is_woord(woord))


def pairs(kaal) -> set:
    """Return the words that stand beside each other, or with one between them: some stay when a word is changed."""
    return {*zip(kaal, kaal[1:], strict=False), *zip(kaal, kaal[2:], strict=False)}


def common(een, ander) -> int:
    """Return how many words two sentences have in common in the same order (the longest common subsequence).

    Counted in the bits of one number, after Hyyrö (2004): a sentence against another costs microseconds.
    """
    plaatsen = {}
    for n, woord in enumerate(ander):
        plaatsen[woord] = plaatsen.get(woord, 0) | 1 << n
    alle = vrij = (1 << len(ander)) - 1
    for woord in een:
        hier = vrij & plaatsen.get(woord, 0)
        vrij = (vrij + hier | vrij - hier) & alle
    return len(ander) - vrij.bit_count()


def closeness(een, ander) -> float:
    """Return how close a sentence is to one of the vision: 0 when it is not, 1 when all words are the same."""
    samen = common(een, ander)
    geheel = 2 * samen / (len(een) + len(ander))
    if geheel >= (KORT_GEHEEL if len(een) <= KORT else GEHEEL):
        return geheel
    kortste = min(len(een), len(ander))
    if kortste < DEEL_WOORDEN or samen < DEEL * kortste:
        return 0
    return _piece(een, ander)


def _piece(een, ander):
    """Return how close the shorter of two is to the piece of the longer that it may have been, as `closeness`."""
    kort, lang = sorted((een, ander), key=len)
    blokken = [b for b in SequenceMatcher(None, kort, lang, autojunk=False).get_matching_blocks() if b.size > 1]
    if not blokken:
        return 0
    spanne = blokken[-1].b + blokken[-1].size - blokken[0].b
    deel = 2 * sum(b.size for b in blokken) / (len(kort) + spanne)
    return deel * GEHEEL if deel >= DEEL else 0  # what is close as a whole is closer
