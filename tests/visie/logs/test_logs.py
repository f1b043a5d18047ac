"""What is logged holds nothing of who asked, what they searched for, what they sent, or what opens a door."""

import io
import json
import logging
import logging.config

import pytest
from django.db import OperationalError
from django.urls import path
from django.utils.http import int_to_base36

from tests.visie.front.vraag import vraag
from visie import logs
from visie.logs import verhullen
from visie.logs.toegang import Toegang
from visie.pagina.methoden import FORM, takes

SLEUTEL = "cvh5d1-0a1b2c3d4e5f60718293a4b5c6d7e8f9"


@pytest.mark.parametrize(
    ("tekst", "bewaard"),
    [
        ("Internal Server Error: /zoeken/?q=mijn+ziekte", "Internal Server Error: /zoeken/?…"),
        ("<WSGIRequest: GET '/zoeken/?q=ziek&page=2'>", "<WSGIRequest: GET '/zoeken/?…'>"),
        ("/voorbeeld/12.Ab-c_d/doelstellingen/", "/voorbeeld/…/doelstellingen/"),
        ("/VOORBEELD//12.Ab-c_d", "/VOORBEELD//…"),
        (f"/beheer/aanmelden/wachtwoord/1-{SLEUTEL}/", "/beheer/aanmelden/wachtwoord/…/"),
        ("/beheer/aanmelden/wachtwoord/verstuurd/", "/beheer/aanmelden/wachtwoord/verstuurd/"),
        ("/beheer/aanmelden/wachtwoord/", "/beheer/aanmelden/wachtwoord/"),
        ("Referer checking failed - https://intern.voorbeeld.nl/a/b?c=d does", "Referer checking failed - "
         "https://intern.voorbeeld.nl/… does"),
        ("smtp://jan:geheim@mail.nl", "smtp://…@mail.nl"),
        ("550 anna.de-vries@voorbeeld.nl unknown", "550 …@… unknown"),
        ("from 203.0.113.77", "from 203.0.113.0/24"),
        ("from 203.0.113.77:50123", "from 203.0.113.0/24:50123"),
        ("from 2001:db8:1234:5678::9", "from 2001:db8:1234::/48"),
        ("from ::ffff:203.0.113.77.", "from 203.0.113.0/24."),
        ("at 12:30:45 on 127.0.0.1", "at 12:30:45 on 127.0.0.1"),
        ("Is dit wat u zoekt? Ja.", "Is dit wat u zoekt? Ja."),
    ],
)  # fmt: skip
def test_text_loses_what_may_not_be_kept(tekst, bewaard):
    assert verhullen.clean(tekst) == bewaard


@pytest.fixture
def regels(settings, monkeypatch):
    """A function that returns what was logged since, as production does: a dict for each line."""
    stroom = io.StringIO()
    config = logs.config(https=True, toegang=True)
    for handler in config["handlers"].values():
        handler["stream"] = stroom
    logging.config.dictConfig(config)
    yield lambda: [json.loads(regel) for regel in stroom.getvalue().splitlines()]
    logging.config.dictConfig(settings.LOGGING)


@takes(*FORM)
def mislukt(request):
    raise ValueError(f"wrong: {request.POST['wachtwoord']}")


def database_weg(request):
    raise OperationalError("server at 203.0.113.77 closed the connection\nLINE 1: anna@voorbeeld.nl")


urlpatterns = [path("mislukt/", mislukt), path("weg/", database_weg)]
handler500 = "visie.draaien.storing.fout"


@pytest.mark.urls(__name__)
def test_a_failure_is_one_line_with_the_place_and_without_what_was_sent(client, regels):
    client.raise_request_exception = False

    client.post("/mislukt/?q=zoekvraag", {"wachtwoord": "geheim-2035"}, REMOTE_ADDR="203.0.113.77")

    [regel] = regels()
    assert list(regel) == ["time", "level", "logger", "message", "error"]
    assert [regel[naam] for naam in ("level", "logger")] == ["ERROR", "django.request"]
    assert regel["message"] == "Internal Server Error: /mislukt/"
    assert regel["error"].splitlines()[-1] == "ValueError"
    assert ", in mislukt" in regel["error"]
    assert [woord in json.dumps(regel) for woord in ("geheim-2035", "zoekvraag", "203.0.113")] == [False] * 3


@pytest.mark.urls(__name__)
def test_a_database_that_is_away_says_so_in_its_own_words(client, regels):
    client.raise_request_exception = False

    client.get("/weg/")

    assert regels()[0]["error"].splitlines()[-1] == (
        "django.db.utils.OperationalError: server at 203.0.113.0/24 closed the connection"
    )


def test_what_caused_a_failure_is_told_first():
    try:
        try:
            int("anna")
        except ValueError as eerst:
            raise OSError("the disk is full") from eerst
    except OSError as fout:
        woorden = [regel for regel in verhullen.trace(fout).splitlines() if not regel.startswith(" ")]

    assert woorden == ["ValueError", "OSError: the disk is full"]


def test_a_strange_host_is_a_warning_that_does_not_repeat_it(client, regels):
    client.get("/", HTTP_HOST="boos.voorbeeld.nl")

    [regel] = regels()
    assert (regel["level"], regel["logger"], regel["message"]) == (
        "WARNING", "django.security.DisallowedHost", "refused",
    )  # fmt: skip
    assert "boos" not in json.dumps(regel)


@pytest.mark.django_db
def test_a_form_from_elsewhere_is_told_with_the_reason(regels):
    from django.test import Client

    Client(enforce_csrf_checks=True).post(
        f"/beheer/aanmelden/wachtwoord/{int_to_base36(1)}-{SLEUTEL}/?next=geheim", HTTP_ORIGIN="https://elders.nl"
    )

    [regel] = regels()
    assert regel["message"] == (
        "Forbidden (Origin checking failed - https://elders.nl does not match any trusted origins.): "
        "/beheer/aanmelden/wachtwoord/…/"
    )


@pytest.mark.django_db
def test_an_address_that_does_not_exist_is_no_event(client, regels):
    client.get("/bestaat-niet/")

    assert regels() == []


def antwoord(inhoud, status="200 OK"):
    def application(environ, start_response):
        start_response(status, [])
        return inhoud

    return application


def gevraagd(regels, application, pad, proxies=1, **meer):
    """Return (fields of the line that this request gave, the answer)."""
    gekregen = vraag(Toegang(application, proxies), pad, query="q=zoekvraag", **meer)
    [regel] = regels()
    return regel, gekregen


def test_a_request_is_one_line_without_who_asked(regels):
    wie = {"x_forwarded_for": "198.51.100.7, 203.0.113.77", "cookie": "sessie=geheim", "user_agent": "Blad/1.0"}

    regel, gekregen = gevraagd(regels, antwoord([b"12", b"345"]), "/voorbeeld/1.geheim/zoë/", **wie)

    ms = regel.pop("ms")
    assert 0 <= ms < 1000
    assert [regel.pop(naam) for naam in ("time", "message")][1] == "GET /voorbeeld/…/zo%C3%AB/ 200"
    assert regel == {
        "level": "INFO", "logger": "visie.toegang", "method": "GET", "path": "/voorbeeld/…/zo%C3%AB/", "status": 200,
        "bytes": 5, "address": "203.0.113.0/24",
    }  # fmt: skip
    assert gekregen.body == b"12345"


def test_an_answer_in_pieces_is_counted_to_its_end(regels):
    regel, gekregen = gevraagd(regels, antwoord(iter([b"12", b"345"]), "404 Not Found"), "/a/")

    assert (regel["status"], regel["bytes"], gekregen.body) == (404, 5, b"12345")


def test_without_proxies_of_ours_what_a_header_says_is_not_believed(regels):
    regel, _ = gevraagd(regels, antwoord([]), "/", 0, x_forwarded_for="198.51.100.7")

    assert regel["address"] == "onbekend"


def test_an_answer_from_memory_stays_a_list_that_is_sent_at_once():
    inhoud = [b"12345"]

    assert Toegang(antwoord(inhoud), 0)({"REQUEST_METHOD": "GET", "PATH_INFO": "/"}, lambda *_: None) is inhoud


def test_a_sign_of_life_of_a_form_that_is_open_is_no_line(regels):
    gekregen = vraag(Toegang(antwoord([b"{}"]), 0), "/beheer/concept/aanwezig/")

    assert (gekregen.body, regels()) == (b"{}", [])


def test_a_failure_of_the_application_is_a_500(regels):
    def application(environ, start_response):
        raise RuntimeError

    with pytest.raises(RuntimeError):
        vraag(Toegang(application, 0), "/a/")

    assert [(regel["path"], regel["status"]) for regel in regels()] == [("/a/", 500)]


def test_on_a_laptop_a_line_is_for_people():
    record = logging.LogRecord("visie", logging.WARNING, "", 1, "Let %s", ("op",), None)

    assert logs.Mens().format(record) == "WARNING: Let op"


@pytest.mark.parametrize(("tekst", "gelezen"), [(None, False), ("", False), ("toegang", True)])
def test_requests_are_logged_when_that_is_asked(tekst, gelezen):
    assert logs.read_log(tekst) is gelezen
