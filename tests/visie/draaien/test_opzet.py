"""Setting up loads and publishes edition 1 once, and never touches a database that has an editie."""

import datetime
import json

import pytest
from django.core.management.base import CommandError

from bronnen.models import Bron, Noot, Verwijzing
from doelstellingen.models import Activiteit, Doelstelling, Oproep, Partij, Thema
from tests.visie.editie.bevroren import snapshot
from visie.aanvulling.models import Levering
from visie.draaien import opzet
from visie.editie import guards
from visie.editie.models import Bevestiging, Editie, Hoofdstuk, Overnamecorrectie, Paragraaf

pytestmark = pytest.mark.django_db


@pytest.fixture
def empty_database():
    """The database as `migrate` leaves it."""
    guards.remove()
    Verwijzing.objects.all().delete()
    Editie.objects.all().delete()
    Bevestiging.objects.all().delete()
    Levering.objects.all().delete()
    for model in reversed(guards.counted_models()):
        model.objects.all().delete()
    guards.install()


def test_a_new_database_gets_edition_1_published_and_a_werkversie(empty_database):
    did = opzet.load()

    edities = Editie.objects.order_by("nummer").values_list("nummer", "status", "vastgesteld_op", "geldt_vanaf")
    assert (did, list(edities)) == (
        True,
        [(1, "gepubliceerd", "2025-03", datetime.date(2025, 3, 31)), (2, "werkversie", "", None)],
    )


def test_the_whole_text_and_what_stands_beside_it_are_loaded(empty_database):
    opzet.load()

    models = (Hoofdstuk, Paragraaf, Doelstelling, Activiteit, Thema, Oproep, Noot)
    counts = {model.__name__: model.objects.filter(editie__nummer=1).count() for model in models}
    assert counts == {
        "Hoofdstuk": 7, "Paragraaf": 9, "Doelstelling": 7, "Activiteit": 43, "Thema": 5, "Oproep": 24, "Noot": 39,
    }  # fmt: skip
    beside = [model.objects.exists() for model in (Partij, Bron, Overnamecorrectie)]
    assert (Verwijzing.objects.filter(editie__nummer=1).count() > 0, beside) == (True, [True, True, True])


def test_a_second_time_nothing_happens():
    before = snapshot()

    did = opzet.load()

    assert (did, snapshot()) == (False, before)


def test_a_database_with_a_werkversie_of_its_own_is_left_alone(empty_database):
    Editie.objects.create(nummer=1, titel="Eigen tekst")

    did = opzet.load()

    assert (did, list(Editie.objects.values_list("titel", "status"))) == (False, [("Eigen tekst", "werkversie")])


def test_a_fixture_that_fails_halfway_leaves_the_database_empty(empty_database, tmp_path, monkeypatch):
    (tmp_path / "visie.json").write_text((opzet.FIXTURES / "visie.json").read_text())
    (tmp_path / "redactie").mkdir()
    (tmp_path / "redactie" / "stuk.json").write_text('[{"model": "visie.bestaatniet", "fields": {}}]')
    monkeypatch.setattr(opzet, "FIXTURES", tmp_path)

    with pytest.raises(Exception, match="bestaatniet"):
        opzet.load()

    assert Editie.objects.count() == 0


def test_without_the_fixture_of_the_text_nothing_is_made(empty_database, tmp_path, monkeypatch):
    monkeypatch.setattr(opzet, "FIXTURES", tmp_path)

    with pytest.raises(CommandError, match="visie"):
        opzet.load()

    assert Editie.objects.count() == 0


@pytest.mark.parametrize(("digest", "differs"), [(None, False), ("d" * 64, True)])
def test_a_fixture_with_another_digest_is_noticed(digest, differs, tmp_path, monkeypatch):
    digest = digest or Editie.objects.get(nummer=1).digest_nl
    (tmp_path / "digest.json").write_text(json.dumps({"1": {"nl": digest}}))
    monkeypatch.setattr(opzet, "FIXTURES", tmp_path)

    assert opzet.digest_differs() is differs


def test_without_a_published_editie_no_digest_differs(empty_database):
    assert opzet.digest_differs() is False
