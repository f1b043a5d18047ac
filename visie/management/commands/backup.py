"""Write everything that must survive to one file, while the portal runs."""

import signal
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from visie.backup import maken
from visie.backup.bestand import BackupRefused
from visie.draaien import taken
from visie.draaien.voorbereiden import check_database


class Command(BaseCommand):
    help = (
        "Write all edities, users and records to BESTAND, a new file that `zet_terug` restores in either database. "
        "Readers and editors notice nothing. Keep it safe: it holds password hashes and second factors."
    )
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("bestand", metavar="BESTAND", help="a new file, or a folder for a file named after now")
        parser.add_argument("--bewaar", metavar="N", type=int, help="keep the N newest in the folder, remove older")

    def handle(self, *, bestand, bewaar, verbosity, **options):
        if bewaar is not None and (bewaar < 1 or not Path(bestand).is_dir()):
            raise CommandError("--bewaar: give 1 or more, and a folder that exists instead of a file.")
        check_database()
        before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # clean up, as after Ctrl-C
        try:
            with taken.recorded("backup"):
                pad, kop, weg = maken.make(bestand, bewaar)
        except BackupRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        finally:
            signal.signal(signal.SIGTERM, before)
        if verbosity:
            self.stdout.write(
                f"{pad}: {len(kop['edities'])} published edities, {sum(kop['tellingen'].values())} rows, "
                f"{pad.stat().st_size} bytes, read back. {len(weg)} older removed."
            )
