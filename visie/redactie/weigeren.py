"""A screen of the admin that refuses, or is not there, says why and leads back."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _

from visie.pagina.adres import meant


class NotHere(Http404):
    """There is nothing at this address of the admin; the message says what, in the words of editors."""


def in_words(site, view):
    """Return the view of an admin site with a page of the admin itself for what it refuses or does not find."""

    @wraps(view)
    def answer(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except PermissionDenied as error:
            return _page(site, request, 403, _("Dit kan niet met uw account"), str(error) or _no_right(request.user))
        except NotHere as error:
            return _page(site, request, 404, _("Deze pagina is er niet"), str(error))
        except Http404:
            if antwoord := meant(request):
                return antwoord
            zin = _("Deze pagina van het beheer bestaat niet. De link is misschien verouderd of niet heel overgenomen.")
            return _page(site, request, 404, _("Deze pagina is er niet"), zin)

    return answer


def _no_right(user):
    rollen = ", ".join(user.groups.order_by("name").values_list("name", flat=True))
    if not rollen:
        return _("Uw account heeft nog geen rol. Vraag een beheerder om er een te geven.")
    zin = _("Uw rol is %(rollen)s. Die mag dit niet, of het ligt vast. Vraag het zo nodig een beheerder.")
    return zin % {"rollen": rollen}


def _page(site, request, status, title, reden):
    context = {**site.each_context(request), "title": title, "reden": reden}
    request.current_app = site.name
    return render(request, "visie/redactie/weigering.html", context, status=status)
