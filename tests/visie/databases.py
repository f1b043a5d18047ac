"""Databases beside that of the tests: to back up, to restore into, to look at."""

import hashlib
import os
import shutil
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from django.db import connection
from django.test import Client
from django.utils import timezone

from tests.portaal import database_in, database_in_test_server

WACHTWOORD = "een-lang-wachtwoord-2035"
PADEN = (
    "/", "/hele-visie/", "/doelstellingen/", "/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/", "/oproepen/",
    "/oproepen/7/", "/noten/31/", "/bronnen/", "/edities/1/", "/edities/1/hele-visie/", "/edities/2/",
    "/edities/vergelijken/1/2/", "/feed.xml", "/zoeken/?q=spoed",
)  # fmt: skip


class Databases:
    """Makes empty databases, removed when the tests of a module are done."""

    def __init__(self, folder):
        self.folder, self.stack, self.aantal = folder, ExitStack(), 0

    def nieuw(self, soort=connection.vendor):
        """Return the address of a database without tables."""
        if soort == "postgresql":
            return self.stack.enter_context(database_in_test_server())
        self.aantal += 1
        return f"sqlite:///{self.folder / f'{self.aantal}.sqlite3'}"

    def kopie(self, url):
        """Return the address of a copy of a database."""
        if url.startswith("postgres"):
            return self.stack.enter_context(database_in_test_server(urlsplit(url).path.strip("/")))
        nieuw = self.nieuw("sqlite")
        shutil.copyfile(bestand_van(url), bestand_van(nieuw))  # a closed database is one file
        return nieuw


def bestand_van(url):
    """Return the path of a SQLite database."""
    return Path(url.removeprefix("sqlite:///"))


def omgeving(url, folder):
    """Return the environment of a command that works in the database at this address."""
    return os.environ | {"DATABASE_URL": url, "VISIE_DATA": str(folder)}


def rijen(url):
    """Return {table: its rows as they are in the database} of everything that must survive."""
    from visie.backup.inhoud import ZONDER

    with database_in(url), connection.cursor() as cursor:
        gevonden = {}
        for tabel in sorted(set(connection.introspection.table_names(cursor)) - set(ZONDER)):
            cursor.execute(f'SELECT * FROM "{tabel}" ORDER BY id')
            gevonden[tabel] = cursor.fetchall()
        return gevonden


def paginas(url):
    """Return {path: bytes} of pages of several kinds, as readers get them."""
    from visie.zoeken import geheugen

    with database_in(url):
        geheugen.forget()
        antwoorden = {pad: Client().get(pad) for pad in PADEN}
        geheugen.forget()
    assert {pad: antwoord.status_code for pad, antwoord in antwoorden.items()} == dict.fromkeys(PADEN, 200)
    return {pad: b"".join(antwoord) for pad, antwoord in antwoorden.items()}


def alle_paginas(url):
    """Return {path: digest of its answer} of every page and short code of every published editie."""
    from django.core.handlers.wsgi import WSGIHandler

    from visie.editie.document import published_edities
    from visie.front import wandeling
    from visie.front.weergave import render
    from visie.pagina.gedeeld import samen

    django = WSGIHandler()
    with database_in(url), samen({}):
        paden = wandeling.begin() + [pad for editie in published_edities() for pad in wandeling.begin(editie.nummer)]
        antwoorden = {pad: render(pad, django) for pad in paden}
    assert len(antwoorden) > 500
    return {pad: (a.code, a.koppen, hashlib.sha256(a.body).hexdigest()) for pad, a in antwoorden.items()}


def vul(url):
    """Fill an empty database as ten years would: two published edities, users, factors, and odd rows."""
    from allauth.mfa.models import Authenticator
    from django.contrib.admin.models import LogEntry
    from django.contrib.auth.models import User
    from django.core.management import call_command

    from bronnen.models import Bron, Linkcontrole
    from tests.visie.twee_edities import maak_editie_2
    from visie.aanmelden import rollen
    from visie.actueel.models import Gezocht, Stuk
    from visie.draaien import opzet
    from visie.editie.models import Editie, Erratum, OpenPunt, Stand, Voorbeeldlink, Wijziging
    from visie.nieuwsbrief.models import Nieuwsbrief

    with database_in(url):
        call_command("migrate", verbosity=0)
        opzet.load()
        rollen.update()
        call_command("maak_gebruiker", "bea", rol="beheerder", wachtwoord=WACHTWOORD, verbosity=0)
        bea = User.objects.get()
        Authenticator.objects.create(user=bea, type="totp", data={"secret": "JBSWY3DPEHPK3PXP"})
        Authenticator.objects.create(user=bea, type="webauthn", data={"name": "Sleutel", "credential": {"a": [1, "é"]}})
        assert Client().login(username="bea", password=WACHTWOORD)  # a session, which stays behind
        maak_editie_2()
        eerste = Erratum.objects.create(
            editie=Editie.objects.get(nummer=1), onderdeel="zelfzorg", passage="a", lezing="b", reden="c"
        )
        Erratum.objects.create(
            editie=eerste.editie, onderdeel="zelfzorg", passage="a", lezing="d", reden="e", vervangt=eerste
        )
        brief = Nieuwsbrief.objects.create(door=bea, door_naam="bea", naam="Brief", datum=date(2027, 1, 2))
        brief.blokken.create(editie=eerste.editie, onderdeel="zelfzorg", tekst="Eén.\nTwee.")
        Linkcontrole.objects.create(bron=Bron.objects.first(), adres="https://example.org/", uitkomst="goed")
        stuk = Stuk.objects.create(
            door=bea, door_naam="bea", soort="stap", status="getoond", titel="Een “brief”", organisatie="VWS",
            datum=date(2027, 1, 3), adres="https://example.org/brief", getoond_op=date(2027, 1, 4), citaat="é\u2028",
        )  # fmt: skip
        stuk.delen.create(onderdeel="oproep-7")
        Linkcontrole.objects.create(stuk=stuk, adres=stuk.adres, uitkomst="dood")
        Gezocht.objects.create(door=bea, door_naam="bea", onderdeel="oproep-6", dag=date(2027, 1, 5))
        OpenPunt.objects.create(door=bea, door_naam="bea", tekst='"Aan\u2028haling" \\ \t €\r\nen 😀')
        Wijziging.objects.create(door=bea, door_naam="bea", handeling="x", soort="y", anker="z", naam="n",
                                 velden={"titel_nl": ["", "é\n"], "b": [None, 1.5]})  # fmt: skip
        LogEntry.objects.create(user=bea, action_flag=1, object_repr="iets", change_message="[]")
        for dagen in (1, 2):
            Voorbeeldlink.objects.create(door_naam="bea", voor="x", verloopt_op=timezone.now() + timedelta(dagen))
        Voorbeeldlink.objects.order_by("pk").last().delete()
        with connection.cursor() as cursor:  # a column that translation shows otherwise than it is
            cursor.execute("UPDATE visie_hoofdstuk SET titel = 'Anders' WHERE editie_id = 3 AND anker = 'voorwoord'")
        Stand.objects.update(teller=7_000_000_000)


def bestanden_in(folder):
    return sorted(pad.name for pad in Path(folder).iterdir())
