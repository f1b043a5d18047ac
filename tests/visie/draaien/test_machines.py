"""Machines that share the database only, behind nginx as docs/hosting.md has it: one at a time may be away."""

import re

import pytest

from doelstellingen.models import Activiteit
from tests import nginx
from tests.gevuld import copy_of_folder
from tests.machines import machines as samen
from tests.portaal import WACHTWOORD, Browser, change_address, database_for_portal, in_werkversie

EDITIE = re.compile(r'data-editie="([^"]*)"')
PADEN = ("/", "/hele-visie/", "/doelstellingen/", "/voorwoord/")


@pytest.fixture(scope="module")
def machines(tmp_path_factory, django_db_blocker):
    """Two portals on one database, and the port of the load balancer before them."""
    nginx.require()
    folder = tmp_path_factory.mktemp("machines")
    copy_of_folder(folder)
    with (
        database_for_portal() as url,
        samen(folder, django_db_blocker, url or f"sqlite:///{folder / 'visie.sqlite3'}") as ((een, twee), port),
    ):
        yield een, twee, port


def test_readers_and_an_editor_go_on_while_one_is_away(machines):
    een, twee, port = machines
    een.add_editor("an")
    an = Browser(port).sign_in("an")
    with een.database():
        adres = change_address(in_werkversie(Activiteit, "zelfzorg"))

    een.kill()
    gelezen = [EDITIE.findall(Browser(port).get(pad).text) for pad in PADEN * 3]
    opgeslagen = an.post(adres, an.form(adres) | {"tekst_nl": "<p>Anders.</p>", "reden": "Een reden."})
    gepubliceerd = an.post("/beheer/publiceren/", an.form("/beheer/publiceren/") | {"soort": "herstel", "zeker": "on"})
    een.start()

    assert gelezen == [["1"]] * 12
    assert (opgeslagen.status, gepubliceerd.status) == (302, 302)
    assert [EDITIE.findall(Browser(machine.port).get("/").text) for machine in (een, twee)] == [["2"]] * 2


def test_a_page_has_the_same_bytes_and_etag_on_each(machines):
    een, twee, _port = machines

    antwoorden = [[Browser(machine.port).get(pad) for pad in PADEN] for machine in (een, twee)]

    eerste, tweede = ([(een.headers["ETag"], een.text) for een in rij] for rij in antwoorden)
    assert eerste == tweede


def test_a_session_of_the_one_is_known_to_the_other(machines):
    een, twee, _port = machines
    bo = een.add_editor("bo")

    bo.port = twee.port

    assert bo.get("/beheer/").status == 200


def test_wrong_passwords_at_the_one_count_at_the_other(machines):
    een, twee, _port = machines
    een.add_editor("cas")
    pad = "/beheer/aanmelden/"

    def probeer(machine, password):
        browser = Browser(machine.port)
        return browser.post(pad, browser.form(pad) | {"login": "cas", "password": password})

    for _ in range(6):
        probeer(een, "fout")

    assert probeer(twee, WACHTWOORD).status != 302
