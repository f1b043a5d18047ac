"""The forms of an account: inviting somebody, and changing what is there."""

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.forms import UserChangeForm
from django.contrib.auth.models import User
from django.utils.translation import gettext_lazy as _

from visie.aanmelden import accounts, rollen

LAATSTE = _(
    "Dit is de laatste beheerder. Geef eerst iemand anders de rol Beheerder; daarna kunt u dit account wijzigen."
)
BEZET = _("Er is al een account met dit e-mailadres.")


def check_email(email, user):
    """Return the address as it is stored. Raises ValidationError when another account has it: it signs people in."""
    if email and get_user_model().objects.filter(email__iexact=email).exclude(pk=user.pk).exists():
        raise forms.ValidationError(BEZET)
    return email.lower()


class UitnodigingForm(forms.ModelForm):
    """A new account: who chooses the password is the person who gets the mail."""

    rol = forms.ChoiceField(label=_("Rol"), choices=[(rol, naam) for rol, (naam, _rechten) in rollen.ROLLEN.items()])

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


class GebruikerForm(UserChangeForm):
    def clean_email(self):
        return check_email(self.cleaned_data["email"], self.instance)

    def clean(self):
        gegevens = super().clean()
        blijft = gegevens.get("is_active") and gegevens.get("is_staff")
        groepen = {groep.name for groep in gegevens.get("groups") or []}
        blijft = blijft and (gegevens.get("is_superuser", self.instance.is_superuser) or accounts.BEHEERDER in groepen)
        if "is_active" in self.fields and not blijft and accounts.is_last_beheerder(self.instance):
            raise forms.ValidationError(LAATSTE)
        return gegevens
