"""Where a damaged address leads: asked of the views themselves, so that one redirect goes to the page that was meant.

Only looked at once an address led nowhere: docs/besluiten/0058-beschadigde-adressen.md.
"""

import copy
from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.urls import Resolver404, resolve

from visie.pagina.context import Bereikt
from visie.pagina.decorators import MOMENT, PAD, as_typed
from visie.pagina.headers import BEHEER, BESLOTEN_ADRESSEN
from visie.tekst.adres import repaired, with_query

TELLEN = {200, 301, 302, 403, 410}  # answers that are one: not the page that says it is not there
STAPPEN = 5  # redirects of our own that one address goes through at most
# For an answer that is another one on another day or for another reader (`request.wisselt`): visie/front/weergave.py.
NIET_ONTHOUDEN = "no-cache, max-age=0"


def meant(request):
    """Return the redirect to what a damaged address meant, the 410 of what is gone, or None when it means nothing."""
    request.wisselt = False
    if request.path.startswith(BEHEER):
        return _with_slash(request)
    for vorm in _forms(request.path_info):
        if vorm != request.path and (antwoord := final(request, vorm)):
            return antwoord
    return None


def end_of(request, pad):
    """Return the address of the page of ours that a path, damaged or not, leads to; '' for none. Its query is not read.

    Not for a page under /en/: that is the one that asks.
    """
    vrager = copy.copy(request)
    vrager.META = request.META | {"QUERY_STRING": ""}
    for vorm in dict.fromkeys((pad, *_forms(pad))):
        if vorm.split("/")[1] != "en" and (antwoord := final(vrager, vorm)):
            request.wisselt = vrager.wisselt
            return antwoord.get("Location", vorm)
    return ""


def _forms(pad):
    """Return what a damaged path may have meant, with and without a slash at its end."""
    return [vorm for gelezen in repaired(pad) for vorm in dict.fromkeys((gelezen, gelezen.rstrip("/") + "/"))]


def while_developing(get_response):
    """Middleware for DEBUG: Django shows a 404 of its own then, and asks nobody what an address meant."""

    def middleware(request):
        response = get_response(request)
        return (meant(request) if response.status_code == 404 else None) or response

    return middleware


def final(request, pad):
    """Return the one redirect to where a path of ours ends, past every redirect on the way; None for no page.

    It is for good (301), unless the way depends on the day, on who asks or on the query. What is gone or closed to who
    asks says so at once.
    """
    vraag, blijvend = request.META.get("QUERY_STRING", ""), True
    for _stap in range(STAPPEN):
        antwoord, waarvan = _ask(request, pad, vraag)
        if antwoord is None or antwoord.status_code in (403, 410):
            return antwoord
        if antwoord.status_code == 200:
            return _redirect(request, pad, vraag, blijvend)
        pad, blijvend = antwoord["Location"], blijvend and waarvan == PAD
        if pad.startswith(BEHEER):  # to sign in
            request.wisselt = True
            return _redirect(request, pad, urlsplit(pad).query, False)
        if pad.startswith(settings.STATIC_URL):
            return _redirect(request, pad, urlsplit(pad).query, blijvend)
        vraag = vraag if waarvan == PAD else urlsplit(pad).query  # another view has read it
    return None


def _ask(request, pad, vraag):
    """Return (what a path answers, what that depends on); None for what is not there.

    A page is not made: its view is stopped where it would begin to (visie/pagina/context.py).
    """
    try:
        punt = resolve(urlsplit(pad).path)
    except Resolver404:
        return None, PAD
    if urlsplit(pad).path.startswith(BEHEER):
        return None if "url" in punt.kwargs else HttpResponse(), PAD  # by that name the admin takes any address at all
    waarvan = getattr(punt.func, "depends_on", MOMENT)
    request.wisselt = getattr(request, "wisselt", False) or waarvan == MOMENT
    try:
        antwoord = punt.func(_asking(request, pad, vraag, punt), *punt.args, **punt.kwargs)
    except Bereikt:
        antwoord = HttpResponse()
    except Http404:
        antwoord = None
    return antwoord if antwoord is not None and antwoord.status_code in TELLEN else None, waarvan


def _asking(request, pad, vraag, punt):
    """Return the request of somebody who wants to know whether a page is there."""
    vrager = copy.copy(request)
    vrager.__dict__.pop("document", None)
    vrager.path = vrager.path_info = urlsplit(pad).path
    vrager.META = request.META | {"PATH_INFO": vrager.path, "QUERY_STRING": vraag, "REQUEST_METHOD": "GET"}
    vrager.method, vrager.resolver_match = "GET", punt
    vrager.alleen_vragen = True
    return vrager


def _redirect(request, pad, vraag, blijvend):
    naar = with_query(urlsplit(pad)._replace(query="").geturl(), as_typed(vraag))
    response = (HttpResponsePermanentRedirect if blijvend else HttpResponseRedirect)(naar)
    response["Cache-Control"] = NIET_ONTHOUDEN if request.wisselt else "no-cache"
    for naam, waarde in BESLOTEN_ADRESSEN.get("/" + naar.split("/")[1], {}).items():
        response[naam] = waarde
    return response


def _with_slash(request):
    """Return the redirect to an address of the admin that only lacks its last slash, else None."""
    pad = f"{request.path}/"
    antwoord, _waarvan = _ask(request, pad, "") if not request.path.endswith("/") else (None, PAD)
    return antwoord and _redirect(request, pad, request.META.get("QUERY_STRING", ""), True)
