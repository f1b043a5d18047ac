"""The marks on the rows of the tree: what an editor should know of a part, in a few words. Pure."""

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

# What a mark can be about, in the order in which a row shows it, and how a parent adds it up.
SAMEN = {
    "fout": ngettext_lazy("%(n)s fout", "%(n)s fouten", "n"),
    "reden": ngettext_lazy("%(n)s zonder reden", "%(n)s zonder reden", "n"),
    "let": ngettext_lazy("%(n)s waarschuwing", "%(n)s waarschuwingen", "n"),
    "gewijzigd": ngettext_lazy("%(n)s gewijzigd", "%(n)s gewijzigd", "n"),
    "weg": ngettext_lazy("%(n)s verwijderd", "%(n)s verwijderd", "n"),
    "punt": ngettext_lazy("%(n)s open punt", "%(n)s open punten", "n"),
    "bezig": ngettext_lazy("%(n)s nu geopend", "%(n)s nu geopend", "n"),
}
# What a check found, in a few words: its whole sentence stands beside the tree.
KORT = {
    "onbekende-noot": gettext_lazy("noot bestaat niet"),
    "lege-tekst": gettext_lazy("titel of tekst ontbreekt"),
    "noot-zonder-tekst": gettext_lazy("tekst ontbreekt"),
    "dubbel-anker": gettext_lazy("anker staat er twee keer"),
    "vreemde-opmaak": gettext_lazy("opmaak kan niet"),
    "nummers": gettext_lazy("nummer klopt niet"),
    "noot-nergens-aangehaald": gettext_lazy("nergens aangehaald"),
    "noot-twee-keer-in-onderdeel": gettext_lazy("noot staat er twee keer"),
    "titels-in-hoofdstuk-2": gettext_lazy("titel anders dan bij de doelstelling"),
    "uitgegeven-zin": gettext_lazy("uitgegeven zin verandert"),
    "cijfer-zonder-woorden": gettext_lazy("woorden van een cijfer weg"),
    "citaat-zonder-woorden": gettext_lazy("aangehaalde woorden weg"),
}


class Merk(NamedTuple):
    """A mark on a row: what it is about (a key of SAMEN) and its words; `adres` leads to more."""

    soort: str
    tekst: str
    adres: str = ""


class Weg(NamedTuple):
    """A part that was removed and can be put back: `ouder` is the anker it stood in, `adres` of where it lies."""

    anker: str
    naam: str
    ouder: str
    adres: str


class Laatste(NamedTuple):
    """Who changed a part last, and when."""

    wie: str
    wanneer: object


@dataclass
class Naast:
    """What is known beside the text: ankers to what belongs to them. Everything may be empty.

    `bevindingen` and `verschillen` are those of the checks and of comparing; `punten` [anker]; `laatste`
    {anker: Laatste}; `bronnen` {anker of a note: [(name, address)]}; `bezig` {anker: [(name, since)]}; `weg` [Weg].
    """

    bevindingen: list = field(default_factory=list)
    verschillen: list = field(default_factory=list)
    punten: list[str] = field(default_factory=list)
    laatste: dict[str, Laatste] = field(default_factory=dict)
    bronnen: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    bezig: dict[str, list[tuple[str, object]]] = field(default_factory=dict)
    weg: list[Weg] = field(default_factory=list)


def marks(naast):
    """Yield (anker, Merk) for everything that is known of the parts that are in the text."""
    yield from _findings(naast)
    yield from _changes(naast)
    yield from _points(naast)
    yield from _at_work(naast)


def _findings(naast):
    for bevinding in naast.bevindingen:
        if bevinding.controle == "zonder-reden":
            yield bevinding.anker, Merk("reden", _("Reden ontbreekt"))
        else:
            kort = KORT.get(bevinding.controle, bevinding.controle)
            fout = bevinding.ernst == "fout"
            zin = _("Fout: %(wat)s") if fout else _("Let op: %(wat)s")
            yield bevinding.anker, Merk("fout" if fout else "let", zin % {"wat": kort})


def _changes(naast):
    for verschil in naast.verschillen:
        if verschil.nieuw is None:
            continue
        if "toegevoegd" in verschil.soorten:
            woord = _("Nieuw")
        else:
            woord = _("Verplaatst") if verschil.soorten == ["verplaatst"] else _("Gewijzigd")
        yield verschil.anker, Merk("gewijzigd", woord)


def _points(naast):
    for anker, aantal in Counter(naast.punten).items():
        yield anker, Merk("punt", SAMEN["punt"] % {"n": aantal})


def _at_work(naast):
    for anker, mensen in naast.bezig.items():
        namen = ", ".join(naam for naam, _sinds in mensen)
        yield anker, Merk("bezig", _("Nu open bij %(namen)s") % {"namen": namen})
