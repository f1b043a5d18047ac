"""Every address of the site map takes what its `Allow` says and nothing else; and `Allow` says what the code takes."""

import io

import pytest
from django.contrib.auth import get_user_model
from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.cache import SessionStore
from django.core.exceptions import PermissionDenied
from django.core.handlers.wsgi import WSGIRequest
from django.http import Http404
from django.test import Client
from django.urls import get_resolver, resolve

from visie.front.weergave import environ
from visie.pagina.methoden import allowed

pytestmark = pytest.mark.django_db
# What stands in an address where its pattern has a name.
VULLING = {
    "id": 1, "object_id": 1, "rij": 1, "pk": 1, "nummer": 1, "editie": 1, "oud": 1, "nieuw": 1, "content_type_id": 1,
    "app_label": "bronnen", "url": "x", "naam": "x", "uitgang": "pdf", "voorbeeld": "x", "werkversie": "werkversie",
    "codes": "d4.6",
    "anker": "zelfzorg", "slug": "x", "doelstelling": 4, "hoofdstuk": "x", "soort": "x", "sleutel": 13, "vorm": "bib",
    "pad": "", "dag": "2026-01-01", "code": "d4", "rest": "d4", "regio": "x", "jaar": 2025, "uidb36": "1", "key": "x",
}  # fmt: skip


def adressen():
    """Return an address for every pattern of the URL conf, the admin and signing in included."""
    resolver, gevonden = get_resolver(), {}
    bomen = [("", resolver), *((prefix, sub) for prefix, sub in resolver.namespace_dict.values())]
    for prefix, boom in bomen:
        for _naam, manieren in boom.reverse_dict.lists():
            for mogelijk, *_rest in manieren:
                gevonden |= {f"/{prefix}{sjabloon % VULLING}": None for sjabloon, _namen in mogelijk}
    return sorted(gevonden)


def views():
    """Return {name of the view in the site map: an address of it}."""
    return {f"{(punt := resolve(pad)).view_name} {punt.route}": pad for pad in adressen()}


def test_every_pattern_of_the_site_map_has_an_address_here():
    def routes(resolver, voor=""):
        for patroon in resolver.url_patterns:
            pad = voor + (str(patroon.pattern).removeprefix("^") if voor else str(patroon.pattern))  # as Django does
            yield from routes(patroon, pad) if hasattr(patroon, "url_patterns") else [pad]

    kort = {route for route in routes(get_resolver()) if not route.endswith((r"/$", "(?P<url>.*)$"))}

    assert kort - {resolve(pad).route for pad in adressen()} == set()


def test_a_method_that_is_not_taken_is_refused_and_options_is_answered_at_every_address(client):
    anders = []
    for pad in adressen():
        allow = ", ".join(allowed(resolve(pad).func))
        for method in ("TRACE", "FOO", "get", "OPTIONS"):
            response = client.generic(method, pad)
            gekregen = response.status_code, "Dat kan op dit adres niet" in response.text, response.get("Allow")
            if gekregen != (*((204, False) if method == "OPTIONS" else (405, True)), allow):
                anders.append((pad, method, gekregen))

    assert anders == []


def test_a_form_is_taken_exactly_where_allow_names_it(client):
    beheerder = get_user_model().objects.create_superuser("h")
    anders = []
    for pad in adressen():
        client.force_login(beheerder)
        client.raise_request_exception = False
        allow, response = client.options(pad)["Allow"].split(", "), client.post(pad)
        if (response.status_code != 405) != ("POST" in allow):
            anders.append((pad, response.status_code, allow))

    assert anders == []


class Oplettend(WSGIRequest):
    """A request that remembers whether somebody looked at its method or its form."""

    gekeken = False

    @property
    def method(self):
        self.gekeken = True
        return "POST"

    @method.setter
    def method(self, waarde):
        pass

    @property
    def POST(self):
        self.gekeken = True
        return super().POST


def kijkt(pad, user):
    """Tell whether the view of an address looks at what a form sent; None when it refuses without looking."""
    request = Oplettend(environ(pad) | {"REQUEST_METHOD": "POST", "wsgi.input": io.BytesIO(), "CONTENT_LENGTH": "0"})
    request.user, request.session, request.csp_nonce = user, SessionStore(), ""
    request.csrf_processing_done, request._messages = True, FallbackStorage(request)
    punt, request.gekeken = resolve(pad), False
    try:
        status = punt.func(request, *punt.args, **punt.kwargs).status_code
    except (Http404, PermissionDenied):
        status = 403
    return (request.gekeken or (None if status in (302, 403, 404) else False)) and status != 405


def test_allow_names_a_form_where_the_code_looks_at_one(settings):
    user, anders = get_user_model().objects.create_superuser("h"), []
    for naam, pad in views().items():
        view = resolve(pad).func
        # Classes look at the method to choose what to do; a list of Django's admin looks whatever it has to offer.
        if hasattr(view, "view_class") or view.__name__ == "changelist_view":
            continue
        gekeken = kijkt(pad, user)
        if gekeken is not None and gekeken != ("POST" in allowed(view)):
            anders.append((naam, pad, gekeken))

    assert anders == []


def test_a_list_of_the_admin_takes_a_form_where_it_shows_one(client):
    client.force_login(get_user_model().objects.create_superuser("h"))
    lijsten = {pad for pad in adressen() if resolve(pad).func.__name__ == "changelist_view"}

    # A list without rows shows no actions: those with rows tell.
    met_rijen = {pad: client.get(pad).context for pad in lijsten if client.get(pad).status_code == 200}
    met_rijen = {pad: context for pad, context in met_rijen.items() if context["cl"].result_count}
    toont = {pad for pad, context in met_rijen.items() if context["action_form"]}

    assert toont == {pad for pad in met_rijen if "POST" in allowed(resolve(pad).func)} != set()


def test_a_page_of_the_text_refuses_a_form_without_asking_for_its_token():
    assert Client(enforce_csrf_checks=True).post("/").status_code == 405
