"""Accounts: who manages users gives roles, and never more rights than the roles have."""

import allauth.account.admin
import allauth.mfa.admin  # noqa: F401 - both register screens that show secrets; see below
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from visie.aanmelden import accounts
from visie.aanmelden.accountform import LAATSTE, AnderWachtwoordForm, GebruikerForm, UitnodigingForm
from visie.beheer import spoor
from visie.editie.models import Wijziging
from visie.pagina.methoden import FORM, takes

for model in (User, Group, EmailAddress, Authenticator):
    admin.site.unregister(model)


class RolFilter(admin.RelatedFieldListFilter):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.title = _("rol")


@admin.register(User)
class GebruikerAdmin(spoor.SpoorAdmin, UserAdmin):
    actions = None  # accounts go one at a time, each with its own question
    list_display = ["username", "first_name", "last_name", "email", "is_active", "tweede_stap"]
    list_filter = ["is_active", ("groups", RolFilter)]
    filter_horizontal = ()  # a role is one choice in the form itself
    add_form, form = UitnodigingForm, GebruikerForm
    change_password_form, change_user_password_template = AnderWachtwoordForm, "admin/auth/user/wachtwoord.html"
    add_form_template = "admin/change_form.html"
    change_form_template = "admin/auth/user/gebruiker.html"
    NIEUW = (
        (
            None,
            {
                "fields": ("first_name", "last_name", "username", "email", "rol"),
                "description": _("Na opslaan krijgt deze persoon een mail met een link om een wachtwoord te kiezen."),
            },
        ),
    )
    EIGEN = (
        (None, {"fields": ("username", "password")}),
        (_("Persoon"), {"fields": ("first_name", "last_name", "email")}),
        (_("Toegang"), {"fields": ("is_active", "is_staff", "rol")}),
    )

    BUITEN = (_("Buiten de rollen"), {"fields": ("is_superuser",)})

    def get_fieldsets(self, request, obj=None):
        """Only a superuser sees what lies outside the roles."""
        if obj is None:
            return self.NIEUW
        return (*self.EIGEN, self.BUITEN) if request.user.is_superuser else self.EIGEN

    def stand(self, obj):
        stand = super().stand(obj)
        return {"rol" if naam == "groups" else naam: waarde for naam, waarde in stand.items()}

    def get_queryset(self, request):
        rijen = super().get_queryset(request).prefetch_related("authenticator_set")
        return rijen if request.user.is_superuser else rijen.filter(is_superuser=False)

    @admin.display(description=_("tweede stap"), boolean=True)
    def tweede_stap(self, obj):
        return any(rij.type != Authenticator.Type.RECOVERY_CODES for rij in obj.authenticator_set.all())

    def get_urls(self):
        eigen = [
            path("<int:pk>/uitnodigen/", self.admin_site.admin_view(self.uitnodigen), name="auth_user_uitnodigen"),
            path("<int:pk>/tweede-stap/", self.admin_site.admin_view(self.factor), name="auth_user_tweede_stap"),
        ]
        return eigen + super().get_urls()

    def response_add(self, request, obj, post_url_continue=None):
        request.uitgenodigd = obj
        tekst = self.sentence(obj, gettext("toegevoegd"))
        # Past UserAdmin, which goes on to the password.
        return self.with_message(
            request, tekst, lambda: super(UserAdmin, self).response_add(request, obj, post_url_continue)
        )

    def add_view(self, request, form_url="", extra_context=None):
        """Add the account, and when it is there for good send the mail: a slow post office holds no lock."""
        response = super().add_view(request, form_url, extra_context)
        if user := getattr(request, "uitgenodigd", None):
            self.send(request, user)
        return response

    def send(self, request, user):
        """Send the invitation and say how that went."""
        try:
            accounts.invite(user)
        except OSError:
            tekst = gettext("De mail aan %(adres)s kon niet worden verstuurd. Probeer het later opnieuw.")
            messages.error(request, tekst % {"adres": user.email})
        else:
            tekst = gettext("Er is een mail gestuurd naar %(adres)s, met een link die drie dagen werkt.")
            messages.success(request, tekst % {"adres": user.email})

    def _confirm(self, request, pk, bezig):
        """Return (user, None) when `bezig` is confirmed, else (user, the page that asks).

        Raises Http404, and PermissionDenied for who may not change accounts.
        """
        user = get_object_or_404(self.get_queryset(request), pk=pk)
        if not self.has_change_permission(request, user):
            raise PermissionDenied
        if request.method == "POST":
            return user, None
        context = self.admin_site.each_context(request) | {"opts": self.opts, "original": user} | bezig
        return user, TemplateResponse(request, "admin/auth/user/bevestig.html", context)

    @takes(*FORM)
    def uitnodigen(self, request, pk):
        bezig = {
            "title": gettext("Stuur een link voor een wachtwoord"),
            "vraag": gettext("Deze persoon krijgt een mail met een link om een wachtwoord te kiezen."),
        }
        user, vraag = self._confirm(request, pk, bezig)
        if vraag:
            return vraag
        self.send(request, user)
        return redirect("admin:auth_user_change", pk)

    @takes(*FORM)
    def factor(self, request, pk):
        bezig = {
            "title": gettext("Verwijder de tweede stap"),
            "vraag": gettext(
                "Doe dit alleen als iemand de telefoon en de herstelcodes kwijt is en u zeker weet wie u spreekt. "
                "Bij de volgende keer aanmelden stelt deze persoon een nieuwe tweede stap in."
            ),
            "gevolgen": accounts.factors_in_words(get_object_or_404(self.get_queryset(request), pk=pk)),
        }
        user, vraag = self._confirm(request, pk, bezig)
        if vraag:
            return vraag
        if accounts.remove_factors(user, request.user):
            messages.success(request, gettext("De tweede stap is verwijderd. Dit staat in de lijst van wijzigingen."))
        else:
            messages.info(request, gettext("Deze persoon had nog geen tweede stap."))
        return redirect("admin:auth_user_change", pk)

    def user_change_password(self, request, id, form_url=""):
        """Set a password for somebody else. The trail says that, and nothing of the password."""
        with transaction.atomic():
            response = super().user_change_password(request, id, form_url)
            if request.method == "POST" and response.status_code == 302:
                spoor.record(request.user, spoor.WACHTWOORD, self.get_object(request, id))
        return response

    def gevolgen(self, obj):
        """Say what goes with an account, and that closing it may be enough."""
        n = Wijziging.objects.filter(door=obj).count()
        regels = ngettext(
            "In de lijst van wijzigingen blijft %(n)s regel onder deze naam staan.",
            "In de lijst van wijzigingen blijven %(n)s regels onder deze naam staan.",
            n,
        )
        return [
            gettext("Het account van %(naam)s gaat weg en komt niet terug.") % {"naam": obj.get_full_name() or obj},
            *accounts.factors_in_words(obj),
            *([regels % {"n": n}] if n else []),
            gettext("Moet deze persoon er alleen niet meer in? Zet dan in het formulier ‘Actief’ uit: dat kan terug."),
        ]

    def get_deleted_objects(self, objs, request):
        """Name the accounts alone: `gevolgen` says in words what goes with them."""
        _lijst, _aantallen, zonder_recht, beschermd = super().get_deleted_objects(objs, request)
        return [str(user) for user in objs], {self.opts.verbose_name_plural: len(objs)}, zonder_recht, beschermd

    def delete_view(self, request, object_id, extra_context=None):
        with transaction.atomic():
            user = self.get_object(request, object_id)
            if user and accounts.is_last_beheerder(user):
                messages.error(request, LAATSTE)
                return redirect("admin:auth_user_change", object_id)
            return super().delete_view(request, object_id, extra_context)
