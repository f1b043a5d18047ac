"""The addresses of signing in, under /beheer/aanmelden/: of allauth only what the portal needs.

Their names are allauth's own, by which it finds them.
"""

from functools import wraps

from allauth.account import views as account
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base import views as factor
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as sleutel
from django.contrib import admin
from django.urls import path, re_path, reverse_lazy

from visie.aanmelden.poort import has_second_factor


class SleutelVerwijderen(sleutel.RemoveWebAuthnView):
    """Removes a key, unless nothing would be left where a second factor is mandatory. allauth asks that for the app."""

    def form_valid(self, form):
        adapter = get_adapter()
        if adapter.can_delete_authenticator(self.object):
            return super().form_valid(form)
        form.add_error(None, adapter.validation_error("cannot_delete_authenticator"))
        return self.form_invalid(form)


def beheer(view):
    """Give a page of allauth what the frame of the admin asks, without its menu."""

    @wraps(view)
    def page(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        if getattr(response, "context_data", None) is not None:
            response.context_data |= {
                "has_permission": admin.site.has_permission(request),
                "site_url": admin.site.site_url,
                "ingericht": request.user.is_authenticated and has_second_factor(request.user),
            }
        return response

    return page


klaar = reverse_lazy("account_login")
nieuw_wachtwoord = account.PasswordResetFromKeyView.as_view(success_url=klaar)

urlpatterns = [
    path("", beheer(account.login), name="account_login"),
    path("afmelden/", beheer(account.logout), name="account_logout"),
    path("bevestigen/", beheer(account.reauthenticate), name="account_reauthenticate"),
    path("wachtwoord/", beheer(account.password_reset), name="account_reset_password"),
    path("wachtwoord/verstuurd/", beheer(account.password_reset_done), name="account_reset_password_done"),
    re_path(
        r"^wachtwoord/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        beheer(nieuw_wachtwoord),
        name="account_reset_password_from_key",
    ),
    path("code/", beheer(factor.authenticate), name="mfa_authenticate"),
    path("bevestigen/code/", beheer(factor.reauthenticate), name="mfa_reauthenticate"),
    path("bevestigen/sleutel/", beheer(sleutel.reauthenticate_webauthn), name="mfa_reauthenticate_webauthn"),
    path("tweede-stap/", beheer(factor.index), name="mfa_index"),
    path("tweede-stap/app/", beheer(app.activate_totp), name="mfa_activate_totp"),
    path("tweede-stap/app/verwijderen/", beheer(app.deactivate_totp), name="mfa_deactivate_totp"),
    path("tweede-stap/sleutel/", beheer(sleutel.add_webauthn), name="mfa_add_webauthn"),
    path("tweede-stap/sleutels/", beheer(sleutel.list_webauthn), name="mfa_list_webauthn"),
    path("tweede-stap/sleutels/<int:pk>/", beheer(SleutelVerwijderen.as_view()), name="mfa_remove_webauthn"),
    path("tweede-stap/herstelcodes/", beheer(codes.view_recovery_codes), name="mfa_view_recovery_codes"),
    path("tweede-stap/herstelcodes/nieuw/", beheer(codes.generate_recovery_codes), name="mfa_generate_recovery_codes"),
    path("tweede-stap/herstelcodes/bestand/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
]
