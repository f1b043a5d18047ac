"""The source file as blocks: what stands between blank lines, without furniture, page breaks joined."""

import re
from dataclasses import dataclass, replace

from visie.brontekst.fout import Bronfout

# What the printed page has and the text has not. Dropped wherever it stands.
MEUBILAIR = (
    "Een gezamenlijk initiatief van",
    "landelijke **huisartsen** vereniging",
    "**ineen** ORGANISEERT DE EERSTE LIJN",
    "**nhg** Nederlands Huisartsen Genootschap",
    "HOOFDSTUK **3**",
    "HOOFDSTUK 4",
    "---",
)

# The paragraphs that a page or column break cuts in two: how the first half ends, how the second begins.
AFBREKINGEN = (
    ("nog nijpender dan in de rest", "van Nederland."),
    ("die de zorg afstemt op", "hun persoonlijke kenmerken"),
    ("daarom dat de patiënt", "gedurende langere tijd"),
    ("wijkverpleegkundigen essentieel voor", "de kwaliteit en samenhang"),
    ("Samenwerking en de inzet van", "technologieën voor planning"),
    ("de toegevoegde waarde van", "de digitale toepassingen"),
    ("ondersteuning bij financiën,", "verduurzaming,"),
    ("Hierdoor weten patiënten bij", "welke (zorg)professionals"),
    ("dat we dezelfde taal spreken en", "(passende) zorg vanuit netwerken"),
)

KOP, PUNT, ALINEA = "kop", "punt", "alinea"
_TEKEN = re.compile(r"(#+|-) +")
_VET = re.compile(r"\*\*([^*]+)\*\*$")


@dataclass(frozen=True)
class Blok:
    """A heading, an item of a list or a paragraph: first line number, kind, lines without margins."""

    regel: int
    soort: str
    regels: tuple[str, ...]

    @property
    def tekst(self):
        """The block as one line."""
        return " ".join(self.regels)


def split(tekst: str) -> list[Blok]:
    """Return the blocks of the source. A heading or an item is one line; heading levels mean nothing."""
    gevonden, open_alinea = [], False
    for nummer, ruw in enumerate(tekst.splitlines(), start=1):
        regel = " ".join(ruw.split())
        if not regel:
            open_alinea = False
        elif teken := _TEKEN.match(regel):
            gevonden.append(_marked(nummer, teken[1], regel[teken.end() :]))
            open_alinea = False
        elif open_alinea:
            gevonden[-1] = replace(gevonden[-1], regels=(*gevonden[-1].regels, regel))
        else:
            gevonden.append(Blok(nummer, ALINEA, (regel,)))
            open_alinea = True
    return gevonden


def _marked(nummer, teken, regel):
    if teken == "-":
        return Blok(nummer, PUNT, (regel,))
    return Blok(nummer, KOP, (_VET.sub(r"\1", regel),))


def without_furniture(blokken: list[Blok]) -> list[Blok]:
    return [blok for blok in blokken if blok.tekst not in MEUBILAIR]


def join_breaks(blokken: list[Blok]) -> list[Blok]:
    """Return the blocks with the known page breaks joined. Raises Bronfout when one of them is not there."""
    samen, gevonden = [], []
    for blok in blokken:
        if samen and (afbreking := _break_between(samen[-1], blok)):
            gevonden.append(afbreking)
            samen[-1] = replace(samen[-1], regels=(f"{samen[-1].tekst} {blok.tekst}",))
        else:
            samen.append(blok)
    for afbreking in AFBREKINGEN:
        if gevonden.count(afbreking) != 1:
            _refuse(blokken, *afbreking)
    return samen


def _break_between(eerste, tweede):
    if KOP in (eerste.soort, tweede.soort) or tweede.soort == PUNT:
        return None
    for einde, begin in AFBREKINGEN:
        if eerste.tekst.endswith(einde) and tweede.tekst.startswith(begin):
            return einde, begin
    return None


def _refuse(blokken, einde, begin):
    """Raise a Bronfout at the half of the page break that is still there, else at the end."""
    helften = [b.regel for b in blokken if b.tekst.endswith(einde) or b.tekst.startswith(begin)]
    regel = helften[0] if helften else blokken[-1].regel
    raise Bronfout(regel, f"de afbreking ‘… {einde}’ / ‘{begin} …’ staat er niet precies één keer")
