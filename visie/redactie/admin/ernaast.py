"""What stands beside the text: corrections of the transcription, remarks, descriptions, successors."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from visie.beheer import ReadOnlyAdmin, RedactioneelAdmin
from visie.beheer.keuze import PartSelect, part_choices
from visie.editie.document import Document
from visie.editie.models import (
    Aantekening,
    Editie,
    Opvolging,
    Overnamecorrectie,
    Paginaomschrijving,
    part_models,
)


@admin.register(Overnamecorrectie)
class OvernamecorrectieAdmin(ReadOnlyAdmin):
    list_display = ["plaats", "bron", "lezing", "reden"]
    search_fields = ["plaats", "bron", "lezing", "reden"]


@admin.register(Aantekening)
class AantekeningAdmin(RedactioneelAdmin):
    list_display = ["onderdeel", "tekst", "herkomst"]
    search_fields = ["onderdeel", "tekst", "citaat"]


@admin.register(Paginaomschrijving)
class PaginaomschrijvingAdmin(RedactioneelAdmin):
    list_display = ["onderdeel", "tekst"]
    search_fields = ["onderdeel", "tekst"]


class OpvolgingForm(forms.ModelForm):
    """Which part that left the text is followed by which part of the current editie or the werkversie."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "onderdeel" not in self.fields:  # who may only look sees no fields
            return
        editie = Editie.objects.werkversie() or Editie.objects.current()
        nu = Document(editie).leesvolgorde if editie else []
        vervallen = left_parts({deel.anker for deel in nu})
        self.fields["onderdeel"].widget = PartSelect(part_choices(vervallen))
        if not vervallen:
            self.fields["onderdeel"].help_text = gettext("Er is nog geen onderdeel vervallen.")

    class Meta:
        labels = {"onderdeel": _("Vervallen onderdeel"), "opvolger": _("Lees verder bij")}

    def clean(self):
        data = super().clean()
        if data.get("onderdeel") and data.get("onderdeel") == data.get("opvolger"):
            self.add_error("opvolger", gettext("Een onderdeel volgt zichzelf niet op. Kies een ander onderdeel."))
        return data


def left_parts(ankers):
    """Return the last published form of every part that no part of today (`ankers`) is, in order of anker."""
    vervallen = {}
    for model in part_models():
        rijen = model.objects.filter(editie__in=Editie.objects.published()).exclude(anker__in=ankers)
        for rij in rijen.select_related(*filter(None, [model.ouder_veld])).order_by("editie__nummer"):
            vervallen[rij.anker] = rij
    return [vervallen[anker] for anker in sorted(vervallen)]


@admin.register(Opvolging)
class OpvolgingAdmin(RedactioneelAdmin):
    form = OpvolgingForm
    list_display = ["onderdeel", "opvolger"]
    search_fields = ["onderdeel", "opvolger"]
