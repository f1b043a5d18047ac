"""The screen of a row that quotes a part: its words stand in the text. Beside a part, paneel.py asks the same."""

from django import forms
from django.utils.translation import gettext_lazy as _

from visie.editie import ankers
from visie.tekst.html import op_een_regel

NIET_LETTERLIJK = _("Deze woorden staan niet letterlijk in de opgeslagen tekst. Neem ze precies over, zonder noten.")


class LetterlijkForm(forms.ModelForm):
    """Refuses words that the newest text of the part does not have; those that are stored may stay as they are."""

    naam_veld = "onderdeel"
    woorden = "citaat"

    def clean(self):
        data = super().clean()
        deel = ankers.newest([data.get(self.naam_veld)]).get(data.get(self.naam_veld))
        getypt = {self.naam_veld, self.woorden} & set(self.changed_data)
        if deel and getypt and op_een_regel(data.get(self.woorden) or "") not in deel.woorden:
            self.add_error(self.woorden, NIET_LETTERLIJK)
        return data


class AdresseringForm(LetterlijkForm):
    naam_veld, woorden = "oproep", "grond"
