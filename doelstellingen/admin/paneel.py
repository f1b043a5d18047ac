"""Parties beside the form of a part: whom an oproep asks, whom a text names. Several at once, each with its words."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doelstellingen.admin.letterlijk import NIET_LETTERLIJK
from doelstellingen.models import Adressering, Partij, Vermelding
from visie.beheer.paneel import Ernaast, ErnaastForm, register
from visie.tekst.html import op_een_regel, plat
from visie.tekst.zinnen import eerste_zin, zinnen


def sentence_about(deel, partij):
    """Return the literal sentence of a part that names a partij, by its name or one of its other names; '' without."""
    namen = [partij.naam, *(naam.strip() for naam in partij.aliassen.split(",") if naam.strip())]
    woord = re.compile(rf"\b(?:{'|'.join(map(re.escape, namen))})\b", re.I)
    return next((zin for zin in zinnen(plat(deel.eigen_tekst)) if woord.search(zin)), "")


class PartijenForm(ErnaastForm):
    """For a new row: several parties, none of which it names yet. `naam_veld` says the part, `woorden` is literal."""

    naam_veld = "onderdeel"
    woorden = ""
    uitleg = ""
    partij = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Partijen"),
        queryset=Partij.objects.all(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Kies een partij.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            del self.fields["partij"]  # the row is of this partij; another one is another row
        else:
            model, naam = self._meta.model, self.naam_veld
            bekend = model.objects.filter(**{naam: self.deel.anker}).values("partij")
            self.fields["partij"].queryset = Partij.objects.exclude(pk__in=bekend)
        self.order_fields(["partij", self.woorden])
        veld = self.fields[self.woorden]
        veld.required, veld.help_text = False, self.uitleg
        veld.widget = forms.Textarea({"rows": 2, "maxlength": veld.max_length, "autocomplete": "off"})

    def _post_clean(self):
        """Judge each row that the chosen parties make, instead of the one of the form."""
        if self.instance.pk:
            return super()._post_clean()
        self.rijen = [self._row(partij) for partij in self.cleaned_data.get("partij", [])]

    def _row(self, partij):
        woorden = self.cleaned_data.get(self.woorden) or self.propose(partij)
        rij = self._meta.model(**{self.naam_veld: self.deel.anker, "partij": partij, self.woorden: woorden})
        if not woorden and self.woorden not in self.errors:
            fout = _("De tekst noemt ‘%(partij)s’ niet met die naam. Neem de woorden over waarin dat wel gebeurt.")
            self.add_error(self.woorden, fout % {"partij": partij})
        return rij

    def propose(self, partij):
        lengte = self._meta.model._meta.get_field(self.woorden).max_length
        zin = sentence_about(self.deel, partij)
        return zin if len(zin) <= lengte else ""

    def clean_words(self):
        """Return the words as typed, which stand in the stored text, or ''."""
        woorden = op_een_regel(self.cleaned_data[self.woorden] or "")
        if woorden and woorden not in self.deel.woorden:
            raise ValidationError(NIET_LETTERLIJK)
        return woorden or (self.instance.pk and getattr(self.instance, self.woorden)) or ""

    def new_rows(self):
        return self.rijen


class AdresseringForm(PartijenForm):
    naam_veld = "oproep"
    woorden = "grond"
    uitleg = gettext_lazy("De woorden van de oproep waaruit dit blijkt. Leeg: de zin die de partij noemt.")
    clean_grond = PartijenForm.clean_words

    class Meta:
        model = Adressering
        fields = ["grond"]

    def propose(self, partij):
        """An oproep may address who it does not name: then its first sentence says it."""
        return super().propose(partij) or eerste_zin(self.deel.eigen_tekst)[:300]


class VermeldingForm(PartijenForm):
    woorden = "citaat"
    uitleg = gettext_lazy("De woorden van de tekst die haar noemen. Leeg: de zin waarin haar naam staat.")
    clean_citaat = PartijenForm.clean_words

    class Meta:
        model = Vermelding
        fields = ["citaat"]


# An oproep nearly always addresses somebody; most other parts name nobody.
for naam, kop, voeg_toe, form, plaats in (
    ("adressering", gettext_lazy("Partijen"), gettext_lazy("Voeg de gekozen partijen toe"), AdresseringForm, 20),
    ("vermelding", gettext_lazy("Genoemde partijen"), gettext_lazy("Voeg deze vermeldingen toe"), VermeldingForm, 25),
):
    register(
        Ernaast(
            naam=naam,
            kop=kop,
            form=form,
            veld=form.naam_veld,
            toon=lambda rij, form=form: (rij.partij.naam, getattr(rij, form.woorden)),
            voeg_toe=voeg_toe,
            wijzig=gettext_lazy("Wijzig de woorden"),
            plaats=plaats,
            chips=True,
            klaar=naam == "adressering",
        )
    )
