"""The whole database as it was at one moment, whoever saves meanwhile."""

from contextlib import contextmanager

from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection, transaction


@contextmanager
def snapshot():
    """Inside this block every query sees what was committed before the first of them; nobody has to wait for it.

    Inside a transaction of whoever calls it is that one.
    """
    if connection.in_atomic_block:
        yield
        return
    connection.ensure_connection()
    with _kept_open(), _deferred(), transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


@contextmanager
def _deferred():
    """Let SQLite begin a transaction without its lock for writing (visie/settings.py takes that at once)."""
    gewoon = getattr(connection, "transaction_mode", None)
    connection.transaction_mode = None
    try:
        yield
    finally:
        connection.transaction_mode = gewoon


@contextmanager
def _kept_open():
    """Let no request close the connection: Django takes one in a transaction for one that was left so by accident."""
    los = [signaal for signaal in (request_started, request_finished) if signaal.disconnect(close_old_connections)]
    try:
        yield
    finally:
        for signaal in los:
            signaal.connect(close_old_connections)
