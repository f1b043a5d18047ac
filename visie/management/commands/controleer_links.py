"""Visit the addresses of the bronnen and of reactions and record which work. To be run once a week."""

from django.core.management.base import BaseCommand

from bronnen import linkcontrole
from visie.draaien import taken


class Command(BaseCommand):
    help = (
        "Visits every address of a bron, or of a reaction that readers see, politely, and records whether it works. "
        "What is gone on two different days is called dead. Takes about a second for each address of the same host."
    )

    def handle(self, *, verbosity, **options):
        with taken.recorded("controleer_links"):
            regels = linkcontrole.check()
        geteld = ", ".join(f"{aantal} {uitkomst}" for uitkomst, aantal in linkcontrole.aantallen(regels).items())
        self.stdout.write(f"{len(regels)} addresses: {geteld}.")
        for regel in regels:
            if regel.uitkomst == linkcontrole.Uitkomst.DOOD or verbosity > 1:
                self.stdout.write(f"{regel.uitkomst}: {regel.adres} ({regel.status or regel.melding})")
