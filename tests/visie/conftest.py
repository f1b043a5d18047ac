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
    from visie.models import Editie

    return Activiteit.objects.get(editie=Editie.objects.werkversie(), anker="zelfzorg")


@pytest.fixture(scope="module")
def open_verbinding():
    """Keep the connection of a test open over a request of its own, as Django's test client does."""
    for signaal in (request_started, request_finished):
        signaal.disconnect(close_old_connections)
    yield
    for signaal in (request_started, request_finished):
        signaal.connect(close_old_connections)
