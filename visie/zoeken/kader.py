"""Which words of a query matter: without those of the question, of politeness, and of what the whole text is about."""

from typing import NamedTuple

from visie.zoeken import analyse, vraagwoorden, woordenlijst


class Kader(NamedTuple):
    """The folded words that matter; whether notes and works are asked for; whether the question is in English."""

    woorden: list
    bron: bool = False
    engels: bool = False


def inhoud(vormen: list[str], index, beside=False) -> Kader:
    """Return what matters of the words of a query. When only words of a question are left, they are what is asked,
    those about the whole text first, unless they stand `beside` what is answered already. Stop words stay between
    words that matter: names and expressions have them.
    """
    over = vraagwoorden.UITDRUKKING.sub(" ", " ".join(vormen)).split()
    naam = not index.namen.isdisjoint(over)
    bron = not vraagwoorden.BRON.isdisjoint(over) or (naam and not vraagwoorden.ONDERZOEK.isdisjoint(over))
    engels = not vraagwoorden.ENGELS.isdisjoint(over)
    licht = _without_weight(vormen, over, naam and bron, index)
    vast = _in_terms(over, index)
    if all(vorm in licht and plaats not in vast for plaats, vorm in enumerate(over)):
        alleen = [vorm for vorm in over if vorm in vraagwoorden.ZONDER_ANDERE] or vormen
        return Kader([] if beside else alleen, bron, engels)
    rest = [vorm for plaats, vorm in enumerate(over) if plaats in vast or vorm in index.stop or vorm not in licht]
    return Kader(_between(rest, index.stop, {over[plaats] for plaats in vast}), bron, engels)


def _without_weight(vormen, over, onderzoek, index):
    """Return the words that carry no weight here. A query that is nothing but a name keeps all of its words."""
    licht = vraagwoorden.VRAAGWOORDEN | vraagwoorden.BRON | index.stop
    licht |= vraagwoorden.ONDERZOEK if onderzoek else frozenset()
    gevraagd = len(over) < len(vormen) or not licht.isdisjoint(over)
    return licht | vraagwoorden.OVER_ALLES if gevraagd else licht


def _in_terms(vormen, index):
    """Return the places of words that are together a term of the thesaurus ('tot stand gekomen') or a journal."""
    stammen = [analyse.stammen(vorm, index.taal)[0] for vorm in vormen]
    plaatsen = set()
    for begin in range(len(stammen)):
        lengtes = range(2, min(woordenlijst.LANGSTE, len(stammen) - begin) + 1)
        langste = max((n for n in lengtes if tuple(stammen[begin : begin + n]) in index.lijst.ook), default=0)
        plaatsen.update(range(begin, begin + max(langste, index.tijdschrift(vormen, begin)[0])))
    return plaatsen


def _between(vormen, stop, vast):
    """Return words without the stop words before the first and behind the last word that matters."""
    plaatsen = [plaats for plaats, vorm in enumerate(vormen) if vorm not in stop or vorm in vast]
    return vormen[plaatsen[0] : plaatsen[-1] + 1]
