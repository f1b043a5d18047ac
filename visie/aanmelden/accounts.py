"""What a beheerder does to accounts: send a link for a password, remove a lost factor, and never lose the last one."""

from collections import Counter

from allauth.account.adapter import get_adapter
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import EmailMessage
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from visie.aanmelden import rollen
from visie.beheer import spoor

BEHEERDER = rollen.ROLLEN["beheerder"][0]


def beheerders():
    """Return the users who can manage accounts and are able to sign in."""
    wie = Q(groups__name=BEHEERDER) | Q(is_superuser=True)
    return get_user_model().objects.filter(wie, is_active=True, is_staff=True).distinct()


def is_last_beheerder(user):
    """Return whether nobody could manage accounts without this user. Inside a transaction: others wait."""
    User = get_user_model()
    list(User.objects.filter(pk__in=beheerders()).select_for_update())  # two who close each other's account at once
    return list(beheerders().values_list("pk", flat=True)) == [user.pk]


def invite(user):
    """Send a mail with a link to choose a password. Raises OSError when it cannot be sent."""
    adapter = get_adapter()
    key = f"{user_pk_to_url_str(user)}-{default_token_generator.make_token(user)}"
    context = {"user": user, "adres": adapter.get_reset_password_from_key_url(key)}
    onderwerp = render_to_string("account/email/uitnodiging_subject.txt", context).strip()
    tekst = render_to_string("account/email/uitnodiging_message.txt", context).strip()
    EmailMessage(onderwerp, tekst, to=[user.email]).send()


def factors_in_words(user):
    """Return what goes when the second factors of a user do: [one sentence], or [] when there are none."""
    soorten = Counter(Authenticator.objects.filter(user=user).values_list("type", flat=True))
    apps, sleutels = soorten[Authenticator.Type.TOTP], soorten[Authenticator.Type.WEBAUTHN]
    delen = [
        ngettext("%(n)s app voor codes", "%(n)s apps voor codes", apps) % {"n": apps} if apps else "",
        ngettext("%(n)s toegangssleutel", "%(n)s toegangssleutels", sleutels) % {"n": sleutels} if sleutels else "",
        _("alle herstelcodes") if soorten[Authenticator.Type.RECOVERY_CODES] else "",
    ]
    wat = get_text_list([deel for deel in delen if deel], _("en"))
    return [_("Dit vervalt en werkt daarna niet meer: %(wat)s.") % {"wat": wat}] if wat else []


def remove_factors(user, door):
    """Remove every second factor of a user, on record. Return whether there was one."""
    removed, _ = Authenticator.objects.filter(user=user).delete()
    if removed:
        spoor.record(door, "tweede stap verwijderd", user)
    return bool(removed)
