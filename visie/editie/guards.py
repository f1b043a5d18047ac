"""Database triggers: published text is frozen by every route, and `stand` goes up with every visible change.

What is said about the werkversie is not visible: a save by an editor leaves every remembered page in its place.

Frozen are the rows of every model with an editie, and the Editie row itself. Columns that end in `_en` stay writable
until the English text is adopted (digest_en is set). Records about a published editie (Blijvend: errata, withdrawals)
can only be added. A row beside the text names a part that there is or was: visie/editie/ankers.py. The triggers are
dropped before migrations (SQLite rebuilds tables) and made again after them and at start-up. Whoever owns the database
can drop them: that is detected by `missing()` and by computing the digests again, not prevented.
"""

import hashlib

from django.apps import apps
from django.db import connections, transaction

from visie.editie import ankers, guards_dagen
from visie.editie.models import Blijvend, Editie, Redactioneel, Stand, VanEditie

MELDING = "Deze tekst is vastgesteld in een gepubliceerde editie en kan niet meer veranderen."
MELDING_BLIJVEND = "Dit is vastgelegd: het kan niet veranderen of verdwijnen, alleen door iets nieuws worden gevolgd."
EDITIE, STAND = Editie._meta.db_table, Stand._meta.db_table
PUBLISHED = Editie.Status.GEPUBLICEERD.value


def frozen_models():
    """Return Editie and the models whose rows belong to one."""
    return [Editie, *(model for model in apps.get_models() if issubclass(model, VanEditie))]


def kept_models():
    """Return the models whose rows are added and never changed or removed."""
    return [model for model in apps.get_models() if issubclass(model, Blijvend)]


def counted_models():
    """Return the models of which every change raises `stand`, their automatic link tables included."""
    models = [model for model in apps.get_models() if issubclass(model, Redactioneel)]
    links = [field.remote_field.through for model in models for field in model._meta.many_to_many]
    return models + [link for link in links if link not in models]


def _columns(model, english):
    return [f.column for f in model._meta.concrete_fields if f.column.endswith("_en") == english]


def _unique_sets(model):
    """Return the lists of columns of which the values together name one row."""
    options = model._meta
    names = [[f.name] for f in options.concrete_fields if f.unique]
    names += [*options.unique_together, *(constraint.fields for constraint in options.total_unique_constraints)]
    return [[options.get_field(name).column for name in group] for group in names]


def _replaces(model):
    """Return SQL that tells whether NEW takes the place of a published row `r`.

    With OR REPLACE, SQLite deletes that row without asking its delete trigger, whatever editie NEW belongs to.
    """
    join, editie = ("", "r") if model is Editie else (f'JOIN "{EDITIE}" e ON e.id = r.editie_id', "e")
    groups = (" AND ".join(f'r."{c}" = NEW."{c}"' for c in columns) for columns in _unique_sets(model))
    same = " OR ".join(f"({group})" for group in groups)
    return f"SELECT 1 FROM \"{model._meta.db_table}\" r {join} WHERE {editie}.status = '{PUBLISHED}' AND ({same})"


def _sqlite_frozen(model):
    table = model._meta.db_table
    changed = " OR ".join(f'OLD."{c}" IS NOT NEW."{c}"' for c in _columns(model, english=False))
    if model is Editie:
        old = f"OLD.status = '{PUBLISHED}'"
        new = f"NEW.status = '{PUBLISHED}'"  # a published editie comes from publish() alone
        update = f"{old} AND (OLD.digest_en <> '' OR {changed})"
    else:
        published = f"FROM \"{EDITIE}\" e WHERE e.status = '{PUBLISHED}' AND e.id"
        old = f"EXISTS (SELECT 1 {published} = OLD.editie_id)"
        new = f"EXISTS (SELECT 1 {published} = NEW.editie_id)"
        update = f"EXISTS (SELECT 1 {published} IN (OLD.editie_id, NEW.editie_id) AND (e.digest_en <> '' OR {changed}))"
    conditions = {
        "update": f"{update} OR EXISTS ({_replaces(model)} AND r.id <> OLD.id)",
        "delete": old,
        "insert": f"{new} OR EXISTS ({_replaces(model)})",
    }
    for when, condition in conditions.items():
        name = f"frozen_{table}_{when}"
        yield (
            name,
            f'CREATE TRIGGER "{name}" BEFORE {when.upper()} ON "{table}" BEGIN '
            f"SELECT RAISE(ABORT, '{MELDING}') WHERE {condition}; END",
        )


# Readers see something else when an editie is published and when its English is adopted.
_EDITIE_CHANGES = "UPDATE OF status, digest_en"


def _about_an_editie(model):
    """Tell whether the rows of a model beside the text are about one editie: they count when that is published."""
    return any(field.name == "editie" for field in model._meta.concrete_fields)


def _sqlite_stand(model):
    table = model._meta.db_table
    rows = {"INSERT": "NEW.editie_id", "UPDATE": "OLD.editie_id, NEW.editie_id", "DELETE": "OLD.editie_id"}
    for when in (_EDITIE_CHANGES,) if model is Editie else rows:
        name = f"stand_{table}_{when.split()[0].lower()}"
        counts = ""
        if _about_an_editie(model):
            counts = f"WHEN EXISTS (SELECT 1 FROM \"{EDITIE}\" WHERE status = '{PUBLISHED}' AND id IN ({rows[when]})) "
        yield (
            name,
            f'CREATE TRIGGER "{name}" AFTER {when} ON "{table}" {counts}BEGIN '
            f'UPDATE "{STAND}" SET teller = teller + 1 WHERE id = 1; END',
        )


# The arguments of the trigger are the columns that stay writable until the English is adopted. The lock on the editie
# makes a change wait for a publication that is under way, and then see that it is too late.
POSTGRES_FUNCTIONS = f"""
CREATE OR REPLACE FUNCTION visie_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  english text[] := coalesce(TG_ARGV, '{{}}');
  refused boolean;
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    refused := EXISTS (SELECT 1 FROM {EDITIE} WHERE status = '{PUBLISHED}');
  ELSIF TG_TABLE_NAME = '{EDITIE}' THEN
    IF TG_OP = 'INSERT' THEN refused := NEW.status = '{PUBLISHED}';
    ELSIF TG_OP = 'DELETE' THEN refused := OLD.status = '{PUBLISHED}';
    ELSE refused := OLD.status = '{PUBLISHED}'
      AND (OLD.digest_en <> '' OR to_jsonb(OLD) - english IS DISTINCT FROM to_jsonb(NEW) - english);
    END IF;
  ELSIF TG_OP = 'INSERT' THEN
    PERFORM 1 FROM {EDITIE} WHERE id = NEW.editie_id FOR KEY SHARE;
    refused := EXISTS (SELECT 1 FROM {EDITIE} WHERE id = NEW.editie_id AND status = '{PUBLISHED}');
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM 1 FROM {EDITIE} WHERE id = OLD.editie_id FOR KEY SHARE;
    refused := EXISTS (SELECT 1 FROM {EDITIE} WHERE id = OLD.editie_id AND status = '{PUBLISHED}');
  ELSE
    PERFORM 1 FROM {EDITIE} WHERE id IN (OLD.editie_id, NEW.editie_id) FOR KEY SHARE;
    refused := EXISTS (SELECT 1 FROM {EDITIE} WHERE id IN (OLD.editie_id, NEW.editie_id) AND status = '{PUBLISHED}'
      AND (digest_en <> '' OR to_jsonb(OLD) - english IS DISTINCT FROM to_jsonb(NEW) - english));
  END IF;
  IF refused THEN RAISE EXCEPTION '{MELDING}' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION visie_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{MELDING_BLIJVEND}' USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE OR REPLACE FUNCTION visie_stand() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN UPDATE {STAND} SET teller = teller + 1 WHERE id = 1; RETURN NULL; END $$;
CREATE OR REPLACE FUNCTION visie_stand_editie() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE {STAND} SET teller = teller + 1 WHERE id = 1
    AND EXISTS (SELECT 1 FROM {EDITIE} WHERE status = '{PUBLISHED}' AND id IN (OLD.editie_id, NEW.editie_id));
  RETURN NULL;
END $$;
{ankers.POSTGRES_FUNCTION}{guards_dagen.POSTGRES_FUNCTIONS}"""


def _sqlite_kept(model):
    table = model._meta.db_table
    groups = (" AND ".join(f'r."{c}" = NEW."{c}"' for c in columns) for columns in _unique_sets(model))
    replaces = " OR ".join(f"({group})" for group in groups)
    conditions = {"update": "1", "delete": "1", "insert": f'EXISTS (SELECT 1 FROM "{table}" r WHERE {replaces})'}
    for when, condition in conditions.items():
        name = f"frozen_{table}_{when}"
        yield (
            name,
            f'CREATE TRIGGER "{name}" BEFORE {when.upper()} ON "{table}" BEGIN '
            f"SELECT RAISE(ABORT, '{MELDING_BLIJVEND}') WHERE {condition}; END",
        )


def _postgres_kept(model):
    table = model._meta.db_table
    for when, scope in (("UPDATE OR DELETE", "ROW"), ("TRUNCATE", "STATEMENT")):
        name = f"frozen_{table}_{scope.lower()}"
        yield (
            name,
            f'CREATE TRIGGER "{name}" BEFORE {when} ON "{table}" FOR EACH {scope} EXECUTE FUNCTION visie_kept()',
        )


def _postgres_frozen(model):
    table = model._meta.db_table
    english = ", ".join(f"'{column}'" for column in _columns(model, english=True))
    for when, scope, arguments in (("UPDATE OR DELETE OR INSERT", "ROW", english), ("TRUNCATE", "STATEMENT", "")):
        name = f"frozen_{table}_{scope.lower()}"
        yield (
            name,
            f'CREATE TRIGGER "{name}" BEFORE {when} ON "{table}" FOR EACH {scope} '
            f"EXECUTE FUNCTION visie_frozen({arguments})",
        )


def _postgres_stand(model):
    table = model._meta.db_table
    every, per_statement = "INSERT OR UPDATE OR DELETE", "FOR EACH STATEMENT EXECUTE FUNCTION visie_stand()"
    if model is Editie:
        kinds = [("", _EDITIE_CHANGES, per_statement)]
    elif _about_an_editie(model):
        kinds = [("_row", every, "FOR EACH ROW EXECUTE FUNCTION visie_stand_editie()")]
        kinds += [("_truncate", "TRUNCATE", per_statement)]
    else:
        kinds = [("", f"{every} OR TRUNCATE", per_statement)]
    for suffix, when, how in kinds:
        name = f"stand_{table}{suffix}"
        yield name, f'CREATE TRIGGER "{name}" AFTER {when} ON "{table}" {how}'


def _wanted(connection):
    """Return {name: (table, SQL)} of every trigger that belongs in this database."""
    if connection.vendor == "sqlite":
        frozen, kept, stand, dagen = _sqlite_frozen, _sqlite_kept, _sqlite_stand, guards_dagen.sqlite
    else:
        frozen, kept, stand, dagen = _postgres_frozen, _postgres_kept, _postgres_stand, guards_dagen.postgres
    wanted = {name: (table, sql) for name, table, sql in dagen()}
    for model in frozen_models():
        wanted |= {name: (model._meta.db_table, sql) for name, sql in frozen(model)}
    for model in kept_models():
        wanted |= {name: (model._meta.db_table, sql) for name, sql in kept(model)}
    for model in [Editie, *counted_models()]:
        wanted |= {name: (model._meta.db_table, sql) for name, sql in stand(model)}
    return wanted | ankers.triggers(connection.vendor)


def _mark(sql, connection):
    """Return what tells a trigger made from this SQL: SQLite keeps the SQL, on PostgreSQL it gets a comment."""
    if connection.vendor == "sqlite":
        return sql
    return hashlib.sha256((POSTGRES_FUNCTIONS + sql).encode()).hexdigest()


def _present(connection):
    """Return {name: (table, mark)} of our triggers in the database; the mark of a disabled one is None."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'")
        else:
            cursor.execute(
                "SELECT t.tgname, c.relname, "
                "CASE WHEN t.tgenabled <> 'D' THEN obj_description(t.oid, 'pg_trigger') END "
                "FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace "
                "WHERE NOT t.tgisinternal AND n.nspname = current_schema()"
            )
        ours = [row for row in cursor.fetchall() if row[0].startswith(("frozen_", "stand_", "anker_"))]
    return {name: (table, mark) for name, table, mark in ours}


def missing(using="default"):
    """Return the sorted names of the triggers that are not in the database as this version of the portal makes them.

    A table that does not exist yet misses nothing: its migration comes first.
    """
    connection = connections[using]
    present, tables = _present(connection), connection.introspection.table_names()
    return sorted(
        name
        for name, (table, sql) in _wanted(connection).items()
        if table in tables and present.get(name) != (table, _mark(sql, connection))
    )


def remove(using="default"):
    """Drop every trigger of ours. Only migrations, a restore and tests that empty the database need this."""
    connection = connections[using]
    with transaction.atomic(using), connection.cursor() as cursor:
        for name, (table, _) in _present(connection).items():
            on = f' ON "{table}"' if connection.vendor == "postgresql" else ""
            cursor.execute(f'DROP TRIGGER IF EXISTS "{name}"{on}')


def install(using="default"):
    """Drop every trigger of ours and make them again, in one transaction. Skips tables that do not exist yet."""
    connection = connections[using]
    with transaction.atomic(using), connection.cursor() as cursor:
        remove(using)
        tables = connection.introspection.table_names(cursor)
        if EDITIE not in tables or STAND not in tables:
            return
        if connection.vendor == "postgresql":
            cursor.execute(POSTGRES_FUNCTIONS)
        for name, (table, sql) in _wanted(connection).items():
            if table in tables:
                cursor.execute(sql)
                if connection.vendor == "postgresql":
                    cursor.execute(f'COMMENT ON TRIGGER "{name}" ON "{table}" IS \'{_mark(sql, connection)}\'')
