from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from bronnen.models import Bron, Bronvermelding, Noot, Nootgegevens
from visie.beheer import OnderdeelAdmin, ReadOnlyAdmin
from visie.tekst import plat


@admin.register(Noot)
class NootAdmin(OnderdeelAdmin):
    list_display = ["teken", "begin", "editie", "op_portaal"]
    list_display_links = ["teken", "begin"]
    search_fields = ["=nummer", "tekst_nl"]

    @admin.display(description=_("noot"), ordering="nummer")
    def teken(self, obj):
        return obj.teken

    @admin.display(description=_("tekst"))
    def begin(self, obj):
        return plat(obj.tekst)[:120] or _("tekst ontbreekt")


@admin.register(Bron)
class BronAdmin(ReadOnlyAdmin):
    list_display = ["titel", "soort", "auteurs", "jaar", "doi"]
    list_filter = ["soort", "taal"]
    search_fields = ["titel", "auteurs", "tijdschrift", "uitgever", "doi"]


@admin.register(Nootgegevens)
class NootgegevensAdmin(ReadOnlyAdmin):
    list_display = ["noot", "soort", "taal", "grond"]
    list_filter = ["soort", "taal"]
    search_fields = ["noot", "grond"]


@admin.register(Bronvermelding)
class BronvermeldingAdmin(ReadOnlyAdmin):
    list_display = ["noot", "bron", "grond"]
    list_select_related = ["bron"]
    search_fields = ["noot", "bron__titel"]
