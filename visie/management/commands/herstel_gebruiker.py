"""Let somebody in again who lost both phone and recovery codes, when no beheerder is left to help."""

import os

from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model, password_validation
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import translation

from visie.editie.models import Wijziging


class Command(BaseCommand):
    help = (
        "Remove the second factor of a user, open the account when it is closed, and set the password in "
        "VISIE_WACHTWOORD when it is given. It goes on record."
    )

    def add_arguments(self, parser):
        parser.add_argument("naam", help="the name to sign in with")

    def handle(self, *, naam, **options):
        with transaction.atomic(), translation.override("en"):
            restore(naam)
        self.stdout.write(f"{naam} can sign in with a password and then sets up a new second factor.")


def restore(naam):
    """Open the account, set the password of the environment and remove every factor, on record.

    Raises CommandError for an unknown name or a password that is refused.
    """
    user = get_user_model().objects.filter(username=naam).first()
    if user is None:
        raise CommandError(f"There is no user '{naam}'; nothing was changed.")
    user.is_active = user.is_staff = True
    if wachtwoord := os.environ.get("VISIE_WACHTWOORD"):
        try:
            password_validation.validate_password(wachtwoord, user)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        user.set_password(wachtwoord)
    user.save()
    Authenticator.objects.filter(user=user).delete()
    Wijziging.objects.create(
        door_naam="herstel_gebruiker", handeling="toegang hersteld", soort="gebruiker",
        anker=str(user.pk), naam=naam,
    )  # fmt: skip
