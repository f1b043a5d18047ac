"""A form of the admin that comes without a session, or with the token of an earlier one: its text is given back.

Nothing of it is taken: it is shown to who sent it, in a form that is sent again with a token of today.
"""

from urllib.parse import urlencode

from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext as _

from visie.draaien import storing, verzonden
from visie.pagina.headers import BEHEER


class Afgemeld:
    """Middleware: answers a form for the admin that nobody is signed in for; Django would lead away from its text."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if request.method != "POST" or not request.path.startswith(BEHEER) or _of_signing_in(request):
            return None
        return None if admin.site.has_permission(request) else give_back(request, verzonden.form(request))


def _of_signing_in(request):
    return request.path.startswith(reverse("account_login")) or request.path == reverse("admin:logout")


def refused(request, reason=""):
    """Answer a form without the token that belongs to it (CSRF_FAILURE_VIEW)."""
    if formulier := verzonden.form(request):
        return give_back(request, formulier)
    uitleg = _(
        "Deze pagina was al een tijd open, of u hebt u intussen opnieuw aangemeld. Er is niets gewijzigd. Open de "
        "pagina opnieuw en probeer het nog een keer."
    )
    return storing.answer(request, 403, _("Deze pagina is verlopen"), uitleg, opnieuw=request.path)


def give_back(request, formulier):
    """Answer with the text in its form (of verzonden.form), and a way to sign in beside it."""
    wie = request.user.get_username()
    if not request.user.is_authenticated:
        kop, uitleg = _("U bent niet meer aangemeld"), _("Meld u aan in een nieuw tabblad en kom hier terug.")
    elif not admin.site.has_permission(request):
        kop, uitleg = _("Met dit account kunt u hier niets opslaan"), _("Meld u aan met een account van de redactie.")
    else:
        kop, uitleg = _("Druk nog een keer op de knop"), _("U hebt u aangemeld nadat u dit formulier opende.")
    return storing.answer(
        request,
        403,
        kop,
        _("%(uitleg)s Uw tekst is nog niet opgeslagen en niet verloren: hij staat hieronder.") % {"uitleg": uitleg},
        formulier=formulier,
        wie=wie if admin.site.has_permission(request) else "",
        aanmelden=f"{reverse('account_login')}?{urlencode({'next': reverse('concept_aangemeld')})}",
    )
