"""A filled portal gets the other visions once, and keeps what editors made of them."""

import pytest

from visie import aanvulling
from visie.aanvulling.models import Levering
from visie.editie.models import Editie, Stand
from visie.redactie.publicatie import text_digest
from visie.verwant.models import Werk, Werkdeel

pytestmark = pytest.mark.django_db


@pytest.fixture
def vorige():
    """A portal as the previous release filled it."""
    Werk.objects.all().delete()
    Levering.objects.filter(soort__in=["visie.werk", "visie.werkdeel"]).delete()


def filled():
    return {model.__name__: aantallen for model, aantallen in aanvulling.fill().items()
            if model in (Werk, Werkdeel)}  # fmt: skip


def test_a_filled_portal_gets_the_works_once(vorige):
    assert filled() == {"Werk": (8, 0), "Werkdeel": (53, 0)}
    assert Werk.objects.get(slug="visie-eerstelijnszorg-2030").bron.slug == "visie-eerstelijnszorg-2030"
    assert filled() == {}


def test_what_an_editor_changed_or_removed_stays_so(vorige):
    filled()
    Werk.objects.filter(slug="hechte-huisartsenzorg").update(titel="Hechte zorg", jaar=None)
    Werkdeel.objects.get(werk__slug="visie-eerstelijnszorg-2030", anker="doel-1").delete()

    assert filled() == {}
    assert Werk.objects.filter(titel="Hechte zorg", jaar=None).exists()
    assert not Werkdeel.objects.filter(anker="doel-1").exists()


def test_a_work_that_an_editor_made_before_is_hers(vorige):
    eigen = Werk.objects.create(slug="integraal-zorgakkoord", titel="IZA", herkomst="Eigen.", citaat="Een zin.")

    assert filled()["Werk"] == (7, 0)
    eigen.refresh_from_db()
    assert (eigen.titel, eigen.herkomst) == ("IZA", "Eigen.")


def test_a_work_is_in_no_digest_and_raises_stand():
    editie, stand = Editie.objects.current(), Stand.objects.get().teller

    Werk.objects.filter(slug="kerntaken-2021").update(titel="Iets anders")
    Werkdeel.objects.filter(anker="doel-1").update(tekst="Iets anders")

    assert text_digest(editie) == editie.digest_nl
    assert Stand.objects.get().teller > stand
