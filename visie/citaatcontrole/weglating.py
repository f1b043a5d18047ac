"""Words between which something was left out: whether they are of one passage, and still say the same. Pure.

They say something else when what was left out denies or restricts ('blijven (...) zomaar overeind'), or when the end of
one sentence was tied to the middle of another.
"""

from bisect import bisect_left
from itertools import pairwise

from visie.citaatcontrole.index import Plek
from visie.citaatcontrole.passage import WERK
from visie.citaatcontrole.woorden import WEGLATING, aantal, is_woord

STUK = 3  # words: a shorter piece tells nothing outside the sentence of the others
STUKKEN = 10
PLEKKEN = 30  # places of the longest piece that are tried
_ONTKENT = (
    "niet geen nooit nimmer nauwelijks zonder alleen niemand nergens noch niets niks evenmin amper zelden slechts "
    "enkel uitsluitend tenzij behalve mits indien hooguit hoogstens minder weinig onvoldoende"
)
ONTKENT = frozenset(_ONTKENT.split())


def find(index, rij, noten) -> tuple[list[Plek], list[Plek]]:
    """Return (the places, from the first piece to the last, where these words follow each other; those of them where
    what was left out makes them say something else).
    """
    stukken = pieces(rij)
    langste = max(stukken, key=aantal, default=())
    if not 1 < len(stukken) <= STUKKEN or aantal(langste) < STUK:
        return [], []
    goed, anders = [], []
    for plek in index.find(langste)[:PLEKKEN]:
        passage = plek.passage
        delen = _chain(passage, stukken, stukken.index(langste), plek) if passage.soort != WERK else []
        if not delen or not _may_be(passage, delen, noten):
            continue
        (anders if _reads_otherwise(passage, delen) else goed).append(Plek(passage, delen[0][0], delen[-1][1]))
    return goed, anders


def pieces(rij) -> list[tuple]:
    """Return the words between what was left out, without the signs around them."""
    stukken, stuk = [], []
    for woord in (*rij, WEGLATING):
        if woord != WEGLATING:
            stuk.append(woord)
            continue
        plaatsen = [n for n, woord_ in enumerate(stuk) if is_woord(woord_)]
        stukken += [tuple(stuk[plaatsen[0] : plaatsen[-1] + 1])] if plaatsen else []
        stuk = []
    return stukken


def _chain(passage, stukken, midden, plek):
    """Return [(begin, end)] of these pieces around the place of one of them, each as near as can be; [] when not."""
    delen = [(plek.begin, plek.eind)]
    for stuk in stukken[midden + 1 :]:
        begin = _place(passage, stuk, range(delen[-1][1], len(passage.rij)))
        if begin is None:
            return []
        delen.append((begin, begin + len(stuk)))
    for stuk in reversed(stukken[:midden]):
        begin = _place(passage, stuk, range(delen[0][0] - len(stuk), -1, -1))
        if begin is None:
            return []
        delen.insert(0, (begin, begin + len(stuk)))
    return delen


def _place(passage, stuk, waar):
    """Return the first place in a range, up or down, where these words stand."""
    plaatsen, rij = passage.plaatsen.get(stuk[0], []), passage.rij
    if waar.step > 0:
        kans = plaatsen[bisect_left(plaatsen, waar.start) :]
    else:
        kans = reversed(plaatsen[: bisect_left(plaatsen, waar.start + 1)])
    return next((n for n in kans if rij[n : n + len(stuk)] == stuk), None)


def _may_be(passage, delen, noten):
    """Tell whether the notes are cited there, and a piece of a word or two is of the sentence of the others."""
    begin, eind = delen[0][0], delen[-1][1]
    hier = set().union(*(passage.noten.get(n, ()) for n in range(begin, eind + 2))) if noten else set()
    if any(not namen or not namen <= hier for _plaats, namen in noten):
        return False
    kort = any(aantal(passage.rij[van:tot]) < STUK for van, tot in delen)
    return not kort or any(zin[0] <= begin and eind <= zin[1] for zin in passage.zinnen)


def _reads_otherwise(passage, delen):
    for (_, eind), (begin, _) in pairwise(delen):
        weg = passage.rij[eind:begin]
        if any(woord.lower() in ONTKENT for woord in weg) or _ties(passage, eind, begin):
            return True
    return False


def _ties(passage, eind, begin):
    """Tell whether what ends here and what begins there are of two sentences, both inside."""
    eerste = next(zin for zin in passage.zinnen if eind <= zin[1])
    if begin < eerste[1]:
        return False
    return any(map(is_woord, passage.rij[eind : eerste[1]])) and all(zin[0] != begin for zin in passage.zinnen)
