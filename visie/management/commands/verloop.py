"""Take away from readers what was to be seen until yesterday or before. To be run every night, just after midnight."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from visie.actueel import tonen
from visie.draaien import taken


class Command(BaseCommand):
    help = (
        "Marks what has expired: reactions and messages that were to be seen until a day before today. Pages never "
        "look at the clock, so this is what takes them away. It may be run at any time; a second time nothing happens."
    )

    def handle(self, *, verbosity, **options):
        with taken.recorded("verloop"):
            n = tonen.expire(timezone.localdate())
        if n or verbosity > 1:
            self.stdout.write(f"{n} expired.")
