"""What a password has to be, where Django's own words are not Dutch."""
from django.contrib.auth.password_validation import MinimumLengthValidator
from django.utils.translation import gettext as _


class Lengte(MinimumLengthValidator):
    def get_error_message(self):
        return _("Dit wachtwoord is te kort. Het moet ten minste %(n)s tekens hebben.") % {"n": self.min_length}
