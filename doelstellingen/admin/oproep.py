from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from doelstellingen.admin.letterlijk import AdresseringForm, LetterlijkForm
from doelstellingen.models import Adressering, Oproep, Partij, Thema, Vermelding
from visie.beheer import OnderdeelAdmin, RedactioneelAdmin
from visie.beheer.naam_in_adres import SlugForm
from visie.beheer.nummers import free_anker, next_number_and_anker
from visie.tekst.zinnen import eerste_zin


@admin.register(Thema)
class ThemaAdmin(OnderdeelAdmin):
    lidwoord = "het"
    list_display = ["titel", "editie"]
    search_fields = ["titel_nl"]
    verplicht = ("titel",)

    def prepare_new(self, obj):
        obj.anker = free_anker(obj.titel_nl)


@admin.register(Oproep)
class OproepAdmin(OnderdeelAdmin):
    list_display = ["nummer", "begin", "thema", "editie", "op_portaal"]
    list_display_links = ["nummer", "begin"]
    list_select_related = ["editie", "thema"]
    search_fields = ["=nummer", "tekst_nl"]
    ordering = ["thema__volgorde", "volgorde"]
    verplicht = ("tekst",)

    def prepare_new(self, obj):
        obj.nummer, obj.anker = next_number_and_anker(Oproep, "oproep-")

    @admin.display(description=_("eerste zin"))
    def begin(self, obj):
        return eerste_zin(obj.tekst)


class PartijForm(SlugForm):
    slug_van = "naam_nl"


@admin.register(Partij)
class PartijAdmin(RedactioneelAdmin):
    form = PartijForm
    prepopulated_fields = {"slug": ["naam_nl"]}
    list_display = ["naam", "volgorde", "zie_ook"]
    list_select_related = ["zie_ook"]
    search_fields = ["naam_nl", "aliassen"]
    fields = ["naam_nl", "aliassen", "slug", "volgorde", "is_groep", "zie_ook"]


@admin.register(Adressering)
class AdresseringAdmin(RedactioneelAdmin):
    form = AdresseringForm
    list_display = ["oproep", "partij", "grond"]
    list_filter = ["partij"]
    list_select_related = ["partij"]
    search_fields = ["oproep", "grond"]


@admin.register(Vermelding)
class VermeldingAdmin(RedactioneelAdmin):
    form = LetterlijkForm
    list_display = ["onderdeel", "partij", "citaat"]
    list_filter = ["partij"]
    list_select_related = ["partij"]
    search_fields = ["onderdeel", "citaat"]
