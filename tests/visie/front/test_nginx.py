"""docs/nginx.conf with Debian's nginx serves the export as the application would."""

import gzip
import http.client
import shutil
import subprocess
import threading
from collections import defaultdict
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.urls import Resolver404, resolve

from tests import nginx as eigen_nginx
from tests.conftest import free_port
from tests.visie.front.vraag import vraag
from tests.wachten import GEDULD, end, wait_until, wait_until_it_answers
from visie.front import wandeling
from visie.front.export import export, naast, replace

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db, pytest.mark.usefixtures("open_verbinding")]
VAN_NGINX = {"etag", "last-modified", "date", "server", "connection", "accept-ranges", "vary", "content-length"}


class Steekproef:
    """Lets the first few addresses of each kind through: nginx does the same for the others of that kind."""

    def __init__(self, few):
        self.few, self.gezien = few, defaultdict(set)

    def __call__(self, paden):
        return [pad for pad in paden if self.is_erbij(pad)]

    def is_erbij(self, pad):
        soort = self.gezien[pad.startswith("/edities/"), pad.rpartition(".")[2], self.view(pad)]
        if len(soort) < self.few:
            soort.add(pad)
        return pad in soort

    def view(self, pad):
        try:
            return resolve(pad).view_name
        except Resolver404:
            return None


@pytest.fixture(scope="module")
def nginx(open_verbinding, django_db_setup, django_db_blocker, tmp_path_factory, rondes):
    """A function that asks an nginx with our configuration, over an export of this database."""
    eigen_nginx.require()
    folder, erbij, paden = tmp_path_factory.mktemp("nginx"), Steekproef(rondes(2, 100_000)), []
    begin, links = wandeling.begin, wandeling.links
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as kort:
        kort.setattr(wandeling, "begin", lambda editie=None: erbij(begin(editie)))
        kort.setattr(wandeling, "links", lambda antwoord: erbij(links(antwoord)))
        export(folder / "export", paden.append)
    letter = folder / "export" / "site" / "static" / "letter.0123abcd.woff2"  # the tests collect no static files
    letter.parent.mkdir(parents=True, exist_ok=True)
    letter.write_bytes(b"letter")
    weg = folder / "export" / "site" / "_410" / "verdwenen" / "index.html"  # edition 1 has nothing that is gone
    weg.parent.mkdir(parents=True)
    weg.write_bytes(b"Stond in een eerdere editie.")
    (folder / "export" / "nginx" / "weg.map").write_text('"/verdwenen/" "/_410/verdwenen/index.html";')
    port, portaal = free_port(), free_port()
    process = subprocess.Popen(eigen_nginx.words(folder, eigen_nginx.hosted(folder, port, portaal)))

    def ask(pad, method="GET", **headers):
        server = http.client.HTTPConnection("127.0.0.1", port, timeout=GEDULD)
        server.request(method, pad, headers=headers)
        response = server.getresponse()
        return response.status, {n.lower(): w for n, w in response.getheaders()}, response.read()

    try:
        wait_until_it_answers(f"http://127.0.0.1:{port}/robots.txt", process, pause=0.02)
        ask.export, ask.portaal, ask.paden = folder / "export", portaal, paden
        yield ask
    finally:
        end(process)


def test_nginx_sends_what_the_application_sends(nginx, gedeeld):
    django, anders = WSGIHandler(), []
    alle = {*wandeling.begin(), *wandeling.begin(1)} & set(nginx.paden)
    for pad in alle:
        status, koppen, body = nginx(pad)
        verwacht = vraag(django, pad)
        van_django = {naam.lower(): waarde for naam, waarde in verwacht.koppen.items()}
        if status in (301, 302):
            gelijk = (status, koppen["location"]) == (verwacht.status, van_django.get("location"))
        else:
            onze = {naam: waarde for naam, waarde in koppen.items() if naam not in VAN_NGINX}
            hunne = {naam: waarde for naam, waarde in van_django.items() if naam not in VAN_NGINX}
            gelijk = (status, onze, body) == (verwacht.status, hunne, verwacht.body)
        if not gelijk:
            anders.append((pad, status, verwacht.status))

    assert len(alle) > 40
    assert anders == []


def test_nginx_sends_it_compressed_and_says_when_it_is_known(nginx):
    _, _, heel = nginx("/")
    _, koppen, kort = nginx("/", **{"Accept-Encoding": "gzip"})

    status, _, leeg = nginx("/", **{"Accept-Encoding": "gzip", "If-None-Match": koppen["etag"]})

    assert (gzip.decompress(kort), koppen["content-encoding"], koppen["vary"]) == (heel, "gzip", "Accept-Encoding")
    assert (status, leeg) == (304, b"")


@pytest.mark.parametrize("pad", ["/zoeken/?q=x", "/op/2026-01-01/", "/beheer/", "/werkversie/", "/gezond/"])
def test_the_application_is_asked_for_the_rest_and_readers_hear_politely_that_it_is_away(nginx, pad):
    status, koppen, body = nginx(pad)

    assert (status, koppen["retry-after"]) == (503, "30")  # in this test there is none
    assert "Even niet bereikbaar" in body.decode()
    assert koppen["content-security-policy"] == nginx("/")[1]["content-security-policy"]


def test_what_is_not_there_is_not_there_without_the_application_too(nginx):
    status, koppen, body = nginx("/weg/")

    assert (status, "Deze pagina bestaat niet" in body.decode()) == (404, True)
    assert koppen["content-security-policy"] == nginx("/")[1]["content-security-policy"]


def test_the_page_of_an_application_that_is_away_has_no_address_of_its_own(nginx):
    assert nginx("/_503.html")[0] == 404


def test_a_new_export_is_served_by_the_nginx_that_runs(nginx):
    _, _, body = nginx("/privacy/")
    with naast(nginx.export) as nieuw:
        shutil.copytree(nginx.export, nieuw, dirs_exist_ok=True)
        (nieuw / "site" / "privacy" / "index.html").write_bytes(body + b"nieuw")
        replace(nginx.export, nieuw)

    wait_until(lambda: nginx("/privacy/")[2] != body, "another page")

    assert nginx("/privacy/")[2] == body + b"nieuw"


def test_a_page_that_is_gone_says_what_it_was(nginx):
    status, koppen, body = nginx("/verdwenen/")

    assert (status, body) == (410, b"Stond in een eerdere editie.")
    assert koppen["content-security-policy"] == nginx("/")[1]["content-security-policy"]


@pytest.fixture
def applicatie(nginx, settings):
    """The application behind nginx, in a thread. It has no database there: what is refused asks nothing of one."""
    settings.STATIC_ROOT, settings.WHITENOISE_AUTOREFRESH = nginx.export / "site" / "static", True
    django = WSGIHandler()
    with make_server("127.0.0.1", nginx.portaal, django, handler_class=Zwijgend) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield django
        server.shutdown()
        thread.join()


class Zwijgend(WSGIRequestHandler):
    def log_message(self, *args):
        pass


@pytest.mark.parametrize("method", ["TRACE", "OPTIONS", "POST", "PUT", "DELETE", "PROPFIND", "FOO"])
def test_a_method_other_than_reading_is_answered_as_by_the_application(nginx, applicatie, method):
    paden = ["/", "/d4", "/voorwoord/", "/feed.xml", "/sitemap.xml", "/citeren/visie.json", "/noten/",
             "/edities/1/", "/zoeken/", "/gezond/", "/beheer/", "/static/letter.0123abcd.woff2"]  # fmt: skip
    paden += [] if method == "POST" else ["/beheer/aanmelden/", "/beheer/redenen/"]

    van_nginx = {pad: nginx(pad, method) for pad in paden}
    van_ons = {pad: vraag(applicatie, pad, method) for pad in paden}

    assert {pad: (status, koppen.get("allow"), body) for pad, (status, koppen, body) in van_nginx.items()} == {
        pad: (antwoord.status, antwoord.koppen["Allow"], antwoord.body) for pad, antwoord in van_ons.items()
    }
    assert {antwoord.status for antwoord in van_ons.values()} == {204 if method == "OPTIONS" else 405}


def test_a_font_may_be_kept_for_ever(nginx):
    status, koppen, body = nginx("/static/letter.0123abcd.woff2")

    assert (status, body, koppen["content-type"]) == (200, b"letter", "font/woff2")
    assert koppen["cache-control"] == "max-age=315360000, public, immutable"
