"""Fill a data folder with many edities: `python -m bench.edities AANTAL` (VISIE_DATA says where)."""
import datetime
import os
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "visie.settings")

import django

django.setup()

from django.core.management import call_command  # noqa: E402

from doelstellingen.models import Activiteit  # noqa: E402
from visie import opzet, statisch  # noqa: E402
from visie.models import Editie, Reden  # noqa: E402
from visie.publicatie import publish  # noqa: E402


def vul(aantal):
    """Publish until there are `aantal` edities, each with one activiteit that has another title."""
    call_command("migrate", verbosity=0)
    opzet.load()
    statisch.collect()
    for nummer in range(Editie.objects.published().count() + 1, aantal + 1):
        werkversie = Editie.objects.werkversie()
        rijen = list(Activiteit.objects.filter(editie=werkversie))
        deel = rijen[nummer % len(rijen)]
        deel.titel_nl = f"{deel.titel_nl.partition(' (')[0]} ({nummer})"
        deel.save()
        Reden.objects.update_or_create(editie=werkversie, onderdeel=deel.anker, defaults={"tekst": "Een meting."})
        dag = datetime.date(2025, 3, 1) + datetime.timedelta(days=nummer)
        publish(werkversie, vastgesteld_op=dag.isoformat(), geldt_vanaf=dag)


if __name__ == "__main__":
    vul(int(sys.argv[1]))
