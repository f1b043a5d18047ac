"""The forms of signing in, with our labels; one name and one password give one answer and one amount of work."""

from allauth.account import forms as account
from allauth.mfa.base import forms as factor
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.core.cache import cache
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from visie.aanmelden.adapter import CODE_ONJUIST

# A code of the app is good for the half minute before, now, and after.
CODE_GELDIG = 90


def label(field, text, hulp="", **attrs):
    """Give a field of allauth our label and help text, and no placeholder: it would be gone once somebody types."""
    field.label, field.help_text = text, hulp
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attrs)


class AanmeldForm(account.LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        label(self.fields["login"], _("Gebruikersnaam of e-mailadres"), autocomplete="username", autofocus=True)
        label(self.fields["password"], _("Wachtwoord"))

    def user_credentials(self):
        """Return one name: allauth would try an e-mail address twice when it is known, and once when it is not."""
        return {"username": self.cleaned_data["login"], "password": self.cleaned_data.get("password")}


class VergetenForm(account.ResetPasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        label(self.fields["email"], _("E-mailadres"))


class WachtwoordForm(account.ResetPasswordKeyForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "password1" in self.fields:
            regel = _("Ten minste twaalf tekens. Drie of vier losse woorden zijn goed te onthouden.")
            label(self.fields["password1"], _("Nieuw wachtwoord"), regel, autofocus=True)
            label(self.fields["password2"], _("Nog een keer hetzelfde wachtwoord"))

    def clean(self):
        gegevens = forms.Form.clean(self)
        eerste, tweede = (self.cleaned_data.get(naam) for naam in ("password1", "password2"))
        if eerste and tweede and eerste != tweede:
            self.add_error("password2", _("De twee wachtwoorden zijn niet gelijk."))
        return gegevens


class BevestigForm(account.ReauthenticateForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        label(self.fields["password"], _("Wachtwoord"), autofocus=True)


class EenKeer:
    """A code of the app works once. allauth forgets a used code after half a minute, when it may still be good."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        hulp = _("De zes cijfers uit uw app, of een van uw herstelcodes.")
        label(self.fields["code"], _("Code"), hulp, autofocus=True, inputmode="numeric")

    def clean_code(self):
        code = super().clean_code()
        sleutel = f"visie.code:{self.user.pk}:{''.join(code.split())}"
        app = self.authenticator.type == Authenticator.Type.TOTP
        if app and not cache.add(sleutel, 1, CODE_GELDIG):
            raise forms.ValidationError(CODE_ONJUIST)
        return code


class CodeForm(EenKeer, factor.AuthenticateForm):
    pass


class BevestigCodeForm(EenKeer, factor.ReauthenticateForm):
    pass


class AppForm(ActivateTOTPForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        label(self.fields["code"], _("Code uit de app"), _("De zes cijfers die de app nu toont."), inputmode="numeric")


class SleutelForm(AddWebAuthnForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        label(
            self.fields["name"],
            _("Naam van de sleutel"),
            _("Bijvoorbeeld: laptop, telefoon of usb-sleutel. Ten hoogste 60 tekens."),
        )
        self.fields["name"].validators.append(MaxLengthValidator(60))
        self.fields["credential"].error_messages["required"] = gettext("De toegangssleutel is niet gemaakt.")
