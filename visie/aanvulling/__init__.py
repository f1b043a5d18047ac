"""What a release brings beside the text also reaches a portal that is filled: docs/besluiten/0038-leveringen.md.

`bestanden` reads what is delivered, `verleden` tells what editors did with a row, `leveren` puts it in the database.
"""

from django.db import transaction
from django.utils import translation

from bronnen import ongelezen
from visie.aanvulling import bestanden, leveren
from visie.aanvulling.bestanden import BrokenDelivery
from visie.beheer import spoor
from visie.editie.models import Editie, Stand

__all__ = ["BrokenDelivery", "fill", "summary"]


def fill(folder=bestanden.MAP, say=None):
    """Fill in what this release delivers and this portal never got, on record; return {model: (added, completed)}.

    Does nothing in a portal without a published edition 1: setting up delivers there. All or nothing. `say` is called
    with how far it is, when that takes long. Raises BrokenDelivery for a file that is none, and DatabaseError.
    """
    # Most starts find nothing to do: they take no lock.
    te_doen = leveren.outstanding(folder) or ongelezen.waiting()
    if not te_doen or not Editie.objects.published().filter(nummer=1).exists():
        return {}
    with transaction.atomic(), translation.override("nl"):
        Stand.objects.select_for_update().get()  # who else fills waits here, and then finds it done
        ongelezen.read_all()
        gedaan = leveren.deliver(folder, say)
        for model, werk in gedaan.items():
            aantallen = [(len(werk.erbij), "erbij"), (len(werk.aangevuld), "aangevuld")]
            naam = ", ".join(f"{aantal} {wat}" for aantal, wat in aantallen if aantal)
            spoor.record_filled(model, naam, {**werk.erbij, **werk.aangevuld})
    return {model: (len(werk.erbij), len(werk.aangevuld)) for model, werk in gedaan.items()}


def summary(filled):
    """Return a line for each model of what `fill` returned, for who administers the portal."""
    return [
        f"This release filled in {model._meta.label}: rows added {erbij}, empty fields completed {aangevuld}."
        for model, (erbij, aangevuld) in filled.items()
    ]
