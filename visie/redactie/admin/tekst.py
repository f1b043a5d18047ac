"""Admin of the ground floor: edities, chapters, and the facts only the organisations can give."""
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

from visie.beheer import OnderdeelAdmin, ReadOnlyAdmin, RedactioneelAdmin, spoor
from visie.beheer.nummers import free_anker
from visie.editie.document import Document
from visie.editie.models import (
    Aantekening,
    Editie,
    Hoofdstuk,
    Opvolging,
    Overnamecorrectie,
    Paginaomschrijving,
    Paragraaf,
    Portaalgegevens,
    Voorbeeldlink,
    part_models,
)
from visie.pagina.methoden import FORM, takes


@admin.register(Editie)
class EditieAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "status", "soort", "vastgesteld", "gepubliceerd_op"]
    search_fields = ["=nummer", "toelichting_nl"]
    fields = [
        "nummer", "status", "soort", "titel_nl", "ondertitel_nl", "vastgesteld_op", "geldt_vanaf",
        "gepubliceerd_op", "toelichting_nl", "digest_nl",
    ]  # fmt: skip


@admin.register(Hoofdstuk)
class HoofdstukAdmin(OnderdeelAdmin):
    verplicht = ("titel",)
    list_display = ["titel", "nummer", "editie", "op_portaal"]
    search_fields = ["titel_nl", "tekst_nl"]


@admin.register(Paragraaf)
class ParagraafAdmin(OnderdeelAdmin):

    def prepare_new(self, obj):
        obj.anker = free_anker(obj.titel_nl)

    list_display = ["titel", "hoofdstuk", "editie", "op_portaal"]
    list_select_related = ["editie", "hoofdstuk"]
    search_fields = ["titel_nl", "tekst_nl"]
    ordering = ["hoofdstuk__volgorde", "volgorde"]


@admin.register(Overnamecorrectie)
class OvernamecorrectieAdmin(ReadOnlyAdmin):
    list_display = ["plaats", "bron", "lezing", "reden"]
    search_fields = ["plaats", "bron", "lezing", "reden"]


@admin.register(Aantekening)
class AantekeningAdmin(RedactioneelAdmin):
    list_display = ["onderdeel", "tekst", "herkomst"]
    search_fields = ["onderdeel", "tekst", "citaat"]


@admin.register(Paginaomschrijving)
class PaginaomschrijvingAdmin(RedactioneelAdmin):
    list_display = ["onderdeel", "tekst"]
    search_fields = ["onderdeel", "tekst"]


class PortaalgegevensForm(forms.ModelForm):
    def clean_beveiliging_verloopt(self):
        """Return the day, after today and within a year, as RFC 9116 asks."""
        dag, vandaag = self.cleaned_data["beveiliging_verloopt"], timezone.localdate()
        if dag and not vandaag < dag <= vandaag + datetime.timedelta(days=366):
            raise forms.ValidationError(_("Kies een dag na vandaag, hoogstens een jaar vooruit."))
        return dag


@admin.register(Portaalgegevens)
class PortaalgegevensAdmin(RedactioneelAdmin):
    """One row, made by a migration: the list opens it at once."""

    form = PortaalgegevensForm
    actions = None

    fieldsets = [
        (None, {"fields": ["status"]}),
        (_("Publicatie"), {"fields": ["publicatie_adres", "rechten"]}),
        (_("Privacy"), {"fields": ["verantwoordelijke", "verwerker", "telt_zoekvragen"]}),
        (
            _("Contact"),
            {
                "fields": [
                    "contact_fouten", "contact_pers", "contact_toegankelijkheid", "contact_beveiliging",
                    "beveiliging_verloopt",
                ]
            },
        ),
    ]

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def changelist_view(self, request, extra_context=None):
        return redirect("admin:visie_portaalgegevens_change", 1)


class OpvolgingForm(forms.ModelForm):
    """Which part that left the text is followed by which part of the current editie or the werkversie."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "onderdeel" not in self.fields:  # who may only look sees no fields
            return
        nu = Document(Editie.objects.werkversie() or Editie.objects.current()).leesvolgorde
        vervallen = left_parts({deel.anker for deel in nu})
        self.fields["onderdeel"].widget = forms.Select(choices=_choices(vervallen))
        self.fields["opvolger"].widget = forms.Select(choices=_choices(nu))
        if not vervallen:
            self.fields["onderdeel"].help_text = gettext("Er is nog geen onderdeel vervallen.")

    class Meta:
        labels = {"onderdeel": _("Vervallen onderdeel"), "opvolger": _("Lees verder bij")}

    def clean(self):
        data = super().clean()
        if data.get("onderdeel") and data.get("onderdeel") == data.get("opvolger"):
            self.add_error("opvolger", gettext("Een onderdeel volgt zichzelf niet op. Kies een ander onderdeel."))
        return data


def left_parts(ankers):
    """Return the last published form of every part that no part of today (`ankers`) is, in order of anker."""
    vervallen = {}
    for model in part_models():
        rijen = model.objects.filter(editie__in=Editie.objects.published()).exclude(anker__in=ankers)
        for rij in rijen.select_related(*filter(None, [model.ouder_veld])).order_by("editie__nummer"):
            vervallen[rij.anker] = rij
    return [vervallen[anker] for anker in sorted(vervallen)]


def _choices(delen):
    return [("", "---------"), *((deel.anker, f"{deel.kop} ({deel._meta.verbose_name})") for deel in delen)]


@admin.register(Opvolging)
class OpvolgingAdmin(RedactioneelAdmin):
    form = OpvolgingForm
    list_display = ["onderdeel", "opvolger"]
    search_fields = ["onderdeel", "opvolger"]


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
