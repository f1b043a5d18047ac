"""One check at a time, of which nothing is left afterwards: no text, and none of its words in a report of a failure."""

from contextlib import contextmanager
from functools import wraps
from threading import Lock

from django.db import InterfaceError, OperationalError

from visie.citaatcontrole import geheugen, oordeel, plakken, tonen

_slot = Lock()


class Bezet(Exception):
    """This process checks another text now."""


class ControleMislukt(Exception):
    """Something failed; this says what kind of thing, without the words of the exception: those may be of the text."""


@contextmanager
def alone():
    """Let one at a time be in this block; who comes meanwhile does not wait but gets Bezet."""
    if not _slot.acquire(blocking=False):
        raise Bezet
    try:
        yield
    finally:
        _slot.release()


def without_words(view):
    """Let a failure of a view tell its kind and place, and nothing of what was pasted."""

    @wraps(view)
    def page(*args, **kwargs):
        try:
            return view(*args, **kwargs)
        except (OperationalError, InterfaceError):  # the database is away: no statement has anything of a text
            raise
        except Exception as fout:
            mislukt = ControleMislukt(type(fout).__name__).with_traceback(fout.__traceback__)
        raise mislukt  # outside: it then remembers no exception before it

    return page


def check(tekst, document) -> list[tonen.Regel]:
    """Return the Regels of a cleaned text, against the editie of a Document and what surrounds it."""
    index = geheugen.index(document)
    zinnen = plakken.zinnen(tekst, index)
    return tonen.lines(oordeel.judge(zinnen, index), index)
