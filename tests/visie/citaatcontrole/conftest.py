"""The index of edition 1, and a text judged by it."""

import pytest


@pytest.fixture(scope="session")
def index(document, django_db_blocker):
    from visie.citaatcontrole.index import Index
    from visie.citaatcontrole.verzamelen import passages

    with django_db_blocker.unblock():
        return Index(passages(document))


@pytest.fixture(scope="session")
def oordelen(index):
    """Return the judgements on a pasted text, in order."""
    from visie.citaatcontrole import oordeel, plakken

    def judge(tekst):
        zinnen = plakken.zinnen(plakken.schoon(tekst), index)
        return oordeel.judge(zinnen, index)

    return judge


@pytest.fixture(scope="session")
def soorten(oordelen):
    """Return what is said of each sentence of a pasted text, in order."""
    return lambda tekst: [str(oordeel.soort) for oordeel in oordelen(tekst)]
