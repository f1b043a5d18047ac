"""The only changes of what readers see of a stuk: docs/besluiten/0073. Each leaves its line in the trail.

Words come before readers when two editors agree: who gave them last does not show them. One editor hides, at once.
"""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from visie.actueel.models import Stuk
from visie.beheer import spoor
from visie.tekst.datums import in_woorden

STAAT = ("status", "getoond_op", "gecorrigeerd_op", "verborgen_om")
GETOOND, VERBORGEN, VERLOPEN = "getoond", "verborgen", "verlopen"  # as the trail calls what happened


class Refused(Exception):
    """Why a stuk is not shown or hidden, in words for an editor."""


def why_not(stuk, user):
    """Return why this user cannot show a stuk now, '' when they can."""
    if stuk.te_zien:
        return _("Lezers zien dit al.")
    if wrote(stuk, user):
        return _("U hebt dit zelf geschreven. Een andere redacteur leest het na en toont het.")
    if stuk.verloopt_op and stuk.verloopt_op < timezone.localdate():
        return _("De dag tot en met welke dit te zien is, is voorbij. Kies eerst een latere dag.")
    return ""


def wrote(stuk, user):
    """Tell whether a stuk has its words from this user; by name when the account that wrote them is gone."""
    return stuk.door_id == user.pk if stuk.door_id else stuk.door_naam == user.get_username()


def in_words(stuk, user):
    """Return what the state of a stuk means to this editor, in sentences."""
    Status = Stuk.Status
    if stuk.status == Status.GETOOND:
        zin = _("Lezers zien dit sinds %(dag)s.") % {"dag": _day(stuk.getoond_op)}
        if not stuk.verloopt_op:
            return zin
        vanzelf = _("Het verdwijnt vanzelf na %(dag)s.") % {"dag": _day(stuk.verloopt_op)}
        return f"{zin} {vanzelf}"
    if stuk.status == Status.VERBORGEN:
        return _("Verborgen voor lezers: %(reden)s") % {"reden": stuk.verborgen_om}
    if stuk.status == Status.VERLOPEN:
        return _("Verlopen: lezers zien dit niet meer. Kies een latere dag en laat het dan weer tonen.")
    if wrote(stuk, user):
        return _("Wacht op een tweede redacteur: u hebt dit zelf geschreven.")
    return _("Wacht op een tweede redacteur: %(wie)s schreef dit. Lees het na en toon het.") % {"wie": stuk.door_naam}


def _day(dag):
    return in_woorden(dag.isoformat())


@transaction.atomic
def show(stuk, user):
    """Let readers see a stuk. Raises Refused when `user` gave it its words, or it is not the time."""
    stuk = take(stuk)
    if reden := why_not(stuk, user):
        raise Refused(reden)
    voor, vandaag = spoor.waarden(stuk), timezone.localdate()
    if stuk.getoond_op is None:
        stuk.getoond_op = vandaag
    elif stuk.status == Stuk.Status.WACHT:  # readers saw other words before: only a correction made it wait again
        stuk.gecorrigeerd_op = vandaag
    stuk.status, stuk.verborgen_om = Stuk.Status.GETOOND, ""
    _keep(user, GETOOND, stuk, voor)


@transaction.atomic
def hide(stuk, user, reden):
    """Take a stuk away from readers, at once. Raises Refused without a reason, or when readers do not see it."""
    stuk, reden = take(stuk), reden.strip()
    if not reden:
        raise Refused(_("Geef een reden. Andere redacteuren lezen die hier terug; lezers zien haar niet."))
    if not stuk.te_zien:
        raise Refused(_("Lezers zien dit al niet meer."))
    voor = spoor.waarden(stuk)
    stuk.status, stuk.verborgen_om = Stuk.Status.VERBORGEN, reden
    _keep(user, VERBORGEN, stuk, voor)


@transaction.atomic
def expire(dag):
    """Take away what was to be seen until a day before `dag`; return how many that were."""
    over = Stuk.objects.select_for_update().filter(status=Stuk.Status.GETOOND, verloopt_op__lt=dag)
    stukken = list(over.order_by("pk"))
    for stuk in stukken:
        voor = spoor.waarden(stuk)
        stuk.status = Stuk.Status.VERLOPEN
        _keep(None, VERLOPEN, stuk, voor)
    return len(stukken)


def reword(stuk, user):
    """Say that `user` gave a stuk (a row that is saved with the same change) its words: it waits for somebody else."""
    stuk.door, stuk.door_naam, stuk.status = user, user.get_username(), Stuk.Status.WACHT
    stuk.save(update_fields=["door", "door_naam", "status"])


def take(stuk):
    """Return the stuk as it is stored; it stays so until the transaction is through."""
    return Stuk.objects.select_for_update().get(pk=stuk.pk)


def _keep(user, handeling, stuk, voor):
    stuk.save(update_fields=STAAT)
    spoor.record(user, handeling, stuk, voor, spoor.waarden(stuk))
