"""What the tests of the editors' screens share."""

import pytest
from django.core.management import call_command
from django.core.signals import request_finished, request_started
from django.db import close_old_connections


@pytest.fixture
def redacteur(client):
    call_command("maak_gebruiker", "rea", rol="redacteur", wachtwoord="een-lang-wachtwoord-2035", verbosity=0)
    client.login(username="rea", password="een-lang-wachtwoord-2035")
    return client


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
