"""A visit to an address: polite, never to a private address, and never for long."""

import socket
import threading
import time

import pytest

from bronnen.bezoek import Antwoord, Bezoeker, is_public
from tests.bronnen.website import bezoeker, website


@pytest.fixture
def site():
    with website() as server:
        yield server


@pytest.mark.parametrize("status", [200, 204, 304, 401, 429, 503])
def test_a_visit_tells_what_the_server_answers_to_one_head(site, status):
    antwoord = bezoeker().visit(f"{site.adres}/{status}?a=b c#d")

    assert antwoord == Antwoord(status)
    assert site.seen == [("HEAD", f"/{status}?a=b%20c", "Proef/1.0", site.adres.removeprefix("http://"))]


@pytest.mark.parametrize("status", [403, 404, 405, 501])
def test_where_head_is_refused_a_get_tells(site, status):
    antwoord = bezoeker().visit(f"{site.adres}/head-{status}")

    assert antwoord == Antwoord(200)
    assert [command for command, *_ in site.seen] == ["HEAD", "GET"]


def test_what_is_gone_for_both_is_gone(site):
    assert bezoeker().visit(f"{site.adres}/410") == Antwoord(410)


def test_five_redirects_are_followed_and_six_are_not(site):
    assert bezoeker().visit(f"{site.adres}/naar/5") == Antwoord(200)
    assert bezoeker().visit(f"{site.adres}/naar/6") == Antwoord(melding="meer dan 5 omleidingen")


def test_a_redirect_to_a_private_address_is_not_followed(site):
    antwoord = bezoeker().visit(f"{site.adres}/binnen")

    assert antwoord == Antwoord(melding="geen openbaar adres, niet bezocht")
    assert [path for _, path, *_ in site.seen] == ["/binnen"]


def test_a_redirect_to_a_file_is_not_followed(site):
    assert bezoeker().visit(f"{site.adres}/bestand") == Antwoord(melding="geen adres van een website")


@pytest.mark.parametrize("pad", ["traag", "druppel", "druppel/na-de-status"])
def test_a_server_that_takes_too_long_is_left(site, pad):
    antwoord = bezoeker(timeout=0.5).visit(f"{site.adres}/{pad}")  # the server goes on for two minutes

    assert antwoord == Antwoord(melding="geen antwoord binnen de tijd")


def test_a_server_without_tls_or_that_does_not_listen_is_no_answer(site):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        dicht = f"http://127.0.0.1:{probe.getsockname()[1]}/"

    antwoorden = [bezoeker().visit(adres) for adres in (site.adres.replace("http", "https"), dicht)]

    assert antwoorden == [
        Antwoord(melding="geen veilige verbinding"),
        Antwoord(melding="geen verbinding (ConnectionRefusedError)"),
    ]


@pytest.mark.parametrize(
    "adres",
    ["ftp://voorbeeld.nl/", "file:///etc/passwd", "javascript:alert(1)", "http:///pad", "geen adres", ""],
)
def test_only_web_addresses_are_visited(adres):
    assert bezoeker().visit(adres) == Antwoord(melding="geen adres van een website")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.1", "0", "[::1]", "10.0.0.1", "169.254.169.254"])
def test_private_hosts_are_never_visited(site, host):
    adres = f"http://{host}:{site.server_port}/200"
    antwoord = Bezoeker("Proef/1.0", pauze=0, timeout=1).visit(adres)

    assert antwoord == Antwoord(melding="geen openbaar adres, niet bezocht")
    assert site.seen == []


@pytest.mark.parametrize(
    ("ip", "public"),
    [
        ("8.8.8.8", True), ("2001:4860:4860::8888", True),
        ("127.0.0.1", False), ("10.1.2.3", False), ("172.16.0.1", False), ("192.168.1.1", False),
        ("169.254.169.254", False), ("100.64.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False),
        ("240.0.0.1", False), ("255.255.255.255", False), ("192.0.2.1", False), ("198.18.0.1", False),
        ("::1", False), ("::", False), ("fe80::1%eth0", False), ("fc00::1", False), ("ff02::1", False),
        ("::ffff:10.0.0.1", False), ("::ffff:8.8.8.8", False), ("2002:0a00:0001::1", False),
        ("64:ff9b::7f00:1", False), ("2001:0:4136:e378:8000:63bf:3fff:fdd2", False),
    ],
)  # fmt: skip
def test_which_ip_addresses_are_public(ip, public):
    assert is_public(ip) is public


def test_one_request_at_a_time_to_a_host_with_a_pause_between(site):
    site.slow = 0.05
    gast = bezoeker(pauze=0.1)
    threads = [threading.Thread(target=gast.visit, args=[f"{site.adres}/200"]) for _ in range(4)]
    begin = time.monotonic()

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (len(site.seen), site.busiest) == (4, 1)
    assert time.monotonic() - begin >= 4 * 0.05 + 3 * 0.1
