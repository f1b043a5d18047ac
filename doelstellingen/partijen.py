"""Who is asked what and who is named: the parties of the appeals and of every part, over the parts of one editie."""

from copy import copy
from dataclasses import dataclass

from django.db.models import F, FilteredRelation, Q
from django.http import Http404

from doelstellingen.models import Adressering, Partij, Vermelding
from visie.pagina.gedeeld import per_stand


@per_stand
def geadresseerden():
    """Return {anker of an oproep: the parties it addresses}."""
    gevonden = {}
    for adressering in Adressering.objects.select_related("partij"):
        gevonden.setdefault(adressering.oproep, []).append(adressering.partij)
    return gevonden


@per_stand
def genoemden():
    """Return {anker of a part: the parties that it names and does not address}."""
    gevonden = {}
    for vermelding in Vermelding.objects.select_related("partij").order_by("partij__volgorde", "partij__pk"):
        gevonden.setdefault(vermelding.onderdeel, []).append(vermelding.partij)
    return gevonden


def bij_oproep(anker):
    """Return (`geadresseerden()`, the parties that this oproep names and does not address), in one query."""
    hier = FilteredRelation("vermeldingen", condition=Q(vermeldingen__onderdeel=anker))
    rijen = Partij.objects.annotate(hier=hier).annotate(genoemd=F("hier"), oproep=F("adresseringen__oproep"))
    gevonden, genoemd = {}, {}
    for partij in rijen.order_by("adresseringen__pk"):
        if partij.oproep:
            gevonden.setdefault(partij.oproep, []).append(partij)
        if partij.genoemd:
            genoemd[anker] = [*genoemd.get(anker, []), partij]
    gericht = gevonden.get(anker, [])
    return gevonden, [partij for partij in aangesproken(genoemd) if partij not in gericht]


def met_aantallen(partijen, oproepen, aan):
    """Return the parties as a list, each with its `oproepen`: those of these that address it according to `aan`."""
    partijen = [copy(partij) for partij in partijen]  # what is in `aan` serves other pages too
    for partij in partijen:
        partij.oproepen = [oproep for oproep in oproepen if partij in aan.get(oproep.anker, [])]
    return partijen


def naar_gewicht(partijen):
    """Return (the parties that are asked several things, most first; those that are asked one thing), with `aantal`.

    The first has `meest` when nobody is asked as much.
    """
    partijen = sorted(partijen, key=lambda partij: -partij.aantal)
    veel = [partij for partij in partijen if partij.aantal > 1]
    for partij in veel:
        partij.meest = sum(ander.aantal >= partij.aantal for ander in veel) == 1
    return veel, [partij for partij in partijen if partij.aantal == 1]


def aangesproken(aan):
    """Return every partij in {anker: parties} once, in the order that the editors gave them."""
    uniek = {partij.pk: partij for partijen in aan.values() for partij in partijen}
    return sorted(uniek.values(), key=lambda partij: (partij.volgorde, partij.pk))


def alleen_genoemd(document, gevraagd):
    """Return the parties that this editie names and asks nothing, in the order that the editors gave them."""
    genoemd = {anker: partijen for anker, partijen in genoemden().items() if anker in document.per_anker}
    return [partij for partij in aangesproken(genoemd) if partij not in gevraagd]


def per_thema(themas, aan, alleen_geadresseerd=False):
    """Return [(thema, [(oproep, parties)])]; with `alleen_geadresseerd` only oproepen in `aan`, and no empty themes."""
    rijen = []
    for thema in themas:
        oproepen = [
            (oproep, aan.get(oproep.anker, []))
            for oproep in thema.oproepen
            if not alleen_geadresseerd or oproep.anker in aan
        ]
        if oproepen or not alleen_geadresseerd:
            rijen.append((thema, oproepen))
    return rijen


@dataclass(frozen=True)
class Rij:
    """A row of the table: the oproepen to one partij, a list for each theme. `partij` is None when they name none."""

    partij: Partij | None
    cellen: list

    @property
    def aantal(self):
        return sum(map(len, self.cellen))

    def has(self, oproep):
        return any(oproep in cel for cel in self.cellen)


def tabel(themas, partijen, aan):
    """Return a Rij for each partij that is asked something, and a last one when there are oproepen to nobody."""

    def row(partij, asked):
        return Rij(partij, [[oproep for oproep in thema.oproepen if asked(oproep)] for thema in themas])

    rijen = [row(partij, lambda oproep, partij=partij: partij in aan.get(oproep.anker, [])) for partij in partijen]
    rijen.append(row(None, lambda oproep: not aan.get(oproep.anker)))
    return [rij for rij in rijen if rij.aantal]


def vermeldingen(partij, delen):
    """Return [(part, literal words)] for the parts of this editie that name the partij, in their order."""
    citaten = dict(Vermelding.objects.filter(partij=partij).values_list("onderdeel", "citaat"))
    return [(deel, citaten[deel.anker]) for deel in delen if deel.anker in citaten]


def met_alias(slug):
    """Return the partij that editors gave this other name. Raises Http404 when none has it."""
    for partij in Partij.objects.exclude(aliassen=""):
        if slug in partij.alias_slugs:
            return partij
    raise Http404
