"""How the tests ask the front: as a WSGI server would."""

import io
from collections import namedtuple

from django.core.handlers.wsgi import WSGIHandler

from visie.front import Front

Gekregen = namedtuple("Gekregen", ["status", "koppen", "body"])


def vraag(application, pad, method="GET", query="", **headers):
    """Return what a WSGI application answers: (status, {header: value}, bytes)."""
    gezegd = []
    environ = {
        "REQUEST_METHOD": method, "SCRIPT_NAME": "", "PATH_INFO": pad.encode().decode("latin-1"), "QUERY_STRING": query,
        "SERVER_NAME": "localhost", "SERVER_PORT": "8000", "SERVER_PROTOCOL": "HTTP/1.1", "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(), "wsgi.errors": io.StringIO(), "HTTP_HOST": "localhost:8000",
    }  # fmt: skip
    environ |= {f"HTTP_{naam.upper()}": waarde for naam, waarde in headers.items()}
    response = application(environ, lambda status, koppen, exc=None: gezegd.append((status, koppen)))
    body = b"".join(response)
    if hasattr(response, "close"):
        response.close()
    [(status, koppen)] = gezegd
    return Gekregen(int(status.split()[0]), dict(koppen), body)


def nieuw(**opties):
    """Return (front, Django behind it)."""
    django = WSGIHandler()
    return Front(django, **opties), django
