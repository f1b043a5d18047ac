"""Journals under the names that people give them: 'BJGP' and 'British Journal of General Practice' for one journal.

Pure. A shortened name has the beginnings of the words of the whole name, in order; its initials are a name too.
"""

from visie.zoeken import analyse, tikfout

VERBINDING = frozenset(["the", "of", "in", "for", "and", "van", "voor", "en", "de", "het", "a", "an"])
LANGSTE = 8  # words in the name of a journal


def woorden(naam: str) -> tuple[str, ...]:
    """Return the words of a name that count, folded."""
    return tuple(w.vorm for w in analyse.woorden(naam) if w.vorm not in VERBINDING)


def names(rij: str, naam) -> bool:
    """Tell whether the words of a name stand together in folded words, whatever connects them."""
    return f" {' '.join(naam)} " in f" {' '.join(woord for woord in rij.split() if woord not in VERBINDING)} "


def bedoeld(vormen, tijdschriften, stop) -> tuple[int, list]:
    """Return (how many of these folded words are the name of a journal, [words of the names it has]); (0, []) for none.

    `tijdschriften` holds the names as tuples of words, `stop` the words that are never part of one.
    """
    for lengte in range(min(LANGSTE, len(vormen)), 0, -1):
        kort = tuple(vorm for vorm in vormen[:lengte] if vorm not in VERBINDING)
        if not kort or {vormen[0], vormen[lengte - 1]} & VERBINDING or not stop.isdisjoint(kort):
            continue
        if gevonden := [naam for naam in tijdschriften if _same(kort, naam)]:
            return lengte, gevonden
    return 0, []


def _same(kort, naam):
    """Tell whether words are this name, all of them shorter or all of them longer than its own."""
    if len(kort) == 1:
        return len(naam) > 1 and _has_initials(kort[0], naam)
    if all(len(vorm) == 1 for vorm in kort):
        return len(naam) > 1 and [vorm[0] for vorm in naam] == list(kort)
    if len(kort) != len(naam) or min(sum(map(len, kort)), sum(map(len, naam))) < 5:
        return False
    return all(map(_begins, kort, naam)) or all(map(_begins, naam, kort))


def _begins(een, twee):
    """Tell whether one word is shortened to the other ('geneeskd'), or is the same with one typing error."""
    letters = iter(een)
    kort = len(twee) > 3 and een.startswith(twee[:3]) and all(letter in letters for letter in twee)
    return kort or een.startswith(twee) or (len(een) >= 5 and tikfout.afstand(een, twee, 1) <= 1)


def _has_initials(vorm, naam):
    """Tell whether a word is the initials of a name, with or without those of 'of' and 'voor' between them."""
    eerste = "".join(woord[0] for woord in naam)
    letters = iter(vorm)
    binnen = vorm[:1] == eerste[0] and vorm[-1:] == eerste[-1] and all(letter in letters for letter in eerste)
    return binnen and set(vorm) - set(eerste) <= set("vofiat") and len(vorm) <= len(eerste) + 2
