"""The gate of the second factor: who has none yet gets to the pages where it is made, and no further."""

from urllib.parse import urlencode

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.shortcuts import redirect
from django.urls import reverse

ACHTER_DE_POORT = ("/beheer/", "/werkversie/")
EIGEN = ("account_logout", "account_reauthenticate", "mfa_index", "mfa_activate_totp", "mfa_add_webauthn")


def has_second_factor(user):
    """Return whether the user has an app or a key. Recovery codes alone are none."""
    return Authenticator.objects.filter(user=user).exclude(type=Authenticator.Type.RECOVERY_CODES).exists()


def poort(get_response):
    """Lead a signed-in user without a second factor to the first step of making one, where it is mandatory."""

    def middleware(request):
        if settings.TWEEDE_FACTOR_VERPLICHT and request.path.startswith(ACHTER_DE_POORT) and op_slot(request):
            terug = "" if request.path == reverse("admin:index") else f"?{urlencode({'next': request.path})}"
            return redirect(reverse("mfa_index") + terug)
        return get_response(request)

    return middleware


def op_slot(request):
    """Return whether this page has to wait for a second factor."""
    toegestaan = [*map(reverse, EIGEN), reverse("admin:logout")]
    return request.path not in toegestaan and request.user.is_authenticated and not has_second_factor(request.user)
