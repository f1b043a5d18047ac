"""What allauth asks the portal: who may sign in, what it says, which addresses it uses."""

import logging
import threading
import time
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from visie.aanmelden import afkomst

log = logging.getLogger(__name__)
ONJUIST = _("Deze combinatie van naam en wachtwoord is niet juist.")
TE_VAAK = _("Er zijn te veel mislukte pogingen gedaan. Wacht vijf minuten en probeer het opnieuw.")
CODE_ONJUIST = _("Deze code is niet juist of al gebruikt. Vul de code in die u nu in de app ziet.")
VERS = 15 * 60  # for so many seconds after signing in nobody is asked to confirm

# What allauth has to say after a step; of what is not here, nothing is said.
MELDINGEN = {
    "account/messages/logged_out.txt": _("U bent afgemeld."),
    "account/messages/password_changed.txt": _("Uw wachtwoord is gewijzigd. Meld u aan met uw nieuwe wachtwoord."),
    "mfa/messages/totp_activated.txt": _("De app is ingesteld."),
    "mfa/messages/totp_deactivated.txt": _("De app is verwijderd."),
    "mfa/messages/webauthn_added.txt": _("De toegangssleutel is toegevoegd."),
    "mfa/messages/webauthn_removed.txt": _("De toegangssleutel is verwijderd."),
    "mfa/messages/recovery_codes_generated.txt": _("Uw herstelcodes zijn gemaakt. Bewaar ze op een veilige plaats."),
}


class Aanmelden(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": ONJUIST,
        "username_password_mismatch": ONJUIST,
        "too_many_login_attempts": TE_VAAK,
        "rate_limited": TE_VAAK,
        "incorrect_password": _("Dit wachtwoord is niet juist."),
        "incorrect_code": CODE_ONJUIST,
    }

    def is_open_for_signup(self, request):
        return False

    def authenticate(self, request, **credentials):
        """Return the user, or None for who may not enter: a closed account answers as a wrong password does."""
        user = super().authenticate(request, **credentials)
        return user if user and user.is_active and user.is_staff else None

    def respond_user_inactive(self, request, user):
        messages.error(request, ONJUIST)
        return redirect("account_login")

    def _get_login_attempts_cache_key(self, request, **credentials):
        # allauth puts the host in it; who varies the Host header would get new attempts each time.
        return "aanmelden:" + credentials.get("email", credentials.get("username", "")).lower()

    def get_client_ip(self, request):
        forwarded = request.headers.get("X-Forwarded-For", "")
        return afkomst.address(request.META.get("REMOTE_ADDR") or "", forwarded, settings.PROXIES)

    def is_safe_url(self, url):
        """Return whether to go there after signing in: only to an address of the portal, without a host."""
        return url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def get_login_redirect_url(self, request):
        return reverse("admin:index")

    def is_reauthentication_required(self, *, app, **kwargs):
        """Return whether changing the second factor asks for a confirmation: not right after signing in."""
        records = get_authentication_records(self.request, self.request.user)
        return not any(time.time() - record["at"] < VERS for record in records)

    def get_reauthentication_methods(self, user):
        woorden = {
            "reauthenticate": gettext("Met uw wachtwoord"),
            "mfa_reauthenticate": gettext("Met een code"),
            "mfa_reauthenticate:webauthn": gettext("Met een toegangssleutel"),
        }
        methoden = super().get_reauthentication_methods(user)
        return [methode | {"description": woorden[methode["id"]]} for methode in methoden]

    def add_message(self, request, level, message_template=None, *args, message=None, **kwargs):
        if message := message or MELDINGEN.get(message_template):
            messages.add_message(request, level, message)

    def get_reset_password_from_key_url(self, key):
        # Not from the Host header of whoever asks: the link goes to somebody else.
        uid, _, rest = key.partition("-")
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": uid, "key": rest})
        return settings.VISIE_ADRES + path

    def send_mail(self, template_prefix, email, context):
        """Send in the background: neither the time it takes nor a failure tells whether there is an account."""
        message = self.render_mail(template_prefix, email, {"adres": settings.VISIE_ADRES, **context})
        threading.Thread(target=send, args=(message,), name="post").start()

    def send_notification_mail(self, *args, **kwargs):
        pass


def send(message):
    """Send a mail; a failure is for the log."""
    try:
        message.send()
    except Exception:
        log.exception("A mail could not be sent; see VISIE_MAIL")


class TweedeFactor(DefaultMFAAdapter):
    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": CODE_ONJUIST,
        "cannot_delete_authenticator": _(
            "Dit is uw enige tweede stap. Voeg eerst een andere toe; daarna kunt u deze verwijderen."
        ),
        "cannot_generate_recovery_codes": _("Stel eerst een app of toegangssleutel in."),
    }

    def can_delete_authenticator(self, authenticator):
        """Return whether a second factor remains; where it is mandatory the last one cannot go."""
        if not settings.TWEEDE_FACTOR_VERPLICHT:
            return True
        andere = Authenticator.objects.filter(user=authenticator.user_id).exclude(pk=authenticator.pk)
        return andere.exclude(type=Authenticator.Type.RECOVERY_CODES).exists()

    def generate_authenticator_name(self, user, type):
        nummer = Authenticator.objects.filter(user=user, type=type).count() + 1
        return gettext("Sleutel %(nummer)s") % {"nummer": nummer}

    def get_public_key_credential_rp_entity(self):
        return {"id": urlsplit(settings.VISIE_ADRES).hostname, "name": settings.MFA_TOTP_ISSUER}
