"""What a page was made of: everything that was asked while it was made, as facts whose answer may be asked again.

A fact is a tuple of plain values that begins with its kind. The export notes them (visie/front/feiten.py): a page of
which every fact still has the same answer is the same page. Most are queries. Not those of a Document, which serves
every page of an editie: there each page says which of what stands beside the text it used, so that an erratum touches
few pages.
"""

from contextlib import contextmanager
from contextvars import ContextVar

TEKST = "tekst"  # (TEKST, number of an editie or None): the Document that an address names, without what stands beside
NAAST = "naast"  # (NAAST, key of an editie, name, key): what stands beside it, such as the errata of an anker
ALLES = "*"  # as key: all of that name
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
def collect_more():
    """Give the set of facts that are asked inside this block; it stays empty when nobody collects around it."""
    if not collecting():
        yield set()
        return
    with collect() as feiten:
        yield feiten


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


class Naast:
    """An attribute of a row that was read beside it: using it is a fact. `wie` names two attributes: editie and key."""

    def __init__(self, *wie):
        self.wie = wie

    def __set_name__(self, owner, naam):
        self.naam = naam

    def __set__(self, rij, waarde):
        rij.__dict__[self.naam] = waarde

    def __get__(self, rij, owner=None):
        if rij is None:
            return self
        if self.naam not in rij.__dict__:
            raise AttributeError(self.naam)
        editie, sleutel = self.wie
        note((NAAST, rij.__dict__[editie], self.naam, rij.__dict__[sleutel]))
        return rij.__dict__[self.naam]


class PerAnker(dict):
    """{anker: what stands beside that part} of a Document: looking something up is a fact."""

    def __init__(self, inhoud, editie, naam):
        super().__init__(inhoud)
        self.feit = (NAAST, editie, naam)

    def get(self, anker, default=None):
        note((*self.feit, anker))
        return super().get(anker, default)

    def __getitem__(self, anker):
        note((*self.feit, anker))
        return super().__getitem__(anker)

    def __contains__(self, anker):
        note((*self.feit, anker))
        return super().__contains__(anker)

    def __iter__(self):
        note((*self.feit, ALLES))
        return super().__iter__()

    def __len__(self):
        note((*self.feit, ALLES))
        return super().__len__()

    def keys(self):
        note((*self.feit, ALLES))
        return super().keys()

    def values(self):
        note((*self.feit, ALLES))
        return super().values()

    def items(self):
        note((*self.feit, ALLES))
        return super().items()
