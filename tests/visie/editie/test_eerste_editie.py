"""A database of the first release comes along to today with its text unchanged, and so does a file of its backup.

`eerste_editie.db.gz` was filled by commit 4438b7d, the first that published edition 1, with the packages it pinned:

    python manage.py migrate
    python -c "import django; django.setup(); from visie import opzet; opzet.load()"

then VACUUM and gzip -9. No user ever was in it. It stays as it is: what was published then must open for ever.
"""

import gzip
import hashlib
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.test import Client

from doelstellingen.models import Activiteit
from tests.visie.databases import bestand_van, database_in
from visie.backup.maken import make
from visie.backup.terugzetten import restore
from visie.editie import guards
from visie.editie.models import Editie, Stand
from visie.redactie.publicatie import text_digest
from visie.tekst.html import op_een_regel, plat

pytestmark = pytest.mark.usefixtures("databases")
BESTAND = Path(__file__).with_name("eerste_editie.db.gz")
DIGEST = "2b9dba78223644b816e23d58b4706c0d6cc36f0e4c584523537cdbe84c94d038"
PADEN = ("/", "/hele-visie/", "/edities/1/", "/edities/1/hele-visie/", "/oproepen/7/", "/noten/31/", "/bronnen/")


@pytest.fixture(scope="module")
def bijgewerkt(databases):
    """The SQLite database of then, brought up to date."""
    url = databases.nieuw("sqlite")
    bestand_van(url).write_bytes(gzip.decompress(BESTAND.read_bytes()))
    with database_in(url):
        call_command("migrate", verbosity=0)
    return url


@pytest.fixture(scope="module")
def nu(bijgewerkt, databases):
    """The same after a backup and a restore, which on PostgreSQL is the move there."""
    with database_in(bijgewerkt):
        pad = make(databases.folder / "verhuizing.gz")[0]
    url = databases.nieuw()
    with database_in(url):
        restore(pad)
    return url


def test_the_file_is_the_one_of_then():
    inhoud = gzip.decompress(BESTAND.read_bytes())

    assert hashlib.sha256(inhoud).hexdigest() == "5af20e20e1740598f58ec77b93130dedeb8d0a5db463b6440ea170062ad84e49"


@pytest.mark.parametrize("wanneer", ["bijgewerkt", "nu"])
def test_edition_1_has_the_digest_it_was_published_with(request, wanneer):
    with database_in(request.getfixturevalue(wanneer)):
        editie = Editie.objects.current()

        assert (editie.nummer, editie.digest_nl, text_digest(editie)) == (1, DIGEST, DIGEST)


@pytest.mark.parametrize("wanneer", ["bijgewerkt", "nu"])
def test_published_text_is_frozen_by_the_triggers_of_today(request, wanneer):
    with database_in(request.getfixturevalue(wanneer)):
        assert guards.missing() == []
        with pytest.raises(DatabaseError, match=guards.MELDING), transaction.atomic():
            Activiteit.objects.filter(editie__nummer=1).update(tekst_nl="Anders")


def test_the_moment_of_publication_is_still_the_same(nu):
    with database_in(nu):
        assert Editie.objects.current().gepubliceerd_op.isoformat() == "2026-11-25T00:37:14.546567+00:00"


def test_every_page_answers_with_the_text(nu):
    with database_in(nu):
        antwoorden = {pad: Client().get(pad) for pad in PADEN}
        titels = list(Activiteit.objects.filter(editie__nummer=1).values_list("titel_nl", flat=True))
        woorden = op_een_regel(plat(antwoorden["/edities/1/hele-visie/"].content.decode()))

    assert {pad: antwoord.status_code for pad, antwoord in antwoorden.items()} == dict.fromkeys(PADEN, 200)
    assert len(titels) == 43
    assert [titel for titel in titels if titel not in woorden] == []


def test_what_a_later_release_expects_is_there(nu):
    """The counter was made by a migration that has another name by now."""
    with database_in(nu):
        assert Stand.objects.count() == 1
        assert connection.introspection.table_names().count("visie_cache") == 1


def test_a_backup_in_the_first_format_can_be_restored(databases):
    """`backup_formaat_1.gz` was made by the release that had `backup` first: two edities, no users."""
    url = databases.nieuw()

    with database_in(url):
        restore(BESTAND.parent.parent / "backup" / "backup_formaat_1.gz")

        assert {editie.nummer: text_digest(editie) for editie in Editie.objects.published()} == {
            1: DIGEST,
            2: "0768d44b012502d8ef6bd4d5ebbb23d38e2cf1e649a2c01ae48969d2902b58b4",
        }
