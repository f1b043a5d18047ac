"""The admin site of the portal: the werkversie is its first screen, its menu follows the text in editors' words."""

from functools import wraps
from urllib.parse import urlencode

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from visie.editie.models import part_models
from visie.pagina.methoden import FORM, takes
from visie.redactie.weigeren import in_words

MENU = [  # under the parts of the text, which say their own place
    (
        _("Bij de tekst"),
        [
            "bron", "bronvermelding", "nootgegevens", "partij", "adressering", "vermelding", "cijfer", "aantekening",
            "paginaomschrijving", "opvolging", "zoekwoord",
        ],
    ),
    (_("Rond de visie"), ["stuk", "gezocht", "werk", "werkdeel", "verband", "moment"]),
    (_("Edities"), ["editie", "erratum", "intrekking", "voorbeeldlink", "overnamecorrectie", "reden"]),
    (
        _("Beheer"),
        [
            "handboek", "prullenbak", "nieuwsbrief", "portaalgegevens", "openpunt", "bevestiging", "linkcontrole",
            "zoekmisser", "wijziging", "user",
        ],
    ),
]  # fmt: skip


def reads_the_text(view):
    """Return a view of the werkversie, for who may see edities: an account without a role reads nothing of it."""

    @wraps(view)
    def answer(request, *args, **kwargs):
        if not request.user.has_perm("visie.view_editie"):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return answer


class PortaalSite(admin.AdminSite):
    """Django's admin with the werkversie as its index."""

    site_header = _("Beheer van de Visie Huisartsenzorg 2035")
    site_title = _("Beheer")
    index_title = _("Werkversie")
    enable_nav_sidebar = False  # the menu in the head has its place, at every width

    def get_urls(self):
        from visie.redactie import acties, handboek, opnieuw, prullenbak, publiceren, vervang, werkversie, zoek

        def tekst(view):
            return self.admin_view(reads_the_text(view))

        return [
            *handboek.urls(self.admin_view),
            path("zoek/", tekst(zoek.zoek), name="zoek"),
            path("vervang/", self.admin_view(vervang.vervang), name="vervang"),
            path("publiceren/", self.admin_view(publiceren.publiceren), name="publiceren"),
            path("opnieuw/<int:nummer>/", self.admin_view(opnieuw.opnieuw), name="opnieuw"),
            path("wijzigingen/", tekst(werkversie.wijzigingen), name="wijzigingen"),
            path("onderdeel/<slug:anker>/", tekst(acties.onderdeel), name="onderdeel"),
            path("onderdeel/<slug:anker>/acties/", tekst(acties.acties), name="onderdeel_acties"),
            path("prullenbak/", tekst(prullenbak.overzicht), name="prullenbak"),
            path("prullenbak/<int:pk>/", self.admin_view(prullenbak.zet_terug), name="zet_terug"),
            path("redenen/", self.admin_view(werkversie.redenen), name="redenen"),
            path("bevestigen/", self.admin_view(werkversie.bevestigen), name="bevestigen"),
            *super().get_urls(),
        ]

    def login(self, request, extra_context=None):
        """Lead to the sign-in page; who is signed in already goes on, or hears that this is not for them."""
        volgende = request.GET.get("next", "")
        if not request.user.is_authenticated:
            vraag = f"?{urlencode({'next': volgende})}" if volgende else ""
            return redirect(reverse("account_login") + vraag)
        if not self.has_permission(request):
            return render(request, "403.html", {"noindex": True}, status=403)
        veilig = url_has_allowed_host_and_scheme(volgende, allowed_hosts=None)
        # Not redirect(): that would look for a page of this name.
        return HttpResponseRedirect(volgende if veilig else reverse("admin:index"))

    @takes(*FORM)
    def logout(self, request, extra_context=None):
        from allauth.account.views import logout

        return logout(request)

    def password_change(self, request, extra_context=None):
        """Change one's own password, on record."""
        from visie.beheer import spoor

        with transaction.atomic():
            response = super().password_change(request, extra_context)
            if request.method == "POST" and response.status_code == 302:
                spoor.record(request.user, spoor.WACHTWOORD, request.user)
        return response

    def admin_view(self, view, cacheable=False):
        return super().admin_view(in_words(self, view), cacheable)

    def app_index(self, request, app_label, extra_context=None):
        """Lead to the first screen: how the tables are divided over apps says nothing to an editor."""
        return redirect("admin:index")

    def index(self, request, extra_context=None):
        from visie.redactie import werkversie

        return reads_the_text(werkversie.overzicht)(request, self)

    def get_app_list(self, request, app_label=None):
        """Group what this user may see as MENU does; what MENU does not name comes last."""
        apps = super().get_app_list(request, app_label)
        if app_label:
            return apps
        over = {model["model"]._meta.model_name: model for app in apps for model in app["models"]}
        for naam, titel in (("handboek", _("Handboek")), ("prullenbak", _("Prullenbak"))):
            over[naam] = {
                "name": titel, "object_name": titel, "admin_url": reverse(f"admin:{naam}"), "view_only": True
            }  # fmt: skip
        delen = sorted(part_models(), key=lambda model: model.deelsoort.plaats)
        menu = [(_("De tekst"), [model._meta.model_name for model in delen]), *MENU]
        groepen = [(naam, [over.pop(model) for model in modellen if model in over]) for naam, modellen in menu]
        groepen.append((_("Overig"), list(over.values())))
        return [
            {"name": naam, "app_label": f"menu-{n}", "app_url": "", "has_module_perms": True, "models": modellen}
            for n, (naam, modellen) in enumerate(groepen)
            if modellen
        ]
