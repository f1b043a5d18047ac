"""Rows of the published edition 1 and of the werkversie, and a way to try to change them."""

from contextlib import contextmanager

import pytest
from django.db import IntegrityError, connection, transaction

from visie.editie import guards
from visie.editie.models import Editie, part_models

PARTS = part_models()
ROWS = guards.frozen_models()[1:]  # every model with an editie
FROZEN = guards.frozen_models()

# A value that no row has, for every kind of column.
OTHER = {
    "CharField": "'anders'",
    "SlugField": "'anders'",
    "TextField": "'anders'",
    "PositiveIntegerField": "4321",
    "BigAutoField": "4321",
    "ForeignKey": "4321",
    "DateField": "'2031-01-01'",
    "DateTimeField": "'2031-01-01 12:00:00+00'",
}


def row(model, nummer):
    """Return the last row of a model in edition `nummer`."""
    if model is Editie:
        return Editie.objects.get(nummer=nummer)
    return model.objects.filter(editie__nummer=nummer).order_by("pk").last()


def published(model):
    return row(model, 1)


def concept(model):
    return row(model, 2)


def changed(instance):
    """Return (field, value): a change that breaks no other rule."""
    field = next(name for name in ("volgorde", "plaats", "toelichting_nl") if hasattr(instance, name))
    return field, "anders" if field == "toelichting_nl" else 4321


def new(instance):
    """Return an unsaved copy that clashes with nothing."""
    instance.pk, instance._state.adding = None, True
    for field, value in {"anker": "nieuw-onderdeel", "nummer": 4321, "plaats": 4321}.items():
        if hasattr(instance, field):
            setattr(instance, field, value)
    return instance


def columns(model):
    return [field.column for field in model._meta.concrete_fields]


def sql(statement, *parameters):
    """Run SQL outside the ORM."""
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)


def snapshot():
    """Return every frozen table as it is in the database: {table: rows}."""
    tables = {}
    with connection.cursor() as cursor:
        for model in FROZEN:
            cursor.execute(f'SELECT * FROM "{model._meta.db_table}" ORDER BY id')
            tables[model._meta.db_table] = cursor.fetchall()
    return tables


@contextmanager
def refused(reason=guards.MELDING):
    """Check that what happens inside ends in an IntegrityError for this reason and leaves every table as it was."""
    before = snapshot()
    with pytest.raises(IntegrityError, match=reason), transaction.atomic():
        yield
    assert snapshot() == before
