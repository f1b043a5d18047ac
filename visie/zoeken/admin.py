"""Admin of the thesaurus, with the effect of a line on the example queries, and of what readers did not find."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext_lazy as _

from visie.beheer import ReadOnlyAdmin, RedactioneelAdmin
from visie.pagina.methoden import FORM, takes
from visie.zoeken import effect
from visie.zoeken.models import Zoekmisser, Zoekwoord


@admin.register(Zoekwoord)
class ZoekwoordAdmin(RedactioneelAdmin):
    lidwoord = "het"
    list_display = ["woorden", "zoek_ook"]
    search_fields = ["woorden", "zoek_ook"]
    fields = ["woorden", "zoek_ook"]

    def get_urls(self):
        bekijk = self.admin_site.admin_view(self.effect)
        return [
            path("effect/", bekijk, name="visie_zoekwoord_effect_nieuw"),
            path("<int:pk>/effect/", bekijk, name="visie_zoekwoord_effect"),
            *super().get_urls(),
        ]

    @takes(*FORM)
    def effect(self, request, pk=None):
        """Show what the line on the form would change, before it is saved. A mistake leads back to the form."""
        regel = self.get_object(request, pk) if pk else None
        if pk and regel is None:
            raise Http404
        if not (self.has_change_permission(request, regel) if pk else self.has_add_permission(request)):
            raise PermissionDenied
        form = self.get_form(request, regel, change=bool(pk))(request.POST or None, instance=regel)
        if not form.is_valid():
            return self.changeform_view(request, str(pk) if pk else None)
        context = self.admin_site.each_context(request) | {
            "title": _("Wat deze regel verandert"), "opts": self.opts, "regel": regel, "form": form,
            "effect": effect.van(form.instance),
        }  # fmt: skip
        return TemplateResponse(request, "admin/visie/zoekwoord/effect.html", context)


@admin.register(Zoekmisser)
class ZoekmisserAdmin(ReadOnlyAdmin):
    list_display = ["vraag", "aantal", "dag"]
    list_filter = ["dag"]
    search_fields = ["vraag"]
