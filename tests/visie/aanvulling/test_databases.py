"""Filling in databases that exist: of the first release, with several edities, from a backup, by two at once."""

import gzip
import subprocess
from collections import Counter

import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.management.base import CommandError

from bronnen.models import Auteur
from tests.conftest import ROOT
from tests.portaal import MANAGE, database_in
from tests.visie.databases import bestand_van, omgeving
from tests.visie.editie.bevroren import snapshot
from tests.visie.editie.test_eerste_editie import BESTAND
from visie import aanvulling
from visie.aanvulling.bestanden import SLEUTELS, read
from visie.aanvulling.models import Levering
from visie.backup.maken import make
from visie.backup.terugzetten import restore
from visie.draaien import opzet
from visie.editie import guards
from visie.editie.models import Bevestiging, Editie, Stand, Wijziging
from visie.redactie.publicatie import text_digest
from visie.zoeken.models import Zoekwoord

pytestmark = pytest.mark.usefixtures("databases")
# Other works come with all their rows: how many, their files say.
VERWANT = Counter(
    rij.soort for rij in read() if rij.soort.removeprefix("visie.") in ("moment", "verband", "werk", "werkdeel")
)
GEVULD = sorted(
    [
        *((str(apps.get_model(soort)._meta.verbose_name), f"{n} erbij") for soort, n in VERWANT.items()),
        ("bevestigd hiaat", "1 erbij"),
        ("bron", "5 aangevuld"),
        ("cijfer in beeld", "7 erbij"),
        ("partij", "6 erbij, 13 aangevuld"),
        ("vermelding", "23 erbij"),
        ("zoekwoord", "155 erbij"),
    ]
)


@pytest.fixture(scope="module")
def bijgewerkt(databases):
    """The database of the first release brought up to date in either kind of database."""
    oud = databases.nieuw("sqlite")
    bestand_van(oud).write_bytes(gzip.decompress(BESTAND.read_bytes()))
    with database_in(oud):
        call_command("migrate", verbosity=0)
        pad = make(databases.folder / "van_toen.gz")[0]
    url = databases.nieuw()
    with database_in(url):
        restore(pad)
    return url


@pytest.fixture
def van_toen(databases, bijgewerkt):
    return databases.kopie(bijgewerkt)


@pytest.fixture(scope="module")
def vers(databases):
    """A portal that this release set up."""
    url = databases.nieuw()
    with database_in(url):
        call_command("migrate", verbosity=0)
        opzet.load()
    return url


def ernaast(url):
    """Return what is delivered as the rows have it now: {model: rows}, each row without its keys in this database."""
    with database_in(url):
        return {model: [rij(obj) for obj in apps.get_model(model)._base_manager.order_by("pk")] for model in SLEUTELS}


def rij(obj):
    velden = [veld for veld in obj._meta.concrete_fields if veld.name not in ("id", "wanneer")]
    onder = [veld for veld in obj._meta.related_objects if veld.name == "auteurs"]
    rijen = {veld.name: [*map(str, getattr(obj, veld.name).all())] for veld in onder}
    return {veld.name: str(getattr(obj, veld.name)) for veld in velden} | rijen


def gemeld():
    return sorted(Wijziging.objects.filter(handeling="aangevuld").values_list("soort", "naam"))


def test_the_database_of_the_first_release_gets_what_a_new_portal_has(van_toen, vers):
    with database_in(van_toen):
        before, stand = snapshot(), Stand.objects.get().teller
        call_command("vul_aan", verbosity=0)
        after, stand_after = snapshot(), Stand.objects.get().teller
        lines, auteurs = gemeld(), Auteur.objects.count()

    assert ernaast(van_toen) == ernaast(vers)
    assert lines == GEVULD
    assert after == before
    # Of the bronnen three get something; ten strings of authors go, and each of their authors comes.
    assert stand_after == stand + 155 + 13 + 3 + 6 + 23 + 7 + 10 + auteurs + VERWANT.total()


def test_a_second_time_says_that_there_is_nothing(van_toen, capsys):
    with database_in(van_toen):
        call_command("vul_aan")
        eerst = capsys.readouterr().out.splitlines()
        call_command("vul_aan")

    assert [regel for regel in eerst if not any(f"{soort}:" in regel.lower() for soort in VERWANT)] == [
        "This release filled in visie.Bevestiging: rows added 1, empty fields completed 0.",
        "This release filled in bronnen.Bron: rows added 0, empty fields completed 5.",
        "This release filled in visie.Cijfer: rows added 7, empty fields completed 0.",
        "This release filled in doelstellingen.Partij: rows added 6, empty fields completed 13.",
        "This release filled in doelstellingen.Vermelding: rows added 23, empty fields completed 0.",
        "This release filled in visie.Zoekwoord: rows added 155, empty fields completed 0.",
    ]
    assert capsys.readouterr().out.splitlines() == ["There was nothing to fill in."]


def test_two_at_once_fill_in_once(van_toen, tmp_path):
    both = [
        subprocess.Popen([*MANAGE, "vul_aan"], cwd=ROOT, env=omgeving(van_toen, tmp_path), stdout=subprocess.DEVNULL)
        for _ in range(2)
    ]

    assert [process.wait(timeout=120) for process in both] == [0, 0]
    with database_in(van_toen):
        assert gemeld() == GEVULD
        assert (Zoekwoord.objects.count(), Bevestiging.objects.count()) == (155, 1)


def test_several_edities_and_a_changed_werkversie_keep_their_text(databases, gevuld):
    url = databases.kopie(gevuld)
    with database_in(url):
        Levering.objects.all().delete()
        Zoekwoord.objects.all().delete()
        before = snapshot()
        call_command("vul_aan", verbosity=0)

        assert gemeld() == [("zoekwoord", "155 erbij")]
        assert snapshot() == before
        edities = list(Editie.objects.published())
        assert [text_digest(editie) for editie in edities] == [editie.digest_nl for editie in edities]
        assert len(edities) == 2


def test_what_was_delivered_survives_a_backup(databases, backup):
    url = databases.nieuw()
    with database_in(url):
        restore(backup)
        Zoekwoord.objects.filter(woorden__startswith="HAP").delete()

        assert aanvulling.fill() == {}
        assert Levering.objects.count() == len(read())


def test_a_backup_from_before_deliveries_were_remembered_is_restored_and_filled_in(databases):
    url = databases.nieuw()
    with database_in(url):
        restore(BESTAND.parent.parent / "backup" / "backup_formaat_1.gz")
        call_command("vul_aan", verbosity=0)
        eerst = gemeld()
        call_command("vul_aan", verbosity=0)

        assert gemeld() == eerst
        assert Levering.objects.count() == len(read())
        assert guards.missing() == []


def test_a_database_without_an_editie_stays_empty_and_takes_a_backup(databases, backup, gevuld):
    url = databases.nieuw()
    with database_in(url):
        call_command("migrate", verbosity=0)
        call_command("vul_aan", verbosity=0)
        assert (Levering.objects.count(), Zoekwoord.objects.count()) == (0, 0)
        restore(backup)

    assert ernaast(url) == ernaast(gevuld)


def test_a_database_of_an_older_release_is_refused_in_one_line(databases):
    with database_in(databases.nieuw()), pytest.raises(CommandError) as refusal:
        call_command("vul_aan")

    assert str(refusal.value).startswith("The database misses ")
    assert str(refusal.value).endswith("run `manage.py migrate` first.")
