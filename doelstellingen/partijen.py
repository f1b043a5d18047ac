"""Who is asked what and who is named: the parties of the appeals and of every part, over the parts of one editie."""

from copy import copy

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
    """Return (the parties that an oproep addresses, those that it only names), in one query."""
    gericht = FilteredRelation("adresseringen", condition=Q(adresseringen__oproep=anker))
    genoemd = FilteredRelation("vermeldingen", condition=Q(vermeldingen__onderdeel=anker))
    bij = Partij.objects.annotate(aan=gericht, in_tekst=genoemd).annotate(gericht=F("aan"), genoemd=F("in_tekst"))
    alle = bij.filter(Q(gericht__isnull=False) | Q(genoemd__isnull=False)).order_by("gericht", "volgorde", "pk")
    return [p for p in alle if p.gericht], [p for p in alle if not p.gericht]


def met_aantallen(partijen, oproepen, aan):
    """Return the parties as a list, each with `aantal`: how many of these oproepen address it according to `aan`."""
    partijen = [copy(partij) for partij in partijen]  # what is in `aan` serves other pages too
    for partij in partijen:
        partij.aantal = sum(partij in aan.get(oproep.anker, []) for oproep in oproepen)
    return partijen


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
