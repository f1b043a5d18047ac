"""How good the search is on judged queries: success@1, success@3, MRR@10, nDCG@10."""

from dataclasses import dataclass
from math import log2

from bronnen.models import Noot
from doelstellingen.models import Activiteit, Doelstelling, Oproep
from visie.editie.models import Hoofdstuk, Paragraaf
from visie.zoeken import search

NUL = "nul"  # the category of queries that must find nothing
HOOFDSTUKKEN = {"toekomstbeeld": "toekomstbeeld 2035", "doelstellingen": "hoofdstuk 3", "oproepen": "hoofdstuk 4"}


@dataclass(frozen=True)
class Uitkomst:
    """What one query gave. `ndcg` and `rr` are 0 to 1; `plaats` is that of the first best answer, 0 for none."""

    vraag: str
    categorie: str
    gevonden: tuple
    plaats: int
    rr: float
    ndcg: float

    @property
    def goed(self):
        return not self.gevonden if self.categorie == NUL else self.plaats == 1


def plaatsen(document) -> dict[str, str]:
    """Return {place in the headings of the text, as the judgements name it: anker}."""
    return {_plaats(deel): deel.anker for deel in document.leesvolgorde if type(deel) in _PLAATS}


def _plaats(deel):
    return _PLAATS[type(deel)](deel)


def _hoofdstuk(deel):
    naam = HOOFDSTUKKEN.get(deel.anker, deel.anker)
    return naam if deel.anker == "voorwoord" else f"{naam} / inleiding"


def _oproep(deel):
    return f"oproepen / {deel.thema.titel} / {deel.thema.oproepen.index(deel) + 1}"


_PLAATS = {
    Hoofdstuk: _hoofdstuk,
    Paragraaf: lambda deel: f"{HOOFDSTUKKEN.get(deel.hoofdstuk.anker, deel.hoofdstuk.anker)} / {deel.titel}",
    Doelstelling: lambda deel: f"doelstelling {deel.nummer} / inleiding",
    Activiteit: lambda deel: f"doelstelling {deel.doelstelling.nummer} / {deel.titel}",
    Oproep: _oproep,
    Noot: lambda deel: f"noot {deel.teken}",
}


def measure(index, plaatsen, vragen) -> list[Uitkomst]:
    """Return the outcome of every judged query. Raises KeyError for a place that the text does not have."""
    return [_measure(index, plaatsen, vraag) for vraag in vragen]


def _measure(index, plaatsen, vraag):
    graden = {plaatsen[treffer["pad"]]: treffer["graad"] for treffer in vraag["treffers"]}
    gevonden = tuple(treffer.passage.anker for treffer in search(index, vraag["q"]).treffers)
    beste = next((n for n, anker in enumerate(gevonden, 1) if graden.get(anker) == 2), 0)
    winst = _dcg(graden.get(anker, 0) for anker in gevonden[:10])
    ideaal = _dcg(sorted(graden.values(), reverse=True)[:10])
    rr = 1 / beste if 0 < beste <= 10 else 0
    return Uitkomst(vraag["q"], vraag["categorie"], gevonden, beste, rr, winst / ideaal if ideaal else 0)


def _dcg(graden):
    return sum((2**graad - 1) / log2(plaats + 1) for plaats, graad in enumerate(graden, 1))


def samenvatting(uitkomsten) -> dict[str, float]:
    """Return the measures of queries that have an answer."""
    n = len(uitkomsten) or 1
    return {
        "n": len(uitkomsten),
        "goed": sum(u.plaats == 1 for u in uitkomsten),
        "success@1": sum(u.plaats == 1 for u in uitkomsten) / n,
        "success@3": sum(0 < u.plaats <= 3 for u in uitkomsten) / n,
        "MRR@10": sum(u.rr for u in uitkomsten) / n,
        "nDCG@10": sum(u.ndcg for u in uitkomsten) / n,
    }


def answer(uitkomsten) -> list[Uitkomst]:
    """Return the outcomes of the queries that have an answer."""
    return [uitkomst for uitkomst in uitkomsten if uitkomst.categorie != NUL]


def per_categorie(uitkomsten) -> dict[str, list[Uitkomst]]:
    """Return the outcomes by category, without the queries that must find nothing, in the order of the file."""
    gevonden = {}
    for uitkomst in answer(uitkomsten):
        gevonden.setdefault(uitkomst.categorie, []).append(uitkomst)
    return gevonden


def tabel(uitkomsten) -> list[str]:
    """Return the measures as lines of text."""
    categorieen = per_categorie(uitkomsten)
    regels = [f"{'categorie':<18}{'n':>4}{'success@1':>11}{'success@3':>11}{'MRR@10':>9}{'nDCG@10':>9}"]
    alles = [uitkomst for rij in categorieen.values() for uitkomst in rij]
    for naam, rij in [*categorieen.items(), ("alles", alles)]:
        m = samenvatting(rij)
        regels.append(
            f"{naam:<18}{m['n']:>4}{m['success@1']:>11.2f}{m['success@3']:>11.2f}{m['MRR@10']:>9.2f}{m['nDCG@10']:>9.2f}"
        )
    nul = [u for u in uitkomsten if u.categorie == NUL]
    return [*regels, f"{NUL:<18}{len(nul):>4}  zonder treffers: {sum(u.goed for u in nul)}"]
