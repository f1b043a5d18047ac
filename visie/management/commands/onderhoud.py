"""Remove what has expired: sessions, counters of attempts, counts of search queries. To be run every night."""

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.utils import timezone

from visie.draaien import taken
from visie.draaien.models import Taak
from visie.zoeken import tellen


class Command(BaseCommand):
    help = "Remove expired sessions, counters of attempts to sign in, and counts of search queries."

    def add_arguments(self, parser):
        parser.add_argument(
            "--vergeet", metavar="TAAK", choices=taken.TAKEN,
            help="only: let /gezond/ no longer wait for a task that is not planned here any more",
        )  # fmt: skip

    def handle(self, *, vergeet, verbosity, **options):
        if vergeet:
            Taak.objects.filter(naam=vergeet).delete()
            return
        with taken.recorded("onderhoud"):
            call_command("clearsessions")
            tellers = remove_expired_counters()
            tellen.remove_old()
        if verbosity:
            self.stdout.write(f"Expired sessions are gone, {tellers} expired counters, and counts of old queries.")


def remove_expired_counters():
    """Remove what has expired from the shared cache; return how many. Their keys tell who tried to sign in from where.

    Django's database cache removes such rows only when it is asked for them or is full.
    """
    table = connection.ops.quote_name(settings.CACHES["default"]["LOCATION"])
    with connection.cursor() as cursor:
        cursor.execute(
            f"DELETE FROM {table} WHERE expires < %s", [connection.ops.adapt_datetimefield_value(timezone.now())]
        )
        return cursor.rowcount
