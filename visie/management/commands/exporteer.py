"""Write the site as a folder that nginx or a CDN serves."""

from django.core.management.base import BaseCommand, CommandError

from visie.draaien import statisch
from visie.draaien.voortgang import Voortgang
from visie.front.export import ExportRefused, actueel, export


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
        voortgang = Voortgang(self.stderr if verbosity == 1 and self.stderr.isatty() else None, "addresses")
        try:
            aantal, gemaakt = export(map, self.stdout.write if verbosity > 1 else voortgang, alles)
        except ExportRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        finally:
            voortgang.clear()
        if verbosity:
            self.stdout.write(f"{aantal} addresses written to {map}; {aantal - gemaakt} taken over as they were.")
