import pytest
from django.core.management import call_command

WACHTWOORD = "een-lang-wachtwoord-2035"


@pytest.fixture
def redacteur(client):
    call_command("maak_gebruiker", "rea", rol="redacteur", wachtwoord=WACHTWOORD, verbosity=0)
    assert client.login(username="rea", password=WACHTWOORD)
    return client
