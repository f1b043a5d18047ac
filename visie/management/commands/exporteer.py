"""Write the site as a folder that nginx or a CDN serves."""

import time

from django.core.management.base import BaseCommand, CommandError

from visie.draaien import statisch
from visie.front.export import ExportRefused, actueel, export

STIL = 2.0  # seconds before it says how far it is, and between two times


class Command(BaseCommand):
    help = "Write every page and file of every published editie to MAP, for nginx (docs/nginx.conf) or a CDN."

    def add_arguments(self, parser):
        parser.add_argument("map", metavar="MAP", help="a new or empty folder, or one that this command made before")
        parser.add_argument("--als-nodig", action="store_true", help="do nothing while the site is as it was written")
        parser.add_argument("--alles", action="store_true", help="make every page anew, also what did not change")

    def handle(self, *, map, als_nodig, alles, verbosity, **options):
        if als_nodig and actueel(map):
            return
        statisch.collect()
        voortgang = Voortgang(self.stderr if verbosity == 1 and self.stderr.isatty() else None)
        try:
            aantal, gemaakt = export(map, self.stdout.write if verbosity > 1 else voortgang, alles)
        except ExportRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        finally:
            voortgang.clear()
        if verbosity:
            self.stdout.write(f"{aantal} addresses written to {map}; {aantal - gemaakt} taken over as they were.")


class Voortgang:
    """Says on a terminal, if any, how many addresses there are so far: only when it takes long."""

    def __init__(self, terminal):
        self.terminal, self.aantal, self.gezegd, self.lang = terminal, 0, time.monotonic(), False

    def __call__(self, pad):
        self.aantal += 1
        if self.terminal and time.monotonic() - self.gezegd > STIL:
            self.gezegd, self.lang = time.monotonic(), True
            self.terminal.write(f"\r{self.aantal} addresses ...", ending="")

    def clear(self):
        """Remove what it said."""
        if self.lang:
            self.terminal.write("\r\033[K", ending="")
