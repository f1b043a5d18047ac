"""The edities, and the chapters with their sections."""

from django.contrib import admin
from django.urls import resolve

from visie.beheer import OnderdeelAdmin, ReadOnlyAdmin
from visie.beheer.nummers import free_anker, next_number
from visie.editie.models import (
    Editie,
    Hoofdstuk,
    Paragraaf,
)

# The pages of the portal look for these chapters by their anker: their words change, they never go.
VASTE_HOOFDSTUKKEN = {"notendop", "hoofddoel", "doelstellingen", "oproepen", "totstandkoming"}


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
    lidwoord = "het"
    verplicht = ("titel",)
    list_display = ["titel", "nummer", "editie", "op_portaal"]
    search_fields = ["titel_nl", "tekst_nl"]

    def prepare_new(self, obj):
        obj.nummer = next_number(Hoofdstuk)
        obj.anker = free_anker(obj.titel_nl, free=lambda anker: resolve(f"/{anker}/").url_name == "hoofdstuk")

    def is_fixed(self, obj):
        return obj.anker in VASTE_HOOFDSTUKKEN


@admin.register(Paragraaf)
class ParagraafAdmin(OnderdeelAdmin):
    def prepare_new(self, obj):
        obj.anker = free_anker(obj.titel_nl)

    list_display = ["titel", "hoofdstuk", "editie", "op_portaal"]
    list_select_related = ["editie", "hoofdstuk"]
    search_fields = ["titel_nl", "tekst_nl"]
    ordering = ["hoofdstuk__volgorde", "volgorde"]
