"""All passages, and where a row of words stands in them: exactly, or nearly. Pure; built once for many questions."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property

from visie.citaatcontrole import lijkt
from visie.citaatcontrole.passage import VISIE, Passage
from visie.citaatcontrole.woorden import is_woord, woorden

GREEP = 3  # words and signs by which a place is looked up
MEEST = 60  # a pair of words that more sentences have tells nothing
KANDIDATEN = 6


@dataclass(frozen=True)
class Plek:
    """A row of words in a passage, from `begin` to `eind`; `heel` when that is one or more whole sentences."""

    passage: Passage
    begin: int
    eind: int

    @cached_property
    def heel(self):
        return self.begins and any(zin[1] == self.eind for zin in self.passage.zinnen)

    @property
    def begins(self):
        """Whether a sentence begins here."""
        return any(zin[0] == self.begin for zin in self.passage.zinnen)

    @cached_property
    def _in(self):
        return [zin for zin in self.passage.zinnen if zin[0] < self.eind and zin[1] > self.begin]

    @property
    def zin(self):
        """The words of the sentences that it stands in, as readers know them."""
        return " ".join(zin[2] for zin in self._in)

    @property
    def rij(self):
        return self.passage.rij[self.begin : self.eind]

    @property
    def plek(self):
        return self._in[0][3]

    def meets(self, ander):
        """Tell whether another place is of this one, or of the same sentence."""
        return self.passage is ander.passage and self.begin < ander.eind and ander.begin < self.eind

    def agrees(self, noten):
        """Tell whether the numbers of notes in [(place in the row, names)] are those that are cited there."""
        hier = self.passage.noten
        for plaats, namen in noten:
            rond = range(self.begin + plaats - 1, self.begin + plaats + 2)
            if not namen or not namen <= set().union(*(hier.get(n, ()) for n in rond)):
                return False
        return True


class Index:
    """The passages, those that weigh most first."""

    def __init__(self, passages):
        self.passages = list(passages)
        self.per_anker = {passage.anker: passage for passage in self.passages if passage.soort == VISIE}
        self._kort, self._grepen, self._zinnen = defaultdict(list), defaultdict(list), []
        self.woordenschat, paren = set(), defaultdict(list)
        for passage in self.passages:
            self._add(passage, paren)
        self.titel = next((p.kop for p in self.passages if p.soort == VISIE), "")
        self._paren = {paar: rij for paar, rij in paren.items() if len(rij) <= MEEST}

    def _add(self, passage, paren):
        for n in range(len(passage.rij) - GREEP + 1):
            self._grepen[passage.rij[n : n + GREEP]].append((passage, n))
        for begin, eind, *_ in passage.zinnen:
            if eind - begin < GREEP:
                self._kort[passage.rij[begin:eind]].append(Plek(passage, begin, eind))
            if passage.soort == VISIE:
                kaal = lijkt.bare(passage.rij[begin:eind])
                for paar in lijkt.pairs(kaal):
                    paren[paar].append(len(self._zinnen))
                self._zinnen.append((Plek(passage, begin, eind), kaal))
        if passage.soort == VISIE:
            self.woordenschat.update(woord.lower() for woord in passage.rij if is_woord(woord))

    def find(self, rij) -> list[Plek]:
        """Return every place of these words and signs; of fewer than GREEP only where they are a whole sentence."""
        if len(rij) < GREEP:
            return self._kort.get(tuple(rij), [])
        n, rij = len(rij), tuple(rij)
        grepen = self._grepen.get(rij[:GREEP], ())
        return [Plek(p, plek, plek + n) for p, plek in grepen if p.rij[plek : plek + n] == rij]

    def knows(self, regel) -> bool:
        """Tell whether a pasted line is one or more whole sentences by itself."""
        return any(plek.heel for plek in self.find(woorden(regel)))

    def begins_note(self, regel) -> bool:
        """Tell whether a pasted line begins a note with its number before it, as a page of paper has it."""
        rij = woorden(regel) if regel[:1].isdigit() else ("",)
        return rij[0].isdigit() and any(not p.begin and p.passage.nummer == rij[0] for p in self.find(rij[1:]))

    def near(self, rij) -> list[Plek]:
        """Return the sentences of the vision that this is close to, the nearest first: those that are equally near."""
        kaal = lijkt.bare(rij)
        if not lijkt.FEWEST <= len(kaal) <= lijkt.MOST:
            return []
        punten = Counter()
        for paar in lijkt.pairs(kaal):
            zinnen = self._paren.get(paar, ())
            for zin in zinnen:
                punten[zin] += 1 / len(zinnen)
        beste = [self._zinnen[zin] for zin, _punten in punten.most_common(KANDIDATEN)]
        gemeten = [(maat, plek) for plek, ander in beste if (maat := lijkt.closeness(kaal, ander))]
        hoogste = max((maat for maat, _plek in gemeten), default=0)
        return [plek for maat, plek in gemeten if maat == hoogste]
