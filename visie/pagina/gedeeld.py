"""What many pages of one `stand` have in common, read once for all of them."""

from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps

from django.utils.translation import get_language

HOOGSTENS = 3  # results of one function: a hundred Documents would be a hundred megabytes
_gelezen = ContextVar("gelezen", default=None)


@contextmanager
def samen(gelezen):
    """Inside this block what was read for one page serves the next; the dict `gelezen` holds it.

    For who makes many pages of one `stand`: a dict belongs to one, and is thrown away with it.
    """
    token = _gelezen.set(gelezen)
    try:
        yield
    finally:
        _gelezen.reset(token)


def per_stand(functie):
    """Let a function that reads the database do so once for all pages inside `samen`; outside it, at each call.

    What it returns serves several pages at the same time: nobody may change it.
    """

    @wraps(functie)
    def eens(*args):
        gelezen = _gelezen.get()
        if gelezen is None:
            return functie(*args)
        eigen, sleutel = gelezen.setdefault(functie, {}), (get_language(), *args)
        try:
            return eigen[sleutel]
        except KeyError:
            resultaat = functie(*args)
        if len(eigen) >= HOOGSTENS:
            eigen.clear()
        eigen[sleutel] = resultaat
        return resultaat

    return eens
