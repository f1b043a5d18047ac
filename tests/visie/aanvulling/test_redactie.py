"""A portal from before deliveries were remembered: the audit trail tells what editors changed, emptied or removed."""

import pytest
from django.urls import reverse

from bronnen.models import Bron
from doelstellingen.models import Partij
from tests.portaal import FormReader
from visie import aanvulling
from visie.aanvulling.models import Levering
from visie.zoeken.models import Zoekwoord

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_remembered():
    Levering.objects.all().delete()


@pytest.fixture
def editor(als):
    return als("beheerder")


def change(editor, row, **velden):
    """Change a row through its form, of which the rest stays as it is."""
    adres = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
    lezer = FormReader()
    lezer.feed(editor.get(adres).content.decode())
    assert editor.post(adres, lezer.values | velden).status_code == 302
    row.refresh_from_db()
    assert {naam: getattr(row, naam) for naam in velden} == velden


def remove(editor, row):
    adres = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_delete", args=[row.pk])
    editor.post(adres, {"post": "yes"})
    assert not type(row).objects.filter(pk=row.pk).exists()


def filled():
    return {model.__name__: aantallen for model, aantallen in aanvulling.fill().items()}


def test_a_row_that_never_came_comes(editor):
    Zoekwoord.objects.get(woorden="SEH, spoedeisende hulp, eerste hulp").delete()

    assert filled() == {"Zoekwoord": (1, 0)}
    assert Zoekwoord.objects.get(woorden="SEH, spoedeisende hulp, eerste hulp").zoek_ook == "SEH"


def test_a_row_that_an_editor_removed_stays_away(editor):
    remove(editor, Zoekwoord.objects.get(woorden="SEH, spoedeisende hulp, eerste hulp"))
    before = Zoekwoord.objects.count()

    assert filled() == {}
    assert Zoekwoord.objects.count() == before


def test_a_row_of_which_an_editor_changed_the_key_does_not_come_beside_it(editor):
    regel = Zoekwoord.objects.get(woorden="SEH, spoedeisende hulp, eerste hulp")
    change(editor, regel, woorden="SEH, spoedeisende hulp")

    assert filled() == {}
    assert list(Zoekwoord.objects.filter(woorden__startswith="SEH").values_list("woorden", "zoek_ook")) == [
        ("SEH, spoedeisende hulp", "SEH")
    ]


def test_a_row_that_was_changed_and_then_removed_stays_away(editor):
    partij = Partij.objects.get(slug="apothekers")
    partij.adresseringen.all().delete()
    partij.vermeldingen.all().delete()
    change(editor, partij, slug="apotheken")
    remove(editor, partij)

    filled()

    assert not Partij.objects.filter(slug__startswith="apothe").exists()


def test_a_value_that_an_editor_changed_stays(editor):
    change(editor, Zoekwoord.objects.get(woorden="SEH, spoedeisende hulp, eerste hulp"), zoek_ook="spoedzorg")

    assert filled() == {}
    assert Zoekwoord.objects.get(woorden="SEH, spoedeisende hulp, eerste hulp").zoek_ook == "spoedzorg"


def test_a_field_that_an_editor_emptied_stays_empty(editor):
    bron = Bron.objects.exclude(doi="").first()
    change(editor, bron, doi="")

    assert filled() == {}
    assert Bron.objects.get(pk=bron.pk).doi == ""


def test_a_field_that_was_never_filled_is_filled(editor):
    Bron.objects.exclude(doi="").update(doi="")

    assert filled() == {"Bron": (0, 7)}
    assert Bron.objects.exclude(doi="").count() == 7


def test_a_row_that_an_editor_made_is_left_to_the_editor(editor):
    Zoekwoord.objects.get(woorden="SEH, spoedeisende hulp, eerste hulp").delete()
    editor.post(reverse("admin:visie_zoekwoord_add"), {"woorden": "SEH, spoedeisende hulp, eerste hulp"})

    assert filled() == {}
    assert Zoekwoord.objects.get(woorden="SEH, spoedeisende hulp, eerste hulp").zoek_ook == ""


def test_a_row_that_an_editor_made_and_then_renamed_is_left_to_the_editor(editor):
    overheid = Partij.objects.get(slug="overheid")
    Partij.objects.filter(pk=overheid.pk).update(slug="van-toen")
    editor.post(reverse("admin:doelstellingen_partij_add"), {"slug": "eigen", "naam_nl": "Eigen", "volgorde": "9"})
    change(editor, Partij.objects.get(slug="eigen"), slug="overheid")

    filled()

    assert Partij.objects.get(slug="overheid").aliassen == ""
