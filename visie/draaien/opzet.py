"""Setting up: a new database gets the text and what the editors keep beside it, and edition 1 is published."""

import json

from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.utils import translation

from visie.aanvulling import leveren
from visie.editie.models import Editie
from visie.redactie.publicatie import publish
from visie.tekst import datums

FIXTURES = settings.BASE_DIR / "fixtures"


def load() -> bool:
    """Load the fixtures and publish edition 1, in one transaction; return whether it did.

    Does nothing in a database that has an editie already. Raises what loaddata, deliver() and publish() raise;
    then nothing has changed.
    """
    # On SQLite the transaction takes the write lock at its start, so two starts cannot both find an empty database.
    with transaction.atomic(), translation.override("nl"):
        if Editie.objects.exists():
            return False
        call_command("loaddata", FIXTURES / "visie.json", verbosity=0)
        leveren.deliver(FIXTURES / "redactie")
        editie = Editie.objects.werkversie()
        # The source says that the text was adopted at the end of that month.
        publish(
            editie,
            vastgesteld_op=editie.vastgesteld_op,
            geldt_vanaf=datums.laatste_dag(editie.vastgesteld_op),
            toelichting=editie.toelichting_nl or "",
        )
    return True


def digest_differs() -> bool:
    """Tell whether published edition 1 has another digest than the text in fixtures/; False when there is none.

    True means that the fixtures changed after this database was made: it keeps what was published.
    """
    editie = Editie.objects.published().filter(nummer=1).first()
    return editie is not None and editie.digest_nl != json.loads((FIXTURES / "digest.json").read_text())["1"]["nl"]
