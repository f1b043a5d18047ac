"""Rows beside the text name parts by their anker: which they are, and that none names what no editie has or had.

The triggers look at a word when it is written, not when its part goes: a row about a part that left stays as it is.
"""

from functools import reduce
from operator import and_, or_

from django.apps import apps
from django.db import models

from visie.editie.models import AnkerField, InPrullenbak, VanEditie, part_models
from visie.editie.velden import is_translated

MELDING = "Dit anker is van geen onderdeel van een editie of van de werkversie."


def fields():
    """Return the fields of rows beside the text that name a part; a Verwijzing follows from a text that is there."""
    beside = [model for model in apps.get_models() if not issubclass(model, VanEditie)]
    return [veld for model in beside for veld in model._meta.concrete_fields if isinstance(veld, AnkerField)]


def newest(ankers):
    """Return {anker: its part in the newest editie that has it, the werkversie first}. One query a kind of part."""
    ankers, gevonden = set(ankers), {}
    for model in part_models():
        rijen = model.objects.filter(anker__in=ankers).select_related("editie", *_ouders(model))
        gevonden |= {deel.anker: deel for deel in rijen.order_by("editie__nummer")}
    return gevonden


def _ouders(model):
    return [model.ouder_veld] if model.ouder_veld else []


def is_named(anker):
    """Tell whether a row beside the text names this, also when the part is no longer there."""
    return any(veld.model._base_manager.filter(**{veld.attname: anker}).exists() for veld in fields())


def with_words(woorden):
    """Return the ankers of the parts of any editie that have every one of these words. One query a kind of part."""
    gevonden = set()
    for model in part_models():
        velden = [f"{veld}_nl" if is_translated(model, veld) else veld for veld in model.digest_velden]
        vraag = reduce(
            and_, (reduce(or_, (models.Q(**{f"{veld}__icontains": w}) for veld in velden)) for w in woorden), models.Q()
        )
        gevonden |= set(model.objects.filter(vraag).order_by().values_list("anker", flat=True))
    return gevonden


def unknown(using="default"):
    """Return ['table.column: word'] of every row that names no part of any editie: from before this was refused."""
    bekend = {
        model: set(model.objects.using(using).order_by().values_list("anker", flat=True)) for model in part_models()
    }
    gevonden, in_de_bak = set(), set(InPrullenbak.objects.using(using).values_list("anker", flat=True))
    for veld in fields():
        mag = in_de_bak.union(veld.zonder_deel).union(*(bekend[model] for model in veld.parts()))
        woorden = veld.model._base_manager.using(using).order_by().values_list(veld.attname, flat=True).distinct()
        gevonden |= {f"{veld.model._meta.db_table}.{veld.column}: {woord}" for woord in set(woorden) - mag}
    return sorted(gevonden)


# The triggers: visie/editie/guards.py makes them


def triggers(vendor):
    """Return {name: (table, SQL)} of the triggers that refuse a word which no part has."""
    make = _sqlite if vendor == "sqlite" else _postgres
    return {naam: (veld.model._meta.db_table, sql) for veld in fields() for naam, sql in make(veld)}


def _tables(veld):
    return [model._meta.db_table for model in veld.parts()]


def _sqlite(veld):
    tabel, kolom = veld.model._meta.db_table, veld.column
    vrij = ", ".join(f"'{woord}'" for woord in veld.zonder_deel)
    geen = "".join(f' AND NOT EXISTS (SELECT 1 FROM "{naam}" WHERE anker = NEW."{kolom}")' for naam in _tables(veld))
    for wanneer, eerst in (("insert", ""), ("update", f'NEW."{kolom}" IS NOT OLD."{kolom}" AND ')):
        naam = f"anker_{tabel}_{kolom}_{wanneer}"
        yield (
            naam,
            f'CREATE TRIGGER "{naam}" BEFORE {wanneer.upper()} ON "{tabel}" BEGIN '
            f"SELECT RAISE(ABORT, '{MELDING}') WHERE {eerst}NEW.\"{kolom}\" NOT IN ({vrij}){geen}; END",
        )


# The arguments of the trigger: the column, what may stand there without a part, and the tables of the parts.
POSTGRES_FUNCTION = f"""
CREATE OR REPLACE FUNCTION visie_anker() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  woord text := to_jsonb(NEW) ->> TG_ARGV[0];
  bekend boolean;
BEGIN
  IF woord IN ('', TG_ARGV[1]) THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND woord = to_jsonb(OLD) ->> TG_ARGV[0] THEN RETURN NEW; END IF;
  FOR n IN 2 .. TG_NARGS - 1 LOOP
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE anker = $1)', TG_ARGV[n]) INTO bekend USING woord;
    IF bekend THEN RETURN NEW; END IF;
  END LOOP;
  RAISE EXCEPTION '{MELDING}' USING ERRCODE = 'integrity_constraint_violation';
END $$;
"""


def _postgres(veld):
    tabel, kolom = veld.model._meta.db_table, veld.column
    naam = f"anker_{tabel}_{kolom}"
    argumenten = ", ".join(f"'{woord}'" for woord in [kolom, veld.zonder_deel[-1], *_tables(veld)])
    yield (
        naam,
        f'CREATE TRIGGER "{naam}" BEFORE INSERT OR UPDATE ON "{tabel}" FOR EACH ROW '
        f"EXECUTE FUNCTION visie_anker({argumenten})",
    )
