"""What a beheerder does to accounts: send a link for a password, remove a lost factor, and never lose the last one."""

from allauth.account.adapter import get_adapter
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import EmailMessage
from django.db.models import Q
from django.template.loader import render_to_string

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


def remove_factors(user, door):
    """Remove every second factor of a user, on record. Return whether there was one."""
    removed, _ = Authenticator.objects.filter(user=user).delete()
    if removed:
        spoor.record(door, "tweede stap verwijderd", user)
    return bool(removed)
