"""Keeps Verwijzing in step with the text: which part names which note, at which place."""

from django.db.models.signals import post_delete, post_save

from bronnen.models import Noot, Verwijzing
from visie.editie.models import part_models
from visie.tekst.html import noot_sleutels


def citing_models():
    """Return the models of parts whose text can name notes."""
    return [m for m in part_models() if "tekst" in m.digest_velden and not m.deelsoort.noot]


def update(onderdeel):
    """Write anew the rows of one part. A key without a note gets no row: publishing refuses it, the text keeps it."""
    Verwijzing.objects.filter(editie_id=onderdeel.editie_id, onderdeel=onderdeel.anker).delete()
    Verwijzing.objects.bulk_create(_rows(onderdeel, _noten(onderdeel.editie_id)))


def rebuild(editie):
    """Write anew the rows of a whole werkversie."""
    noten = _noten(editie.pk)
    Verwijzing.objects.filter(editie=editie).delete()
    Verwijzing.objects.bulk_create(
        rij for model in citing_models() for deel in model.objects.filter(editie=editie) for rij in _rows(deel, noten)
    )


def _noten(editie_id):
    return {noot.sleutel: noot for noot in Noot.objects.filter(editie_id=editie_id)}


def _rows(onderdeel, noten):
    for plaats, sleutel in enumerate(noot_sleutels(onderdeel.tekst_nl or ""), start=1):
        if sleutel in noten:
            yield Verwijzing(
                editie_id=onderdeel.editie_id, onderdeel=onderdeel.anker, noot=noten[sleutel], plaats=plaats
            )


def on_save(sender, instance, raw=False, created=False, **kwargs):
    # While a fixture is loading the notes may not be there yet; the loader rebuilds everything at the end.
    if raw:
        return
    if isinstance(instance, tuple(citing_models())):
        update(instance)
    elif created and isinstance(instance, Noot):  # a note that was put back may be cited already
        rebuild(instance.editie)


def on_delete(sender, instance, origin=None, **kwargs):
    # Once, for the part that was removed and all that stood in it; whoever empties an editie sees to its own.
    if origin is instance and isinstance(instance, tuple(citing_models())):
        rebuild(instance.editie)


def connect():
    post_save.connect(on_save, dispatch_uid="verwijzingen")
    post_delete.connect(on_delete, dispatch_uid="verwijzingen")
