"""`stand` goes up with everything that changes what readers see, by every route, and with nothing else."""

import datetime

import pytest
from django.db import DatabaseError, connection, transaction

from tests.hulp import geef_redenen
from tests.visie.editie.bevroren import concept, sql
from visie.editie import guards
from visie.editie.models import Aantekening, Editie, Hoofdstuk, Portaalgegevens, Reden, Stand
from visie.redactie.publicatie import publish

pytestmark = pytest.mark.django_db

COUNTED = guards.counted_models()


@pytest.fixture
def stand():
    """A function that tells how far the counter went up since the test began."""
    start = Stand.objects.get().teller
    return lambda: Stand.objects.get().teller - start


def test_there_is_one_counter():
    with pytest.raises(DatabaseError), transaction.atomic():
        Stand.objects.create(pk=2)

    assert list(Stand.objects.values_list("pk", flat=True)) == [1]


def test_saving_changing_and_deleting_beside_the_text_each_raise_it(stand):
    rij = Aantekening.objects.create(onderdeel="voorwoord", tekst="Een opmerking.")
    made = stand()
    rij.save()
    saved = stand()
    Aantekening.objects.filter(pk=rij.pk).update(tekst="Een andere opmerking.")
    updated = stand()
    rij.delete()

    assert (made, saved, updated, stand()) == (1, 2, 3, 4)


def test_the_data_of_the_portal_raise_it(stand):
    Portaalgegevens.objects.update(contact_fouten="fouten@example.org")

    assert stand() == 1


@pytest.mark.parametrize("model", COUNTED)
def test_sql_beside_the_text_raises_it(model, stand):
    table = model._meta.db_table
    column = next(f.column for f in model._meta.concrete_fields if not f.primary_key)
    before = model.objects.count()

    sql(f'UPDATE "{table}" SET "{column}" = "{column}"')

    by_row = connection.vendor == "sqlite" or any(f.name == "editie" for f in model._meta.concrete_fields)
    assert stand() == (before if by_row else 1)


@pytest.mark.parametrize("van", ["gepubliceerd", "concept"])
def test_the_reason_of_a_change_raises_it_once_its_editie_is_published(van, stand):
    editie = Editie.objects.get(nummer=1) if van == "gepubliceerd" else concept(Editie)
    raised = []

    reden = Reden.objects.create(editie=editie, onderdeel="voorwoord", tekst="Duidelijker.")
    raised.append(stand())
    Reden.objects.filter(pk=reden.pk).update(tekst="Korter.")
    raised.append(stand())
    reden.delete()

    assert [*raised, stand()] == ([1, 2, 3] if van == "gepubliceerd" else [0, 0, 0])


def test_a_reason_that_moves_from_a_published_editie_to_the_werkversie_raises_it(stand):
    reden = Reden.objects.create(editie=Editie.objects.get(nummer=1), onderdeel="voorwoord", tekst="Duidelijker.")
    before = stand()

    Reden.objects.filter(pk=reden.pk).update(editie=concept(Editie))

    assert stand() - before == 1


def test_a_publication_raises_it(stand):
    Hoofdstuk.objects.filter(pk=concept(Hoofdstuk).pk).update(titel_nl="Nieuw")
    changed = stand()
    geef_redenen(concept(Editie))
    before = stand()

    publish(concept(Editie), vastgesteld_op="2026-01", geldt_vanaf=datetime.date(2026, 2, 1))

    assert (changed, stand() - before) == (0, 1)


def test_the_adoption_of_the_english_raises_it(stand):
    Editie.objects.filter(nummer=1).update(digest_en="e" * 64)

    assert stand() == 1


def test_editing_the_werkversie_does_not_raise_it(stand):
    hoofdstuk = concept(Hoofdstuk)
    hoofdstuk.titel = "Nieuw"

    hoofdstuk.save()

    assert stand() == 0


def test_a_change_that_is_rolled_back_does_not_raise_it(stand):
    with transaction.atomic():
        Aantekening.objects.create(onderdeel="voorwoord", tekst="Een opmerking.")
        transaction.set_rollback(True)

    assert stand() == 0
