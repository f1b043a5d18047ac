"""One query, one answer: what the page, the JSON, the suggestions and the measurement all ask for. Pure."""

from dataclasses import dataclass, field

from visie.tekst import codereeks, codewoorden
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
    genoemd = _codes_among(index, vraag.tekst)
    meer = len({g.code for g in genoemd} & set(index.codes.bekend)) > 1
    if not meer and (code := _named_code(index, vraag.tekst)) is not None:
        return _one_part(vraag, index, code)
    if genoemd and (uitslag := _met_codes(index, text, genoemd)):
        return uitslag
    if partij := score.partij(index, vraag):
        return Uitslag(vraag, _voor_partij(index, vraag, partij), partij)
    return Uitslag(vraag, score.rank(index, vraag))


def _one_part(vraag, index, code):
    """Return the part that the whole query names; what was typed was not found only when there is no such part."""
    delen = _met_code(index, code)
    vraag.eisen, vraag.hersteld, vraag.onbekend = [], {}, [] if delen else [vraag.tekst]
    return Uitslag(vraag, delen, code=code if delen else "")


def _named_code(index, tekst):
    """Return the code that is the whole query, known or not; None when it is something else, as '24-7' is."""
    code = codewoorden.bedoelde_code(tekst, index.letters)
    if code and ("." not in code or code[0] in index.codes.onder):
        return code
    nummer = codewoorden.los_nummer(tekst)
    return next((p.code for p in index.passages if nummer and p.code[1:] == nummer), None)


def _codes_among(index, tekst):
    """Return the codes in a query, but no number alone that the text has as a number."""
    genoemd = codereeks.genoemde_codes(fold(normalize(tekst)), index.codes)
    return [g for g in genoemd if not g.los or g.code[1:].replace(".", ",") not in index.termen]


def _met_codes(index, text, genoemd):
    """Return the parts that are named, in order, then what answers the other words of the query.

    The answer is None when they are no codes after all: numbers alone beside nothing but words that stand nowhere, and
    what does not exist beside other words ('d66 en zorg').
    """
    vraag = vragen.read(text, index, weg=[(g.begin, g.eind) for g in genoemd])
    bekend = any(g.code in index.codes.bekend for g in genoemd)
    gegrond = all(woord[0].isdigit() for woord in vraag.onbekend) or any(eis.vast for eis in vraag.eisen)
    if (all(g.los for g in genoemd) and not gegrond) or (not bekend and (vraag.eisen or vraag.onbekend)):
        return None
    delen = [d for code in dict.fromkeys(g.code for g in genoemd) for d in _met_code(index, code)[:1]]
    vraag.onbekend += [g.getypt.strip() for g in genoemd if g.code not in index.codes.bekend]
    if not vraag.eisen and not vraag.onbekend and len(delen) == 1:
        return _one_part(vraag, index, delen[0].passage.code)
    gevonden = {t.passage.anker: t for t in score.rank(index, vraag)}
    eerst = [gevonden.pop(deel.passage.anker, deel) for deel in delen]
    return Uitslag(vraag, [*eerst, *gevonden.values()])


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
