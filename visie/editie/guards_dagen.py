"""The triggers that keep the days of edities in order, whoever writes: see visie/editie/geldigheid.py.

They look at the moment of publishing and of withdrawing only: rows of before these rules stay as they are.
"""

from django.conf import settings

from visie.editie.models import Editie, Intrekking

MELDING = "Een editie geldt niet vanaf een dag die nog komt, en niet vanaf een dag van een eerdere editie."
MELDING_INTREKKING = "Een editie wordt niet ingetrokken op een dag die nog komt."
EDITIE, INTREKKING = Editie._meta.db_table, Intrekking._meta.db_table
WERK, PUBLISHED = Editie.Status.WERKVERSIE.value, Editie.Status.GEPUBLICEERD.value

# SQLite knows no time zones: the Dutch day of a moment is that in UTC, or the next.
PUBLISHED_SQLITE = ("date(NEW.gepubliceerd_op)", "date(NEW.gepubliceerd_op, '+2 hours')")
TODAY_SQLITE = "date('now', '+2 hours')"
PUBLISHED_POSTGRES = (f"(NEW.gepubliceerd_op AT TIME ZONE '{settings.TIME_ZONE}')::date",) * 2
TODAY_POSTGRES = f"(now() AT TIME ZONE '{settings.TIME_ZONE}')::date"


def _out_of_order(day):
    """Return SQL that tells whether NEW holds from a day that is not its own, published on a day (first, last)."""
    first, last = day
    return (
        f"NEW.geldt_vanaf > {last} OR EXISTS (SELECT 1 FROM \"{EDITIE}\" e WHERE e.status = '{PUBLISHED}' "
        f"AND e.id <> NEW.id AND e.geldt_vanaf <= {last} AND (e.geldt_vanaf > NEW.geldt_vanaf "
        f"OR e.geldt_vanaf = NEW.geldt_vanaf AND NEW.geldt_vanaf < {first}))"
    )


def sqlite():
    """Yield (name, table, SQL) of each trigger."""
    name = f"frozen_{EDITIE}_dagen"
    yield (
        name,
        EDITIE,
        f'CREATE TRIGGER "{name}" BEFORE UPDATE OF status ON "{EDITIE}" '
        f"WHEN OLD.status = '{WERK}' AND NEW.status = '{PUBLISHED}' BEGIN "
        f"SELECT RAISE(ABORT, '{MELDING}') WHERE {_out_of_order(PUBLISHED_SQLITE)}; END",
    )
    name = f"frozen_{INTREKKING}_dagen"
    yield (
        name,
        INTREKKING,
        f'CREATE TRIGGER "{name}" BEFORE INSERT ON "{INTREKKING}" BEGIN '
        f"SELECT RAISE(ABORT, '{MELDING_INTREKKING}') WHERE NEW.datum > {TODAY_SQLITE}; END",
    )


POSTGRES_FUNCTIONS = f"""
CREATE OR REPLACE FUNCTION visie_dagen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = '{WERK}' AND NEW.status = '{PUBLISHED}'
    AND ({_out_of_order(PUBLISHED_POSTGRES)}) THEN
    RAISE EXCEPTION '{MELDING}' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION visie_dag_van_intrekken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.datum > {TODAY_POSTGRES} THEN
    RAISE EXCEPTION '{MELDING_INTREKKING}' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
"""


def postgres():
    """Yield (name, table, SQL) of each trigger."""
    for table, when, function in (
        (EDITIE, "UPDATE OF status", "visie_dagen"),
        (INTREKKING, "INSERT", "visie_dag_van_intrekken"),
    ):
        name = f"frozen_{table}_dagen"
        yield (
            name,
            table,
            f'CREATE TRIGGER "{name}" BEFORE {when} ON "{table}" FOR EACH ROW EXECUTE FUNCTION {function}()',
        )
