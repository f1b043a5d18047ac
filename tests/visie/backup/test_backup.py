"""Making a backup: everything goes along, from one moment, and the file is whole or not there."""

import re
import resource
import signal
import subprocess
import threading
import time

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection, models, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState
from django.db.models import Count
from django.utils import timezone

from bronnen.models import Verwijzing
from doelstellingen.models import Activiteit
from tests.conftest import ROOT
from tests.hulp import publiceer
from tests.portaal import MANAGE, database_in
from tests.visie.databases import bestanden_in, omgeving
from tests.wachten import GEDULD, wait_until
from visie.backup import bestand, bewaren
from visie.backup.inhoud import ZONDER, models_in, momentopname
from visie.backup.maken import make
from visie.backup.terugzetten import restore
from visie.editie import guards
from visie.editie.models import Editie, OpenPunt
from visie.redactie.publicatie import text_digest

pytestmark = pytest.mark.usefixtures("databases")


def maak_backup(url, doel):
    with database_in(url):
        call_command("backup", str(doel), verbosity=0)


def refused(url, doel):
    """Check that a backup is refused in one line; return that line."""
    with pytest.raises(CommandError) as refusal:
        maak_backup(url, doel)
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


@pytest.fixture
def wijzigbaar(databases, gevuld):
    """A database with the same in it, that the test may change."""
    return databases.kopie(gevuld)


@pytest.fixture
def kop(backup):
    return bestand.check(backup)


def test_every_table_goes_along_or_is_named_with_a_reason(gevuld, kop):
    with database_in(gevuld):
        tabellen = set(connection.introspection.table_names())
        apps = MigrationLoader(connection).project_state().apps
        namen = {model._meta.label_lower: model._meta.db_table for model in models_in(apps)}

    assert {namen[model] for model in kop["tellingen"]} == tabellen - set(ZONDER)
    assert all(ZONDER.values())
    assert sorted(ZONDER) == [
        "bronnen_nootverzoek", "django_migrations", "django_session", "visie_aanwezig", "visie_bestand", "visie_cache",
        "visie_taak",
    ]  # fmt: skip


def test_a_new_model_goes_along_by_itself():
    state, sleutel = ProjectState(), [("id", models.BigAutoField(primary_key=True))]
    state.add_model(ModelState("visie", "Nieuw", sleutel))
    state.add_model(ModelState("visie", "VanEenAnder", sleutel, {"managed": False}))

    assert [model._meta.label for model in models_in(state.apps)] == ["visie.Nieuw"]


def test_a_table_that_this_release_does_not_know_is_not_passed_over(wijzigbaar, tmp_path):
    with database_in(wijzigbaar), connection.cursor() as cursor:
        cursor.execute("CREATE TABLE visie_later (id bigint)")
        cursor.execute("ALTER TABLE visie_openpunt ADD COLUMN later text")

    said = refused(wijzigbaar, tmp_path / "een.gz")

    assert "does not know visie_later, visie_openpunt.later in the database" in said
    assert bestanden_in(tmp_path) == []


def test_the_head_says_what_is_in_it(gevuld, kop):
    with database_in(gevuld):
        edities = {str(e.nummer): {"nl": text_digest(e), "en": ""} for e in Editie.objects.published()}

    assert kop["edities"] == edities
    assert kop["tellingen"]["visie.editie"] == 3
    assert "visie.0001_initial" in kop["migraties"]
    assert kop["gemaakt"].startswith("20")


def test_only_its_owner_may_read_it(backup):
    assert backup.stat().st_mode & 0o777 == 0o600


def test_a_database_of_an_older_release_is_refused(databases, tmp_path):
    assert "not up to date" in refused(databases.nieuw("sqlite"), tmp_path / "een.gz")
    assert bestanden_in(tmp_path) == []


def test_a_published_text_that_was_tampered_with_gives_no_backup(wijzigbaar, tmp_path):
    with database_in(wijzigbaar):
        guards.remove()
        Activiteit.objects.filter(editie__nummer=1, anker="zelfzorg").update(tekst_nl="Anders")

    assert "text of editie 1 is not what its digest says" in refused(wijzigbaar, tmp_path / "een.gz")
    assert bestanden_in(tmp_path) == []


def test_a_file_that_exists_is_left_as_it_is(gevuld, tmp_path):
    pad = tmp_path / "een.gz"
    pad.write_text("van een ander")

    assert "exists already" in refused(gevuld, pad)
    assert [(pad.name, pad.read_text()) for pad in tmp_path.iterdir()] == [("een.gz", "van een ander")]


def test_a_file_that_comes_meanwhile_is_left_as_it_is(tmp_path):
    pad, deel = bewaren.place(tmp_path / "een.gz")

    with pytest.raises(bestand.BackupRefused, match="exists already"), bewaren.new_file(pad, deel) as stroom:
        stroom.write(b"van ons")
        pad.write_text("van een ander")

    assert [(pad.name, pad.read_text()) for pad in tmp_path.iterdir()] == [("een.gz", "van een ander")]


def test_a_folder_that_is_not_there_is_named(gevuld, tmp_path):
    assert "cannot be written (No such file or directory)" in refused(gevuld, tmp_path / "weg" / "een.gz")


def test_a_disk_that_is_full_leaves_nothing(gevuld, backup, tmp_path):
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    with database_in(gevuld):
        Editie.objects.count()  # SQLite has made its own files before there is a limit
        resource.setrlimit(resource.RLIMIT_FSIZE, (backup.stat().st_size - 1000, limits[1]))
        try:
            with pytest.raises(CommandError, match=r"een.gz cannot be written \(File too large\)"):
                call_command("backup", str(tmp_path / "een.gz"), verbosity=0)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert bestanden_in(tmp_path) == []


def started(url, doel):
    """Start a backup in a process of its own; return it as soon as it is writing."""
    words = [*MANAGE, "backup", str(doel)]
    process = subprocess.Popen(words, cwd=ROOT, env=omgeving(url, doel.parent), stderr=subprocess.PIPE)
    wait_until(lambda: list(doel.glob(".*.deel")) or process.poll() is not None, "a file", pause=0.002)
    assert process.poll() is None, process.stderr.read()
    return process


def test_a_backup_that_is_stopped_leaves_nothing(gevuld, tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    process = started(gevuld, folder)

    process.send_signal(signal.SIGTERM)

    assert process.wait(timeout=GEDULD) == 143
    assert bestanden_in(folder) == []


def test_what_a_killed_backup_leaves_goes_with_the_next(gevuld, tmp_path):
    folder = tmp_path / "backups"
    folder.mkdir()
    process = started(gevuld, folder)
    process.kill()
    process.wait(timeout=GEDULD)
    left = bestanden_in(folder)

    maak_backup(gevuld, folder)

    assert left == [".visie-backup.deel"]
    [naam] = bestanden_in(folder)
    assert naam.endswith(".backup.gz")


def test_two_backups_in_one_folder_do_not_disturb_each_other(gevuld, tmp_path):
    pad, deel = bewaren.place(tmp_path)
    with bewaren.new_file(pad, deel) as stroom:
        assert "Another backup is being written" in refused(gevuld, tmp_path)
        stroom.write(b"van de eerste")

    assert [pad.read_bytes() for pad in tmp_path.iterdir()] == [b"van de eerste"]


def in_thread(url, work):
    """Do some work in a database at the same time; return the thread and the list for what goes wrong."""
    fouten = []

    def run():
        try:
            with database_in(url):
                work()
        except Exception as error:
            fouten.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    return thread, fouten


def save_and_publish(keer):
    """Change a part, on record, and publish, as an editor does; each in one transaction."""
    with transaction.atomic():
        deel = Activiteit.objects.get(editie=Editie.objects.werkversie(), anker="zelfzorg")
        deel.tekst_nl = f"<p>Keer {keer}.</p>"
        deel.save()
        OpenPunt.objects.create(door_naam="an", tekst=f"Keer {keer}.")
    publiceer(Editie.objects.werkversie(), vastgesteld_op="2026-01", geldt_vanaf=timezone.localdate())


def test_one_moment_is_read_while_editors_go_on(wijzigbaar):
    def seen():
        return Editie.objects.count(), OpenPunt.objects.count(), Verwijzing.objects.count()

    with database_in(wijzigbaar):
        with momentopname():
            before = seen()
            thread, fouten = in_thread(wijzigbaar, lambda: save_and_publish(1))
            thread.join(timeout=GEDULD)  # a backup that held up editors would wait here for ever
            during = seen()
        after = seen()

    assert fouten == []
    assert not thread.is_alive()
    assert during == before
    assert after[0] == before[0] + 1


def test_a_backup_taken_while_editors_save_and_publish_is_whole(wijzigbaar, databases, tmp_path):
    stop, rondes = threading.Event(), []

    def work():
        while not stop.is_set():
            save_and_publish(len(rondes) + 1)
            rondes.append(time.monotonic())

    thread, fouten = in_thread(wijzigbaar, work)
    wait_until(lambda: rondes or fouten, "a publication", pause=0.01)
    meanwhile = []
    with database_in(wijzigbaar):
        while not (meanwhile or fouten):
            begin, pad = time.monotonic(), tmp_path / f"{len(bestanden_in(tmp_path))}.gz"
            make(pad)
            meanwhile = [ronde for ronde in rondes if begin < ronde < time.monotonic()]
    stop.set()
    thread.join(timeout=GEDULD)

    assert fouten == []
    with database_in(databases.nieuw()):
        restore(pad)  # every digest is computed again
        van_een_moment()


def van_een_moment():
    """Check that what was saved and published together is there together."""
    werkversie = Editie.objects.werkversie()
    nummer = werkversie.nummer - 1
    assert Editie.objects.published().first().nummer == nummer
    keer = int(re.search(r"Keer (\d+)", OpenPunt.objects.first().tekst)[1])
    assert Activiteit.objects.get(editie=werkversie, anker="zelfzorg").tekst_nl == f"<p>Keer {keer}.</p>"
    assert keer in (nummer - 2, nummer - 1)  # saved, and published or not yet
    aantallen = Verwijzing.objects.values_list("editie__nummer").annotate(n=Count("pk")).order_by("editie__nummer")
    assert len({n for nummer, n in aantallen if nummer > 2}) == 1, "an editie without some of its notes"
