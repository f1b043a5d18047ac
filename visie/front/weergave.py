"""The one way in which a page becomes bytes: Django's own handler, asked in process by nobody in particular."""

import io
import sys
import time
from urllib.parse import quote, urlsplit

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.urls import Resolver404, resolve

from visie.pagina.decorators import MOMENT, PAD, PAD_EN_VRAAG, STRAKS
from visie.pagina.headers import BESLOTEN_ADRESSEN

from .antwoord import Antwoord, Kaal

SHORT = 30.0  # seconds that a page is remembered which may change without a new stand
STATUSSEN = {200, 301, 302, 404, 410}


def environ(pad):
    """Return the environ of a GET of `pad` (a path as text) by somebody without cookies or preferences."""
    adres = urlsplit(settings.VISIE_ADRES)
    extra = {"HTTP_X_FORWARDED_PROTO": "https"} if settings.HTTPS else {}
    return extra | {
        "REQUEST_METHOD": "GET", "SCRIPT_NAME": "", "PATH_INFO": pad.encode().decode("latin-1"), "QUERY_STRING": "",
        "SERVER_NAME": adres.hostname, "SERVER_PORT": str(adres.port or (443 if settings.HTTPS else 80)),
        "SERVER_PROTOCOL": "HTTP/1.1", "HTTP_HOST": adres.netloc, "wsgi.url_scheme": "http", "wsgi.version": (1, 0),
        "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr, "wsgi.multithread": True, "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }  # fmt: skip


def depends_on(pad):
    """Return what the answer of an address depends on besides the stand: PAD, PAD_EN_VRAAG or BESTAND.

    None when it depends on who asks, or when, and for what is no path ('GET *'). What no view answers depends on the
    query too: Django puts the missing slash before it.
    """
    if not pad.startswith("/") or pad.startswith(settings.STATIC_URL) or "/" + pad.split("/")[1] in BESLOTEN_ADRESSEN:
        return None
    try:
        waarvan = getattr(resolve(pad).func, "depends_on", MOMENT)
    except Resolver404:
        return PAD_EN_VRAAG
    return None if waarvan == MOMENT else waarvan


def onthoudbaar(antwoord):
    """Tell whether everybody may get this answer: it set no cookie, looked at none, and allows being kept."""
    cache = antwoord.kop("Cache-Control")
    return (
        antwoord.code in STATUSSEN
        and not antwoord.kop("Set-Cookie")
        and "cookie" not in antwoord.kop("Vary").lower()
        and not any(woord in cache for woord in ("no-store", "private", "max-age=0"))
    )


def say(pad, handler=None, omgeving=None):
    """Return what a path (as text, without query) answers at this moment: Kaal, its status, headers and bytes.

    The path holds the editie and the language. Raises nothing that Django turns into a page itself.
    """
    gezegd = []

    def start_response(status, koppen, exc_info=None):
        gezegd.append((status, koppen))

    response = (handler or WSGIHandler())(omgeving or environ(pad), start_response)
    try:
        body = b"".join(response)
    finally:
        response.close()
    [(status, koppen)] = gezegd
    return Kaal(int(status.split()[0]), koppen, body)


def render(pad, handler=None):
    """Return the Antwoord of a path: what it says, prepared for every reader."""
    omgeving = environ(pad)
    kaal = say(pad, handler, omgeving)
    # A redirect takes the query along.
    elke_vraag = kaal.code not in (301, 302) and depends_on(pad) == PAD
    tot = time.monotonic() + SHORT if STRAKS in omgeving else None
    return Antwoord(kaal.code, kaal.koppen, kaal.body, elke_vraag=elke_vraag, tot=tot)


def naar(antwoord):
    """Return the path that a redirect leads to inside the portal, else ''."""
    plaats = antwoord.kop("Location").removeprefix(settings.VISIE_ADRES)
    return quote(plaats, safe="/%#?=&") if plaats.startswith("/") and not plaats.startswith("//") else ""
