"""What the tests of files share: the Boek of edition 1, and the words that a file of it has to hold."""

import pytest


@pytest.fixture(scope="session")
def geheel(document, django_db_blocker):
    """The Boek of edition 1, loaded."""
    from visie.bestanden import vullen

    with django_db_blocker.unblock():
        return vullen.boek(document)
