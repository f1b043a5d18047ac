"""Planned tasks: recorded when they succeed or fail; /gezond/ names those that are late; `manage.py onderhoud`."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from bronnen.models import Bron
from visie.aanmelden.sessies import SessionStore
from visie.draaien import taken
from visie.draaien.models import Taak
from visie.editie.models import Stand
from visie.zoeken import tellen
from visie.zoeken.models import Zoekmisser

pytestmark = pytest.mark.django_db


def gezond(client):
    """Return (status, what /gezond/ says about tasks)."""
    response = client.get("/gezond/")
    return response.status_code, {naam: w for naam, w in response.json().items() if naam.startswith("tasks")}


def mislukken(naam):
    with pytest.raises(CommandError), taken.recorded(naam):
        raise CommandError("the disk is full")


def test_a_task_that_ran_is_shown_with_its_time(client):
    taken.record("backup")

    status, taakregels = gezond(client)

    assert status == 200
    assert taakregels["tasks"]["backup"][:10] == f"{timezone.now():%Y-%m-%d}"
    assert (taakregels["tasks_late"], taakregels["tasks_failed"]) == ([], [])


@pytest.mark.parametrize("naam", taken.TAKEN)
@pytest.mark.parametrize(("over", "uitkomst"), [(-60, (200, False)), (60, (503, True))])
def test_a_task_is_late_when_its_time_has_passed(client, naam, over, uitkomst):
    taken.record(naam)
    Taak.objects.update(gelukt_op=timezone.now() - taken.TAKEN[naam] - timedelta(seconds=over))

    status, taakregels = gezond(client)

    assert (status, taakregels["tasks_late"] == [naam]) == uitkomst


def test_a_task_that_failed_is_named_until_it_succeeds(client):
    taken.record("backup")
    eerder = Taak.objects.get().gelukt_op
    mislukken("backup")
    mislukt, gebleven = gezond(client), Taak.objects.get().gelukt_op
    with taken.recorded("backup"):
        pass

    assert (mislukt[0], mislukt[1]["tasks_failed"], gebleven) == (503, ["backup"], eerder)
    assert (gezond(client)[0], gezond(client)[1]["tasks_failed"]) == (200, [])


def test_a_task_that_is_stopped_has_neither_succeeded_nor_failed():
    with pytest.raises(SystemExit), taken.recorded("backup"):
        raise SystemExit(143)

    assert not Taak.objects.exists()


def test_only_tasks_of_the_list_are_recorded():
    with pytest.raises(KeyError):
        taken.record("koffie")

    assert not Taak.objects.exists()


def test_recording_a_task_changes_nothing_for_readers():
    before = Stand.objects.get().teller

    taken.record("backup")
    taken.record("backup")
    mislukken("backup")
    Taak.objects.all().delete()

    assert Stand.objects.get().teller == before


def test_maintenance_removes_what_has_expired_and_nothing_else(capsys):
    for naam, seconds in (("oud", -60), ("nieuw", 3600)):
        sessie = SessionStore()
        sessie["naam"] = naam
        sessie.set_expiry(seconds)
        sessie.save()
        cache.set(f"teller-{naam}", 1, timeout=seconds if seconds > 0 else 3600)
    verloop("teller-oud")
    vandaag = timezone.localdate()
    for dagen in (0, 90, 91):
        Zoekmisser.objects.create(dag=vandaag - timedelta(days=dagen), vraag=f"{dagen}")

    call_command("onderhoud")

    assert [Session.objects.get().get_decoded()["naam"], cache.get("teller-nieuw")] == ["nieuw", 1]
    assert tellers() == [":1:teller-nieuw"]
    assert sorted(Zoekmisser.objects.values_list("vraag", flat=True)) == ["0", "90"]
    assert capsys.readouterr().out == "Expired sessions are gone, 1 expired counters, and counts of old queries.\n"
    assert list(Taak.objects.values_list("naam", flat=True)) == ["onderhoud"]


def verloop(sleutel):
    """Let a value in the shared cache expire a minute ago."""
    with connection.cursor() as cursor:
        toen = connection.ops.adapt_datetimefield_value(timezone.now() - timedelta(minutes=1))
        cursor.execute("UPDATE visie_cache SET expires = %s WHERE cache_key = %s", [toen, f":1:{sleutel}"])


def tellers():
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key FROM visie_cache WHERE cache_key LIKE ':1:teller-%%'", [])
        return sorted(rij[0] for rij in cursor.fetchall())


def test_old_counts_of_queries_also_go_when_a_new_one_comes():
    Zoekmisser.objects.create(dag=timezone.localdate() - tellen.BEWAARD - timedelta(days=1), vraag="oud")

    tellen.count("nieuw")

    assert list(Zoekmisser.objects.values_list("vraag", flat=True)) == ["nieuw"]


def test_a_task_that_is_no_longer_planned_can_be_forgotten(client):
    mislukken("backup")

    call_command("onderhoud", vergeet="backup")

    assert (gezond(client)[0], Taak.objects.count()) == (200, 0)


def test_a_visit_to_all_addresses_is_recorded():
    Bron.objects.update(doi="", url="")

    call_command("controleer_links", verbosity=0)

    assert list(Taak.objects.values_list("naam", flat=True)) == ["controleer_links"]


def test_a_backup_is_recorded_and_so_is_one_that_could_not_be_written(echte_transacties, tmp_path, client):
    call_command("backup", str(tmp_path), verbosity=0)
    gelukt = gezond(client)
    with pytest.raises(CommandError):
        call_command("backup", str(tmp_path / "weg" / "bestand"), verbosity=0)

    assert (gelukt[0], gelukt[1]["tasks"]["backup"] is None) == (200, False)
    assert (gezond(client)[0], gezond(client)[1]["tasks_failed"]) == (503, ["backup"])
