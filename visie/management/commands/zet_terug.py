"""Restore a backup into an empty database: after a disaster, or to move from SQLite to PostgreSQL."""

from django.core.management.base import BaseCommand, CommandError

from visie.backup import terugzetten
from visie.backup.bestand import BackupRefused
from visie.draaien.voorbereiden import alone_in_database, check_database


class Command(BaseCommand):
    help = (
        "Restore BESTAND, made by `backup`, into the empty database of VISIE_DATA or DATABASE_URL, and check every "
        "digest. When anything is wrong, nothing is changed."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("bestand", metavar="BESTAND")
        parser.add_argument("--controleer", action="store_true", help="only check the file; asks no database")

    def handle(self, *, bestand, controleer, verbosity, **options):
        try:
            kop = terugzetten.check(bestand) if controleer else self.restore(bestand)
        except BackupRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        if verbosity:
            self.stdout.write(
                f"{bestand} of {kop['gemaakt']}: {len(kop['edities'])} published edities, "
                f"{sum(kop['tellingen'].values())} rows, {'whole' if controleer else 'restored'}."
            )

    def restore(self, bestand):
        check_database()
        with alone_in_database():
            return terugzetten.restore(bestand)
