from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from doelstellingen.models import Activiteit, Doelstelling
from visie.beheer import OnderdeelAdmin
from visie.beheer.nummers import free_anker, next_number

KOP_ACTIVITEITEN = "Wat we hiervoor doen:"  # words of the vision: as above the activities of every goal of edition 1


@admin.register(Doelstelling)
class DoelstellingAdmin(OnderdeelAdmin):
    list_display = ["nummer", "korte_titel", "titel", "editie", "op_portaal"]
    list_display_links = ["nummer", "korte_titel"]
    search_fields = ["korte_titel_nl", "titel_nl", "tekst_nl"]
    verplicht = ("korte_titel", "titel", "tekst", "kop_activiteiten")

    def get_fields(self, request, obj=None):
        velden = super().get_fields(request, obj)
        return [*velden, "kleurkeuze", "icoonkeuze"] if self.has_add_permission(request) else velden

    def get_changeform_initial_data(self, request):
        return {"kop_activiteiten_nl": KOP_ACTIVITEITEN}

    def prepare_new(self, obj):
        obj.nummer = next_number(Doelstelling)
        obj.anker = free_anker(obj.korte_titel_nl)


@admin.register(Activiteit)
class ActiviteitAdmin(OnderdeelAdmin):
    list_display = ["volnummer", "titel", "doelstelling", "editie", "op_portaal"]
    list_display_links = ["volnummer", "titel"]
    list_select_related = ["editie", "doelstelling"]
    search_fields = ["titel_nl", "tekst_nl"]
    ordering = ["doelstelling__volgorde", "volgorde"]

    def prepare_new(self, obj):
        # The number counts within the goal, in every editie of it.
        obj.nummer = next_number(Activiteit, obj.doelstelling.anker)
        obj.anker = free_anker(obj.titel_nl)

    def prepare_moved(self, obj):
        # A number counts within the goal. Back in a goal where it stood before, an activity has its number of then.
        doel = obj.doelstelling.anker
        eerder = Activiteit.objects.filter(anker=obj.anker, doelstelling__anker=doel).exclude(pk=obj.pk).first()
        obj.nummer = eerder.nummer if eerder else next_number(Activiteit, doel)

    @admin.display(description=_("nummer"), ordering="doelstelling__nummer")
    def volnummer(self, obj):
        return obj.volnummer
