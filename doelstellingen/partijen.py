"""Who is asked what: the parties of the appeals and of the activities, over the parts of one editie."""

from copy import copy

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


def met_aantallen(partijen, oproepen, aan):
    """Return the parties as a list, each with `aantal`: how many of these oproepen address it according to `aan`."""
    partijen = [copy(partij) for partij in partijen]  # what is in `aan` serves other pages too
    for partij in partijen:
        partij.aantal = sum(partij in aan.get(oproep.anker, []) for oproep in oproepen)
    return partijen


def aangesproken(aan):
    """Return every partij in `aan` once, in the order that the editors gave them."""
    uniek = {partij.pk: partij for partijen in aan.values() for partij in partijen}
    return sorted(uniek.values(), key=lambda partij: partij.volgorde)


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


def vermeldingen(partij, activiteiten):
    """Return [(activiteit, literal words)] for the activities of this editie that name the partij, in their order."""
    citaten = dict(Vermelding.objects.filter(partij=partij).values_list("activiteit", "citaat"))
    return [(activiteit, citaten[activiteit.anker]) for activiteit in activiteiten if activiteit.anker in citaten]


def met_alias(slug):
    """Return the partij that editors gave this other name. Raises Http404 when none has it."""
    for partij in Partij.objects.exclude(aliassen=""):
        if slug in partij.alias_slugs:
            return partij
    raise Http404
