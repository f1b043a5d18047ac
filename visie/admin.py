"""Admin of the ground floor: edities, chapters, and the facts only the organisations can give."""
from django.contrib import admin
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from visie.beheer import OnderdeelAdmin, ReadOnlyAdmin
from visie.models import Aantekening, Editie, Hoofdstuk, Overnamecorrectie, Paragraaf, Portaalgegevens

admin.site.site_header = _("Beheer van de Visie Huisartsenzorg 2035")
admin.site.site_title = _("Beheer")
admin.site.index_title = _("Overzicht")


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
    list_display = ["titel", "nummer", "editie", "op_portaal"]
    search_fields = ["titel_nl", "tekst_nl"]


@admin.register(Paragraaf)
class ParagraafAdmin(OnderdeelAdmin):
    list_display = ["titel", "hoofdstuk", "editie", "op_portaal"]
    list_select_related = ["editie", "hoofdstuk"]
    search_fields = ["titel_nl", "tekst_nl"]
    ordering = ["hoofdstuk__volgorde", "volgorde"]


@admin.register(Overnamecorrectie)
class OvernamecorrectieAdmin(ReadOnlyAdmin):
    list_display = ["plaats", "bron", "lezing", "reden"]
    search_fields = ["plaats", "bron", "lezing", "reden"]


@admin.register(Aantekening)
class AantekeningAdmin(ReadOnlyAdmin):
    list_display = ["onderdeel", "tekst", "herkomst"]
    search_fields = ["onderdeel", "tekst", "citaat"]


@admin.register(Portaalgegevens)
class PortaalgegevensAdmin(admin.ModelAdmin):
    """One row, made by a migration: the list opens it at once."""

    fieldsets = [
        (None, {"fields": ["status"]}),
        (_("Publicatie"), {"fields": ["publicatie_adres", "rechten"]}),
        (_("Privacy"), {"fields": ["verantwoordelijke", "verwerker"]}),
        (
            _("Contact"),
            {"fields": ["contact_fouten", "contact_pers", "contact_toegankelijkheid", "contact_beveiliging"]},
        ),
    ]

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def changelist_view(self, request, extra_context=None):
        return redirect("admin:visie_portaalgegevens_change", 1)
