"""One maker of files at a time, over all processes and machines that share a database."""

import fcntl
import hashlib
import time
from contextlib import contextmanager

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
    with open(_lock_file(), "w") as slot, _of_the_database() as taken:
        while not (_of_this_machine(slot) and taken()):
            if time.monotonic() >= eind:
                raise Bezet
            time.sleep(PAUSE)
        yield


def _lock_file():
    """Return where the lock of this machine is: one for each database."""
    naam = hashlib.sha256(str(connection.settings_dict["NAME"]).encode()).hexdigest()[:12]
    return settings.DATA_DIR / f"bestanden-{naam}.slot"


def _of_this_machine(slot):
    """Try to take the lock of this machine, which may be ours already; tell whether it is."""
    try:
        fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


@contextmanager
def _of_the_database():
    """Give a function that tries to take the lock of the database, and tells whether it is ours.

    On a connection of its own: closing that gives the lock back, whatever happened to the transaction of who asks.
    """
    if connection.vendor != "postgresql":
        yield lambda: True
        return
    eigen = connection.copy()
    try:
        yield lambda: _try(eigen)
    finally:
        eigen.close()


def _try(eigen):
    with eigen.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
        return cursor.fetchone()[0]
