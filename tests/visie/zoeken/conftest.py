"""The index of edition 1, built once: it only reads."""

import pytest


@pytest.fixture(scope="session")
def index(django_db_setup, django_db_blocker):
    from visie.pagina.decorators import find_document
    from visie.zoeken.index import Index
    from visie.zoeken.passages import passages, woordenlijst

    with django_db_blocker.unblock():
        return Index(passages(find_document()), woordenlijst("nl"))


@pytest.fixture
def vind(index):
    """Return the ankers that a query finds, best first."""
    from visie.zoeken import search

    return lambda q: [treffer.passage.anker for treffer in search(index, q).treffers]
