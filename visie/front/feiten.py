"""What the pages of an export were made of (visie/editie/herkomst.py), and what that comes to at this moment."""

import hashlib
import json
import re
from contextlib import contextmanager

from django.db import connection

from visie.editie import herkomst

VRAAG, NOOIT = "vraag", "nooit"  # a query; something that can be asked once only
PLAT = (str, int, float, type(None))  # a bool is an int


@contextmanager
def follow():
    """Inside this block every query is noted as a fact."""
    with connection.execute_wrapper(_note):
        yield


def _note(execute, sql, params, many, context):
    if herkomst.collecting():
        herkomst.note(_fact(sql, params, many))
    return execute(sql, params, many, context)


def _fact(sql, params, many):
    """Return a query as a fact. What changes something, or asks for what JSON cannot hold, never has the same answer."""
    if many or not re.match(r"[\s(]*(SELECT|WITH)\b", sql) or not all(isinstance(p, PLAT) for p in params or ()):
        return (NOOIT,)
    return (VRAAG, sql, None if params is None else json.dumps(list(params)))


class Nu:
    """The answers of facts at the moment of one transaction: each is asked once."""

    def __init__(self):
        self._gezien = {}

    def answer(self, feit):
        """Return the answer of a fact as a short text; None when it may be another one the next time."""
        if feit not in self._gezien:
            self._gezien[feit] = self._ask(*feit)
        return self._gezien[feit]

    def _ask(self, soort, *woorden):
        if soort == VRAAG:
            return digest(_rows(*woorden))
        return None


def _rows(sql, params):
    with connection.cursor() as cursor:
        cursor.execute(sql, None if params is None else json.loads(params))
        return cursor.fetchall()


def digest(waarde):
    """Return a short text that is another one for another value: of plain values, in their order."""
    return hashlib.sha256(repr(waarde).encode()).hexdigest()[:32]
