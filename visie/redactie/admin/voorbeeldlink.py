"""Links to the werkversie for people without an account."""

import datetime

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from visie.beheer import ReadOnlyAdmin, spoor
from visie.editie.models import (
    Voorbeeldlink,
)
from visie.pagina.methoden import FORM, takes


class VoorbeeldlinkForm(forms.ModelForm):
    GEWOON, HOOGSTENS = datetime.timedelta(days=14), datetime.timedelta(days=90)

    verloopt_op = forms.DateField(
        label=_("Werkt tot en met"), help_text=_("Hoogstens 90 dagen vanaf vandaag."), widget=AdminDateWidget
    )

    class Meta:
        help_texts = {"voor": _("Een persoon of een groep. Alleen redacteuren zien dit.")}

    def clean_verloopt_op(self):
        """Return the end of the chosen day."""
        dag, vandaag = self.cleaned_data["verloopt_op"], timezone.localdate()
        if dag < vandaag:
            raise forms.ValidationError(_("Kies vandaag of een latere dag."))
        if dag > vandaag + self.HOOGSTENS:
            raise forms.ValidationError(
                _("Een voorbeeldlink is hoogstens %(dagen)s dagen geldig."), params={"dagen": self.HOOGSTENS.days}
            )
        return timezone.make_aware(datetime.datetime.combine(dag, datetime.time(23, 59, 59)))


@admin.register(Voorbeeldlink)
class VoorbeeldlinkAdmin(ReadOnlyAdmin):
    """Made here, and withdrawn here; nothing else can happen to a link. To withdraw one is the permission to change."""

    form = VoorbeeldlinkForm
    list_display = ["voor", "door_naam", "wanneer", "verloopt_op", "is_geldig"]
    search_fields = ["voor", "door_naam"]

    def has_add_permission(self, request):
        return admin.ModelAdmin.has_add_permission(self, request)

    def may_withdraw(self, request, link):
        return link.ingetrokken_op is None and admin.ModelAdmin.has_change_permission(self, request)

    def get_fields(self, request, obj=None):
        """The form asks two things; the page of a link shows its address only to who may give out links."""
        if obj is None:
            return ["voor", "verloopt_op"]
        adres = ["adres"] if obj.geldig and self.has_add_permission(request) else []
        return ["voor", *adres, "verloopt_op", "is_geldig", "ingetrokken_op", "door_naam", "wanneer"]

    def get_readonly_fields(self, request, obj=None):
        return self.get_fields(request, obj) if obj else []

    def get_changeform_initial_data(self, request):
        return {"verloopt_op": timezone.localdate() + self.form.GEWOON} | super().get_changeform_initial_data(request)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        link = self.get_object(request, object_id) if object_id else None
        context = ({"title": _("Voorbeeldlink")} if link else {}) | {
            "may_withdraw": link is not None and self.may_withdraw(request, link),
            "show_save_and_add_another": False,
            "show_save_and_continue": False,
        }
        return super().changeform_view(request, object_id, form_url, context | (extra_context or {}))

    def save_model(self, request, obj, form, change):
        obj.door, obj.door_naam = request.user, request.user.get_full_name() or request.user.get_username()
        super().save_model(request, obj, form, change)

    def response_add(self, request, obj, post_url_continue=None):
        zin = gettext("De voorbeeldlink voor {} is gemaakt: {}")
        self.message_user(request, format_html(zin, obj.voor, self.adres(obj)), messages.SUCCESS)
        return redirect("admin:visie_voorbeeldlink_change", obj.pk)

    @admin.display(description=_("link"))
    def adres(self, obj):
        return settings.VISIE_ADRES + obj.pad

    @admin.display(description=_("geldig"), boolean=True)
    def is_geldig(self, obj):
        return obj.geldig

    def get_urls(self):
        intrekken = self.admin_site.admin_view(self.intrekken)
        return [path("<int:pk>/intrekken/", intrekken, name="visie_voorbeeldlink_intrekken"), *super().get_urls()]

    @takes(*FORM)
    def intrekken(self, request, pk):
        """Ask once, then withdraw the link. A link that is closed already stays as it is."""
        link = self.get_object(request, pk)
        if link is None:
            raise Http404
        if not admin.ModelAdmin.has_change_permission(self, request):
            raise PermissionDenied
        if request.method != "POST":
            context = self.admin_site.each_context(request) | {
                "title": _("Voorbeeldlink intrekken"), "link": link, "opts": self.opts
            }  # fmt: skip
            return TemplateResponse(request, "admin/visie/voorbeeldlink/intrekken.html", context)
        if link.withdraw():
            self.log_change(request, link, gettext("Ingetrokken."))
            spoor.record(request.user, "ingetrokken", link)
        zin = gettext("De voorbeeldlink voor {} is ingetrokken en werkt niet meer.")
        self.message_user(request, format_html(zin, link.voor), messages.SUCCESS)
        return redirect(reverse("admin:visie_voorbeeldlink_changelist"))
