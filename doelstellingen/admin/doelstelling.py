from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from doelstellingen.models import Activiteit, Doelstelling
from visie.beheer import OnderdeelAdmin


@admin.register(Doelstelling)
class DoelstellingAdmin(OnderdeelAdmin):
    list_display = ["nummer", "korte_titel", "titel", "editie", "op_portaal"]
    list_display_links = ["nummer", "korte_titel"]
    search_fields = ["korte_titel_nl", "titel_nl", "tekst_nl"]


@admin.register(Activiteit)
class ActiviteitAdmin(OnderdeelAdmin):
    list_display = ["volnummer", "titel", "doelstelling", "editie", "op_portaal"]
    list_display_links = ["volnummer", "titel"]
    list_select_related = ["editie", "doelstelling"]
    search_fields = ["titel_nl", "tekst_nl"]
    ordering = ["doelstelling__volgorde", "volgorde"]

    @admin.display(description=_("nummer"), ordering="doelstelling__nummer")
    def volnummer(self, obj):
        return obj.volnummer
