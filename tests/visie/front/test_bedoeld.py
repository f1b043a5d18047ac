"""nginx leads a damaged address to the page that was meant as the application does, without the application."""

import http.client
import subprocess

import pytest

from tests import nginx as eigen_nginx
from tests.conftest import free_port
from tests.visie.adressen import ALLEEN_DJANGO, CODES, NIETS, TABEL, VIJANDIG, of_code, quoted
from tests.wachten import GEDULD, end, wait_until_it_answers
from visie.editie import codes
from visie.front import export, wandeling
from visie.front.antwoord import Antwoord
from visie.front.weergave import render
from visie.pagina.gedeeld import samen

pytestmark = [pytest.mark.eenmaal, pytest.mark.django_db, pytest.mark.usefixtures("open_verbinding")]
KOPPEN = [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-cache")]


@pytest.fixture(scope="module")
def antwoorden(open_verbinding, django_db_setup, django_db_blocker, document):
    """{path: Antwoord} of an export: what leads on as it is, of every page and file only that it is there."""
    with django_db_blocker.unblock(), samen({}):
        paden = [*wandeling.begin(), *wandeling.begin(1), "/citeren/zelfzorg.bib", "/edities/1/hele-visie/"]
        paden += ["/noten/", "/edities/1/noten/", "/edities/1/bronnen/"]
        teksten = ("", "/edities/1")
        leidt_verder = {f"{voor}/{code}" for voor in teksten for code in codes.listed(document)}
        leidt_verder |= {f"{voor}/noten/" for voor in teksten}
        alles = {pad: render(pad) if pad in leidt_verder else Antwoord(200, KOPPEN, b"Er.") for pad in paden}
    plek = Antwoord(301, [("Location", "/hele-visie/#kern")], b"")
    return alles | {"/verdwenen/": Antwoord(410, KOPPEN, b"Weg."), "/plek/": plek}


@pytest.fixture(scope="module")
def nginx(antwoorden, tmp_path_factory):
    """A function that asks an nginx with our configuration over that export, with no application behind it."""
    eigen_nginx.require()
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    site = folder / "export" / "site"
    for pad, antwoord in antwoorden.items():
        if antwoord.code in (200, 410):
            file = site / export.bestand(pad, antwoord)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(antwoord.body)
    (site / "_404.html").write_text("Die is er niet.")
    (site / "_503.html").write_text("Even niet.")
    export.write_nginx(folder / "export" / "nginx", antwoorden)
    process = subprocess.Popen(eigen_nginx.words(folder, eigen_nginx.hosted(folder, port, free_port())))
    server = http.client.HTTPConnection("127.0.0.1", port, timeout=GEDULD)

    def ask(adres, method="GET"):
        pad, vraagteken, query = adres.partition("?")
        server.request(method, quoted(pad) + vraagteken + query)
        response = server.getresponse()
        ask.body, ask.koppen = response.read(), response.headers
        return response.status, response.headers.get("Location", "")

    try:
        wait_until_it_answers(f"http://127.0.0.1:{port}/robots.txt", process, pause=0.02)
        yield ask
    finally:
        end(process)


def test_what_the_application_leads_somewhere_nginx_leads_there(nginx):
    assert {pad: nginx(pad) for pad in TABEL} == {pad: (301, naar) for pad, naar in TABEL.items()}


def test_a_code_as_it_is_leads_on_for_now_with_its_query(nginx):
    assert {pad: nginx(pad) for pad in CODES} == {pad: (302, naar) for pad, naar in CODES.items()}
    assert nginx("/plek/?x=1") == nginx("/Plek.?x=1") == (301, "/hele-visie/?x=1#kern")


def test_every_code_in_every_damage_leads_to_its_part_in_one_step(nginx, document):
    delen = {deel.code: deel.get_absolute_url() for deel in document.leesvolgorde if deel.code}
    voor, anders = ["", "/edities/1", "/Edities/1"], []
    gevallen = [(code, hoe, pad) for code in delen for hoe, pad in of_code(code) if hoe not in ALLEEN_DJANGO]
    for n, (code, hoe, pad) in enumerate(gevallen):
        prefix = voor[n % 3]
        status, naar = nginx(f"{prefix}{pad}?x=1")
        if (status, naar) != (301, f"{prefix.lower()}{delen[code]}?x=1"):
            anders.append((hoe, prefix + pad, status, naar))

    assert len(gevallen) > 10_000
    assert anders == []


def test_what_nginx_leads_to_is_there(nginx):
    adressen = {naar.partition("?")[0] for naar in TABEL.values()}
    van_portaal = {"/zoeken/", "/edities/1/zoeken/"}

    assert {naar: nginx(naar)[0] for naar in adressen - van_portaal} == dict.fromkeys(adressen - van_portaal, 200)


def test_a_redirect_is_asked_for_again_each_time_and_a_page_that_is_gone_says_so_at_once(nginx):
    nginx("/D4.6.")
    assert nginx.koppen["Cache-Control"] == "no-cache"

    assert [nginx(pad) for pad in ("/Verdwenen.", "/verdwenen/index.html", "//verdwenen")] == [(410, "")] * 3
    assert nginx.body == b"Weg."


@pytest.mark.parametrize("pad", [pad for pad in NIETS if ".." not in pad])  # to nginx that is no request at all
def test_what_means_nothing_is_not_there_at_once(nginx, pad):
    assert (nginx(pad), nginx.body) == ((404, ""), b"Die is er niet.")


@pytest.mark.parametrize("pad", [pad for pad in VIJANDIG if pad.startswith("/")])
def test_no_address_leads_elsewhere(nginx, pad):
    status, naar = nginx(pad)

    assert status in (200, 301, 400, 404, 503)  # 503: what is the application's
    assert (naar[:1], naar[:2] in ("//", "/\\"), "evil" in naar) == ("/" if naar else "", False, False)


def test_another_method_for_what_is_not_there_waits_for_the_application(nginx):
    assert [nginx(pad, "POST")[0] for pad in ("/D4.6.", "/onzin/")] == [503, 503]


@pytest.mark.parametrize(
    "teken", ["\\", "\u200b", "\n", "—", " ", ".", "(", "%25", "=2", "&a", "/.", "\\a", "\u200bb", "%2525"]
)
def test_thousands_of_signs_are_no_work_and_mean_nothing(nginx, teken):
    for aantal in (30, 130, 700):
        assert nginx(f"/{teken * aantal}x!")[0] in (301, 404)
    assert nginx(f"/{f'{teken * 9}a' * 12}") == (404, "")
    assert nginx("/D4.6.")[0] == 301
