from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.text import Truncator
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from bronnen import dialoog, paneel  # noqa: F401 - the panel fills itself
from bronnen.auteurs import AuteurInline, BronForm
from bronnen.models import VOORVOEGSEL, Bron, Bronvermelding, Linkcontrole, Noot, Nootgegevens
from visie.beheer import OnderdeelAdmin, ReadOnlyAdmin, RedactioneelAdmin
from visie.beheer.nummers import next_number_and_anker
from visie.editie.document import Document
from visie.editie.models import Editie
from visie.pagina.methoden import FORM, takes
from visie.tekst.html import plat


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
        obj.nummer, obj.anker = next_number_and_anker(Noot, VOORVOEGSEL)

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
        for vermelding in Bronvermelding.objects.with_bron():
            bronnen.setdefault(vermelding.noot, []).append(f"{vermelding.bron.namen} {vermelding.bron.titel}")
        woorden = request.GET.get("q", "").lower().split()
        gevonden = []
        for noot in Noot.objects.filter(editie=Editie.objects.werkversie()):
            alles = " ".join([noot.teken, plat(noot.tekst), *bronnen.get(noot.anker, [])]).lower()
            if all(woord in alles for woord in woorden):
                tekst = plat(noot.tekst)[:160] or str(_("tekst ontbreekt"))
                gevonden.append({"sleutel": noot.sleutel, "teken": noot.teken, "tekst": tekst})
        return JsonResponse({"noten": gevonden[:40]})

    @takes(*FORM)
    def nieuw(self, request):
        """The form of a new note for the note picker; answers the key of what it made (JSON), or the mistakes."""
        if not all(request.user.has_perm(f"bronnen.{naam}") for naam in dialoog.PERMISSIONS):
            raise PermissionDenied
        vraag = dialoog.Dialoog(request.user, request.POST if request.method == "POST" else None)
        if request.method == "POST" and vraag.is_valid():
            if (noot := vraag.make(self)) and not vraag.is_another(noot):
                return JsonResponse({"sleutel": noot.sleutel, "teken": noot.teken})
            vraag.noot.add_error(None, self._why_not(noot))
        return render(request, "bronnen/_nieuwe_noot.html", {"vraag": vraag})

    def _why_not(self, noot):
        if noot is None:
            return gettext("Dit is niet gelukt: misschien is de editie intussen gepubliceerd. Probeer het opnieuw.")
        fout = gettext("%(noot)s is al gemaakt, met de tekst die hier eerst stond. Zoek haar op in de lijst hierboven.")
        return fout % {"noot": noot.kop}


@admin.register(Bron)
class BronAdmin(RedactioneelAdmin):
    form = BronForm
    inlines = [AuteurInline]
    prepopulated_fields = {"slug": ["titel"]}
    list_display = ["titel", "soort", "namen", "jaar", "doi"]
    list_filter = ["soort", "taal"]
    search_fields = ["titel", "auteurs__naam", "tijdschrift", "uitgever", "doi"]
    fields = [
        "slug", "soort", "titel", "taal", "namen", "jaar", "uitgever", "plaats", "reeks", "rapportnummer",
        "tijdschrift", "jaargang", "aflevering", "paginas", "doi", "url", "archief_url", "grond",
    ]  # fmt: skip

    def get_queryset(self, request):
        return super().get_queryset(request).with_authors()

    @admin.display(description=_("auteurs"))
    def namen(self, obj):
        return obj.namen or "–"

    def save_formset(self, request, form, formset, change):
        super().save_formset(request, form, formset, change)
        if nieuw := form.propose_authors(form.instance):
            zin = ngettext(
                "%(n)s auteur voorgesteld uit de getypte namen. Lees de rij hieronder na.",
                "%(n)s auteurs voorgesteld uit de getypte namen. Lees de rijen hieronder na.",
                len(nieuw),
            )
            messages.warning(request, zin % {"n": len(nieuw)})

    def response_post_save_change(self, request, obj):
        """Stay at the bron when the portal proposed its authors: an editor reads them."""
        if request.POST.get("namen"):
            return redirect("admin:bronnen_bron_change", obj.pk)
        return super().response_post_save_change(request, obj)

    response_post_save_add = response_post_save_change

    def gevolgen(self, obj):
        noten = ", ".join(v.noot.replace("-", " ") for v in obj.vermeldingen.order_by("noot"))
        if noten:
            return [gettext("Deze bron staat achter: %(noten)s. Haal haar daar eerst weg.") % {"noten": noten}]
        n = obj.linkcontroles.count()
        zin = ngettext(
            "Met deze bron verdwijnt ook %(n)s controle van haar adres.",
            "Met deze bron verdwijnen ook %(n)s controles van haar adressen.",
            n,
        )
        return [*([zin % {"n": n}] if n else []), *super().gevolgen(obj)]

    def goes_along(self, obj):
        controles = (f"{c.wanneer:%Y-%m-%d} {c}" for c in obj.linkcontroles.all())
        return {"linkcontroles": ", ".join(controles)}

    def get_deleted_objects(self, objs, request):
        """Who may remove a bron removes what the portal noted about its address."""
        lijst, aantallen, zonder_recht, beschermd = super().get_deleted_objects(objs, request)
        return lijst, aantallen, zonder_recht - {Linkcontrole._meta.verbose_name}, beschermd


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
    list_display = ["adres", "waarvan", "uitkomst", "status", "melding", "wanneer"]
    list_filter = ["uitkomst", "wanneer"]
    list_select_related = ["bron", "stuk"]
    search_fields = ["adres", "bron__titel", "stuk__titel"]

    @admin.display(description=_("waarvan"))
    def waarvan(self, obj):
        return obj.bron or obj.stuk
