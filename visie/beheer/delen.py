"""Lists of rows beside the text: each names its part by number and words, and is found by them."""

from functools import partial

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Q
from django.urls import reverse
from django.utils.html import format_html

from visie.beheer.keuze import part_name
from visie.beheer.spoor import SpoorAdmin
from visie.editie import ankers
from visie.editie.models import AnkerField


def anker_fields(model):
    """Return {name: field} of the fields of a model that name a part."""
    return {veld.name: veld for veld in model._meta.concrete_fields if isinstance(veld, AnkerField)}


def part_address(deel):
    """Return where an editor finds a part: its form in the werkversie, else its page in the editie that had it last."""
    if deel.editie.gepubliceerd:
        return deel.editie.get_absolute_url().rstrip("/") + deel.get_absolute_url()
    return reverse(f"admin:{deel._meta.app_label}_{deel._meta.model_name}_change", args=[deel.pk])


class Lijst(ChangeList):
    """Knows the parts that its rows name: one query a kind of part, whatever the number of rows."""

    def get_results(self, request):
        super().get_results(request)
        velden = anker_fields(self.model)
        self.result_list = list(self.result_list)
        delen = ankers.newest(getattr(rij, naam) for rij in self.result_list for naam in velden) if velden else {}
        for rij in self.result_list:
            rij.genoemde_delen = delen


def _column(naam, met_link, rij):
    anker = getattr(rij, naam)
    deel = rij.genoemde_delen.get(anker)
    if deel is None:
        return anker or "–"
    return format_html('<a href="{}">{}</a>', part_address(deel), part_name(deel)) if met_link else part_name(deel)


class DelenAdmin(SpoorAdmin):
    """Shows a part by its name where a list names one; the list leads to the row by its first other column."""

    def get_changelist(self, request, **kwargs):
        return Lijst

    def get_list_display(self, request):
        velden = anker_fields(self.model)
        leidt = self._leading(velden)
        return [_named(velden[naam], met_link=naam != leidt) if naam in velden else naam for naam in self.list_display]

    def get_list_display_links(self, request, list_display):
        if self.list_display_links or not anker_fields(self.model):
            return super().get_list_display_links(request, list_display)
        leidt = self._leading(anker_fields(self.model))
        return [kolom for kolom, naam in zip(list_display, self.list_display, strict=True) if naam == leidt]

    def _leading(self, velden):
        """Return the name of the column that leads to the row."""
        return next((naam for naam in self.list_display if naam not in velden), self.list_display[0])

    def get_search_results(self, request, queryset, search_term):
        """Find a row by what is typed in its own words, or by the words and the number of the part that it names."""
        gevonden, dubbel = super().get_search_results(request, queryset, search_term)
        velden = [naam for naam in anker_fields(self.model) if naam in self.search_fields]
        if not velden or not search_term.split():
            return gevonden, dubbel
        delen, ook = ankers.with_words(search_term.split()), Q()
        for naam in velden:
            ook |= Q(**{f"{naam}__in": delen})
        return queryset.filter(Q(pk__in=gevonden.order_by().values("pk")) | ook), dubbel


def _named(veld, met_link):
    kolom = partial(_column, veld.name, met_link)
    kolom.__name__ = veld.name
    return admin.display(kolom, description=veld.verbose_name, ordering=veld.name)
