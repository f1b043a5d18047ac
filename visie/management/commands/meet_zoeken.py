"""Measure the search on judged queries."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from visie.pagina.decorators import find_document
from visie.zoeken import geheugen, meten


class Command(BaseCommand):
    help = "Print success@1, success@3, MRR@10 and nDCG@10 of judged queries, per category and overall."

    def add_arguments(self, parser):
        parser.add_argument("bestand", help="JSON with judged queries, as fixtures/zoekvragen.json")
        parser.add_argument("--missers", action="store_true", help="also print the queries that go wrong")

    def handle(self, *, bestand, missers, **options):
        try:
            vragen = json.loads(Path(bestand).read_text())["vragen"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise CommandError(f"{bestand}: cannot be read as judged queries ({error}).") from error
        document = find_document()
        uitkomsten = meten.measure(geheugen.index(document), meten.plaatsen(document), vragen)
        for regel in meten.tabel(uitkomsten):
            self.stdout.write(regel)
        for uitkomst in uitkomsten if missers else ():
            if not uitkomst.goed:
                self.stdout.write(f"{uitkomst.categorie}: {uitkomst.vraag!r} → {', '.join(uitkomst.gevonden[:5])}")
