"""Moments before and during the making of the vision: their screen."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from visie.beheer import RedactioneelAdmin
from visie.verwant.letterlijk import TweeCitaten
from visie.verwant.models import Moment

ZONDER_BRON = _("Kies een andere visie of neem woorden van de visie over: zonder bron staat een moment er niet.")


class MomentForm(TweeCitaten, forms.ModelForm):
    """A moment is known from somewhere."""

    class Meta:
        help_texts = {
            "citaat_werk": _("Wat vooraf is aangekondigd, letterlijk. Leeg: niet genoemd in de aankondiging."),
            "citaat_visie": _("Wat volgens de visie is gehouden, letterlijk. Leeg: niet genoemd in de visie."),
            "onderdeel": _("Waar de woorden van de visie staan."),
        }

    def clean(self):
        data = super().clean()
        if not data.get("werk") and not data.get("citaat_visie") and not self.errors:
            self.add_error(None, ZONDER_BRON)
        return data


@admin.register(Moment)
class MomentAdmin(RedactioneelAdmin):
    form = MomentForm
    lidwoord = "het"
    list_display = ["naam", "reeks", "wanneer", "onderdeel", "werk", "gesloten"]
    list_filter = ["reeks", "gesloten"]
    list_select_related = ["werk"]
    search_fields = ["naam", "wanneer", "citaat_werk", "citaat_visie"]
    fields = [
        "reeks", "naam", "wanneer", "werk", "citaat_werk", "gesloten", "onderdeel", "citaat_visie", "volgorde",
    ]  # fmt: skip
