"""What the tests of the editors' screens share."""

import pytest
from django.core.management import call_command

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
    from visie.models import Editie

    return Activiteit.objects.get(editie=Editie.objects.werkversie(), anker="zelfzorg")


@pytest.fixture(scope="module")
def databases(tmp_path_factory, django_db_blocker):
    """Makes databases beside that of the tests."""
    from tests.visie.databases import Databases

    databases = Databases(tmp_path_factory.mktemp("databases"))
    with django_db_blocker.unblock(), databases.stack:
        yield databases


@pytest.fixture(scope="module")
def gevuld(databases):
    """The address of a database with a bit of everything. Tests read it and change nothing."""
    from tests.visie.databases import vul

    url = databases.nieuw()
    vul(url)
    return url


@pytest.fixture(scope="module")
def backup(gevuld, databases):
    """A backup of it."""
    from tests.visie.databases import database_in
    from visie.backup.maken import maak

    with database_in(gevuld):
        return maak(databases.folder / "gevuld.gz")[0]
