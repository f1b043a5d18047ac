"""What the forms of the admin ask while somebody types: a key, a fresh token, a difference, who else is here.

Nothing that is typed is kept here, and none of it stands in an address.
"""

from functools import wraps

from django.contrib import admin
from django.http import JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.cache import never_cache

from visie.concept.models import Aanwezig
from visie.concept.sleutels import keys
from visie.pagina.methoden import takes
from visie.tekst.html import normalise
from visie.tekst.verschil import fragmenten, word_diff

TE_LANG = 60_000  # characters in two texts; comparing takes time with the square of it


def for_editors(view):
    """Answer with JSON that nobody keeps; who may not work in the admin gets an empty answer and no way to sign in."""

    @never_cache
    @wraps(view)
    def answer(request):
        if not admin.site.has_permission(request):
            return JsonResponse({}, status=403)
        return JsonResponse(view(request))

    return answer


@for_editors
def sleutel(request):
    """The keys of who is signed in: the only way to read what this browser keeps of them."""
    return {"gebruiker": request.user.get_username(), "sleutels": keys(request.user)}


@never_cache
def vers(request):
    """Who is signed in, None when nobody is who may save, and a token with which a form is taken now."""
    wie = request.user.get_username() if admin.site.has_permission(request) else None
    return JsonResponse({"gebruiker": wie, "token": get_token(request)})


@takes("POST")
@for_editors
def verschil(request):
    """Compare what is stored with what was typed, field by field; both come from the browser."""
    vragen = [request.POST.getlist(naam) for naam in ("label", "oud", "nieuw")]
    velden = [_compare(*veld) for veld in zip(*vragen, strict=False)]
    anders = [veld for veld in velden if not veld["gelijk"]]
    html = render_to_string("visie/concept/verschil.html", {"velden": anders}, request)
    return {"gelijk": not anders, "html": html}


def _compare(label, oud, nieuw):
    if "</p>" in oud + nieuw:  # the text editor writes no line ends between blocks, what is stored has them
        oud, nieuw = normalise(oud), normalise(nieuw)
    gelijk = oud == nieuw
    te_lang = len(oud) + len(nieuw) > TE_LANG
    stukken = [] if gelijk or te_lang else fragmenten(word_diff(oud, nieuw))
    woorden = any(stuk.soort != "gelijk" for stuk in stukken)
    return {"label": label, "gelijk": gelijk, "te_lang": te_lang, "stukken": stukken if woorden else []}


@takes("POST")
@for_editors
def aanwezig(request):
    """A sign of life from the form of a part, or that it was left; answers who else has that part open."""
    anker = request.POST.get("anker", "")[:120]
    if not anker or "\x00" in anker:
        return {"anderen": []}
    if "weg" in request.POST:
        Aanwezig.objects.leave(request.user, anker)
        return {"anderen": []}
    Aanwezig.objects.beat(request.user, anker)
    anderen = Aanwezig.objects.open_now(request.user).get(anker, [])
    return {"anderen": [{"naam": naam, "sinds": _time(sinds)} for naam, sinds in anderen]}


def _time(moment):
    return date_format(timezone.localtime(moment), "H:i")


def aangemeld(request):
    """The small page that signing in ends at when the text waits in another tab."""
    context = {"has_permission": True, "site_url": admin.site.site_url, "is_nav_sidebar_enabled": False}
    return render(request, "visie/concept/aangemeld.html", context)
