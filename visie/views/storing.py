"""What is said when something fails: 500, or 503 when it is the database, with the text that an editor had sent."""
import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string

from visie import stijl
from visie.headers import BEHEER

GEHEIM = ("csrf", "password", "wachtwoord", "code", "token")  # fields that are never shown back
OPNIEUW = 30  # seconds


def fout(request):
    """The 500 page; the 503 page while the database is away. Asks nothing of the database: it may be what failed."""
    if not isinstance(sys.exc_info()[1], (OperationalError, InterfaceError)):
        return HttpResponse(render_to_string("500.html", {"stijl": stijl.css()}), status=500)
    context = {"stijl": stijl.css(), "verzonden": verzonden(request)}
    response = HttpResponse(render_to_string("503.html", context), status=503)
    response["Retry-After"], response["Cache-Control"] = OPNIEUW, "no-store"
    return response


def verzonden(request):
    """Return [(name, text)] of what an editor sent with this request and the database could not keep."""
    if request.method != "POST" or not request.path.startswith(BEHEER):
        return []
    try:
        velden = request.POST.items()
    except (OSError, ValueError):  # the form itself did not arrive whole
        return []
    return [(naam, tekst) for naam, tekst in velden if tekst.strip() and not any(g in naam.lower() for g in GEHEIM)]
