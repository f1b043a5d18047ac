"""Without the database an editor is told so in Dutch and keeps the words that were sent."""
import pytest
from django.db import OperationalError

from visie.views import storing

pytestmark = pytest.mark.django_db


@pytest.fixture
def zonder_database(monkeypatch, client):
    from django.db.backends.base.base import BaseDatabaseWrapper

    def away(self, *args, **kwargs):
        raise OperationalError("the database is away")

    client.raise_request_exception = False
    monkeypatch.setattr(BaseDatabaseWrapper, "cursor", away)
    return client


def test_a_save_that_cannot_be_kept_shows_the_text_and_no_secret(zonder_database):
    velden = {"tekst_nl": "<p>Zo & niet anders.</p>", "reden": "Een reden.", "password": "geheim-1", "leeg": " "}
    zonder_database.cookies["sessie"] = "x" * 32  # somebody who was signed in

    response = zonder_database.post("/beheer/doelstellingen/activiteit/1/change/", velden)

    tekst = response.content.decode()
    assert (response.status_code, response["Retry-After"], response["Cache-Control"]) == (503, "30", "no-store")
    assert "Uw tekst is niet opgeslagen" in tekst
    assert "&lt;p&gt;Zo &amp; niet anders.&lt;/p&gt;" in tekst
    assert ("geheim-1" in tekst, tekst.count("<textarea")) == (False, 2)


def test_a_reader_hears_when_to_come_back_and_nothing_is_repeated(zonder_database):
    response = zonder_database.post("/zoeken/", {"q": "gevoelig"})

    assert "gevoelig" not in response.content.decode()


def test_another_error_is_the_page_of_an_error(rf):
    assert storing.fout(rf.get("/")).status_code == 500
