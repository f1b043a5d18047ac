"""Hundreds of requests of somebody who means harm: no error of ours, nothing of theirs as markup, no way out."""

import io

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from tests.visie.front.vraag import nieuw
from tests.visie.vijandig import aanvallen, adressen, bezwaren
from visie.editie.models import Editie

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_verbinding")]


def doe(application, aanval, sessie=""):
    """Return (status, headers, body) of a request as a WSGI server would pass it on."""
    gezegd = []
    environ = {
        "REQUEST_METHOD": aanval.method, "SCRIPT_NAME": "",
        "PATH_INFO": aanval.pad.encode("utf-8", "replace").decode("latin-1"),
        "QUERY_STRING": aanval.vraag.encode().decode("latin-1"), "SERVER_NAME": "localhost", "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1", "HTTP_HOST": "localhost:8000", "REMOTE_ADDR": "127.0.0.1",
        "wsgi.url_scheme": "http", "wsgi.input": io.BytesIO(aanval.body), "wsgi.errors": io.StringIO(),
        "wsgi.version": (1, 0), "wsgi.multithread": True, "wsgi.multiprocess": True, "wsgi.run_once": False,
    } | aanval.koppen  # fmt: skip
    if sessie:
        environ["HTTP_COOKIE"] = f"{sessie}; {aanval.koppen.get('HTTP_COOKIE', '')}"
    response = application(environ, lambda status, koppen, exc=None: gezegd.append((status, koppen)))
    try:
        body = b"".join(response)
    finally:
        getattr(response, "close", lambda: None)()
    [(status, koppen)] = gezegd
    return int(status.split()[0]), dict(koppen), body


def klachten(application, aantal, zaad, alle, sessie=""):
    gevonden = []
    for aanval in aanvallen(aantal, zaad, alle):
        try:
            gevonden += bezwaren(aanval, *doe(application, aanval, sessie))
        except Exception as error:
            gevonden.append(f"{aanval.method} {aanval.pad[:120]!r}?{aanval.vraag[:120]}: {error!r}")
    return gevonden


def test_a_stranger_gets_no_error_and_nothing_back_as_markup(rondes):
    front, _ = nieuw()

    gevonden = klachten(front, rondes(400, 1500), 2035, adressen())
    assert gevonden == [], "\n".join(gevonden)


def test_neither_does_who_is_signed_in_with_every_right(rondes):
    _, django = nieuw()
    client = Client()
    client.force_login(get_user_model().objects.create_superuser("h", password="een-lang-wachtwoord-2035"))
    sessie = "; ".join(f"{naam}={koek.value}" for naam, koek in client.cookies.items())
    beheer = [pad for pad in adressen() if pad.startswith(("/beheer/", "/werkversie/"))]
    teksten = Editie.objects.current().digest_nl

    gevonden = klachten(django, rondes(150, 500), 7, beheer, sessie)
    assert gevonden == [], "\n".join(gevonden)
    assert Editie.objects.current().digest_nl == teksten
