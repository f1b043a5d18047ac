"""The running text read as the parts of the vision, in the one structure that is expected."""

import re

from visie.brontekst import doelstellingen, oproepen
from visie.brontekst.blokken import ALINEA, KOP, Blok
from visie.brontekst.deel import Deel
from visie.brontekst.fout import Bronfout
from visie.brontekst.lezer import Lezer
from visie.brontekst.opmaak import lines, paragraph, plain, text
from visie.brontekst.telling import check_count

EDITIE_NUMMER = 1
HOOFDSTUKKEN = {  # anker: title, number
    "voorwoord": ("Voorwoord", None),
    "toekomstbeeld": ("Toekomstbeeld 2035", 1),
    "notendop": ("De visie in een notendop", None),
    "hoofddoel": ("Ons hoofddoel: borgen van persoonlijke continuïteit", 2),
    "doelstellingen": ("Hoe we de huisartsenzorg vormgeven richting 2035", 3),
    "oproepen": ("Samen verantwoordelijk voor toekomstbestendige huisartsenzorg", 4),
    "totstandkoming": ("Totstandkoming", None),
}
INHOUDSOPGAVE = "Inhoudsopgave"
ONDERTEKENING = "Stuurgroep Visie Huisartsenzorg 2035"
MAANDEN = [
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
]
_VASTGESTELD = re.compile(rf"eind ({'|'.join(MAANDEN)}) (\d{{4}}) definitief vastgesteld")
_INHOUDSREGEL = re.compile(r"(?:<b>)?(.+?)(?:</b>)?(?: \d+)?$")


def read(blokken: list[Blok]) -> list[Deel]:
    """Return the editie and all parts but the notes, in reading order. Raises Bronfout if any differs."""
    grenzen = {INHOUDSOPGAVE, *(titel for titel, _nummer in HOOFDSTUKKEN.values())}
    lezer = Lezer(blokken, grenzen)
    ondertitel, titel = lezer.take(ALINEA), lezer.take(KOP)
    grenzen.add(titel.tekst)  # the title comes back on the last page
    delen = _foreword(lezer)
    inhoudsopgave = _contents(lezer)
    delen += _sections(lezer, "toekomstbeeld", 3)
    notendop, labels = _nutshell(lezer)
    delen += notendop
    hoofddoel, titels = _main_goal(lezer)
    delen += hoofddoel
    delen += doelstellingen.read(lezer, _chapter(lezer, "doelstellingen"), labels, titels)
    delen += oproepen.read(lezer, _chapter(lezer, "oproepen"))
    delen += _sections(lezer, "totstandkoming", 2)
    lezer.take(KOP, titel.tekst)
    lezer.take(ALINEA, ondertitel.tekst)
    lezer.finish()
    _check_contents(inhoudsopgave, delen)
    return [_editie(titel, ondertitel, delen), *delen]


def _editie(titel, ondertitel, delen):
    velden = {
        "nummer": EDITIE_NUMMER,
        "titel_nl": plain(titel),
        "ondertitel_nl": plain(ondertitel),
        "vastgesteld_op": _adopted(delen),
    }
    return Deel("visie.editie", titel.regel, velden, vast_anker="visie")


def _adopted(delen):
    """Return the month of adoption, '2025-03', as the section on it gives it."""
    vaststelling = next((deel for deel in delen if deel.anker == "vaststelling"), delen[-1])
    if not (datum := _VASTGESTELD.search(vaststelling.velden["tekst_nl"])):
        raise Bronfout(vaststelling.regel, "de maand van vaststelling is niet te lezen")
    return f"{datum[2]}-{MAANDEN.index(datum[1]) + 1:02}"


def _chapter(lezer, anker):
    titel, nummer = HOOFDSTUKKEN[anker]
    kop = lezer.take(KOP, titel)
    velden = {"nummer": nummer, "titel_nl": titel, "tekst_nl": lezer.text()}
    return Deel("visie.hoofdstuk", kop.regel, velden, vast_anker=anker)


def _foreword(lezer):
    kop = lezer.take(KOP, HOOFDSTUKKEN["voorwoord"][0])
    *alineas, ondertekening = lezer.run(ALINEA) or [lezer.take(ALINEA)]
    if ondertekening.regels[0] != ONDERTEKENING:
        raise Bronfout(ondertekening.regel, f"verwacht de ondertekening ‘{ONDERTEKENING}’")
    tekst = text([*map(paragraph, alineas), lines([ondertekening])], kop.regel)
    velden = {"nummer": None, "titel_nl": kop.tekst, "tekst_nl": tekst}
    return [Deel("visie.hoofdstuk", kop.regel, velden, vast_anker="voorwoord")]


def _sections(lezer, anker, aantal):
    """Return a chapter and its sections."""
    hoofdstuk = _chapter(lezer, anker)
    paragrafen = []
    while lezer.follows_part_heading():
        kop = lezer.take(KOP)
        velden = {"titel_nl": plain(kop), "tekst_nl": lezer.text(nodig=True)}
        paragrafen.append(Deel("visie.paragraaf", kop.regel, velden, ouder=hoofdstuk))
    check_count(paragrafen, aantal, hoofdstuk.regel, "paragrafen")
    return [hoofdstuk, *paragrafen]


def _nutshell(lezer):
    """Return the parts of the notendop, and its seven labels as blocks."""
    hoofdstuk = _chapter(lezer, "notendop")
    kop = lezer.take(KOP, "Persoonlijke continuïteit")
    zin = lezer.take(ALINEA, "Dat bereiken we door:")
    labels = lezer.run(ALINEA)
    check_count(labels, doelstellingen.AANTAL, kop.regel, "labels in de notendop")
    velden = {"titel_nl": kop.tekst, "tekst_nl": text([lines([zin])], zin.regel)}
    anker = "dat-bereiken-we-door"  # the title is that of a section of chapter 2 as well
    return [hoofdstuk, Deel("visie.paragraaf", kop.regel, velden, anker, ouder=hoofdstuk)], labels


def _main_goal(lezer):
    """Return the parts of chapter 2, and the seven blocks in it that announce the goals."""
    delen = _sections(lezer, "hoofddoel", 3)
    titels, alineas = [], []
    for nummer in range(1, doelstellingen.AANTAL + 1):
        kop, titel = lezer.take(KOP, f"DOELSTELLING {nummer}"), lezer.take(ALINEA)
        titels.append(doelstellingen.announced(titel))
        alineas.append(lines([kop, titels[-1]], "<strong>", "</strong>"))
    slot = lezer.text(nodig=True)
    velden = delen[-1].velden
    velden["tekst_nl"] = text([velden["tekst_nl"], *alineas, slot], delen[-1].regel)
    return delen, titels


def _contents(lezer):
    lezer.take(KOP, INHOUDSOPGAVE)
    return lezer.take(ALINEA)


def _check_contents(inhoudsopgave, delen):
    """Raise Bronfout when the contents list names other titles than the text has."""
    verwacht = []
    for deel in delen[1:]:
        titel, nummer = deel.velden.get("titel_nl"), deel.velden.get("nummer")
        if deel.model == "visie.hoofdstuk":
            verwacht.append(f"{nummer} {titel}" if nummer else titel)
            verwacht += ["DOELSTELLINGEN"] if deel.anker == "doelstellingen" else []
        elif deel.model == "doelstellingen.doelstelling":
            verwacht.append(titel)
    for i, regel in enumerate(inhoudsopgave.regels):
        if i >= len(verwacht) or _INHOUDSREGEL.match(regel)[1] != verwacht[i]:
            raise Bronfout(inhoudsopgave.regel + i, f"de inhoudsopgave noemt een andere titel: {regel}")
    if len(inhoudsopgave.regels) < len(verwacht):
        raise Bronfout(inhoudsopgave.regel, "de inhoudsopgave is korter dan de tekst")
