"""The thesaurus as the search asks it: what else to look for. Pure functions over plain values."""

from visie.zoeken import analyse

LANGSTE = 5  # words in one entry


def sleutel(text: str, taal: str) -> tuple[str, ...]:
    """Return a term as the first stems of its words: how it is recognised, whatever its inflection."""
    return tuple(analyse.stammen(woord.vorm, taal)[0] for woord in analyse.woorden(text))


class Woordenlijst:
    """{stems of a term: the other terms to look for}, from [(terms that readers type, terms to look for)].

    Without terms to look for, the terms that readers type stand for each other.
    """

    def __init__(self, regels=(), taal="nl"):
        self.ook = {}
        for getypt, gezocht in regels:
            for term in getypt:
                anders = [ander for ander in (gezocht or getypt) if ander != term]
                if herkend := sleutel(term, taal):
                    rij = self.ook.setdefault(herkend, [])
                    rij += [ander for ander in anders if ander not in rij]

    def knows(self, stammen) -> bool:
        """Tell whether one word with these stems is a term."""
        return any((stam,) in self.ook for stam in stammen)
