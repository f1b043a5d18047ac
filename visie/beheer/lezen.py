"""Screens to look at, and the choice of an editie."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from visie.beheer.delen import DelenAdmin
from visie.editie.models import Editie
from visie.tekst.getal import as_number


class ReadOnlyAdmin(DelenAdmin):
    """A list and a page to look at; nothing can be added, changed or removed."""

    list_per_page = 60
    actions = None

    def why_not(self, request, obj=None):
        return _("Dit houdt het portaal zelf bij: u kunt het bekijken, niet wijzigen.")

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class EditieFilter(admin.SimpleListFilter):
    """Shows one editie; the werkversie unless another one is chosen."""

    title = _("editie")
    parameter_name = "editie"

    def lookups(self, request, model_admin):
        return [(str(e.nummer), f"{e} ({e.get_status_display()})") for e in Editie.objects.all()]

    def choices(self, changelist):
        chosen = self.value() or self.default()
        for nummer, naam in self.lookup_choices:
            adres = changelist.get_query_string({self.parameter_name: nummer})
            yield {"selected": nummer == chosen, "query_string": adres, "display": naam}

    def default(self):
        werkversie = Editie.objects.werkversie()
        return str(werkversie.nummer) if werkversie else None

    def queryset(self, request, queryset):
        nummer = as_number(self.value() or self.default())
        return queryset if nummer is None else queryset.filter(editie__nummer=nummer)
