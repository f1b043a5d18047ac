"""Fill a data folder with many edities, and time loading and publishing: `python -m tests.metingen.edities AANTAL`.

VISIE_DATA says where. Prints seconds of the clock, each also as a ratio to a reference of the same run: sorting 100,000
numbers.
"""

import datetime
import os
import random
import statistics
import sys
import time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "visie.settings")

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.utils import timezone  # noqa: E402

from doelstellingen.models import Activiteit  # noqa: E402
from tests.metingen.meten import show  # noqa: E402
from visie.draaien import opzet, statisch  # noqa: E402
from visie.editie.models import Editie, Reden  # noqa: E402
from visie.redactie.publicatie import publish  # noqa: E402


def duur(doe):
    begin = time.monotonic()
    doe()
    return time.monotonic() - begin


def vul(aantal):
    """Publish until there are `aantal` edities, each with one activiteit that has another title."""
    rij = random.Random(1).sample(range(200_000), 100_000)
    maat = min(duur(lambda: sorted(rij)) for _ in range(5))
    call_command("migrate", verbosity=0)
    laden = duur(opzet.load)
    statisch.collect()
    tijden = []
    for nummer in range(Editie.objects.published().count() + 1, aantal + 1):
        werkversie = Editie.objects.werkversie()
        rijen = list(Activiteit.objects.filter(editie=werkversie))
        deel = rijen[nummer % len(rijen)]
        deel.titel_nl = f"{deel.titel_nl.partition(' (')[0]} ({nummer})"
        deel.save()
        Reden.objects.update_or_create(editie=werkversie, onderdeel=deel.anker, defaults={"tekst": "Een meting."})
        dag = min(datetime.date(2025, 4, 1) + datetime.timedelta(days=nummer), timezone.localdate())
        gegevens = {"vastgesteld_op": dag.isoformat(), "geldt_vanaf": dag}
        tijden.append(duur(lambda werkversie=werkversie, gegevens=gegevens: publish(werkversie, **gegevens)))
    show("laden en publiceren van editie 1", seconden=laden, verhouding=laden / maat)
    if tijden:
        midden = statistics.median(tijden)
        show("publiceren", seconden=midden, laatste_tien=statistics.median(tijden[-10:]), verhouding=midden / maat)


if __name__ == "__main__":
    vul(int(sys.argv[1]))
