"""What a reader typed becomes what to look for. Pure over an Index."""

import re
import unicodedata
from dataclasses import dataclass, field

from visie.tekst import onzichtbaar
from visie.tekst.vouwen import fold, normalize
from visie.zoeken import analyse, eisen, kader, samenstelling, tikfout
from visie.zoeken.eisen import Eis
from visie.zoeken.stopwoorden import VRAAG_NAAR_PARTIJ

LANGSTE, MEESTE = 300, 12  # characters that are looked at, and words that matter
HERSTELD = 0.9
ZEKER = 8  # letters of a word that was typed wrong, from which what was meant is hardly chance
_CITAAT = re.compile(r'"([^"]+)"')
_ENKEL = re.compile(r"(?<!\w)'+(\w[^\"]*?[\w.?!,])'+(?!\w)")


@dataclass(slots=True)
class Vraag:
    """A query: its text as shown, what to look for, phrases, and what was made of words that occur nowhere."""

    tekst: str
    ingekort: bool = False
    eisen: list = field(default_factory=list)
    citaten: list = field(default_factory=list)  # folded phrases, each between spaces
    hersteld: dict = field(default_factory=dict)
    onbekend: list = field(default_factory=list)  # as they were typed
    rij: str = ""  # two words or more that matter as they were typed, folded, each between spaces
    kern: tuple = ()  # the first stems of the words that say something, as names of parties have them
    bron: bool = False  # notes and the works behind them are asked for
    engels: bool = False  # a question in English: it means the text, though the words stand in the titles of works


def clean(text: str) -> str:
    """Return a query in NFC on one line, without characters that nobody sees."""
    text = onzichtbaar.clean(text[: 4 * LANGSTE].replace("\ufffd", " "))
    zichtbaar = "".join(" " if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} else c for c in text)
    return " ".join(zichtbaar.split())


def read(text: str, index, laatste_onaf=False, weg=()) -> Vraag:
    """Return what to look for. With `laatste_onaf` the last word may be the beginning of a word: it is being typed.

    `weg` are the places in its folded text of codes that are answered already.
    """
    kort = clean(text)
    vraag = Vraag(kort[:LANGSTE].strip(), ingekort=len(kort) > LANGSTE)
    alle = _vormen(_without_quotes(vraag, index, weg))
    # What stands there word for word is a name or a title, even when it is a question.
    over = kader.Kader(alle) if _stands(alle, index, 3) else kader.inhoud(alle, index, beside=bool(weg))
    woorden, vraag.bron, vraag.engels = over
    _read_words(vraag, woorden, index, laatste_onaf)
    loos = eisen.without_meaning(vraag, [w for w in woorden if w not in index.stop], index)
    vraag.eisen = [eis for eis in vraag.eisen if eis.woord not in loos]
    vraag.rij = "".join(f" {woord} " for woord in woorden).replace("  ", " ") if len(woorden) > 1 else ""
    inhoud = [vraag.hersteld.get(w, w) for w in woorden if w not in index.stop]
    if all(len(w) == 1 for w in inhoud):  # an abbreviation, letter by letter
        inhoud = ["".join(inhoud)] if inhoud else []
    vraag.kern = tuple(analyse.stammen(w, index.taal)[0] for w in inhoud if w not in VRAAG_NAAR_PARTIJ)
    _choose_side(vraag, index)
    getypt = {w.vorm: vraag.tekst[w.begin : w.eind] for w in analyse.woorden(vraag.tekst)}
    vraag.onbekend = [getypt.get(vorm, vorm) for vorm in vraag.onbekend]
    return vraag


def _without_quotes(vraag, index, weg):
    """Return the folded text of a query without what was answered and without its phrases, which are noted.

    What stands between single quotes is a phrase only when the text has it: there are apostrophes too.
    """
    los = fold(normalize(vraag.tekst))
    for begin, eind in weg:
        los = los[:begin] + " " * (eind - begin) + los[eind:]
    los = los[: 2 * LANGSTE]
    los = _CITAAT.sub(lambda m: _take_quote(vraag, m[1], index), los)
    return _ENKEL.sub(lambda m: _take_quote(vraag, m[1], index) if _stands(_vormen(m[1]), index) else m[0], los)


def _choose_side(vraag, index):
    """Say whether notes are meant: they are when only they have a word, unless the question is in English."""
    vraag.bron |= not vraag.engels and any(_stand_behind(eis.keuzes, index) for eis in vraag.eisen)
    if vraag.engels and not vraag.bron:
        vraag.eisen = [eis for eis in vraag.eisen if _keep_text(eis, index)] or vraag.eisen


def _vormen(text):
    return [woord.vorm for woord in analyse.woorden(text)]


def _stands(vormen, index, minstens=2):
    """Tell whether these words, so many at least, stand somewhere word for word."""
    rij = f" {' '.join(vormen)} "
    return len(vormen) >= minstens and any(rij in andere for andere in index.rijen)


def _stand_behind(keuzes, index):
    """Tell whether words stand in notes and works only."""
    stammen = {stam for keuze in keuzes for groep in keuze.groepen for stam in groep}
    return bool(stammen) and stammen <= index.achter


def _keep_text(eis, index):
    """Keep of what is asked in English what the text answers, not the words of titles. Tell whether there is any."""
    over = [keuze for keuze in eis.keuzes if not _stand_behind([keuze], index)]
    eis.keuzes = over or eis.keuzes
    return bool(over)


def _take_quote(vraag, text, index):
    """Note a phrase between quotes; its words are looked for as well, for the order of the results."""
    vormen = _vormen(text)
    if vormen:
        vraag.citaten.append(f" {' '.join(vormen)} ")
        vraag.eisen += [Eis(v, eisen.stem_choices(v, index)) for v in vormen if v not in index.stop]
    return " "


def _read_words(vraag, woorden, index, laatste_onaf):
    plaats, genomen = 0, 0
    while plaats < len(woorden):
        if genomen == MEESTE:
            vraag.ingekort = True
            break
        lengte, eis = _bron_of_samen(vraag, woorden, plaats, index)
        if eis:
            vraag.eisen.append(eis)
        elif woorden[plaats] not in index.stop:
            onaf = laatste_onaf and plaats == len(woorden) - 1
            _take_word(vraag, woorden[plaats], index, onaf)
        genomen += eis is not None or woorden[plaats] not in index.stop
        plaats += lengte


def _bron_of_samen(vraag, woorden, plaats, index):
    """Return (number of words, Eis) for neighbours that are the name of a journal, one term or one word; (1, None)."""
    lengte, namen = index.tijdschrift(woorden, plaats)
    if not namen:
        return eisen.neighbours(woorden, plaats, index)
    vraag.bron = True
    getypt = woorden[plaats : plaats + lengte]
    return lengte, Eis(" ".join(getypt), eisen.journals(getypt, namen, index))


def _take_word(vraag, vorm, index, onaf):
    """Add what one word asks for: itself, else what it is made or derived from, else what was meant by it."""
    keuzes = eisen.choices(vorm, index)
    if onaf and len(vorm) >= 2:
        keuzes += eisen.beginnings(vorm, index)
    if keuzes:
        los = eisen.is_initials(vorm, index)
        vraag.eisen.append(Eis(vorm, keuzes, vast=eisen.is_whole(vorm, index), los=los))
    elif delen := samenstelling.take_apart(vorm, index.vast):
        vraag.eisen += eisen.parts(delen, len(vraag.eisen) + 1, index)
    elif keuzes := (eisen.beginnings(vorm, index) if len(vorm) >= 5 else []):
        vraag.eisen.append(Eis(vorm, keuzes, vast=False))
    elif bedoeld := tikfout.repair(vorm, index.herstelbaar):
        vraag.hersteld[vorm] = bedoeld
        keuzes = [keuze._replace(gewicht=keuze.gewicht * HERSTELD) for keuze in eisen.choices(bedoeld, index)]
        vraag.eisen.append(Eis(bedoeld, keuzes, vast=_is_sure(vorm, bedoeld)))
    elif len(vorm) > 1 and vorm not in vraag.onbekend:
        vraag.onbekend.append(vorm)


def _is_sure(vorm, bedoeld):
    """Tell whether a word that was typed wrong is hardly another word by chance: long, with one error."""
    return len(vorm) >= ZEKER and tikfout.afstand(vorm, bedoeld, 1) <= 1
