"""One query, one answer: what the page, the JSON, the suggestions and the measurement all ask for. Pure."""

from dataclasses import dataclass, field

from visie.tekst import codewoorden
from visie.zoeken import score
from visie.zoeken import vraag as vragen
from visie.zoeken.index import Passage
from visie.zoeken.stopwoorden import VRAAG_NAAR_PARTIJ


@dataclass(slots=True)
class Uitslag:
    """`treffers` best first; `partij` is the party that the query asks for as a whole, shown before them."""

    vraag: vragen.Vraag
    treffers: list = field(default_factory=list)
    partij: Passage | None = None
    code: str = ""  # of the part that a query names, when it is there

    @property
    def leeg(self):
        return not self.treffers and self.partij is None


def search(index, text: str, laatste_onaf=False) -> Uitslag:
    """Return what an index has for a query, however strange the query is."""
    vraag = vragen.read(text, index, laatste_onaf)
    if code := codewoorden.bedoelde_code(vraag.tekst, index.letters):
        delen = _met_code(index, code)
        return Uitslag(vraag, delen, code=code if delen else "")
    if partij := score.partij(index, vraag):
        return Uitslag(vraag, _voor_partij(index, vraag, partij), partij)
    return Uitslag(vraag, score.rank(index, vraag))


def _voor_partij(index, vraag, partij):
    """Return what answers a question about a party: first what addresses it, whatever the words of the question."""
    vraag.eisen = [eis for eis in vraag.eisen if eis.woord not in VRAAG_NAAR_PARTIJ]
    vraag.onbekend = [woord for woord in vraag.onbekend if woord not in VRAAG_NAAR_PARTIJ]
    treffers = [treffer for treffer in score.rank(index, vraag) if treffer.passage is not partij]
    return sorted(treffers, key=lambda treffer: partij.anker not in treffer.passage.aan)


def _met_code(index, code):
    """Return the part with this code, then what stands in it."""
    deel = next((p for p in index.passages if p.code == code), None)
    if deel is None:
        return []
    onder = [p for p in index.passages if p.onder == deel.anker]
    return [score.Treffer(p, 1.0, frozenset()) for p in (deel, *onder)]
