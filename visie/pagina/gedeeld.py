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


def samen_of_verder():
    """Return `samen` for who asks for several pages to make one answer: inside another it goes on with that one."""
    gelezen = _gelezen.get()
    return samen({} if gelezen is None else gelezen)


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
        return keep(resultaat, *args)

    def keep(resultaat, *args):
        """Let a result that somebody has already serve the others inside `samen`; return it."""
        eigen = _gelezen.get().setdefault(functie, {})
        if len(eigen) >= HOOGSTENS:
            eigen.clear()
        eigen[get_language(), *args] = resultaat
        return resultaat

    eens.keep = keep
    return eens
