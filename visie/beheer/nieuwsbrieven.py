"""Sentences that went out in a newsletter: named on the form of their part, and once they no longer stand there."""

from django.contrib import messages
from django.utils.translation import gettext as _

from visie.editie.models import Editie
from visie.nieuwsbrief.models import Nieuwsbriefblok


def uitgegeven(obj):
    """Return [(newsletter, its sentences that stand word for word in this part)], newest first."""
    gevonden = [(blok.nieuwsbrief, blok.zinnen_in(obj)) for blok in _blokken(obj)]
    return [(nieuwsbrief, zinnen) for nieuwsbrief, zinnen in gevonden if zinnen]


def warn(request, obj, verwijderd=False):
    """Warn which issued sentences of the current editie this part, as it is now or `verwijderd`, has no longer."""
    if not (blokken := list(_blokken(obj))):
        return
    oud = type(obj).objects.filter(editie=Editie.objects.current(), anker=obj.anker).first()
    zin = _("Let op: deze zin is uitgegeven in %(nieuwsbrief)s, en staat niet meer zo in de werkversie: %(zinnen)s")
    for blok in blokken:
        if weg := blok.verdwenen(oud, None if verwijderd else obj):
            zinnen = " ".join(f"“{zin}”" for zin in weg)
            messages.warning(request, zin % {"nieuwsbrief": blok.nieuwsbrief, "zinnen": zinnen})


def _blokken(obj):
    blokken = Nieuwsbriefblok.objects.filter(onderdeel=obj.anker).select_related("nieuwsbrief")
    return blokken.order_by("-nieuwsbrief__datum", "pk")
