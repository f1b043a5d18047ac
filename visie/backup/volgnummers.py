"""The counters that hand out keys: without them a restored database would give a key of something removed again.

A preview link, for one, is its signed key: the address of a link that was removed must not open a new one.
"""

from django.core.management.color import no_style
from django.db import connection


def _numbered(models):
    return [model for model in models if model._meta.pk.get_internal_type().endswith("AutoField")]


def read(models):
    """Return {model: the last key that was handed out}."""
    gevonden = {}
    with connection.cursor() as cursor:
        for model in _numbered(models):
            table, column = model._meta.db_table, model._meta.pk.column
            if connection.vendor == "postgresql":
                cursor.execute("SELECT pg_get_serial_sequence(%s, %s)", [f'"{table}"', column])
                [reeks] = cursor.fetchone()
                cursor.execute(f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {reeks}")
            else:
                cursor.execute("SELECT COALESCE(MAX(seq), 0) FROM sqlite_sequence WHERE name = %s", [table])
            [gevonden[model._meta.label_lower]] = cursor.fetchone()
    return gevonden


def put(models, nummers):
    """Let every counter go on after the number it had, or after the highest key when that is more."""
    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(sql)
        for model in _numbered(models):
            table, column, nummer = model._meta.db_table, model._meta.pk.column, nummers[model._meta.label_lower]
            if not nummer:
                continue
            if connection.vendor == "postgresql":
                cursor.execute(
                    f'SELECT setval(pg_get_serial_sequence(%s, %s), GREATEST(%s, MAX("{column}"))) FROM "{table}"',
                    [f'"{table}"', column, nummer],
                )
            else:
                cursor.execute("UPDATE sqlite_sequence SET seq = MAX(seq, %s) WHERE name = %s", [nummer, table])
                if not cursor.rowcount:
                    cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, nummer])
