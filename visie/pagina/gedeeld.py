"""What many pages of one `stand` have in common, read once for all of them."""

from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps

from django.utils.translation import get_language

from visie.editie import herkomst

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

    What it returns serves several pages at the same time: nobody may change it. Each of them has asked what was asked
    for it (visie/editie/herkomst.py).
    """

    @wraps(functie)
    def eens(*args):
        gelezen = _gelezen.get()
        if gelezen is None:
            return functie(*args)
        eigen, sleutel = gelezen.setdefault(functie, {}), (get_language(), *args)
        if sleutel in eigen:
            resultaat, feiten = eigen[sleutel]
            herkomst.note(*feiten)
            return resultaat
        with herkomst.collect_more() as feiten:
            resultaat = functie(*args)
        return keep(resultaat, *args, feiten=feiten)

    def keep(resultaat, *args, feiten=None):
        """Let a result that somebody has already serve the others inside `samen`; return it.

        Without `feiten` it was made of what was asked so far.
        """
        eigen = _gelezen.get().setdefault(functie, {})
        if len(eigen) >= HOOGSTENS:
            eigen.clear()
        eigen[get_language(), *args] = resultaat, frozenset(herkomst.so_far() if feiten is None else feiten)
        return resultaat

    eens.keep = keep
    return eens
