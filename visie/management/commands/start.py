"""Prepare the database and the static files, and serve the portal. `make run` ends here."""

import logging
import os
import sys

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connections

from visie.aanmelden import rollen
from visie.draaien import migraties, opzet, server, statisch, voorbereiden

log = logging.getLogger("visie.start")
# Set when something had to be made first. What that left in memory (20 MB and more) would stay and be
# copied into each worker: the portal starts once more, with everything in place.
AGAIN = "VISIE_OPNIEUW"


class Command(BaseCommand):
    help = "Prepare the database and the static files, and serve the portal on HOST and PORT."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument(
            "--ontwikkeling", action="store_true", help="serve with Django's own server, which reloads changed code"
        )

    def handle(self, *, ontwikkeling, **options):
        host, port = os.environ.get("HOST") or "127.0.0.1", voorbereiden.read_number("PORT", 8000, most=65535)
        workers = voorbereiden.read_number("VISIE_WERKERS", 1)
        voorbereiden.make_data_folder()
        with voorbereiden.alone_in_data_folder():
            voorbereiden.check_database()
            found = voorbereiden.check_production(ontwikkeling) if settings.HTTPS else []
            voorbereiden.refuse_newer_database()
            address = voorbereiden.free_address(host, port)
            with voorbereiden.alone_in_database():
                waiting = migraties.waiting()
                restored = voorbereiden.migrate(waiting)
                loaded = opzet.load()
                filled = not loaded and voorbereiden.fill()
                rollen.update()
            collected = not ontwikkeling and statisch.collect()
        if restored:
            log.warning("%s triggers that freeze published text were missing; they are back.", len(restored))
        if (waiting or loaded or filled or collected) and AGAIN not in os.environ:
            connections.close_all()
            voorbereiden.become([sys.executable, *sys.orig_argv[1:]], **{AGAIN: "1"})
        voorbereiden.announce(host, port, found)
        connections.close_all()
        if ontwikkeling:
            voorbereiden.develop(address, port)
        server.serve(address, port, workers)
