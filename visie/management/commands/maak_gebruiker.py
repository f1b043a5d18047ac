"""Make a user for /beheer/ without asking questions."""

import base64
import os

from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth import get_user_model, password_validation
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import translation

from visie.aanmelden import rollen

SUPERUSER = "superuser"


class Command(BaseCommand):
    help = (
        "Make a user for /beheer/. The password comes from --wachtwoord or from VISIE_WACHTWOORD; with VISIE_TOTP the "
        "user has that secret (base32) as a second factor, for automated checks."
    )

    def add_arguments(self, parser):
        parser.add_argument("naam", help="the name to sign in with")
        parser.add_argument("--rol", required=True, choices=[*rollen.ROLLEN, SUPERUSER])
        parser.add_argument("--wachtwoord", help="visible to others on this machine; VISIE_WACHTWOORD is not")
        parser.add_argument("--email", default="")

    def handle(self, *, naam, rol, wachtwoord, email, **options):
        wachtwoord = wachtwoord or os.environ.get("VISIE_WACHTWOORD")
        if not wachtwoord:
            raise CommandError("No password. Set VISIE_WACHTWOORD or add --wachtwoord.")
        with transaction.atomic(), translation.override("en"):
            user = make(naam, rol, wachtwoord, email)
            if secret := os.environ.get("VISIE_TOTP"):
                TOTP.activate(user, check_secret(secret))
        self.stdout.write(f"{naam} can sign in as {rol} at /beheer/.")


def make(naam, rol, wachtwoord, email):
    """Make and return the user. Raises CommandError when the name is taken or a value is refused."""
    User = get_user_model()
    if User.objects.filter(username=naam).exists():
        raise CommandError(f"User '{naam}' exists already; nothing was changed.")
    user = User(username=naam, email=email.lower(), is_staff=True, is_superuser=rol == SUPERUSER)
    user.set_password(wachtwoord)
    try:
        user.full_clean()
        password_validation.validate_password(wachtwoord, user)
    except ValidationError as error:
        raise CommandError(" ".join(error.messages)) from error
    user.save()
    if rol != SUPERUSER:
        user.groups.add(rollen.group(rol))
    return user


def check_secret(secret):
    """Return the secret as it is stored. Raises CommandError when it is no base32 of at least 80 bits."""
    secret = secret.replace(" ", "").upper()
    try:
        if len(base64.b32decode(secret)) >= 10:
            return secret
    except ValueError:
        pass
    raise CommandError("VISIE_TOTP is not a base32 secret of at least 16 letters and digits; nothing was changed.")
