"""Restoring a backup into an empty database, of either kind, in one transaction."""

from contextlib import contextmanager

from django.core.management import call_command
from django.core.serializers import jsonl
from django.core.serializers.base import DeserializationError
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from visie.editie import guards
from visie.redactie.publicatie import broken_seals

from . import bestand, inhoud, volgnummers
from .bestand import BackupRefused

# The rows in these are made by migrations: they say nothing about whether a database is in use.
GEMAAKT = {"contenttypes.contenttype", "auth.permission", "visie.stand", "visie.portaalgegevens"}


class Rijen(jsonl.Deserializer):
    """Django's reader of lines of JSON, for the models of the migrations."""

    def __init__(self, regels, apps):
        super().__init__(regels)
        self._apps = apps

    def _get_model_from_node(self, model_identifier):
        return self._apps.get_model(model_identifier)


def check(pad):
    """Return the head of a backup that this release can restore. Raises BackupRefused. Asks no database."""
    kop = bestand.check(pad)
    bekend = MigrationLoader(None).graph.nodes
    if onbekend := [naam for naam in kop["migraties"] if tuple(naam.split(".", 1)) not in bekend]:
        raise BackupRefused(
            f"{pad} was made by release {kop['portaal']} of the portal and has {onbekend[0]}, which this release "
            f"({inhoud.release()}) does not know: restore it with release {kop['portaal']}."
        )
    return kop


def restore(pad):
    """Restore a backup into the empty database and bring that up to date; return the head of the backup.

    Raises BackupRefused when it is not empty, or the file or what comes of it is not whole. Then, and after any other
    failure, the database is as it was.
    """
    kop = check(pad)
    try:
        with all_or_nothing():
            models, apps = tables_for(kop)
            refuse_used(models)
            guards.remove()
            fill(pad, models, apps)
            compare_counts(kop, models)
            volgnummers.put(models, kop["volgnummers"])
            settle()
            call_command("migrate", verbosity=0, interactive=False)
            compare_digests(kop)
            if guards.missing():
                raise BackupRefused("Some triggers that freeze published text could not be made.")
    except (DatabaseError, DeserializationError) as error:
        reden = str(error).strip().splitlines()[0]
        raise BackupRefused(f"{pad} cannot be restored in this database ({reden}).") from error
    return kop


@contextmanager
def all_or_nothing():
    """One transaction for the tables and the rows together; keys are checked by `settle`, whatever the order."""
    with connection.constraint_checks_disabled(), transaction.atomic(durable=True):
        postpone(False)
        yield


def postpone(later):
    """Have PostgreSQL check keys later, or at once: it changes no table that has a check waiting."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET CONSTRAINTS ALL {'DEFERRED' if later else 'IMMEDIATE'}")


def settle():
    """Check that every key leads to a row, and from now on at once. Raises IntegrityError."""
    connection.check_constraints()
    postpone(False)


def tables_for(kop):
    """Return the models of the backup as its migrations describe them, and their apps; make tables if there are none.

    Raises BackupRefused when there are tables already, of another release.
    """
    executor = MigrationExecutor(connection)
    wanted = {tuple(naam.split(".", 1)) for naam in kop["migraties"]}
    laatste = [key for key in wanted if not any(child[0] == key[0] for child in children(executor, key) & wanted)]
    tabellen = connection.introspection.table_names()
    if not tabellen:
        apps = executor.migrate(laatste).apps
    elif {key for key in executor.loader.applied_migrations if key in executor.loader.graph.nodes} == wanted:
        apps = executor.loader.project_state(laatste).apps
    else:
        raise BackupRefused("The database has tables of another release than the backup. Give one without tables.")
    # Those that the backup has, whatever this release would leave out.
    return [apps.get_model(naam) for naam in sorted(kop["tellingen"])], apps


def children(executor, key):
    """Return the keys of the migrations that build on this one."""
    return {child.key for child in executor.loader.graph.node_map[key].children}


def refuse_used(models):
    """Raise BackupRefused when the database has a row that no migration made."""
    for model in models:
        if model._meta.label_lower not in GEMAAKT and model._base_manager.exists():
            raise BackupRefused(
                f"The database is not empty ({model._meta.db_table} has rows). Nothing was changed; "
                "give an empty database."
            )


def fill(pad, models, apps):
    """Put the rows of the backup in the tables, instead of those that migrations made."""
    with connection.cursor() as cursor:
        postpone(True)
        for model in models:
            cursor.execute(f'DELETE FROM "{model._meta.db_table}"')
    with bestand.read(pad) as (_, regels):
        for rij in Rijen(regels, apps):
            rij.save(force_insert=True)


def compare_counts(kop, models):
    """Raise BackupRefused when a table has another number of rows than the head says."""
    aantallen = {model._meta.label_lower: model._base_manager.count() for model in models}
    if aantallen != kop["tellingen"]:
        raise BackupRefused("The restored tables have other rows than the head of the backup says.")


def compare_digests(kop):
    """Raise BackupRefused when a published text is not what the head, its row and its own words say alike."""
    if kop["edities"] != inhoud.digests() or broken_seals():
        raise BackupRefused("The text of a published editie is not what its digest says; use another backup.")
