"""What is in a backup: the rows of every model, as the migrations describe the tables, and the head above them.

Rows are read and written by the models of the migrations and not by today's classes: those have every column as it is
in the database (the classes show a translated column in the language of the moment), and exist for older tables too.
"""

import datetime
import json
import tomllib
from contextlib import contextmanager

import django
from django.conf import settings
from django.core.serializers import jsonl
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from visie.draaien import migraties
from visie.editie.models import Editie
from visie.redactie.publicatie import broken_seals

from . import volgnummers
from .bestand import FORMAT, MERK, BackupRefused, as_line

# Tables that are left out, each with its reason; everything else goes along, also what is added later.
ZONDER = {
    "django_session": "who is signed in at this moment; after a restore everybody signs in again",
    "visie_cache": "attempts and other counts that expire by themselves within a day",
    "visie_aanwezig": "who has which form open at this moment",
    "visie_bestand": "files that can be made again from the text, by the same rules",
    "visie_taak": "when planned tasks last ran in this installation; a restored one has its own timers",
    "bronnen_nootverzoek": "which question of today made which note, so that it is not made twice",
    "django_migrations": "the head of the backup names the migrations, and a restore applies them",
}


class Exact(DjangoJSONEncoder):
    """Times to the microsecond; Django's own encoder stops at the millisecond."""

    def default(self, o):
        return o.isoformat() if isinstance(o, (datetime.datetime, datetime.time)) else super().default(o)


class Regels(jsonl.Serializer):
    """Django's lines of JSON, each written in one piece."""

    def end_object(self, obj):
        gegevens = json.dumps(self.get_dump_object(obj), cls=Exact, ensure_ascii=False, separators=(",", ":"))
        self.stream.write(gegevens + "\n")
        self._current = None


@contextmanager
def momentopname():
    """Read inside this as if nobody else writes: one moment of the whole database, without holding up anybody."""
    connection.ensure_connection()
    gewoon = getattr(connection, "transaction_mode", None)
    try:
        connection.transaction_mode = "DEFERRED"  # on SQLite: our usual IMMEDIATE would make every editor wait
        with transaction.atomic(durable=True):
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    finally:
        connection.transaction_mode = gewoon


def models_in(apps):
    """Return the models of these apps of which the rows go along, link tables included, by name."""
    models = apps.get_models(include_auto_created=True)
    eigen = [m for m in models if m._meta.managed and not m._meta.proxy and m._meta.db_table not in ZONDER]
    return sorted(eigen, key=lambda model: model._meta.label_lower)


def current_models():
    """Return (migrations, models) of the database. Raises BackupRefused when they are not those of this release."""
    if migraties.waiting():
        raise BackupRefused(
            "The database is not up to date with this release: run `manage.py migrate`, "
            "or make the backup with the release that was running."
        )
    loader = MigrationExecutor(connection).loader
    models = models_in(loader.project_state().apps)
    refuse_unknown(models)
    return sorted(".".join(key) for key in loader.applied_migrations if key in loader.graph.nodes), models


def refuse_unknown(models):
    """Raise BackupRefused when the database has a table or a column that would not go along."""
    bekend = {model._meta.db_table: {field.column for field in model._meta.local_concrete_fields} for model in models}
    with connection.cursor() as cursor:
        tabellen = set(connection.introspection.table_names(cursor)) - set(ZONDER)
        onbekend = sorted(tabellen - set(bekend))
        for tabel in sorted(tabellen & set(bekend)):
            kolommen = {kolom.name for kolom in connection.introspection.get_table_description(cursor, tabel)}
            onbekend += [f"{tabel}.{kolom}" for kolom in sorted(kolommen - bekend[tabel])]
    if onbekend:
        raise BackupRefused(
            f"This release does not know {', '.join(onbekend)} in the database, so a backup would miss it: "
            "make it with the release that was running."
        )


def digests():
    """Return {number: {language: digest}} of the published edities, as their rows say."""
    edities = Editie.objects.published().order_by("nummer")
    return {str(editie.nummer): {"nl": editie.digest_nl, "en": editie.digest_en} for editie in edities}


def head(migraties, models):
    """Return the head of a backup. Raises BackupRefused when a published text is not what its digest says."""
    if anders := [str(editie.nummer) for editie in broken_seals()]:
        raise BackupRefused(
            f"The text of editie {', '.join(anders)} is not what its digest says (see /gezond/). "
            "No backup was made; those made earlier are worth keeping."
        )
    return {
        MERK: FORMAT,
        "gemaakt": timezone.now().isoformat(),
        "portaal": release(),
        "django": django.__version__,
        "database": connection.vendor,
        "migraties": migraties,
        "tellingen": {model._meta.label_lower: model._base_manager.count() for model in models},
        "volgnummers": volgnummers.read(models),
        "edities": digests(),
    }


def release():
    """Return the version of this release of the portal."""
    return tomllib.loads((settings.BASE_DIR / "pyproject.toml").read_text())["project"]["version"]


def write(stroom):
    """Write the head and every row to a stream, from one moment; return the head. Raises BackupRefused."""
    with momentopname():
        migraties, models = current_models()
        kop = head(migraties, models)
        stroom.write(as_line(kop))
        regels = Regels()
        for model in models:
            # Without its many-to-many fields: their tables go along as models of their own, keys included.
            velden = [field.name for field in model._meta.local_concrete_fields]
            rijen = model._base_manager.order_by("pk").iterator(chunk_size=500)
            regels.serialize(rijen, stream=stroom, fields=velden)
    return kop
