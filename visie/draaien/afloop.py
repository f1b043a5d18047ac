"""Whether a request that failed may have changed something all the same: docs/besluiten/0054-concepten.md."""

import traceback

from django.db import InterfaceError, OperationalError, connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from visie.pagina.methoden import READ

WEG = (OperationalError, InterfaceError)  # the database went away, or was never there
SCHRIJFT = {"INSERT", "UPDATE", "DELETE"}


class Afloop:
    """Looks at every statement of one request: `mogelijk` is true once something has been kept, or may have been."""

    def __init__(self):
        self.mogelijk = False

    def __call__(self, execute, sql, params, many, context):
        if str(sql).split(None, 1)[0].upper() not in SCHRIJFT:
            return execute(sql, params, many, context)
        if context["connection"].in_atomic_block:
            result = execute(sql, params, many, context)
            transaction.on_commit(self.keep)  # a rollback forgets it
            return result
        try:  # a statement that is a transaction by itself: when it fails, it may have been done before the answer
            result = execute(sql, params, many, context)
        except WEG:
            self.keep()
            raise
        self.keep()
        return result

    def keep(self):
        self.mogelijk = True


def follow(get_response):
    """Follow what a request that may change something does to the database."""

    def middleware(request):
        if request.method in READ:
            return get_response(request)
        request.afloop = Afloop()
        with connection.execute_wrapper(request.afloop):
            return get_response(request)

    return middleware


def unknown(request, error):
    """Tell whether this request may have changed something, although it ended in this error."""
    afloop = getattr(request, "afloop", None)
    return (afloop is not None and afloop.mogelijk) or failed_at_commit(error)


def failed_at_commit(error):
    """Tell whether an error comes from a commit: what was asked of the database may then have been done."""
    while error is not None:
        if any(f.f_code is BaseDatabaseWrapper._commit.__code__ for f, _ in traceback.walk_tb(error.__traceback__)):
            return isinstance(error, WEG)
        error = error.__cause__ or error.__context__
    return False
