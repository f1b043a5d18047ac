"""The index of one edition in one language: which words stand where. Built once from plain values, then only read."""

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from math import log

from visie.tekst import codereeks, codewoorden
from visie.zoeken import analyse, samenstelling, tijdschrift, tikfout
from visie.zoeken.stopwoorden import STOPWOORDEN
from visie.zoeken.woordenlijst import Woordenlijst

BRONSOORTEN = frozenset(["noot", "bron"])  # what stands behind the text
DEEL_ZEKER, DEEL_REST = 0.6, 0.5  # what a part of a word counts for, beside 1 for the whole word


@dataclass(frozen=True, slots=True)
class Passage:
    """A part of the text as the search sees it. Texts are plain, on one line, in NFC.

    `kop` is its heading, `ouder` what stands around it (the goal of an activiteit, whom an oproep addresses),
    `boven` the words that show a reader where it stands, `namen` other names under which it is asked for.
    """

    anker: str
    soort: str
    adres: str
    kop: str
    tekst: str = ""
    ouder: str = ""
    boven: str = ""
    code: str = ""
    naam: str = ""  # of its kind: 'activiteit'
    kleur: str = ""
    taal: str = "nl"  # of the text of a note, of the title of a work
    zoekkop: str | None = None  # what is searched as its heading, where that is not `kop`
    namen: tuple[str, ...] = ()
    onder: str = ""  # anker of the part it stands in
    aan: tuple[str, ...] = ()  # anker of the parties that it addresses
    makers: str = ""  # the authors of a work
    tijdschrift: str = ""
    noten: tuple[tuple[str, str], ...] = ()  # (name, text) of the notes that it cites: 'noot 31'
    zinnen: tuple[str, ...] = ()  # of a part of the text: what a heading or a line ends is a sentence too


class Index:
    """Where every term stands. `termen` is {term: {passage number: (weight in kop, tekst, ouder)}}."""

    def __init__(self, passages, lijst: Woordenlijst, taal="nl"):
        self.passages, self.lijst, self.taal = list(passages), lijst, taal
        self.letters = codewoorden.letters_of((p.naam, p.code[0]) for p in self.passages if p.code)
        self.codes = codereeks.codes_of(self.letters, [p.code for p in self.passages if p.code])
        self.stop = STOPWOORDEN[taal]
        self.termen, self.lengtes, self.rijen, self.buren = {}, [], [], []
        teksten = [self._velden(passage) for passage in self.passages]
        woorden = [[analyse.woorden(text) for text in velden] for velden in teksten]
        # What stands around a passage holds aliases: they are found, and are no words of the text.
        self.vormen = Counter(w.vorm for kop, tekst, _ in woorden for w in (*kop, *tekst))
        self._note_sources(woorden)
        self.lexicon = frozenset(v for v in self.vormen if len(v) >= 4 and v.isalpha() and v not in self.stop)
        self._delen, self._termen, self._stammen = {}, {}, {}
        for nummer, (velden, rijen) in enumerate(zip(teksten, woorden, strict=True)):
            self._add(nummer, velden, rijen)
        self.noemen = {naam: self._with_name(naam) for naam in self.tijdschriften}
        self.deelvormen = frozenset(deel.vorm for delen in self._delen.values() for deel in delen)
        self.gesorteerd = sorted(self.vormen)
        self.herstelbaar = {v: (tikfout.letters(v), n) for v, n in self.vormen.items() if v in self.lexicon}
        self.gemiddeld = [sum(kolom) / max(1, len(self.passages)) or 1 for kolom in zip(*self.lengtes, strict=True)]
        aantal = len(self.passages)
        self.idf = {t: log(1 + (aantal - len(bij) + 0.5) / (len(bij) + 0.5)) for t, bij in self.termen.items()}
        self.idf_onbekend = log(1 + (aantal - 0.5) / 1.5)  # as a word that stands in one passage

    def _note_sources(self, woorden):
        """Keep which stems are those of whole words, which stand behind the text only, and the names of sources."""
        heel, bron, lopend = set(), set(), set()
        for passage, velden in zip(self.passages, woorden, strict=True):
            kop, tekst, ouder = ({s for w in veld for s in analyse.stammen(w.vorm, self.taal)} for veld in velden)
            heel |= kop | tekst | ouder
            (bron if passage.soort in BRONSOORTEN else lopend).update(kop, tekst)
        self.heel, self.achter = frozenset(heel), frozenset(bron - lopend)
        self.tijdschriften = {tijdschrift.woorden(p.tijdschrift): p.tijdschrift for p in self.passages if p.tijdschrift}
        makers = (w.vorm for p in self.passages for w in analyse.woorden(f"{p.makers} {p.tijdschrift}"))
        self.namen = frozenset(vorm for vorm in makers if len(vorm) >= 3 and vorm not in self.stop)
        self.stopstammen = frozenset(s for vorm in self.stop for s in analyse.stammen(vorm, self.taal))

    def _with_name(self, naam):
        """Return {anker: the note that has it, or '' for its own text} of the passages that name a journal."""
        gevonden = {}
        for passage, rij in zip(self.passages, self.rijen, strict=True):
            if tijdschrift.names(rij.rpartition(" | ")[0], naam):
                gevonden[passage.anker] = ""
            elif tijdschrift.names(rij, naam):
                noten = ((noot, " ".join(w.vorm for w in analyse.woorden(tekst))) for noot, tekst in passage.noten)
                gevonden[passage.anker] = next((noot for noot, tekst in noten if tijdschrift.names(tekst, naam)), "")
        return gevonden

    @staticmethod
    def _velden(passage):
        return (passage.kop if passage.zoekkop is None else passage.zoekkop, passage.tekst, passage.ouder)

    def delen(self, vorm):
        """Return the parts of a word of the text."""
        if vorm not in self._delen:
            self._delen[vorm] = samenstelling.delen(vorm, self.lexicon) if vorm.isalpha() else []
        return self._delen[vorm]

    def _add(self, nummer, velden, rijen):
        """Add the words of one passage to the index."""
        self.lengtes.append([len(rij) for rij in rijen])
        for veld, (text, rij) in enumerate(zip(velden, rijen, strict=True)):
            for woord in (*rij, *(w for _, w in analyse.verbonden(text, rij))):
                for term, gewicht in self.termen_van(woord.vorm).items():
                    plaats = self.termen.setdefault(term, {}).setdefault(nummer, [0.0, 0.0, 0.0])
                    plaats[veld] += gewicht
        self.rijen.append(" | ".join("".join(f" {w.vorm} " for w in rij).replace("  ", " ") for rij in rijen))
        self.buren.append(frozenset(p for rij in rijen[:2] for p in paren([w.vorm for w in rij], self)))

    def termen_van(self, vorm):
        """Return {term: weight} of one word: its stems, and those of its parts."""
        if vorm not in self._termen:
            gevonden = self._termen[vorm] = dict.fromkeys(analyse.stammen(vorm, self.taal), 1.0)
            for deel in self.delen(vorm):
                for stam in analyse.stammen(deel.vorm, self.taal):
                    gevonden.setdefault(stam, DEEL_ZEKER if deel.zeker else DEEL_REST)
        return self._termen[vorm]

    def stems_of(self, text) -> frozenset:
        """Return the stems of a text of this index, those of the parts of its words included; read once."""
        if text not in self._stammen:
            self._stammen[text] = frozenset(s for woord in analyse.woorden(text) for s in self.termen_van(woord.vorm))
        return self._stammen[text]

    def bekend(self, vorm) -> bool:
        """Tell whether a word stands in the text or in the thesaurus, whole or as a part, in any inflection."""
        stammen = analyse.stammen(vorm, self.taal)
        return any(stam in self.termen for stam in stammen) or self.lijst.knows(stammen)

    def vast(self, vorm) -> bool:
        """Tell whether a word may be part of a compound that a reader types: as stern as `bekend` is lenient."""
        if self.lijst.knows(analyse.stammen(vorm, self.taal)):
            return True
        kort = next((vorm.removesuffix(t) for t in ("en", "n", "e") if vorm.endswith(t)), vorm)
        return any(v in self.vormen or v in self.deelvormen for v in (vorm, kort, f"{vorm}en", f"{vorm}s"))

    def tijdschrift(self, vormen, plaats):
        """Return (number of words, names) when the name of a journal begins at this place of a query, else (0, [])."""
        lengte, namen = tijdschrift.bedoeld(
            vormen[plaats : plaats + tijdschrift.LANGSTE], self.tijdschriften, self.stop
        )
        stammen = analyse.stammen(vormen[plaats], self.taal) if lengte == 1 else ()
        return (0, []) if any(stam in self.termen and stam not in self.achter for stam in stammen) else (lengte, namen)

    def met_begin(self, begin, hoogstens=8):
        """Return the words of the text that begin so, the most frequent first."""
        vanaf = bisect_left(self.gesorteerd, begin)
        rij = []
        for vorm in self.gesorteerd[vanaf:]:
            if not vorm.startswith(begin):
                break
            rij.append(vorm)
        return sorted(rij, key=lambda vorm: -self.vormen[vorm])[:hoogstens]


def paren(vormen, index):
    """Return the neighbouring pairs of words that say something, as pairs of first stems."""
    stammen = [analyse.stammen(vorm, index.taal)[0] for vorm in vormen if vorm not in index.stop]
    return zip(stammen, stammen[1:], strict=False)
