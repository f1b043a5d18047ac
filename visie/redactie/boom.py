"""The werkversie as a tree: one row a part, in reading order, each with what an editor should know of it. Pure.

Chapters with what stands in them, then the notes. A row adds up what is inside it, and stands open when there is
something.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from visie.editie.models import Editie
from visie.tekst.html import plat

NOTEN = "noten"  # the row above the notes, which is no part of the text
WOORDEN = 90  # characters of the first words of a part without a title

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


@dataclass
class Rij:
    """A row. `soort` is the name of the model, `enkel` and `meer` are what people call one and several of it.

    `diep` is 0 for a chapter; `vast` of a kind that stands in one parent only; `schijf` of a page inside a chapter;
    `altijd_open` with what is in it in sight; `verdwenen` of a part that left the text.
    """

    anker: str
    titel: str
    soort: str = ""
    enkel: str = ""
    meer: str = ""
    nummer: str = ""
    adres: str = ""
    kleur: str = ""
    diep: int = 0
    verplaatsbaar: bool = False
    vast: bool = False
    schijf: bool = False
    verdwenen: bool = False
    laatste: Laatste | None = None
    merken: list[Merk] = field(default_factory=list)
    bronnen: list[tuple[str, str]] = field(default_factory=list)
    kinderen: list["Rij"] = field(default_factory=list)
    aantal: str = ""
    altijd_open: bool = False

    @property
    def roepnaam(self):
        """What a button calls this row, told apart from all others: 'noot 4', 'activiteit 4.6', a title."""
        return f"{self.enkel} {self.nummer}" if self.nummer else self.titel

    @property
    def telling(self):
        """How many marks of each sort there are inside, at any depth."""
        return sum(
            (Counter(merk.soort for merk in kind.merken) + kind.telling for kind in self.kinderen), start=Counter()
        )

    @property
    def samen(self):
        """The marks that add up what is inside."""
        telling = self.telling
        return [Merk(soort, SAMEN[soort] % {"n": telling[soort]}) for soort in SAMEN if telling[soort]]

    @property
    def open(self):
        return self.altijd_open or bool(self.telling)


def boom(document, naast: Naast, adres: Callable, bouwt: Callable = lambda model: False) -> list[Rij]:
    """Return the rows of a Document: its chapters, and the notes under a row of their own.

    `adres(part)` gives where a part is changed; `bouwt(model)` tells whether this user may move parts of a kind.
    """
    rijen = {}
    for deel in document.leesvolgorde:
        rijen[deel.anker] = _row(deel, adres(deel), bouwt(type(deel)))
        rijen[deel.anker].bronnen = naast.bronnen.get(deel.anker, [])
    noten = Rij(NOTEN, _("Noten"), soort=NOTEN)
    wortels = _hang(document.leesvolgorde, rijen, noten)
    _add_removed(Plekken(rijen, noten, wortels), naast)
    _mark(rijen, naast)
    for rij in [*rijen.values(), noten]:
        rij.aantal = _number_inside(rij)
    return [*wortels, noten]


def _row(deel, adres, verplaatsbaar=False):
    return Rij(
        deel.anker,
        title(deel),
        soort=deel._meta.model_name,
        enkel=str(deel._meta.verbose_name),
        meer=str(deel._meta.verbose_name_plural),
        nummer=deel.volnummer,
        adres=adres,
        kleur=deel.kleur,
        verplaatsbaar=verplaatsbaar,
        vast=bool(deel.deelsoort.vaste_ouder),
        schijf=bool(deel.deelsoort.bladzijde and deel.ouder),
    )


def title(deel):
    """Return what a row calls a part: its title, of a goal the short one; of what has none its first words."""
    if deel.eigen_titel:
        return str(deel.kop)
    woorden = " ".join(plat(deel.eigen_tekst).split())
    if len(woorden) > WOORDEN:
        woorden = woorden[:WOORDEN].rsplit(" ", 1)[0] + " …"
    return woorden or _("tekst ontbreekt")


def _hang(delen, rijen, noten):
    """Hang every row under its parent; return those of the chapters."""
    wortels = []
    for deel in delen:
        rij, ouder = rijen[deel.anker], deel.ouder
        if ouder:
            rij.diep = rijen[ouder.anker].diep + 1
            rijen[ouder.anker].kinderen.append(rij)
            # Goals are pages of their own: they are always in sight, as in the line of the whole text.
            rijen[ouder.anker].altijd_open |= deel.deelsoort.bladzijde
        elif deel.deelsoort.noot:
            rij.diep = 1
            noten.kinderen.append(rij)
        else:
            wortels.append(rij)
    return wortels


class Plekken(NamedTuple):
    """Where a row can hang: under another, under the notes, or as a chapter."""

    rijen: dict[str, "Rij"]
    noten: "Rij"
    wortels: list["Rij"]


def _add_removed(plekken, naast):
    """Add a row for every part that the current editie has and this one no longer, and for what can be put back."""
    terug = {weg.anker: weg for weg in naast.weg}
    for verschil in naast.verschillen:
        oud = verschil.oud
        if verschil.nieuw is None and not isinstance(oud, Editie):
            weg = terug.pop(oud.anker, None)
            _hang_removed(_row(oud, weg.adres if weg else ""), _above(oud, plekken), plekken, _stood_behind(oud))
    for weg in terug.values():
        _hang_removed(Rij(weg.anker, weg.naam, adres=weg.adres), plekken.rijen.get(weg.ouder), plekken)


def _above(oud, plekken):
    """Return the row that a part of another Document belongs under; None for a chapter."""
    if oud.deelsoort.noot:
        return plekken.noten
    return plekken.rijen.get(oud.ouder.anker) if oud.ouder else None


def _stood_behind(oud):
    """Return the ankers of the siblings before a part of another Document; None for a part without a parent."""
    if not oud.ouder:
        return None
    rij = [deel.anker for deel in getattr(oud.ouder, oud.in_ouder)]
    return rij[: rij.index(oud.anker)]


def _hang_removed(rij, boven, plekken, na=None):
    """Hang the row of a removed part, behind the last of `na` that is still there; at the end when nothing is known."""
    rij.verdwenen, rij.verplaatsbaar = True, False
    rij.merken.append(Merk("weg", _("In de prullenbak") if rij.adres else _("Verwijderd"), rij.adres))
    rij.diep = boven.diep + 1 if boven else 0
    naast = boven.kinderen if boven else plekken.wortels
    plaatsen = [n for n, ander in enumerate(naast, start=1) if ander.anker in (na or ())]
    naast.insert(len(naast) if na is None else max(plaatsen, default=0), rij)
    plekken.rijen[rij.anker] = rij


def _mark(rijen, naast):
    """Put the marks on the rows they are about, in the order of SAMEN."""
    for anker, merk in [*_findings(naast), *_changes(naast), *_points(naast), *_at_work(naast)]:
        if anker in rijen:
            rijen[anker].merken.append(merk)
    for anker, rij in rijen.items():
        rij.merken.sort(key=lambda merk: list(SAMEN).index(merk.soort))
        if any(merk.soort in ("gewijzigd", "weg") for merk in rij.merken):
            rij.laatste = naast.laatste.get(anker)


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


def _number_inside(rij):
    """Return what stands in a row, in words: '7 activiteiten', '1 paragraaf, 7 doelstellingen'."""
    aantallen = Counter((kind.enkel, kind.meer) for kind in rij.kinderen if not kind.verdwenen)
    delen = [f"{n} {enkel if n == 1 else meer}" for (enkel, meer), n in aantallen.items()]
    return ", ".join(delen) or (_("alleen wat is verwijderd") if rij.kinderen else "")
