"""What a password has to be, where Django's own words are not Dutch."""

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import get_language


class Lengte(MinimumLengthValidator):
    def get_error_message(self):
        if get_language() != "nl":
            return super().get_error_message()
        return f"Dit wachtwoord is te kort. Het moet ten minste {self.min_length} tekens hebben."
