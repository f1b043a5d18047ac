"""What is typed in the form of a part, as readers will see it: shown, and kept nowhere.

The page of the part is made by the view that makes it for readers, from a Document in which that one part has the words
that were typed. Views stand above the admin: this one is found by its address, as a reader's would be.
"""

from copy import copy

from django.core.exceptions import PermissionDenied
from django.forms.widgets import Script
from django.http import Http404, QueryDict
from django.urls import path, resolve, reverse

from visie.beheer.claim import ClaimAdmin
from visie.beheer.formulier import labels
from visie.pagina.decorators import open_document, werkversie_prefix
from visie.pagina.headers import public_policy
from visie.pagina.methoden import takes
from visie.pagina.witruimte import fold
from visie.tekst.html import normalise


class Voorbeeld(ClaimAdmin):
    """The preview of a part, for its admin."""

    class Media:
        css = {"all": ["beheer/voorbeeld.css"]}
        js = [Script("beheer/voorbeeld.js", type="module")]

    def get_urls(self):
        naam = f"{self.opts.app_label}_{self.opts.model_name}_voorbeeld"
        eigen = path("<path:object_id>/voorbeeld/", self.admin_site.admin_view(self.voorbeeld), name=naam)
        return [eigen, *super().get_urls()]

    def render_change_form(self, request, context, *args, **kwargs):
        obj = kwargs.get("obj")
        if obj and self.has_change_permission(request, obj):
            context["voorbeeld_adres"] = self._preview_address(obj)
        return super().render_change_form(request, context, *args, **kwargs)

    def _preview_address(self, obj):
        """Return where the form sends what is typed; a part without a page of its own is shown at its place on one."""
        _pad, streep, plaats = obj.get_absolute_url().partition("#")
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_voorbeeld", args=[obj.pk]) + streep + plaats

    @takes("POST")
    def voorbeeld(self, request, object_id):
        """Show the page of a part with what the form holds now, whether that could be saved or not."""
        obj = self.get_object(request, object_id)
        if obj is None or not self.has_change_permission(request, obj):
            raise PermissionDenied
        document = open_document(obj.editie, werkversie_prefix())
        if (deel := document.per_anker.get(obj.anker)) is None:
            raise Http404
        for naam in labels(self.model):
            if naam in request.POST:
                setattr(deel, naam, _typed(naam, request.POST[naam]))
        document.getypt = True
        return _framed(_page(request, document, deel))


def _typed(naam, waarde):
    """Return the words of a field as a save would keep them."""
    return normalise(waarde) if naam == "tekst_nl" else waarde.replace("\0", "").strip()


def _page(request, document, deel):
    """Return the page of a part as readers of this Document have it."""
    pad = deel.get_absolute_url().partition("#")[0]
    lezer = copy(request)
    lezer.method, lezer.GET, lezer.document = "GET", QueryDict(), document
    lezer.path = lezer.path_info = document.prefix + pad
    punt = resolve(pad)
    return punt.func.of_document(lezer, document, *punt.args, **punt.kwargs)


def _framed(response):
    """Let the form show a page in a frame; it is folded and guarded as every page for readers is."""
    response.content = fold(response.content)
    response["Content-Security-Policy"] = public_policy(frames="'self'")
    response["X-Frame-Options"] = "SAMEORIGIN"
    return response
