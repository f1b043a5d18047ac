"""Showing a stuk and hiding it: a screen each, and what the form says of its state."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from js_asset import Media

from visie.actueel import tonen
from visie.beheer.gezien import VELD, seal
from visie.beheer.keuze import part_name
from visie.beheer.spoor import SpoorAdmin
from visie.editie import ankers
from visie.pagina.methoden import FORM, takes


class Schermen(SpoorAdmin):
    """The buttons 'Toon aan lezers' and 'Nu verbergen', for the admin of a stuk."""

    class Media:
        js = ["beheer/formulier.js"]  # the text editor gets the name of its field

    def get_urls(self):
        toon, verberg = map(self.admin_site.admin_view, (self.toon, self.verberg))
        return [
            path("<int:pk>/toon/", toon, name="visie_stuk_toon"),
            path("<int:pk>/verberg/", verberg, name="visie_stuk_verberg"),
            *super().get_urls(),
        ]

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        context["media"] = Media.from_media(context["media"]).with_nonce(request.csp_nonce)  # of the text editor
        if obj is not None:
            mag = self.has_change_permission(request, obj)
            context |= {
                "staat": tonen.in_words(obj, request.user),
                "mag_tonen": mag and not tonen.why_not(obj, request.user),
                "mag_verbergen": mag and obj.te_zien,
            }
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    @takes(*FORM)
    def toon(self, request, pk):
        """Ask once, with the words as readers get them; show them (POST) when they are still those."""
        stuk, gezegd = self._stuk(request, pk), ""
        if request.method == "POST":
            gezegd = self._try(request, self._show, stuk)
            if not gezegd:
                return self._done(request, stuk, _("Lezers zien dit nu."))
        waarom_niet = tonen.why_not(stuk, request.user)
        context = {
            "title": _("Toon aan lezers"), "fout": waarom_niet or gezegd, "mag_tonen": not waarom_niet,
            "gezien": seal(self.stand(stuk)), "delen": _parts(stuk),
        }  # fmt: skip
        return self._ask(request, stuk, "toon", context)

    @takes(*FORM)
    def verberg(self, request, pk):
        """Ask why; hide it at once (POST: `reden`)."""
        stuk, fout = self._stuk(request, pk), ""
        if request.method == "POST":
            fout = self._try(request, self._hide, stuk)
            if not fout:
                return self._done(request, stuk, _("Lezers zien dit niet meer."))
        return self._ask(request, stuk, "verberg", {"title": _("Nu verbergen"), "fout": fout})

    def _stuk(self, request, pk):
        """Return the stuk that this user may show or hide. Raises Http404 or PermissionDenied."""
        stuk = self.get_object(request, str(pk))
        if stuk is None:
            raise Http404
        if not self.has_change_permission(request, stuk):
            raise PermissionDenied
        return stuk

    def _show(self, request, stuk):
        if request.POST.get(VELD) != seal(self.stand(tonen.take(stuk))):
            raise tonen.Refused(_("Iemand heeft dit intussen gewijzigd. Lees het opnieuw na."))
        tonen.show(stuk, request.user)

    def _hide(self, request, stuk):
        tonen.hide(stuk, request.user, request.POST.get("reden", ""))

    def _try(self, request, act, stuk):
        """Do it; return why it was refused, '' when it was not."""
        try:
            with transaction.atomic():
                act(request, stuk)
        except tonen.Refused as waarom:
            stuk.refresh_from_db()
            return str(waarom)
        return ""

    def _done(self, request, stuk, gezegd):
        messages.success(request, gezegd)
        return redirect("admin:visie_stuk_change", stuk.pk)

    def _ask(self, request, stuk, sjabloon, context):
        context = self.admin_site.each_context(request) | {"stuk": stuk, "opts": self.opts} | context
        status = 409 if request.method == "POST" else 200
        return render(request, f"admin/visie/stuk/{sjabloon}.html", context, status=status)


def _parts(stuk):
    """Return the names of the parts that a stuk is about, as they are in the newest editie."""
    ankers_van = [rij.onderdeel for rij in stuk.delen.all()]
    gevonden = ankers.newest(ankers_van)
    return [part_name(gevonden[anker]) for anker in ankers_van if anker in gevonden]
