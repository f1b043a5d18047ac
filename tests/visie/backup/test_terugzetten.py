"""Restoring: what comes back is what was there, in either database, or nothing is changed."""

import json
from datetime import timedelta

import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import DatabaseError, connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from doelstellingen.models import Activiteit
from tests.visie.databases import alle_paginas, database_in, paginas, rijen
from visie.aanvulling.bestanden import HEETTE
from visie.backup import bestand
from visie.backup.inhoud import models_in
from visie.backup.maken import make
from visie.backup.terugzetten import GEMAAKT
from visie.editie import guards
from visie.editie.models import Editie, Voorbeeldlink
from visie.redactie.publicatie import text_digest

pytestmark = pytest.mark.usefixtures("databases")
ELDERS = "sqlite"  # where the run on PostgreSQL moves to, and back from


def zet_terug(url, backup):
    with database_in(url):
        call_command("zet_terug", str(backup), verbosity=0)


@pytest.fixture(scope="module")
def terug(databases, backup):
    """A database that was restored."""
    url = databases.nieuw()
    zet_terug(url, backup)
    return url


@pytest.fixture(scope="module")
def pages(databases, gevuld):
    return paginas(gevuld)


def herschreven(backup, pad, kop=lambda kop: kop, rij=lambda rij: rij):
    """Write a backup again with another head or other rows, whole and with the right checksum; return its path."""
    with bestand.read(backup) as (oud, rijen), open(pad, "wb") as stroom:
        schrijver = bestand.Schrijver(stroom)
        schrijver.write(bestand.as_line(kop(oud)))
        for nieuw in filter(None, (rij(json.loads(regel)) for regel in rijen)):
            schrijver.write(bestand.as_line(nieuw))
        schrijver.close()
    return pad


def refused(url, backup):
    """Check that restoring is refused in one line and leaves the database as it was; return that line."""
    before = rijen(url)
    with pytest.raises(CommandError) as refusal:
        zet_terug(url, backup)
    assert rijen(url) == before
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


def test_every_row_of_every_table_comes_back(gevuld, terug):
    assert rijen(terug) == rijen(gevuld)


def test_every_page_is_the_same_to_the_byte(pages, terug):
    assert paginas(terug) == pages


def test_every_published_text_has_its_digest(gevuld, terug):
    with database_in(gevuld):
        before = {editie.nummer: editie.digest_nl for editie in Editie.objects.published()}
    with database_in(terug):
        computed = {editie.nummer: text_digest(editie) for editie in Editie.objects.published()}

    assert computed == before
    assert len(computed) == 2


@pytest.fixture(scope="module")
def elders(databases, backup):
    """The same in a database of the other kind."""
    url = databases.nieuw(ELDERS)
    zet_terug(url, backup)
    return url


def test_to_another_kind_of_database_and_back_nothing_is_lost(databases, gevuld, pages, elders, tmp_path):
    weer = databases.nieuw()
    with database_in(elders):
        computed = [text_digest(editie) for editie in Editie.objects.published()]
        tussen = make(tmp_path / "tussen.gz")[0]
    zet_terug(weer, tussen)

    assert rijen(weer) == rijen(gevuld)
    assert paginas(elders) == pages
    with database_in(gevuld):
        assert computed == [text_digest(editie) for editie in Editie.objects.published()]


if connection.vendor == "postgresql":

    def test_every_page_of_every_editie_is_the_same_on_sqlite(gevuld, elders):
        """For this reason tests that only read pages run on SQLite alone."""
        assert alle_paginas(gevuld) == alle_paginas(elders)


def test_published_text_is_frozen_again(terug):
    with database_in(terug):
        assert guards.missing() == []
        with pytest.raises(DatabaseError, match=guards.MELDING), transaction.atomic():
            Activiteit.objects.filter(editie__nummer=1).update(tekst_nl="Anders")


def test_a_key_that_was_handed_out_is_never_given_again(terug):
    """The address of a preview link that was removed would open the new one."""
    with database_in(terug), transaction.atomic():
        nieuw = Voorbeeldlink.objects.create(door_naam="x", voor="x", verloopt_op=timezone.now() + timedelta(1))
        transaction.set_rollback(True)

    assert nieuw.pk == 3


@pytest.fixture(scope="module")
def leeg(databases):
    """A database with tables and nothing else, for what is refused: that leaves it so."""
    url = databases.nieuw()
    with database_in(url):
        call_command("migrate", verbosity=0)
    return url


def test_a_database_in_use_is_left_alone(terug, backup):
    assert "is not empty" in refused(terug, backup)


FIRST = [
    ("visie", "0002_vaste_rijen"), ("bronnen", "0001_initial"), ("doelstellingen", "0001_initial"),
    ("auth", "0012_alter_user_first_name_max_length"), ("admin", "0003_logentry_add_action_flag_choices"),
    ("contenttypes", "0002_remove_content_type_name"), ("sessions", "0001_initial"),
]  # fmt: skip


@pytest.fixture(scope="module")
def ouder(backup, tmp_path_factory):
    """The backup as the first release with edition 1 would have made it: without later tables and columns."""
    loader = MigrationLoader(None)
    models = {model._meta.label_lower: model for model in models_in(loader.project_state(FIRST).apps)}
    migraties = {".".join(key) for target in FIRST for key in loader.graph.forwards_plan(target)}

    def kop(kop):
        over = {naam: {m: n for m, n in kop[naam].items() if m in models} for naam in ("tellingen", "volgnummers")}
        return kop | over | {"migraties": sorted(migraties)}

    def rij(rij):
        if rij["model"] not in models:
            return None
        toen = {nu: naam for naam, nu in HEETTE.get(rij["model"], {}).items()}
        velden = {field.name for field in models[rij["model"]]._meta.local_fields}
        waarden = {toen.get(naam, naam): waarde for naam, waarde in rij["fields"].items()}
        return rij | {"fields": {naam: waarde for naam, waarde in waarden.items() if naam in velden}}

    return herschreven(backup, tmp_path_factory.mktemp("ouder") / "ouder.gz", kop, rij)


def test_a_backup_of_an_older_release_is_restored_and_brought_up_to_date(databases, gevuld, ouder):
    url = databases.nieuw()

    zet_terug(url, ouder)

    text = ("visie_editie", "visie_paragraaf", "doelstellingen_activiteit", "bronnen_noot", "bronnen_verwijzing")
    expected, restored = rijen(gevuld), rijen(url)
    assert {tabel: restored[tabel] for tabel in text} == {tabel: expected[tabel] for tabel in text}
    assert sorted(restored) == sorted(expected)
    with database_in(url):
        assert guards.missing() == []


def test_an_older_backup_needs_a_database_without_tables(leeg, ouder):
    assert "tables of another release" in refused(leeg, ouder)


def test_a_backup_of_a_newer_release_names_that_release(leeg, backup, tmp_path):
    nieuwer = herschreven(
        backup, tmp_path / "nieuwer.gz",
        lambda kop: kop | {"portaal": "9.1.0", "migraties": [*kop["migraties"], "visie.9999_later"]},
    )  # fmt: skip

    assert "restore it with release 9.1.0" in refused(leeg, nieuwer)


def test_an_unknown_format_names_its_release(leeg, backup, tmp_path):
    anders = herschreven(backup, tmp_path / "anders.gz", lambda kop: kop | {bestand.MERK: 2, "portaal": "9.1.0"})

    assert "restore it with release 9.1.0" in refused(leeg, anders)


def one_word_else(rij):
    if rij["model"] == "doelstellingen.activiteit" and rij["pk"] == 1:
        rij["fields"]["tekst_nl"] += "<p>Erbij.</p>"
    return rij


def with_a_key_that_leads_nowhere(rij):
    if rij["model"] == "doelstellingen.activiteit" and rij["pk"] == 1:
        rij["fields"]["doelstelling"] = 12345
    return rij


def with_a_date_that_is_none(rij):
    if rij["model"] == "visie.editie":
        rij["fields"]["geldt_vanaf"] = "gisteren"
    return rij


def with_a_column_that_is_none(rij):
    return rij | {"fields": rij["fields"] | {"verzonnen": 1}}


@pytest.mark.parametrize("rij", [with_a_key_that_leads_nowhere, with_a_date_that_is_none, with_a_column_that_is_none])
def test_rows_that_do_not_fit_change_nothing(leeg, backup, tmp_path, rij):
    assert "cannot be restored in this database" in refused(leeg, herschreven(backup, tmp_path / "fout.gz", rij=rij))


def test_a_text_that_is_not_what_its_digest_says_leaves_not_even_a_table(databases, backup, tmp_path):
    url = databases.nieuw()

    assert "is not what its digest says" in refused(url, herschreven(backup, tmp_path / "fout.gz", rij=one_word_else))

    with database_in(url):
        assert connection.introspection.table_names() == []


def another_digest(kop):
    kop["edities"]["2"]["nl"] = "0" * 64
    return kop


def another_count(kop):
    kop["tellingen"]["visie.openpunt"] += 1
    return kop


@pytest.mark.parametrize(
    ("kop", "line"), [(another_digest, "is not what its digest says"), (another_count, "other rows than its head says")]
)
def test_a_head_that_says_otherwise_is_refused(leeg, backup, tmp_path, kop, line):
    assert line in refused(leeg, herschreven(backup, tmp_path / "fout.gz", kop))


def test_no_migration_makes_a_row_for_which_a_restore_would_be_refused(databases):
    """What a release brings in rows comes by `vul_aan`, which leaves a database without an editie as it is."""
    url = databases.nieuw()
    with database_in(url):
        call_command("migrate", verbosity=0)
        call_command("vul_aan", verbosity=0)
        gevuld = [model._meta.label_lower for model in models_in(apps) if model._base_manager.exists()]

    assert sorted(gevuld) == sorted(GEMAAKT)


def test_a_database_with_tables_and_no_rows_will_do(leeg, gevuld, backup):
    zet_terug(leeg, backup)

    assert rijen(leeg) == rijen(gevuld)
