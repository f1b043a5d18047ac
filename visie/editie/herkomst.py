"""What a page was made of: everything that was asked while it was made, as facts whose answer may be asked again.

A fact is a tuple of words that begins with its kind. The export notes them (visie/front/feiten.py): a page of which
every fact still has the same answer is the same page.
"""

from contextlib import contextmanager
from contextvars import ContextVar

_gevraagd = ContextVar("gevraagd", default=None)


@contextmanager
def collect():
    """Give the set of facts that are asked inside this block. Whoever collects around it has asked them too."""
    buiten, feiten = _gevraagd.get(), set()
    token = _gevraagd.set(feiten)
    try:
        yield feiten
    finally:
        _gevraagd.reset(token)
        if buiten is not None:
            buiten |= feiten


@contextmanager
def instead():
    """Inside this block nothing is noted: whoever asks says with `note` what it comes down to."""
    token = _gevraagd.set(None)
    try:
        yield
    finally:
        _gevraagd.reset(token)


def collecting():
    """Tell whether anybody collects facts here."""
    return _gevraagd.get() is not None


def so_far():
    """Return the facts that were asked here until now."""
    return frozenset(_gevraagd.get() or ())


def note(*feiten):
    """Say that these facts were asked."""
    if (gevraagd := _gevraagd.get()) is not None:
        gevraagd.update(feiten)
