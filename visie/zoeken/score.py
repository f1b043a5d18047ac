"""Which passages answer a query, the best first. Pure over an Index and a Vraag; explained in docs/zoeken.md."""

from typing import NamedTuple

from visie.zoeken import analyse
from visie.zoeken.index import Passage

# BM25F: what a field counts for, and how much its length matters (0 not, 1 fully).
GEWICHT = (2.5, 1.0, 0.35)  # kop, tekst, ouder
LENGTE = (0.4, 0.45, 0.3)
K1 = 1.1
DEKKING = 1.6  # how strongly a passage is preferred that has all of the words
BUREN = 0.25  # what each pair of neighbours adds that stands together in the passage too
WOORDELIJK = 0.3  # what it adds that the whole query stands there, word for word
MEER = 0.3  # what a second way in which a passage answers the same word adds (the word itself and a synonym)
MINST = 0.02  # share of the best score below which a passage has too little to do with the query
# An introduction answers a general question; the text comes before what stands behind and beside it, unless that is
# what is asked for.
SOORT = {"doelstelling": 1.1, "noot": 0.75, "bron": 0.4, "partij": 0.4}
SOORT_BRON = SOORT | {"noot": 1.2, "bron": 0.8}
SOORT_ENGELS = SOORT | {"noot": 0.4, "bron": 0.3}


class Treffer(NamedTuple):
    """A passage that answers, how well, and the stems found in it."""

    passage: Passage
    score: float
    stammen: frozenset


def rank(index, vraag) -> list[Treffer]:
    """Return the passages that answer, the best first; equal ones in reading order."""
    if vraag.citaten and not vraag.eisen:
        return [Treffer(index.passages[n], 1.0, frozenset()) for n in _met_citaten(index, vraag)]
    if not vraag.eisen or (vraag.onbekend and not any(eis.vast for eis in vraag.eisen)):
        return []  # what is left of nonsense by repair alone is nonsense
    per_eis = [_per_passage(index, eis) for eis in vraag.eisen]
    _alleen_samen(vraag, per_eis)
    zelf = [not eis.los for eis in vraag.eisen]
    kandidaten = {n for gevonden, telt in zip(per_eis, zelf, strict=True) if telt or not any(zelf) for n in gevonden}
    if vraag.citaten:
        kandidaten &= set(_met_citaten(index, vraag))
    gewichten = [_gewicht(index, eis) for eis in vraag.eisen]
    totaal = sum(gewichten)
    soorten = SOORT_BRON if vraag.bron else SOORT_ENGELS if vraag.engels else SOORT
    paren = list(zip(vraag.kern, vraag.kern[1:], strict=False))
    treffers = []
    for nummer in sorted(kandidaten):
        raak = [gevonden.get(nummer) for gevonden in per_eis]
        dekking = sum(g for g, r in zip(gewichten, raak, strict=True) if r) / totaal
        punten = sum(r[0] for r in raak if r) * dekking**DEKKING
        punten *= 1 + BUREN * sum(paar in index.buren[nummer] for paar in paren)
        punten *= 1 + WOORDELIJK * (bool(vraag.rij) and vraag.rij in index.rijen[nummer])
        punten *= soorten.get(index.passages[nummer].soort, 1)
        stammen = frozenset(stam for r in raak if r for stam in r[1])
        treffers.append(Treffer(index.passages[nummer], round(punten, 9), stammen))
    treffers.sort(key=lambda treffer: -treffer.score)
    return [treffer for treffer in treffers if treffer.score >= MINST * treffers[0].score]


def _gewicht(index, eis):
    """Return how much an Eis says: the idf of its best choice."""
    return max((_idf(index, groepen) for groepen, *_ in eis.keuzes), default=index.idf_onbekend)


def _idf(index, groepen):
    return sum(max(index.idf[stam] for stam in groep) for groep in groepen) / len(groepen)


def _met_citaten(index, vraag):
    return [n for n, rij in enumerate(index.rijen) if all(citaat in rij for citaat in vraag.citaten)]


def _per_passage(index, eis):
    """Return {passage number: (points, stems found)} for what a passage has of the choices of an Eis.

    The best choice counts in full, the others for a part: who has several is more about it.
    """
    beste = {}
    for groepen, gewicht, _via, alleen in eis.keuzes:
        per_groep = [_groep(index, groep) for groep in groepen]
        for nummer in set.intersection(*map(set, per_groep)):
            if alleen is not None and index.passages[nummer].anker not in alleen:
                continue
            raak = [groep[nummer] for groep in per_groep]
            punten = gewicht * sum(r[0] for r in raak) / len(raak) ** 0.5
            stammen = {stam for r in raak for stam in r[1]}
            eerder = beste.get(nummer, (0, set()))
            meest, minst = max(punten, eerder[0]), min(punten, eerder[0])
            beste[nummer] = (meest + MEER * minst, stammen | eerder[1])
    return beste


def _groep(index, groep):
    """Return {passage number: (points, stems)} for the best of these stems in each passage."""
    beste = {}
    for stam in groep:
        for nummer, plaatsen in index.termen[stam].items():
            punten = index.idf[stam] * _verzadigd(index, nummer, plaatsen)
            eerder = beste.get(nummer, (0, ()))
            beste[nummer] = (max(punten, eerder[0]), (*eerder[1], stam))
    return beste


def _verzadigd(index, nummer, plaatsen):
    """Return the BM25F weight of a term in a passage, between 0 and 1: often is better, but less and less."""
    velden = zip(plaatsen, GEWICHT, LENGTE, index.lengtes[nummer], index.gemiddeld, strict=True)
    tf = sum(n * gewicht / (1 - b + b * lengte / gemiddeld) for n, gewicht, b, lengte, gemiddeld in velden if n)
    return tf / (K1 + tf)


def _alleen_samen(vraag, per_eis):
    """Keep of the parts of a compound only the passages that have all of them."""
    for nummer in {eis.samen for eis in vraag.eisen if eis.samen}:
        plaatsen = [plaats for plaats, eis in enumerate(vraag.eisen) if eis.samen == nummer]
        alle = set.intersection(*(set(per_eis[plaats]) for plaats in plaatsen))
        for plaats in plaatsen:
            per_eis[plaats] = {n: r for n, r in per_eis[plaats].items() if n in alle}


def partij(index, vraag):
    """Return the passage of the party that the whole query asks for, or None."""
    for passage in index.passages:
        for naam in passage.namen:
            sleutel = tuple(
                analyse.stammen(w.vorm, index.taal)[0] for w in analyse.woorden(naam) if w.vorm not in index.stop
            )
            if sleutel and sleutel == vraag.kern:
                return passage
    return None
