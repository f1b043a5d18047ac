"""What is said about the vision is found, once it is shown, after all hits of the vision itself."""

import datetime

import pytest

from visie.actueel.models import Stuk

pytestmark = pytest.mark.django_db


def make(**anders):
    velden = {
        "soort": "stap", "titel": "Plan voor qwertyhuizen", "organisatie": "Gemeente Voorbeeld",
        "datum": datetime.date(2026, 3, 2), "adres": "https://voorbeeld.nl/plan", "status": Stuk.Status.GETOOND,
    }  # fmt: skip
    return Stuk.objects.create(**velden | anders)


def test_a_stuk_that_is_shown_is_found_with_its_kind_organisation_and_day(client):
    stuk = make()

    antwoord = client.get("/zoeken.json", {"q": "qwertyhuizen"}).json()

    [gevonden] = antwoord["reacties_en_berichten"]
    assert (gevonden["adres"], gevonden["kop"]) == (f"/actueel/{stuk.pk}/", stuk.titel)
    assert gevonden["waar"] == "Stap of reactie · Gemeente Voorbeeld · 2 maart 2026"
    assert "Reacties en berichten" in client.get("/zoeken/", {"q": "qwertyhuizen"}).content.decode()


@pytest.mark.parametrize("status", ["wacht", "verborgen", "verlopen"])
def test_what_is_not_shown_is_not_found(client, status):
    make(status=status)

    assert client.get("/zoeken.json", {"q": "qwertyhuizen"}).json()["reacties_en_berichten"] == []
