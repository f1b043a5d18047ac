"""What the own page of a part says about what happened to it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.site.lezer import boom, klassen, woorden
from tests.visie.twee_edities import PALLIATIEF, SPOED, ZELFZORG, maak_editie_2, maak_editie_3
from visie.editie.models import Intrekking

pytestmark = pytest.mark.django_db
ELKE_SOORT = ["/hoofddoel/persoonlijke-continuiteit/", SPOED, PALLIATIEF, "/oproepen/14/", "/noten/31/", "/voorwoord/"]


@pytest.fixture
def editie_2():
    return maak_editie_2()


def verloop(client, adres):
    """Return what a page says about the history of its part, or ''."""
    delen = [e for e in boom(client.get(adres)).iter("div") if "verloop" in klassen(e)]
    return " ".join(woorden(delen[0])) if delen else ""


@pytest.mark.parametrize("adres", ELKE_SOORT)
def test_with_one_editie_there_is_nothing_to_tell(client, adres):
    assert client.get(adres).status_code == 200

    assert verloop(client, adres) == ""


@pytest.mark.parametrize("adres", [a for a in ELKE_SOORT if a != PALLIATIEF])
def test_a_part_that_stayed_says_since_when(client, editie_2, adres):
    assert verloop(client, adres).removeprefix("Inleiding: ") == "Ongewijzigd sinds editie 1"


def test_a_goal_speaks_only_of_its_introduction(client, editie_2):
    assert verloop(client, SPOED).startswith("Inleiding: ")
    assert not verloop(client, ZELFZORG).startswith("Inleiding: ")


@pytest.mark.parametrize("prefix", ["", "/edities/2"])
def test_a_changed_part_says_when_and_why_and_leads_to_the_difference(client, editie_2, prefix):
    response = client.get(prefix + ZELFZORG)

    assert verloop(client, prefix + ZELFZORG) == "Gewijzigd in editie 2 – bekijk het verschil Reden: Een reden."
    assert 'href="/edities/vergelijken/1/2/zelfzorg/"' in response.content.decode()


def test_after_a_third_editie_the_last_change_counts(client, editie_2):
    maak_editie_3()

    assert verloop(client, ZELFZORG).startswith("Gewijzigd in editie 3 ")
    assert verloop(client, PALLIATIEF).startswith("Gewijzigd in editie 2 ")
    assert verloop(client, "/voorwoord/") == "Ongewijzigd sinds editie 1"


def test_a_frozen_page_says_that_the_passage_is_the_same_today(client, editie_2):
    assert verloop(client, "/edities/1/oproepen/14/") == "Deze passage is ongewijzigd in de huidige editie."


def test_a_frozen_page_shows_how_the_passage_reads_today_and_why(client, editie_2):
    zegt = verloop(client, f"/edities/1{ZELFZORG}")

    assert zegt.startswith("Deze passage luidt anders in de huidige editie (2).")
    assert "Reden: Een reden." in zegt
    assert "We bieden patiënten verwijderd: digitaal toegevoegd: online (medische)" in zegt


def test_a_frozen_page_says_that_the_passage_is_gone(client, editie_2):
    assert verloop(client, "/edities/1/oproepen/24/") == (
        "Deze passage staat niet meer in de huidige editie. Waar u verder kunt lezen"
    )


def test_a_short_code_in_a_frozen_editie_leads_to_the_answer(client, editie_2):
    response = client.get("/edities/1/d4.5", follow=True)

    assert "Deze passage luidt anders" in response.content.decode()


def test_a_withdrawn_editie_is_no_part_of_the_history(client, editie_2):
    Intrekking.objects.create(editie=editie_2, reden="Verkeerde tekst.")

    assert verloop(client, ZELFZORG) == ""
    assert verloop(client, f"/edities/2{ZELFZORG}").startswith("Deze passage luidt anders in de huidige editie (1).")


@pytest.mark.parametrize("prefix", ["", "/edities/1"])
@pytest.mark.parametrize("adres", [*ELKE_SOORT, ZELFZORG])
def test_no_page_needs_more_than_twelve_queries_for_it(client, editie_2, prefix, adres):
    with CaptureQueriesContext(connection) as queries:
        client.get(prefix + adres)

    assert len(queries) <= 12
