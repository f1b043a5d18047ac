"""Fill a trial portal with examples of what is said about the vision, each marked 'Voorbeeld'."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from visie.actueel import voorbeelden
from visie.editie.models import Editie


class Command(BaseCommand):
    help = "Adds marked examples of reactions and messages of every kind and state. Refused on a portal with https."

    def handle(self, *, verbosity, **options):
        if settings.HTTPS:
            raise CommandError(f"These are no facts: never on a portal for readers, such as {settings.VISIE_ADRES}.")
        editie = Editie.objects.current() or Editie.objects.werkversie()
        if editie is None:
            raise CommandError("There is no text yet: start the portal once.")
        n = voorbeelden.fill(editie)
        if verbosity:
            self.stdout.write(f"{n} examples added.")
