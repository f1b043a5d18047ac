"""The health page tells when published text is no longer guarded, or no longer what was sealed."""

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test.utils import CaptureQueriesContext

from doelstellingen.models import Activiteit
from tests.visie.twee_edities import maak_editie_2, maak_editie_3
from visie.editie import guards

pytestmark = pytest.mark.django_db


def test_a_sound_portal_is_healthy(client):
    response = client.get("/gezond/")

    assert (response.status_code, response.json()) == (
        200,
        {
            "database": True, "migrations_pending": [], "triggers_missing": [], "digests_wrong": [],
            "tasks": {"backup": None, "controleer_links": None, "onderhoud": None, "verloop": None},
            "tasks_late": [], "tasks_failed": [],
        },
    )  # fmt: skip


def test_missing_triggers_are_named(client):
    namen = guards.missing() or sorted(guards._wanted(guards.connections["default"]))
    guards.remove()

    response = client.get("/gezond/")

    assert (response.status_code, response.json()["triggers_missing"]) == (503, namen)


def test_a_text_that_was_tampered_with_is_named(client):
    guards.remove()
    Activiteit.objects.filter(editie__nummer=1, anker="zelfzorg").update(tekst_nl="<p>Vervalst.</p>")
    guards.install()

    response = client.get("/gezond/")

    assert (response.status_code, response.json()["digests_wrong"]) == (503, [1])


def test_it_costs_as_many_queries_with_more_edities(client):
    with CaptureQueriesContext(connection) as een:
        client.get("/gezond/")
    maak_editie_2()
    maak_editie_3()

    with CaptureQueriesContext(connection) as drie:
        client.get("/gezond/")

    assert len(drie) == len(een)


def test_a_migration_that_was_not_run_is_named(client):
    MigrationRecorder.Migration.objects.filter(app="bronnen").order_by("-pk").first().delete()

    response = client.get("/gezond/")

    assert (response.status_code, len(response.json()["migrations_pending"])) == (503, 1)
