"""What the first screen says of reactions and messages: which wait for a second editor, which have expired."""

import datetime

from django.utils import timezone

from visie.actueel.models import Stuk

KORT = datetime.timedelta(days=30)  # how long the first screen says that something has expired


def waiting_and_expired():
    """Return (what waits for a second editor, what has expired in the last month), the newest first, in one query."""
    Status, sinds = Stuk.Status, timezone.localdate() - KORT
    stukken = list(Stuk.objects.filter(status__in=[Status.WACHT, Status.VERLOPEN]))
    wacht = [stuk for stuk in stukken if stuk.status == Status.WACHT]
    verlopen = [stuk for stuk in stukken if stuk.status == Status.VERLOPEN and stuk.verloopt_op >= sinds]
    return wacht, verlopen
