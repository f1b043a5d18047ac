"""The werkversie as a tree: one row a part, in reading order, each with what an editor should know of it. Pure.

Chapters with what stands in them, then the notes. A row adds up what is inside it, and stands open when there is
something.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from django.utils.translation import gettext as _

from visie.editie.models import Editie
from visie.redactie.merken import SAMEN, Laatste, Merk, Naast, marks
from visie.tekst.html import plat

NOTEN = "noten"  # the row above the notes, which is no part of the text
WOORDEN = 90  # characters of the first words of a part without a title


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
    def klassen(self):
        """The style classes of its item."""
        waar = {"hoofd": not self.diep, self.kleur: self.kleur, "verdwenen": self.verdwenen, "ouder": self.kinderen}
        return " ".join(naam for naam, zo in waar.items() if zo)

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
        _hang_removed(Rij(weg.anker, weg.naam, adres=weg.adres), _above_removed(weg, plekken), plekken)


def _above_removed(weg, plekken):
    """Return the row that a removed part stood under, which no editie had; None for a chapter."""
    return plekken.noten if weg.ouder == NOTEN else plekken.rijen.get(weg.ouder)


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
    for anker, merk in marks(naast):
        if anker in rijen:
            rijen[anker].merken.append(merk)
    for anker, rij in rijen.items():
        rij.merken.sort(key=lambda merk: list(SAMEN).index(merk.soort))
        if any(merk.soort in ("gewijzigd", "weg") for merk in rij.merken):
            rij.laatste = naast.laatste.get(anker)


def _number_inside(rij):
    """Return what stands in a row, in words: '7 activiteiten', '1 paragraaf, 7 doelstellingen'."""
    aantallen = Counter((kind.enkel, kind.meer) for kind in rij.kinderen if not kind.verdwenen)
    delen = [f"{n} {enkel if n == 1 else meer}" for (enkel, meer), n in aantallen.items()]
    return ", ".join(delen) or (_("alleen wat is verwijderd") if rij.kinderen else "")
