"""Several processes behind one address follow a publication, each by itself; a stop lets readers finish."""

import http.client
import re
import signal
import time
from pathlib import Path
from urllib.parse import urlencode

import pytest

from doelstellingen.models import Activiteit
from tests.portaal import Browser, Portaal, change_address, database_for_portal, in_werkversie
from tests.wachten import GEDULD, wait_until

EDITIE = re.compile(r'data-editie="([^"]*)"')
PADEN = ("/", "/hele-visie/", "/doelstellingen/", "/voorwoord/")


@pytest.fixture
def portaal(tmp_path, django_db_blocker):
    with database_for_portal() as url:
        portaal = Portaal(tmp_path, django_db_blocker, url)
        portaal.environment["VISIE_WERKERS"] = "2"
        try:
            portaal.start()
            yield portaal
        finally:
            portaal.kill()


def editions(portaal):
    """Return the edities that readers get on some pages, each asked often enough to meet both processes."""
    return {EDITIE.findall(Browser(portaal.port).get(pad).text)[0] for pad in PADEN for _ in range(6)}


def test_a_publication_reaches_every_process_and_none_goes_back(portaal):
    an = portaal.add_editor("an")
    with portaal.database():
        adres = change_address(in_werkversie(Activiteit, "zelfzorg"))
    assert an.post(adres, an.form(adres) | {"tekst_nl": "<p>Anders.</p>", "reden": "Een reden."}).status == 302
    before = editions(portaal)

    published = an.post("/beheer/publiceren/", an.form("/beheer/publiceren/") | {"soort": "herstel", "zeker": "on"})

    assert (before, published.status) == ({"1"}, 302)
    wait_until(lambda: editions(portaal) == {"2"}, "editie 2 in every process")
    assert [editions(portaal) for _ in range(3)] == [{"2"}] * 3


def test_a_stop_ends_with_success(portaal):
    portaal.process.send_signal(signal.SIGTERM)

    assert portaal.process.wait(timeout=GEDULD) == 0


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="only Linux says which processes are whose")
def test_a_stop_while_the_processes_are_loading_ends_with_success(portaal):
    ended = []
    for later in (0, 0.02, 0.04, 0.06, 0.1):
        portaal.kill()
        process = portaal.begin()
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        wait_until(children.read_text, "a worker", pause=0.01)
        time.sleep(later)
        process.send_signal(signal.SIGTERM)
        ended.append(process.wait(timeout=GEDULD))

    assert ended == [0] * 5


def test_a_stop_lets_an_editor_finish_a_save(portaal):
    an = portaal.add_editor("an")
    with portaal.database():
        adres = change_address(in_werkversie(Activiteit, "zelfzorg"))
    form = urlencode(an.form(adres) | {"tekst_nl": "<p>Half onderweg.</p>", "reden": "Een reden."}).encode()
    server = http.client.HTTPConnection("127.0.0.1", portaal.port, timeout=GEDULD)
    headers = an.sent_headers(form=True) | {"Content-Length": str(len(form))}
    server.request("POST", adres, form[:-40], headers)
    time.sleep(0.5)

    portaal.process.send_signal(signal.SIGTERM)
    time.sleep(2.5)  # the workers have been woken twice by then
    server.send(form[-40:])

    assert server.getresponse().status == 302
    assert portaal.process.wait(timeout=GEDULD) == 0
    with portaal.database():
        assert in_werkversie(Activiteit, "zelfzorg").tekst_nl == "<p>Half onderweg.</p>"
