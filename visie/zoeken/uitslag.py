"""One query, one answer: what the page, the JSON, the suggestions and the measurement all ask for. Pure."""

from dataclasses import dataclass, field

from visie.tekst import codewoorden
from visie.tekst.vouwen import fold, normalize
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
    if (code := _named_code(index, vraag.tekst)) is not None:
        delen = _met_code(index, code)
        return Uitslag(vraag, delen, code=code if delen else "")
    if genoemd := _codes_among(index, vraag.tekst):
        return _met_codes(index, text, genoemd)
    if partij := score.partij(index, vraag):
        return Uitslag(vraag, _voor_partij(index, vraag, partij), partij)
    return Uitslag(vraag, score.rank(index, vraag))


def _named_code(index, tekst):
    """Return the code that is the whole query, known or not; None when it is something else, as '24-7' is."""
    if code := codewoorden.bedoelde_code(tekst, index.letters):
        return code
    nummer = codewoorden.los_nummer(tekst)
    return next((p.code for p in index.passages if nummer and p.code[1:] == nummer), None)


def _codes_among(index, tekst):
    """Return {what was typed: code} for codes of parts that stand among other words."""
    los = fold(normalize(tekst))
    bekend = {p.code for p in index.passages if p.code}
    codes = codewoorden.genoemde_codes(los, index.letters)
    return {los[begin:eind]: code for begin, eind, code in codes if code in bekend}


def _met_codes(index, text, genoemd):
    """Return the parts that are named, in order, then what answers the other words of the query."""
    vraag = vragen.read(text, index, weg=genoemd)
    delen = [deel for code in dict.fromkeys(genoemd.values()) for deel in _met_code(index, code)[:1]]
    if not vraag.eisen and not vraag.onbekend and len(delen) == 1:
        code = delen[0].passage.code
        return Uitslag(vraag, _met_code(index, code), code=code)
    ankers = {deel.passage.anker for deel in delen}
    return Uitslag(vraag, [*delen, *(t for t in score.rank(index, vraag) if t.passage.anker not in ankers)])


def _voor_partij(index, vraag, partij):
    """Return what answers a question about a party: first what addresses it, whatever the words of the question."""
    vraag.eisen = [eis for eis in vraag.eisen if eis.woord not in VRAAG_NAAR_PARTIJ]
    vraag.onbekend = [woord for woord in vraag.onbekend if fold(woord) not in VRAAG_NAAR_PARTIJ]
    treffers = [treffer for treffer in score.rank(index, vraag) if treffer.passage is not partij]
    return sorted(treffers, key=lambda treffer: partij.anker not in treffer.passage.aan)


def _met_code(index, code):
    """Return the part with this code, then what stands in it."""
    deel = next((p for p in index.passages if p.code == code), None)
    if deel is None:
        return []
    onder = [p for p in index.passages if p.onder == deel.anker]
    return [score.Treffer(p, 1.0, frozenset()) for p in (deel, *onder)]
