"""Machines that share the database only, behind nginx as docs/hosting.md has it: one at a time may be away."""
import re
import subprocess

import pytest

from doelstellingen.models import Activiteit
from tests import nginx as eigen_nginx
from tests.conftest import _missing, free_port, wait_until_it_answers
from tests.portaal import WACHTWOORD, Browser, Portaal, change_address, database_in_test_server, in_werkversie

EDITIE = re.compile(r'data-editie="([^"]*)"')
PADEN = ("/", "/hele-visie/", "/doelstellingen/", "/voorwoord/")


@pytest.fixture(scope="module")
def machines(tmp_path_factory, django_db_blocker):
    """Two portals on one database, and the port of the load balancer before them."""
    if eigen_nginx.program() is None:
        _missing("No nginx found. Install it with: sudo apt install nginx-light")
    folder, port = tmp_path_factory.mktemp("machines"), free_port()
    shared = {"VISIE_ADRES": f"http://localhost:{port}", "VISIE_GEHEIM": "x7" * 40, "VISIE_PROXIES": "1"}
    alle, balancer = [], None
    with database_in_test_server() as url:
        try:
            for naam in ("een", "twee"):
                (folder / naam).mkdir()
                gedeeld = url or f"sqlite:///{folder / 'visie.sqlite3'}"
                alle.append(Portaal(folder / naam, django_db_blocker, gedeeld))
                alle[-1].environment |= shared
                alle[-1].start()
            http = eigen_nginx.balanced(port, [een.port for een in alle])
            balancer = subprocess.Popen(eigen_nginx.words(folder, http))
            wait_until_it_answers(f"http://localhost:{port}/robots.txt", balancer)
            yield *alle, port
        finally:
            if balancer:
                balancer.terminate()
                balancer.wait(timeout=10)
            for een in alle:
                een.kill()


def test_readers_and_an_editor_go_on_while_one_is_away(machines):
    een, twee, port = machines
    een.add_editor("an")
    an = Browser(port).sign_in("an")
    with een.database():
        adres = change_address(in_werkversie(Activiteit, "zelfzorg"))

    een.kill()
    gelezen = [EDITIE.findall(Browser(port).get(pad).text) for pad in PADEN * 3]
    opgeslagen = an.post(adres, an.form(adres) | {"tekst_nl": "<p>Anders.</p>", "reden": "Een reden."})
    gepubliceerd = an.post("/beheer/publiceren/", an.form("/beheer/publiceren/") | {"zeker": "on"})
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
