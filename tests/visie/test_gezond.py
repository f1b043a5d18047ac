"""The health page tells when published text is no longer guarded, or no longer what was sealed."""
import pytest

from doelstellingen.models import Activiteit
from visie import guards

pytestmark = pytest.mark.django_db


def test_a_sound_portal_is_healthy(client):
    response = client.get("/gezond/")

    assert (response.status_code, response.json()) == (
        200, {"database": True, "triggers_missing": [], "digests_wrong": []},
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
