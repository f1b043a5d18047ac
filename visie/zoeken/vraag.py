"""What a reader typed becomes what to look for. Pure over an Index."""

import re
import unicodedata
from dataclasses import dataclass, field

from visie.tekst import onzichtbaar
from visie.zoeken import analyse, samenstelling, tikfout, woordenlijst
from visie.zoeken.stopwoorden import VRAAG_NAAR_PARTIJ

LANGSTE, MEESTE = 200, 12  # characters and words that are looked at
SYNONIEM, LOS, AFGELEID, BEGIN, HERSTELD = 0.75, 0.7, 0.8, 0.6, 0.9
_CITAAT = re.compile(r'["“”„]([^"“”„]+)["“”„]')


@dataclass(slots=True)
class Eis:
    """One thing to look for. Each of `keuzes` is (groups of stems, weight): of every group one stem must be there.

    Words of the same `samen` are the parts of one compound: they count only together.
    """

    woord: str
    keuzes: list = field(default_factory=list)
    samen: int = 0


@dataclass(slots=True)
class Vraag:
    """A query: its text as shown, what to look for, phrases, and what was made of words that occur nowhere."""

    tekst: str
    ingekort: bool = False
    eisen: list = field(default_factory=list)
    citaten: list = field(default_factory=list)  # folded phrases, each between spaces
    hersteld: dict = field(default_factory=dict)
    onbekend: list = field(default_factory=list)
    rij: str = ""  # two words or more as they were typed, folded, each between spaces
    kern: tuple = ()  # the first stems of the words that say something, as names of parties have them


def clean(text: str) -> str:
    """Return a query in NFC on one line, without characters that nobody sees."""
    text = onzichtbaar.clean(text[: 4 * LANGSTE].replace("\ufffd", " "))
    zichtbaar = "".join(" " if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} else c for c in text)
    return " ".join(zichtbaar.split())


def read(text: str, index, laatste_onaf=False) -> Vraag:
    """Return what to look for. With `laatste_onaf` the last word may be the beginning of a word: it is being typed."""
    kort = clean(text)
    vraag = Vraag(kort[:LANGSTE].strip(), ingekort=len(kort) > LANGSTE)
    los = _CITAAT.sub(lambda m: _take_quote(vraag, m[1], index), vraag.tekst)
    woorden = [woord.vorm for woord in analyse.woorden(los)]
    vraag.ingekort |= len(woorden) > MEESTE
    _read_words(vraag, woorden[:MEESTE], index, laatste_onaf)
    vraag.rij = "".join(f" {woord} " for woord in woorden).replace("  ", " ") if len(woorden) > 1 else ""
    inhoud = [vraag.hersteld.get(w, w) for w in woorden if w not in index.stop]
    vraag.kern = tuple(analyse.stammen(w, index.taal)[0] for w in inhoud if w not in VRAAG_NAAR_PARTIJ)
    return vraag


def _take_quote(vraag, text, index):
    """Note a phrase between quotes; its words are looked for as well, for the order of the results."""
    vormen = [woord.vorm for woord in analyse.woorden(text)]
    if vormen:
        vraag.citaten.append(f" {' '.join(vormen)} ")
        vraag.eisen += [Eis(v, _stam_keuzes(v, index)) for v in vormen if v not in index.stop]
    return " "


def _read_words(vraag, woorden, index, laatste_onaf):
    plaats = 0
    while plaats < len(woorden):
        lengte, eis = _samen(woorden, plaats, index)
        if eis:
            vraag.eisen.append(eis)
        elif woorden[plaats] not in index.stop:
            onaf = laatste_onaf and plaats == len(woorden) - 1
            _take_word(vraag, woorden[plaats], index, onaf)
        plaats += lengte


def _samen(woorden, plaats, index):
    """Return (number of words, Eis) for neighbours that are one term or one word, or (1, None)."""
    for lengte in range(min(woordenlijst.LANGSTE, len(woorden) - plaats), 1, -1):
        stuk = woorden[plaats : plaats + lengte]
        apart = [([_stammen(vorm, index) for vorm in stuk if vorm not in index.stop], LOS)]
        sleutel = tuple(analyse.stammen(vorm, index.taal)[0] for vorm in stuk)
        if sleutel in index.lijst.ook:
            apart = [(apart[0][0], 1.0)] if all(apart[0][0]) and apart[0][0] else []
            return lengte, Eis(" ".join(stuk), apart + _synoniemen(sleutel, index))
        if index.stop.isdisjoint(stuk) and (een := _aaneen(stuk, index)):
            keuzes = _stam_keuzes(een, index) or _begin_keuzes(een, index)
            sleutel = (analyse.stammen(een, index.taal)[0],)
            return lengte, Eis(" ".join(stuk), keuzes + apart * all(apart[0][0]) + _synoniemen(sleutel, index))
    return 1, None


def _aaneen(stuk, index):
    """Return the one word that these words are when written together, or ''."""
    if not all(vorm.isalpha() for vorm in stuk) or len(stuk) > 4:
        return ""
    for tussen in samenstelling.TUSSEN[:3]:
        een = tussen.join(stuk)
        if len(een) >= 6 and (index.bekend(een) or (len(een) >= 8 and index.met_begin(een, 1))):
            return een
    return ""


def _take_word(vraag, vorm, index, onaf):
    """Add what one word asks for: itself, else what it is made or derived from, else what was meant by it."""
    keuzes = _keuzes(vorm, index)
    if onaf and len(vorm) >= 2:
        keuzes += _begin_keuzes(vorm, index)
    if keuzes:
        vraag.eisen.append(Eis(vorm, keuzes))
    elif delen := samenstelling.take_apart(vorm, index.vast):
        vraag.eisen += _delen(delen, len(vraag.eisen) + 1, index)
    elif keuzes := (_begin_keuzes(vorm, index) if len(vorm) >= 5 else []):
        vraag.eisen.append(Eis(vorm, keuzes))
    elif bedoeld := tikfout.repair(vorm, index.herstelbaar):
        vraag.hersteld[vorm] = bedoeld
        vraag.eisen.append(Eis(bedoeld, [(g, w * HERSTELD) for g, w in _keuzes(bedoeld, index)]))
    else:
        vraag.onbekend.append(vorm)


def _delen(delen, nummer, index):
    """Return what the parts of a compound ask for: together, or each by itself when no passage has them all.

    By itself only where every part is a long word of the text: 'computerspel' is not about play.
    """
    eisen = [Eis(deel, _keuzes(deel, index), nummer) for deel in delen]
    plaatsen = [{n for groepen, _ in eis.keuzes for stam in groepen[0] for n in index.termen[stam]} for eis in eisen]
    lang = all(len(deel) >= 6 and (deel in index.vormen or deel in index.deelvormen) for deel in delen)
    if lang and not set.intersection(*plaatsen):
        for eis in eisen:
            eis.samen = 0
    return eisen


def _stammen(vorm, index):
    """Return the stems of a word that occur in the text."""
    return tuple(stam for stam in analyse.stammen(vorm, index.taal) if stam in index.termen)


def _stam_keuzes(vorm, index, gewicht=1.0):
    stammen = _stammen(vorm, index)
    return [([stammen], gewicht)] if stammen else []


def _keuzes(vorm, index):
    """Return what a word asks for as it is: its stems, what the thesaurus adds, else what it is derived from."""
    gevonden = _stam_keuzes(vorm, index)
    for stam in analyse.stammen(vorm, index.taal):
        gevonden += _synoniemen((stam,), index)
    afgeleid = () if gevonden or not vorm.isalpha() else samenstelling.zonder_achtervoegsel(vorm)
    return gevonden or next(filter(None, (_stam_keuzes(kort, index, AFGELEID) for kort in afgeleid)), [])


def _synoniemen(sleutel, index):
    """Return the choices that the thesaurus adds for a term, as far as the text has their words."""
    gevonden = []
    for term in index.lijst.ook.get(sleutel, ()):
        vormen = [w.vorm for w in analyse.woorden(term) if w.vorm not in index.stop]
        groepen = [_stammen(vorm, index) for vorm in vormen]
        if groepen and all(groepen):
            gevonden.append((groepen, SYNONIEM))
    return gevonden


def _begin_keuzes(vorm, index):
    """Return the words of the text that begin with these letters."""
    return [([_stammen(langer, index)], BEGIN) for langer in index.met_begin(vorm)]
