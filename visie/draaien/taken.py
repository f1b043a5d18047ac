"""Planned tasks: which there are, when each last succeeded, and which one is late. The timers are in docs/systemd/."""

from contextlib import contextmanager, suppress
from datetime import timedelta

from django.db import DatabaseError
from django.utils import timezone

from visie.draaien.models import Taak

# The command, and how long after a success it is late: the time of its timer and half of that.
TAKEN = {
    "backup": timedelta(hours=36),  # each night
    "controleer_links": timedelta(days=10),  # each week
    "onderhoud": timedelta(hours=36),  # each night
    "verloop": timedelta(hours=36),  # each night, just after midnight
}


def record(naam, gelukt=True):
    """Write down that a task of TAKEN succeeded or failed just now. Raises KeyError for another name."""
    TAKEN[naam]
    nu = timezone.now()
    waarden = {"gelukt_op": nu, "mislukt_op": None} if gelukt else {"mislukt_op": nu}
    Taak.objects.update_or_create(naam=naam, defaults=waarden)


@contextmanager
def recorded(naam):
    """Record whether what is done inside succeeded.

    Being stopped halfway (a signal) is neither success nor failure: the task becomes late by itself.
    """
    try:
        yield
    except Exception:
        with suppress(DatabaseError):  # what failed may be the database; the failure itself is what to tell
            record(naam, gelukt=False)
        raise
    record(naam)


def oordeel():
    """Return ({task: its last success or None}, late tasks, tasks that failed last), by name.

    A task that never ran is none of these: a laptop has no timers.
    """
    rijen, nu = {taak.naam: taak for taak in Taak.objects.filter(naam__in=TAKEN)}, timezone.now()
    gelukt = {naam: rijen[naam].gelukt_op if naam in rijen else None for naam in TAKEN}
    te_laat = [naam for naam, wanneer in gelukt.items() if wanneer and nu - wanneer > TAKEN[naam]]
    mislukt = [naam for naam in TAKEN if naam in rijen and rijen[naam].mislukt_op]
    return gelukt, te_laat, mislukt
