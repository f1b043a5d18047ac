"""Fill in what this release brings beside the text; `start` does it too."""

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from visie import aanvulling
from visie.draaien import migraties
from visie.draaien.voorbereiden import check_database


class Command(BaseCommand):
    help = (
        "Fill in what this release brings beside the text and this portal never got. What editors set, emptied or "
        "removed stays as it is. `start` does this too; a second time nothing happens."
    )
    requires_system_checks = []

    def handle(self, *, verbosity, **options):
        check_database()
        if waiting := migraties.waiting():
            raise CommandError(f"The database misses {waiting[0]}: run `manage.py migrate` first.")
        try:
            filled = aanvulling.fill(say=self.stdout.write if verbosity else None)
        except (DatabaseError, aanvulling.BrokenDelivery) as error:
            raise CommandError(f"Nothing was changed: {error}") from error
        if verbosity:
            for line in aanvulling.summary(filled) or ["There was nothing to fill in."]:
                self.stdout.write(line)
