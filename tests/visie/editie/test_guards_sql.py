"""What only one of the two databases can do to a published row, and the triggers themselves."""

import datetime
import threading

import pytest
from django.apps import apps
from django.core.management import call_command
from django.core.management.sql import emit_post_migrate_signal, emit_pre_migrate_signal
from django.db import IntegrityError, connection, models, transaction

from doelstellingen.models import Activiteit
from tests.hulp import publiceer
from tests.visie.editie.bevroren import FROZEN, columns, concept, published, refused, sql
from visie.draaien import checks
from visie.editie import guards
from visie.editie.models import Editie, Hoofdstuk, Redactioneel, VanEditie
from visie.redactie.publicatie import text_digest

pytestmark = pytest.mark.django_db


def upsert(model):
    """INSERT ... ON CONFLICT DO UPDATE with the key of a published row."""
    table, names = model._meta.db_table, ", ".join(f'"{column}"' for column in columns(model))
    rest = ", ".join(f'"{c}" = excluded."{c}"' for c in columns(model) if c != "id")
    sql(
        f'INSERT INTO "{table}" ({names}) SELECT {names} FROM "{table}" WHERE id = %s '
        f"ON CONFLICT (id) DO UPDATE SET {rest}",
        published(model).pk,
    )


def replace_itself(model):
    table = model._meta.db_table
    sql(f'INSERT OR REPLACE INTO "{table}" SELECT * FROM "{table}" WHERE id = %s', published(model).pk)


def replace_by_a_row_of_the_werkversie(model):
    """The new row belongs to the werkversie, yet has the key of a published one."""
    table, names = model._meta.db_table, ", ".join(f'"{c}"' for c in columns(model) if c != "id")
    sql(
        f'REPLACE INTO "{table}" (id, {names}) SELECT %s, {names} FROM "{table}" WHERE id = %s',
        published(model).pk, concept(model).pk,
    )  # fmt: skip


def update_or_replace(model):
    """A row of the werkversie takes the key of a published one."""
    table = model._meta.db_table
    sql(f'UPDATE OR REPLACE "{table}" SET id = %s WHERE id = %s', published(model).pk, concept(model).pk)


def update_or_ignore(model):
    sql(f'UPDATE OR IGNORE "{model._meta.db_table}" SET id = 4321 WHERE id = %s', published(model).pk)


def truncate(model):
    sql(f'TRUNCATE "{model._meta.db_table}" CASCADE')


def copy_in(model):
    names = ", ".join(columns(model))
    sql(f"CREATE TEMP TABLE kopie ON COMMIT DROP AS SELECT {names} FROM {model._meta.db_table} WHERE id = %s",
        published(model).pk)  # fmt: skip
    sql("UPDATE kopie SET id = 4321")
    sql(f"INSERT INTO {model._meta.db_table} ({names}) TABLE kopie")


ROUTES = {
    "sqlite": [upsert, replace_itself, replace_by_a_row_of_the_werkversie, update_or_replace, update_or_ignore],
    "postgresql": [upsert, truncate, copy_in],
}[connection.vendor]


@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("model", FROZEN)
def test_sql_of_this_database_cannot_change_a_published_row(model, route):
    with refused():
        route(model)


# On SQLite these would replace the published row; PostgreSQL has no such thing and refuses the double number itself.
PREFIX = {"sqlite": "UPDATE OR REPLACE", "postgresql": "UPDATE"}[connection.vendor]
DOUBLE = {"sqlite": guards.MELDING, "postgresql": "duplicate key"}[connection.vendor]


def test_a_werkversie_cannot_take_the_number_of_a_published_editie():
    with refused(DOUBLE):
        sql(f"{PREFIX} visie_editie SET nummer = 1 WHERE nummer = 2")


def test_an_activiteit_cannot_take_the_place_of_a_published_one():
    gepubliceerd, ander = published(Activiteit), concept(Activiteit)

    with refused(DOUBLE):
        sql(
            f"{PREFIX} doelstellingen_activiteit SET doelstelling_id = %s, nummer = %s WHERE id = %s",
            gepubliceerd.doelstelling_id, gepubliceerd.nummer, ander.pk,
        )  # fmt: skip


def test_every_frozen_model_is_guarded():
    """A model with an editie that is neither text nor beside the text, or a link table, would be forgotten.

    What stood in a newsletter or lies in the bin is neither: it has its own copy of the words, and no reader sees it.
    """
    with_editie = [m for m in apps.get_models(include_auto_created=True) if "editie_id" in columns(m)]
    links = [field.name for model in FROZEN for field in model._meta.many_to_many]

    assert [m.__name__ for m in with_editie if not issubclass(m, (VanEditie, Redactioneel))] == [
        "InPrullenbak", "Nieuwsbriefblok",
    ]  # fmt: skip
    assert links == []


def a_trigger():
    """Return (name, table) of the first trigger."""
    name, (table, _) = next(iter(guards._present(connection).items()))
    return name, table


def drop(name, table):
    sql(f'DROP TRIGGER "{name}"' + (f' ON "{table}"' if connection.vendor == "postgresql" else ""))


def weaken(name, table):
    """Leave something of that name which guards nothing."""
    if connection.vendor == "postgresql":
        sql(f'ALTER TABLE "{table}" DISABLE TRIGGER "{name}"')
    else:
        drop(name, table)
        sql(f'CREATE TRIGGER "{name}" BEFORE DELETE ON "{table}" BEGIN SELECT 1; END')


@pytest.mark.parametrize("damage", [drop, weaken])
def test_a_damaged_trigger_is_reported_and_made_again(damage):
    name, table = a_trigger()

    damage(name, table)
    reported, warnings = guards.missing(), checks.frozen_text_is_guarded(None, ["default"])
    guards.install()

    assert (reported, [warning.id for warning in warnings]) == ([name], ["visie.W001"])
    assert (guards.missing(), checks.frozen_text_is_guarded(None, ["default"])) == ([], [])


def test_without_its_tables_nothing_is_missing_and_nothing_is_made():
    guards.remove()
    sql("ALTER TABLE visie_stand RENAME TO elders")

    guards.install()

    assert guards._present(connection) == {}
    sql("ALTER TABLE elders RENAME TO visie_stand")


def test_migrate_leaves_every_trigger_on_a_published_database():
    call_command("migrate", verbosity=0)

    assert guards.missing() == []


def test_a_migration_can_rebuild_a_published_table(echte_transacties):
    """On SQLite a change of a column makes a new table, in which triggers are lost."""
    before, old = text_digest(published(Editie)), Hoofdstuk._meta.get_field("titel")
    new = models.CharField(max_length=301, db_column="titel")
    new.set_attributes_from_name("titel")
    new.model = Hoofdstuk

    emit_pre_migrate_signal(0, False, "default")
    with connection.schema_editor() as editor:
        editor.alter_field(Hoofdstuk, old, new, strict=True)
        editor.alter_field(Hoofdstuk, new, old, strict=True)
    emit_post_migrate_signal(0, False, "default")

    assert (guards.missing(), text_digest(published(Editie))) == ([], before)


def test_a_change_that_was_waiting_for_a_publication_is_refused(echte_transacties):
    """Otherwise it would slip in between the computing of the digest and the freeze."""
    werkversie, outcome, ready = concept(Editie), [], threading.Event()
    Hoofdstuk.objects.filter(pk=concept(Hoofdstuk).pk).update(titel_nl="Nieuw")

    def change():
        try:
            ready.set()
            Hoofdstuk.objects.filter(editie=werkversie).update(titel_nl="Te laat")
            outcome.append("changed")
        except IntegrityError as error:
            outcome.append(str(error).splitlines()[0])
        finally:
            connection.close()

    thread = threading.Thread(target=change)
    with transaction.atomic():
        publiceer(werkversie, vastgesteld_op="2026-01", geldt_vanaf=datetime.date(2026, 2, 1))
        thread.start()
        ready.wait()
        thread.join(timeout=0.5)
    thread.join()

    assert outcome == [guards.MELDING]
