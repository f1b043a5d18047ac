"""One maker of files at a time, over all processes and machines that share a database."""

import fcntl
import time
from contextlib import ExitStack, contextmanager

from django.conf import settings
from django.db import connection

LOCK = 2035_23  # of PostgreSQL; any number that nobody else of this database uses
PAUSE = 0.05


class Bezet(Exception):
    """Somebody else was making a file for as long as was to be waited."""


@contextmanager
def alone(wachten: float):
    """Inside this block nobody else makes files. Raises Bezet after `wachten` seconds."""
    eind = time.monotonic() + wachten
    with ExitStack() as stack, open(settings.DATA_DIR / "bestanden.slot", "w") as slot:
        while not _taken(slot, stack):
            if time.monotonic() >= eind:
                raise Bezet
            time.sleep(PAUSE)
        yield


def _taken(slot, stack):
    """Try to take the lock of this machine and that of the database; tell whether both are ours."""
    try:
        fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    if connection.vendor != "postgresql" or _ask("SELECT pg_try_advisory_lock(%s)"):
        stack.callback(_release)
        return True
    fcntl.flock(slot, fcntl.LOCK_UN)
    return False


def _release():
    if connection.vendor == "postgresql":
        _ask("SELECT pg_advisory_unlock(%s)")


def _ask(sql):
    with connection.cursor() as cursor:
        cursor.execute(sql, [LOCK])
        return cursor.fetchone()[0]
