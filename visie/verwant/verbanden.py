"""The links between this vision and another work as readers see them: beside a part, in a list, or as a matrix.

Only those whose words still stand in the text at hand: of another editie they may be others.
"""

from dataclasses import dataclass, field

from django.urls import reverse

from doelstellingen.models import Doelstelling
from visie.editie.citaten import place_of
from visie.verwant.models import Verband, Werkdeel

VEEL = 10  # from so many links on a matrix says more than a list
GETELD = (Werkdeel.Soort.DOEL, Werkdeel.Soort.BOUWSTEEN, Werkdeel.Soort.RANDVOORWAARDE)


@dataclass
class AndereVisie:
    """Another work beside a part, with where it says which words tie them. `redactie`: only the editors tie them."""

    titel: str
    adres: str
    redactie: bool


def beside(deel, noten):
    """Return the other works that a part is tied to, an AndereVisie each, from the rows that were read with it."""
    rijen = sorted(getattr(deel, "verbanden", None) or (), key=lambda rij: (rij["werk__volgorde"], rij["id"]))
    gevonden = {}
    for rij in rijen:
        if place_of(rij["citaat_visie"], deel, noten):
            adres = f"{reverse('werk', args=[rij['werk__slug']])}#{_id(rij['id'])}"
            werk = gevonden.setdefault(rij["werk__slug"], AndereVisie(rij["werk__titel"], adres, True))
            werk.redactie &= rij["grond"] == Verband.Grond.REDACTIE
    return list(gevonden.values())


def _id(pk):
    return f"verband-{pk}"


@dataclass(frozen=True)
class Regel:
    """A Verband of a work, the part of this vision that it is about, and the note that has its words, if one has."""

    verband: Verband
    deel: object
    noot: object = None
    nummer: int = 0  # of the part of the other work among its kind

    @property
    def id(self):
        return _id(self.verband.pk)

    @property
    def kort(self):
        """The number of the part of this vision, or what it is called when that says more."""
        return self.deel.volnummer if self.deel.eigen_titel and self.deel.volnummer else self.deel.kop

    @property
    def titel(self):
        """What else it is called; '' when `kort` says all."""
        return "" if self.kort == self.deel.kop else self.deel.kop


def of_work(document, werk, delen):
    """Return a Regel for each link of a work that this text bears out, in reading order; those that were judged to be
    none come last. `delen` are all parts of the work, as its `delen_op_rij`.
    """
    plaats, nummers, regels = {deel.anker: n for n, deel in enumerate(document.leesvolgorde)}, _numbers(delen), []
    for verband in Verband.objects.filter(werk=werk, onderdeel__in=plaats).select_related("deel"):
        deel = document.per_anker[verband.onderdeel]
        if waar := place_of(verband.citaat_visie, deel, document.noten):
            regels.append(Regel(verband, deel, None if waar is deel else waar, nummers.get(verband.deel_id, 0)))
    return sorted(regels, key=lambda regel: (regel.verband.geen, plaats[regel.deel.anker], regel.verband.pk))


def _numbers(delen):
    """Return {key of a part of a work that is counted: its number among its kind}."""
    return {deel.pk: deel.nummer for deel in delen if deel.soort in GETELD}


@dataclass
class Cel:
    """What is known of a part of another work and a goal: links (`regels`), that there is none, or nothing yet."""

    kleur: str
    regels: list = field(default_factory=list)
    geen: list = field(default_factory=list)


@dataclass(frozen=True)
class Rij:
    """A row of the matrix: a part of the other work with its number, or (`deel` is None) that work as a whole."""

    deel: Werkdeel | None
    nummer: int
    cellen: list

    @property
    def open(self):
        return sum(not cel.regels and not cel.geen for cel in self.cellen)


@dataclass(frozen=True)
class Matrix:
    """The parts of another work against the goals of this vision; a column None is for what stands in no goal."""

    kolommen: list
    rijen: list


def as_matrix(document, delen, regels):
    """Return the Matrix of these Regels, or None when a list says it better: they are few, or the work counts nothing.

    A part of the other work that is not counted has a row as soon as there is a link with it.
    """
    if len(regels) < VEEL:
        return None
    rijen = _rows(delen, regels)
    if not rijen:
        return None
    doelen, thuis = document.alle(Doelstelling), [_home(document, regel.deel) for regel in regels]
    kolommen = [*doelen, *([None] if None in thuis else [])]
    rijen = [Rij(deel, nummer, [Cel(doel.kleur if doel else "") for doel in kolommen]) for deel, nummer in rijen]
    per_deel = {rij.deel and rij.deel.pk: rij for rij in rijen}
    for regel, doel in zip(regels, thuis, strict=True):
        cel = per_deel[regel.verband.deel_id].cellen[kolommen.index(doel)]
        (cel.geen if regel.verband.geen else cel.regels).append(regel)
    return Matrix(kolommen, rijen)


def _rows(delen, regels):
    """Return [(part of the work, its number among its kind)], after (None, 0) for the whole; [] when nothing counts."""
    gevraagd, nummers = {regel.verband.deel_id for regel in regels}, _numbers(delen)
    erin = [deel for deel in delen if deel.pk in nummers or deel.pk in gevraagd]
    return [(None, 0), *((deel, nummers.get(deel.pk, 0)) for deel in erin)] if nummers else []


def _home(document, deel):
    """Return the goal that a part of the text counts for, None outside the goals. A note counts where it is cited."""
    if deel.deelsoort.noot:
        plaatsen = document.aanhalingen.get(deel.sleutel)
        return _home(document, plaatsen[0][0]) if plaatsen else None
    while deel and not isinstance(deel, Doelstelling):
        deel = deel.ouder
    return deel
