"""Taking over from the export before what would be made again the same: an index of what each page was made of."""

import json

from visie.editie import herkomst
from visie.front.antwoord import Kaal
from visie.front.bestanden import ExportRefused, Site, bestand
from visie.front.feiten import Nu
from visie.front.weergave import depends_on, onthoudbaar, say
from visie.pagina.decorators import BESTAND

INDEX = "overnemen.json"
PER_PAGINA = {"content-length", "etag"}  # follow from its bytes


class Paginas:
    """The pages of one export by path: `rijen` is {path: (Kaal without bytes or None, the facts it was made of)}.

    None is what is not exported: it may not be kept, or is not there.
    """

    def __init__(self, rijen=None, antwoorden=None):
        self.rijen, self.antwoorden = rijen or {}, antwoorden or {}

    def find(self, pad, nu):
        """Return the row of a page of which every fact has the same answer now; None without one."""
        rij = self.rijen.get(pad)
        if rij is None or any(nu.answer(feit) != self.antwoorden[feit] for feit in rij[1]):
            return None
        return rij


class Maker:
    """Gives what each path answers: from the export before (`eerder`, `site`) or made now, and remembers of what.

    Facts are asked in the transaction of who uses it.
    """

    def __init__(self, django, eerder, site):
        self.django, self.eerder, self.site = django, eerder, site
        self.nu, self.nieuw, self.gemaakt = Nu(), Paginas(), 0

    def ask(self, pad):
        """Return the Kaal of a path, None when it is not to be exported."""
        rij = self.eerder.find(pad, self.nu)
        antwoord = rij and rij[0] and self._with_bytes(pad, rij[0])
        if rij is None or (rij[0] and antwoord is None):
            antwoord, feiten = self._make(pad)
            rij = (antwoord and Kaal(antwoord.code, _lasting(antwoord.koppen), b""), feiten)
        self.nieuw.rijen[pad] = rij
        return antwoord

    def _with_bytes(self, pad, kaal):
        """Return a page with its bytes, None when these are gone. A redirect has none."""
        body = self.site.read(bestand(pad, kaal)) if kaal.code in {200, 410} else b""
        return None if body is None else Kaal(kaal.code, kaal.koppen, body)

    def _make(self, pad):
        self.gemaakt += 1
        with herkomst.collect() as feiten:
            antwoord = say(pad, self.django)
        if antwoord.code >= 500 and depends_on(pad) != BESTAND:  # a file that cannot be made holds up no page
            raise ExportRefused(f"{pad} answers {antwoord.code}: see the messages above. Nothing was replaced.")
        return (antwoord if onthoudbaar(antwoord) and antwoord.code != 404 else None), frozenset(feiten)

    def index(self, uitgave, vormen):
        """Return what the next export has to know of this one, as JSON."""
        feiten, koppen, rijen = {}, {}, {}
        for pad, (kaal, van) in self.nieuw.rijen.items():
            nummers = [feiten.setdefault(feit, len(feiten)) for feit in sorted(van, key=repr)]
            rijen[pad] = [kaal and [kaal.code, koppen.setdefault(tuple(map(tuple, kaal.koppen)), len(koppen))], nummers]
        antwoorden, vormen = [[feit, self.nu.answer(feit)] for feit in feiten], dict(sorted(vormen.items()))
        return json.dumps(
            {"uitgave": uitgave, "feiten": antwoorden, "koppen": list(koppen), "paginas": rijen, "vormen": vormen}
        )


def _lasting(koppen):
    return [kop for kop in koppen if kop[0].lower() not in PER_PAGINA]


def read(folder, uitgave):
    """Return (Paginas, Site) of the export in a folder: both empty when there is none of ours.

    What is compressed is taken over from any release, pages only from this one.
    """
    try:
        index = json.loads((folder / INDEX).read_text())
        site = Site(folder / "site", vormen={naam: tuple(vormen) for naam, vormen in index["vormen"].items()})
        return (_paginas(index) if index["uitgave"] == uitgave else Paginas()), site
    except (OSError, ValueError, LookupError, TypeError):
        return Paginas(), Site(folder / "site")


def _paginas(index):
    antwoorden = {tuple(feit): antwoord for feit, antwoord in index["feiten"]}
    feiten = list(antwoorden)
    koppen = [[tuple(kop) for kop in lijst] for lijst in index["koppen"]]
    rijen = {
        pad: (kaal and Kaal(kaal[0], koppen[kaal[1]], b""), [feiten[nummer] for nummer in nummers])
        for pad, (kaal, nummers) in index["paginas"].items()
    }
    return Paginas(rijen, antwoorden)
