"""The edities, and the chapters with their sections."""

from django.contrib import admin

from visie.beheer import OnderdeelAdmin, ReadOnlyAdmin
from visie.beheer.nummers import free_anker
from visie.editie.models import (
    Editie,
    Hoofdstuk,
    Paragraaf,
)


@admin.register(Editie)
class EditieAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "status", "soort", "vastgesteld", "gepubliceerd_op"]
    search_fields = ["=nummer", "toelichting_nl"]
    fields = [
        "nummer", "status", "soort", "titel_nl", "ondertitel_nl", "vastgesteld_op", "geldt_vanaf",
        "gepubliceerd_op", "toelichting_nl", "digest_nl",
    ]  # fmt: skip


@admin.register(Hoofdstuk)
class HoofdstukAdmin(OnderdeelAdmin):
    verplicht = ("titel",)
    list_display = ["titel", "nummer", "editie", "op_portaal"]
    search_fields = ["titel_nl", "tekst_nl"]


@admin.register(Paragraaf)
class ParagraafAdmin(OnderdeelAdmin):
    def prepare_new(self, obj):
        obj.anker = free_anker(obj.titel_nl)

    list_display = ["titel", "hoofdstuk", "editie", "op_portaal"]
    list_select_related = ["editie", "hoofdstuk"]
    search_fields = ["titel_nl", "tekst_nl"]
    ordering = ["hoofdstuk__volgorde", "volgorde"]
