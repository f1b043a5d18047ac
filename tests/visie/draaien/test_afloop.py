"""Of a change of which nobody knows whether it was saved, nobody says that it was not."""

from contextlib import contextmanager

import pytest
from django.db import connection

from doelstellingen.models import Activiteit

pytestmark = pytest.mark.django_db
DEEL, SESSIE = "doelstellingen_activiteit", "django_session"
NIET, ONBEKEND = "Uw tekst is niet opgeslagen", "Het is niet bekend of uw wijziging is opgeslagen"


@contextmanager
def broken(table, at_commit=False):
    """Inside this the connection breaks at a change of a table, or at the commit of that change.

    On SQLite, which has no connection to break, the change meets a table that is not there: the same kind of error.
    """
    postgres = connection.vendor == "postgresql"
    if postgres:
        kind, when = ("CONSTRAINT TRIGGER", "AFTER") if at_commit else ("TRIGGER", "BEFORE")
        deferred = "DEFERRABLE INITIALLY DEFERRED" if at_commit else ""
        make = [
            "CREATE OR REPLACE FUNCTION breuk() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$",
            f"CREATE {kind} breuk {when} UPDATE ON {table} {deferred} FOR EACH ROW EXECUTE FUNCTION breuk()",
        ]
    else:
        make = [f"CREATE TRIGGER breuk BEFORE UPDATE ON {table} BEGIN INSERT INTO bestaat_niet VALUES (1); END"]
    with connection.cursor() as cursor:
        for sql in make:
            cursor.execute(sql)
    try:
        yield
    finally:
        connection.close()  # it may be gone
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TRIGGER breuk{f' ON {table}' if postgres else ''}")


def save(client, deel):
    """Save a part; return the page, and whether its text is in the database."""
    client.raise_request_exception = False
    velden = {
        "doelstelling": deel.doelstelling_id, "titel_nl": deel.titel_nl, "tekst_nl": "<p>Een zin.</p>",
        "vanaf_versie": deel.versie,
    }  # fmt: skip
    return client.post(f"/beheer/doelstellingen/activiteit/{deel.pk}/change/", velden)


def kept(deel):
    return Activiteit.objects.get(pk=deel.pk).tekst_nl == "<p>Een zin.</p>"


@pytest.mark.usefixtures("echte_transacties")
def test_a_connection_that_breaks_before_the_commit_has_saved_nothing(redacteur, zelfzorg):
    with broken(DEEL):
        response = save(redacteur, zelfzorg)

    assert (response.status_code, NIET in response.text, ONBEKEND in response.text) == (503, True, False)
    assert not kept(zelfzorg)


@pytest.mark.usefixtures("echte_transacties")
def test_what_breaks_after_the_commit_does_not_say_that_nothing_was_saved(redacteur, zelfzorg):
    with broken(SESSIE):  # the session is written last
        response = save(redacteur, zelfzorg)

    assert (response.status_code, NIET in response.text, ONBEKEND in response.text) == (503, False, True)
    assert f'href="/beheer/doelstellingen/activiteit/{zelfzorg.pk}/change/" target="_blank"' in response.text
    assert 'name="tekst_nl" value="&lt;p&gt;Een zin.&lt;/p&gt;"' in response.text
    assert kept(zelfzorg)


@pytest.mark.skipif(connection.vendor != "postgresql", reason="no connection that breaks")
@pytest.mark.usefixtures("echte_transacties")
def test_of_a_connection_that_breaks_at_the_commit_itself_nobody_knows(redacteur, zelfzorg):
    with broken(DEEL, at_commit=True):
        response = save(redacteur, zelfzorg)

    assert (response.status_code, NIET in response.text, ONBEKEND in response.text) == (503, False, True)


@pytest.mark.parametrize(
    ("adres", "kijk"),
    [
        ("/beheer/doelstellingen/activiteit/5/change/", ["/beheer/doelstellingen/activiteit/5/change/"]),
        ("/beheer/doelstellingen/activiteit/add/", ["/beheer/doelstellingen/activiteit/"]),
        ("/beheer/doelstellingen/activiteit/5/verplaats/", ["/beheer/doelstellingen/activiteit/"]),
        ("/beheer/publiceren/", ["/beheer/", "/beheer/visie/editie/"]),
        ("/beheer/redenen/", ["/beheer/", "/beheer/visie/editie/"]),
    ],
)
def test_every_screen_that_changes_something_says_where_to_look(rf, adres, kijk):
    from visie.draaien.verzonden import where_to_look

    assert [waar for waar, _naam in where_to_look(rf.post(adres))] == [*kijk, "/beheer/visie/wijziging/"]
