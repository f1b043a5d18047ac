"""What the tests of the editors' screens share."""

import pytest
from django.core.management import call_command
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

WACHTWOORD = "een-lang-wachtwoord-2035"


@pytest.fixture
def als(client):
    """Sign in as a fresh user with a role, who has the name of the role unless another is given."""

    def sign_in(rol, naam=None):
        call_command("maak_gebruiker", naam or rol, rol=rol, wachtwoord=WACHTWOORD, verbosity=0)
        assert client.login(username=naam or rol, password=WACHTWOORD)
        return client

    return sign_in


@pytest.fixture
def redacteur(als):
    return als("redacteur", "rea")


@pytest.fixture
def zelfzorg():
    # Here and not above: this file is read before Django is set up.
    from doelstellingen.models import Activiteit
    from visie.editie.models import Editie

    return Activiteit.objects.get(editie=Editie.objects.werkversie(), anker="zelfzorg")


@pytest.fixture(scope="module")
def open_verbinding():
    """Keep the connection of a test open over a request of its own, as Django's test client does."""
    for signaal in (request_started, request_finished):
        signaal.disconnect(close_old_connections)
    yield
    for signaal in (request_started, request_finished):
        signaal.connect(close_old_connections)


@pytest.fixture(scope="session")
def alle_databases(tmp_path_factory):
    from tests.visie.databases import Databases

    databases = Databases(tmp_path_factory.mktemp("databases"))
    with databases.stack:
        yield databases


@pytest.fixture(scope="module")
def databases(alle_databases, django_db_blocker):
    """Makes databases beside that of the tests; lets the tests of a module use them."""
    with django_db_blocker.unblock():
        yield alle_databases


@pytest.fixture(scope="session")
def gevuld(alle_databases, django_db_blocker):
    """The address of a database with a bit of everything. Tests read it and change nothing."""
    from tests.visie.databases import vul

    url = alle_databases.nieuw()
    with django_db_blocker.unblock():
        vul(url)
    return url


@pytest.fixture(scope="session")
def backup(gevuld, alle_databases, django_db_blocker):
    """A backup of it."""
    from tests.visie.databases import database_in
    from visie.backup.maken import make

    with django_db_blocker.unblock(), database_in(gevuld):
        return make(alle_databases.folder / "gevuld.gz")[0]
