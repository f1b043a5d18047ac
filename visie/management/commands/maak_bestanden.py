"""Make the files that people keep: PDF, EPUB and the others of every published editie."""

from django.core.management.base import BaseCommand, CommandError

from visie.bestanden import maken
from visie.draaien.voortgang import Voortgang


class Command(BaseCommand):
    help = "Make every file of every published editie (PDF, EPUB, HTML, JSON, CSV, text) that is not there yet."

    def handle(self, *, verbosity, **options):
        voortgang = Voortgang(self.stderr if verbosity == 1 and self.stderr.isatty() else None, "files")
        try:
            gedaan = maken.make_all(self.stdout.write if verbosity > 1 else voortgang)
        finally:
            voortgang.clear()
        if verbosity:
            self.stdout.write(f"{gedaan.aantal} files, {gedaan.gemaakt} of them made now.")
        if gedaan.mislukt:
            regels = [f"{naam}: {waarom}" for naam, waarom in gedaan.mislukt.items()]
            raise CommandError("\n".join(["These files could not be made:", *regels]))
