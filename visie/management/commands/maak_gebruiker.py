"""Make a user for /beheer/ without asking questions."""
import os

from django.contrib.auth import get_user_model, password_validation
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import translation

from visie import rollen

SUPERUSER = "superuser"


class Command(BaseCommand):
    help = "Make a user for /beheer/. The password comes from --wachtwoord or from VISIE_WACHTWOORD."

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
            make(naam, rol, wachtwoord, email)
        self.stdout.write(f"{naam} can sign in as {rol} at /beheer/.")


def make(naam, rol, wachtwoord, email):
    """Make the user. Raises CommandError when the name is taken or a value is refused."""
    User = get_user_model()
    if User.objects.filter(username=naam).exists():
        raise CommandError(f"User '{naam}' exists already; nothing was changed.")
    user = User(username=naam, email=email, is_staff=True, is_superuser=rol == SUPERUSER)
    user.set_password(wachtwoord)
    try:
        user.full_clean()
        password_validation.validate_password(wachtwoord, user)
    except ValidationError as error:
        raise CommandError(" ".join(error.messages)) from error
    user.save()
    if rol != SUPERUSER:
        user.groups.add(rollen.group(rol))
