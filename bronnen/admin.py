from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import JsonResponse
from django.urls import path
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from bronnen.models import VOORVOEGSEL, Bron, Bronvermelding, Linkcontrole, Noot, Nootgegevens
from visie.beheer import OnderdeelAdmin, ReadOnlyAdmin, RedactioneelAdmin, spoor
from visie.beheer.nummers import next_number
from visie.editie.document import Document
from visie.editie.models import Editie
from visie.pagina.methoden import takes
from visie.tekst.html import normalise, plat


@admin.register(Noot)
class NootAdmin(OnderdeelAdmin):
    list_display = ["teken", "begin", "editie", "op_portaal"]
    list_display_links = ["teken", "begin"]
    search_fields = ["=nummer", "tekst_nl"]
    verplicht = ()  # a text that is missing in the source is a gap that the checks ask about
    met_noten = False

    @admin.display(description=_("noot"), ordering="nummer")
    def teken(self, obj):
        return obj.teken

    @admin.display(description=_("tekst"))
    def begin(self, obj):
        return Truncator(plat(obj.tekst)).chars(120) or _("tekst ontbreekt")

    def prepare_new(self, obj):
        obj.nummer = next_number(Noot)
        obj.anker = f"{VOORVOEGSEL}{obj.nummer}"

    def cited_in(self, obj):
        document = Document(obj.editie)
        return [document.per_anker[v.onderdeel] for v in obj.verwijzing_set.all() if v.onderdeel in document.per_anker]

    def get_urls(self):
        return [
            path("zoek/", self.admin_site.admin_view(self.zoek), name="noot_zoek"),
            path("nieuw/", self.admin_site.admin_view(self.nieuw), name="noot_nieuw"),
            *super().get_urls(),
        ]

    def zoek(self, request):
        """Answer the note picker: notes of the werkversie whose number, text or bron holds every word of `q`."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        bronnen = {}
        for vermelding in Bronvermelding.objects.select_related("bron"):
            bronnen.setdefault(vermelding.noot, []).append(f"{vermelding.bron.auteurs} {vermelding.bron.titel}")
        woorden = request.GET.get("q", "").lower().split()
        gevonden = []
        for noot in Noot.objects.filter(editie=Editie.objects.werkversie()):
            alles = " ".join([noot.teken, plat(noot.tekst), *bronnen.get(noot.anker, [])]).lower()
            if all(woord in alles for woord in woorden):
                tekst = plat(noot.tekst)[:160] or str(_("tekst ontbreekt"))
                gevonden.append({"sleutel": noot.sleutel, "teken": noot.teken, "tekst": tekst})
        return JsonResponse({"noten": gevonden[:40]})

    @takes("POST")
    def nieuw(self, request):
        """Make a note in the werkversie from the note picker; answers its key, or what is wrong in Dutch (400)."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        tekst = normalise(request.POST.get("tekst", ""))
        if not plat(tekst):
            return JsonResponse({"fout": str(_("Vul de tekst van de noot in."))}, status=400)
        try:
            with transaction.atomic():
                noot = Noot(editie=Editie.objects.werkversie(), tekst_nl=tekst)
                self.prepare_new(noot)
                noot.volgorde = self.last_place(noot) + 1
                noot.save()
                spoor.record(request.user, "toegevoegd", noot, {}, spoor.waarden(noot))
        except IntegrityError:  # the werkversie was published in between
            fout = _("De editie is intussen gepubliceerd. Probeer het opnieuw.")
            return JsonResponse({"fout": str(fout)}, status=409)
        return JsonResponse({"sleutel": noot.sleutel, "teken": noot.teken})


@admin.register(Bron)
class BronAdmin(RedactioneelAdmin):
    list_display = ["titel", "soort", "auteurs", "jaar", "doi"]
    list_filter = ["soort", "taal"]
    search_fields = ["titel", "auteurs", "tijdschrift", "uitgever", "doi"]


@admin.register(Nootgegevens)
class NootgegevensAdmin(RedactioneelAdmin):
    list_display = ["noot", "soort", "taal", "grond"]
    list_filter = ["soort", "taal"]
    search_fields = ["noot", "grond"]


@admin.register(Bronvermelding)
class BronvermeldingAdmin(RedactioneelAdmin):
    list_display = ["noot", "bron", "grond"]
    list_select_related = ["bron"]
    search_fields = ["noot", "bron__titel"]


@admin.register(Linkcontrole)
class LinkcontroleAdmin(ReadOnlyAdmin):
    list_display = ["adres", "bron", "uitkomst", "status", "melding", "wanneer"]
    list_filter = ["uitkomst", "wanneer"]
    list_select_related = ["bron"]
    search_fields = ["adres", "bron__titel"]
