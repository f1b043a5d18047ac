"""Names and numbers that last: a new part takes the next free one of all edities; none is used twice."""

from django.db.models import Max
from django.utils.text import slugify

from visie.editie.ankers import is_named
from visie.editie.models import InPrullenbak, part_models


def next_number(model, ouder=None):
    """Return the number after the highest that any editie or the bin has in `model`; within a parent, by its anker."""
    binnen = {f"{model.ouder_veld}__anker": ouder} if ouder else {}
    weg = InPrullenbak.objects.filter(soort=model._meta.label_lower, **({"ouder": ouder} if ouder else {}))
    hoogste = [rijen.aggregate(hoogste=Max("nummer"))["hoogste"] for rijen in (model.objects.filter(**binnen), weg)]
    return max(nummer or 0 for nummer in hoogste) + 1


def next_number_and_anker(model, voorvoegsel):
    """Return the next free number and the anker that it makes, which nothing beside the text names either."""
    nummer = next_number(model)
    while not _is_free(f"{voorvoegsel}{nummer}"):
        nummer += 1
    return nummer, f"{voorvoegsel}{nummer}"


def free_anker(basis, free=lambda anker: True):
    """Return a slug of `basis` that no part of any editie or in the bin has, with a number behind it where needed.

    `free` tells whether an anker can be given at all: an address may have a page of its own already.
    """
    basis = slugify(basis.replace("/", "-"))[:100] or "onderdeel"
    anker, n = basis, 1
    while not free(anker) or not _is_free(anker):
        n += 1
        anker = f"{basis}-{n}"
    return anker


def _is_free(anker):
    """Tell whether no part has this anker; what stood beside a part that went must not come to stand beside another."""
    delen = (*part_models(), InPrullenbak)
    return not any(model.objects.filter(anker=anker).exists() for model in delen) and not is_named(anker)
