"""Published text is frozen: every route of the ORM is refused, for every model; the werkversie and English are not."""

import json

import pytest
from django.core.management import call_command

from bronnen.models import Verwijzing
from tests.visie.editie.bevroren import (
    FROZEN,
    OTHER,
    PARTS,
    ROWS,
    changed,
    columns,
    concept,
    new,
    published,
    refused,
    snapshot,
    sql,
)
from visie.editie.models import Editie, Hoofdstuk

pytestmark = pytest.mark.django_db

ENGLISH = [(model, column) for model in FROZEN for column in columns(model) if column.endswith("_en")]
DUTCH = [(model, column) for model in FROZEN for column in columns(model) if not column.endswith("_en")]
ROWS_PARENTS_FIRST = [*PARTS, *(model for model in ROWS if model not in PARTS)]
BY_GUARD_OR_RESTRICT = "gepubliceerde editie|restricted foreign keys"


def save(instance):
    setattr(instance, *changed(instance))
    instance.save()


def update(instance):
    type(instance).objects.filter(pk=instance.pk).update(**dict([changed(instance)]))


def bulk_update(instance):
    field, value = changed(instance)
    setattr(instance, field, value)
    type(instance).objects.bulk_update([instance], [field])


def delete(instance):
    instance.delete()


def queryset_delete(instance):
    type(instance).objects.filter(pk=instance.pk).delete()


def sql_delete(instance):
    sql(f'DELETE FROM "{instance._meta.db_table}" WHERE id = %s', instance.pk)


def save_new(instance):
    new(instance).save()


def bulk_create(instance):
    type(instance).objects.bulk_create([new(instance)])


def sql_insert(instance):
    table, rest = instance._meta.db_table, ", ".join(f'"{c}"' for c in columns(type(instance)) if c != "id")
    sql(f'INSERT INTO "{table}" ({rest}) SELECT {rest} FROM "{table}" WHERE id = %s', instance.pk)


@pytest.mark.parametrize("route", [save, update, bulk_update, sql_delete])
@pytest.mark.parametrize("model", FROZEN)
def test_a_published_row_refuses(model, route):
    instance = published(model)

    with refused():
        route(instance)


@pytest.mark.parametrize("route", [delete, queryset_delete])
@pytest.mark.parametrize("model", FROZEN)
def test_a_published_row_and_what_hangs_under_it_cannot_be_deleted(model, route):
    instance = published(model)

    with refused(BY_GUARD_OR_RESTRICT):
        route(instance)


@pytest.mark.parametrize("model", ROWS)
def test_the_rows_of_a_published_editie_cannot_be_deleted_together(model):
    with refused(BY_GUARD_OR_RESTRICT):
        model.objects.filter(editie__nummer=1).delete()


@pytest.mark.parametrize("route", [save_new, bulk_create, sql_insert])
@pytest.mark.parametrize("model", ROWS)
def test_a_published_editie_refuses_a_new_row(model, route):
    instance = published(model)

    with refused():
        route(instance)


@pytest.mark.parametrize("route", [save_new, bulk_create, sql_insert])
def test_a_new_editie_cannot_begin_published(route):
    instance = published(Editie)

    with refused():
        route(instance)


@pytest.mark.parametrize(("model", "column"), DUTCH)
def test_sql_can_change_no_column_of_a_published_row(model, column):
    kind = model._meta.get_field(column).get_internal_type()

    with refused():
        sql(f'UPDATE "{model._meta.db_table}" SET "{column}" = {OTHER[kind]} WHERE id = %s', published(model).pk)


@pytest.mark.parametrize("model", ROWS)
def test_a_row_of_the_werkversie_cannot_move_into_a_published_editie(model):
    with refused():
        model.objects.filter(pk=concept(model).pk).update(editie=published(Editie))


@pytest.mark.parametrize("model", ROWS)
def test_a_published_row_cannot_move_to_the_werkversie(model):
    with refused():
        model.objects.filter(pk=published(model).pk).update(editie=concept(Editie))


def test_an_editie_cannot_be_unpublished():
    concept(Editie).delete()

    with refused():
        Editie.objects.filter(nummer=1).update(status="werkversie", digest_nl="", gepubliceerd_op=None)


@pytest.mark.parametrize("model", PARTS)
def test_loaddata_cannot_write_over_a_published_row(model, tmp_path):
    instance = published(model)
    fixture = tmp_path / "rij.json"
    velden = {"editie": [1], "anker": instance.anker, "volgorde": 4321}
    fixture.write_text(json.dumps([{"model": model._meta.label_lower, "pk": instance.pk, "fields": velden}]))

    with refused():
        call_command("loaddata", fixture, verbosity=0)


def test_loading_the_fixture_of_edition_1_again_is_refused(settings):
    with refused():
        call_command("loaddata", settings.BASE_DIR / "fixtures" / "visie.json", verbosity=0)


@pytest.mark.parametrize("model", ROWS)
def test_sql_can_change_a_row_of_the_werkversie(model):
    instance = concept(model)
    field, value = changed(instance)

    sql(f'UPDATE "{model._meta.db_table}" SET "{field}" = %s WHERE id = %s', value, instance.pk)

    assert getattr(model.objects.get(pk=instance.pk), field) == value


def test_sql_can_empty_the_werkversie():
    before = {model: model.objects.filter(editie__nummer=1).count() for model in ROWS}

    for model in reversed(ROWS_PARENTS_FIRST):
        sql(f'DELETE FROM "{model._meta.db_table}" WHERE editie_id = %s', concept(Editie).pk)

    assert {model: model.objects.count() for model in ROWS} == before


@pytest.mark.parametrize("route", [save, update, bulk_update])
@pytest.mark.parametrize("model", FROZEN)
def test_a_row_of_the_werkversie_can_be_changed(model, route):
    instance = concept(model)
    field, value = changed(instance)

    route(instance)

    assert model.objects.values_list(field, flat=True).get(pk=instance.pk) == value


@pytest.mark.parametrize("route", [save_new, bulk_create])
@pytest.mark.parametrize("model", ROWS)
def test_the_werkversie_takes_a_new_row(model, route):
    instance, count = concept(model), model.objects.filter(editie__nummer=2).count()

    route(instance)

    assert model.objects.filter(editie__nummer=2).count() == count + 1


def test_the_werkversie_can_be_deleted_with_everything_in_it():
    Verwijzing.objects.filter(editie__nummer=2).delete()  # they hold on to the notes
    before = snapshot()

    concept(Editie).delete()

    kept = {table: [values for values in rows if values in before[table]] for table, rows in snapshot().items()}
    assert kept == snapshot()
    assert [model.objects.filter(editie__nummer=2).count() for model in ROWS] == [0] * len(ROWS)


@pytest.mark.parametrize(("model", "column"), [pair for pair in ENGLISH if pair[1] != "digest_en"])
def test_english_is_written_beside_published_text_until_it_is_adopted(model, column):
    pk = published(model).pk
    statement = f'UPDATE "{model._meta.db_table}" SET "{column}" = %s WHERE id = %s'

    sql(statement, "in English", pk)
    Editie.objects.filter(nummer=1).update(digest_en="e" * 64)

    assert getattr(model.objects.get(pk=pk), column) == "in English"
    with refused():
        sql(statement, "changed", pk)


def test_the_seal_of_the_english_is_set_once():
    Editie.objects.filter(nummer=1).update(digest_en="e" * 64)

    with refused():
        Editie.objects.filter(nummer=1).update(digest_en="")


def test_english_cannot_be_smuggled_in_with_a_change_of_dutch():
    with refused():
        Hoofdstuk.objects.filter(pk=published(Hoofdstuk).pk).update(titel_en="Preface", titel_nl="Anders")


def test_the_guards_hold_when_a_transaction_goes_on_after_a_refusal():
    with refused():
        update(published(Hoofdstuk))
    before = snapshot()

    update(concept(Hoofdstuk))

    after = snapshot()
    unchanged = [table for table in before if before[table] == after[table]]
    assert unchanged == [model._meta.db_table for model in FROZEN if model is not Hoofdstuk]
