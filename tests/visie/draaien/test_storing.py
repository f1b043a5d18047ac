"""Without the database an editor is told so in Dutch and keeps the words that were sent."""

import pytest
from django.db import OperationalError

from visie.draaien import storing

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


def test_another_error_gives_the_text_back_too(rf):
    response = storing.fout(rf.post("/beheer/visie/paragraaf/1/change/", {"tekst_nl": "<p>Woorden.</p>", "_save": "x"}))

    tekst = response.content.decode()
    assert (response.status_code, "&lt;p&gt;Woorden.&lt;/p&gt;" in tekst, tekst.count("<textarea")) == (500, True, 1)


def test_what_is_no_request_gets_a_polite_answer_also_when_its_form_cannot_be_read(client):
    response = client.post("/zoeken/", b"x", content_type="multipart/form-data", headers={"host": "%"})

    assert (response.status_code, "Deze aanvraag klopt niet" in response.content.decode()) == (400, True)


def test_who_is_signed_in_and_asks_to_go_on_to_a_page_of_no_name_goes_to_a_page_that_is_not_there(redacteur):
    response = redacteur.get("/beheer/login/?next=$(id)")

    assert (response.status_code, response["Location"]) == (302, "$(id)")
