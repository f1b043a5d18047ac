"""Read the delivered source text and write edition 1 as a fixture."""

import os
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from visie import brontekst
from visie.brontekst import fixture

MAP = Path(settings.BASE_DIR) / "fixtures"
BRON = MAP / "bron" / "visie-huisartsenzorg-2035.md"
CORRECTIES = MAP / "redactie" / "overnamecorrecties.json"


class Command(BaseCommand):
    help = "Leest de brontekst en de overnamecorrecties, en schrijft visie.json (editie 1) en digest.json."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--bron", type=Path, default=BRON)
        parser.add_argument("--correcties", type=Path, default=CORRECTIES)
        parser.add_argument("--uitvoer", type=Path, default=MAP, help="map voor de twee bestanden")
        parser.add_argument("--controleer", action="store_true", help="schrijf niets, vergelijk alleen")

    def handle(self, *, bron, correcties, uitvoer, controleer, **options):
        try:
            delen = brontekst.read(read_file(bron), read_file(correcties))
        except brontekst.Bronfout as fout:
            raise CommandError(str(fout)) from fout
        bestanden = {uitvoer / naam: inhoud for naam, inhoud in fixture.files(delen).items()}
        if controleer:
            check(bestanden)
        else:
            write(bestanden)
        if options["verbosity"]:
            self.stdout.write(f"{len(delen) - 1} onderdelen gelezen uit {bron.name}.")


def read_file(pad):
    """Return a file as a Bestand. Raises CommandError when it cannot be read."""
    try:
        return brontekst.Bestand(str(pad), pad.read_text(encoding="utf-8"))
    except OSError as error:
        raise CommandError(f"{pad}:1: {error.strerror}") from error
    except UnicodeDecodeError as error:
        regel = error.object[: error.start].count(b"\n") + 1
        raise CommandError(f"{pad}:{regel}: geen UTF-8") from error


def check(bestanden):
    """Raise CommandError when a file is missing or has other bytes."""
    for pad, inhoud in bestanden.items():
        if not pad.exists() or pad.read_bytes() != inhoud:
            raise CommandError(f"{pad} is niet wat de brontekst geeft. Draai `manage.py lees_brontekst`.")


def write(bestanden):
    """Write files by way of temporary ones, so that a failure leaves what was there."""
    tijdelijk = {pad: pad.with_name(f"{pad.name}.nieuw") for pad in bestanden}
    try:
        for pad, inhoud in bestanden.items():
            tijdelijk[pad].write_bytes(inhoud)
        for pad, nieuw in tijdelijk.items():
            os.replace(nieuw, pad)
    except OSError as error:
        raise CommandError(f"{error.filename}: {error.strerror}") from error
    finally:
        for nieuw in tijdelijk.values():
            nieuw.unlink(missing_ok=True)
