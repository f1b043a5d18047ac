"""What was done to one row, from the portal's own trail: Django's log has no texts and knows one screen."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.shortcuts import render
from django.utils.translation import gettext as _

from visie.editie.models import Wijziging
from visie.tekst.getal import as_number

PER_PAGINA = 50


class Geschiedenis(admin.ModelAdmin):
    """The screen 'Geschiedenis' of a row."""

    def trail_of(self, obj):
        """Return the lines of the trail about a row, newest first."""
        raise NotImplementedError

    def history_view(self, request: HttpRequest, object_id, extra_context=None):
        obj = self.get_object(request, object_id)
        if obj is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_or_change_permission(request, obj):
            raise PermissionDenied
        pagina = Paginator(self.trail_of(obj), PER_PAGINA).get_page(as_number(request.GET.get("pagina")) or 1)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "obj": obj,
            "title": _("Geschiedenis"),
            "subtitle": str(obj),
            "pagina": pagina,
            "toont_verschil": request.user.has_perm(f"visie.view_{Wijziging._meta.model_name}"),
            **(extra_context or {}),
        }
        request.current_app = self.admin_site.name
        return render(request, "visie/beheer/geschiedenis.html", context)
