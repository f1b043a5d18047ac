"""The forms of an account: inviting somebody, and changing what is there."""

from django import forms
from django.contrib.admin.widgets import AdminRadioSelect
from django.contrib.auth import get_user_model
from django.contrib.auth.forms import (
    AdminPasswordChangeForm,
    ReadOnlyPasswordHashField,
    ReadOnlyPasswordHashWidget,
    UserChangeForm,
)
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.contrib.auth.models import User
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from visie.aanmelden import accounts, rollen

LAATSTE = _(
    "Dit is de laatste beheerder. Geef eerst iemand anders de rol Beheerder; daarna kunt u dit account wijzigen."
)
ROLKEUZES = [(rol, naam) for rol, (naam, _rechten) in rollen.ROLLEN.items()]
BEZET = _("Er is al een account met dit e-mailadres.")


def check_email(email, user):
    """Return the address as it is stored. Raises ValidationError when another account has it: it signs people in."""
    if email and get_user_model().objects.filter(email__iexact=email).exclude(pk=user.pk).exists():
        raise forms.ValidationError(BEZET)
    return email.lower()


class UitnodigingForm(forms.ModelForm):
    """A new account: who chooses the password is the person who gets the mail."""

    rol = forms.ChoiceField(label=_("Rol"), choices=ROLKEUZES, widget=AdminRadioSelect(attrs={"class": "radiolist"}))

    class Meta:
        model = User
        fields = ("first_name", "last_name", "username", "email")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for naam in ("first_name", "last_name", "email"):
            self.fields[naam].required = True

    def clean_email(self):
        return check_email(self.cleaned_data["email"], self.instance)

    def save(self, commit=True):
        self.instance.is_staff = True
        self.instance.set_unusable_password()
        return super().save(commit)

    def _save_m2m(self):
        super()._save_m2m()
        self.instance.groups.add(rollen.group(self.cleaned_data["rol"]))


class AnderWachtwoordForm(AdminPasswordChangeForm):
    """A password for somebody else. Without Django's choice to have none: an account is closed, or invited anew."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields.pop("usable_password", None)


class WachtwoordWidget(ReadOnlyPasswordHashWidget):
    """Says whether there is a password; how it is stored is for nobody to read."""

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        gezet = value and not value.startswith(UNUSABLE_PASSWORD_PREFIX)
        zin = gettext("Er is een wachtwoord ingesteld.") if gezet else gettext("Er is nog geen wachtwoord gekozen.")
        knop = gettext("Stel een ander wachtwoord in") if gezet else gettext("Stel een wachtwoord in")
        return context | {"summary": [{"label": zin}], "button_label": knop}


class GebruikerForm(UserChangeForm):
    """An account that is there. Its role is one choice; the groups that keep it are no business of the form."""

    password = ReadOnlyPasswordHashField(label=_("Wachtwoord"), widget=WachtwoordWidget)
    rol = forms.ChoiceField(
        label=_("Rol"),
        choices=[*ROLKEUZES, ("", _("Geen rol: mag niets"))],
        required=False,
        widget=AdminRadioSelect(attrs={"class": "radiolist"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("rol", rollen.role_of(self.instance))
        if "is_staff" in self.fields:
            self.fields["is_staff"].label = _("Mag het beheer in")
        if "password" in self.fields:
            self.fields["password"].help_text = ""

    def _save_m2m(self):
        super()._save_m2m()
        rollen.give(self.instance, self.cleaned_data["rol"])

    def clean_email(self):
        return check_email(self.cleaned_data["email"], self.instance)

    def clean(self):
        gegevens = super().clean()
        blijft = gegevens.get("is_active") and gegevens.get("is_staff")
        beheert = gegevens.get("rol") == "beheerder"
        blijft = blijft and (gegevens.get("is_superuser", self.instance.is_superuser) or beheert)
        if "is_active" in self.fields and not blijft and accounts.is_last_beheerder(self.instance):
            raise forms.ValidationError(LAATSTE)
        return gegevens
