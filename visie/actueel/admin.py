"""The screens of what is said about the vision: written by one editor, shown by another, hidden by any."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from visie.actueel import paneel, tonen  # noqa: F401 - the panel fills itself
from visie.actueel.formulier import StukdeelInline, StukForm
from visie.actueel.models import Gezocht, Stuk
from visie.actueel.schermen import Schermen
from visie.beheer import RedactioneelAdmin
from visie.beheer.keuze import asked_parts

NIET_DE_WOORDEN = {"verloopt_op"}  # until when readers see it: no other words


@admin.register(Stuk)
class StukAdmin(Schermen, RedactioneelAdmin):
    form = StukForm
    inlines = [StukdeelInline]
    actions = None  # who removes several at once would also remove what readers have seen
    list_display = ["titel", "soort", "organisatie", "datum", "status", "door_naam"]
    list_filter = ["status", "soort"]
    search_fields = ["titel", "organisatie", "citaat", "regio"]
    fieldsets = [
        (
            None,
            {
                "fields": ["soort", "titel", "organisatie", "datum", "adres", "archief_adres", "citaat"],
                "description": _(
                    "Alleen wat buiten dit portaal openbaar is. Geen tarieven en geen contractvoorwaarden van een "
                    "partij met naam. Geen contactgegevens en geen gegevens van personen."
                ),
            },
        ),
        (_("Bij een voorbeeld uit de praktijk"), {"fields": ["regio"]}),
        (_("Bij nieuws"), {"fields": ["tekst"]}),
        (_("Hoe lang lezers het zien"), {"fields": ["verloopt_op"]}),
    ]

    def get_formset_kwargs(self, request, obj, inline, prefix):
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        if request.method == "GET" and obj.pk is None:
            kwargs["initial"] = [{"onderdeel": anker} for anker in asked_parts(request)]
        return kwargs

    def get_view_on_site_url(self, obj=None):
        return super().get_view_on_site_url(obj) if obj is None or obj.te_zien else None

    # Saving: who changes the words makes it wait for somebody else

    def save_model(self, request, obj, form, change):
        if change:  # what became of it meanwhile is not undone by a form that was open
            nu = tonen.take(obj)
            for naam in tonen.STAAT:
                setattr(obj, naam, getattr(nu, naam))
        super().save_model(request, obj, form, change)

    def record_change(self, request, form, change):
        na = self.stand(form.instance)
        if not change or any(na[naam] != form.stond[naam] for naam in na if naam not in NIET_DE_WOORDEN):
            self._wait(request, form.instance, change)
        super().record_change(request, form, change)

    def _wait(self, request, obj, change):
        was_te_zien = obj.te_zien
        tonen.reword(obj, request.user)
        if was_te_zien:
            zin = gettext("Lezers zien dit nu niet: wat u wijzigde, wacht op een tweede redacteur. Het was te zien.")
        else:
            zin = gettext("Lezers zien dit pas als een andere redacteur het naleest en toont.")
        messages.info(request, zin)

    # Removing: only what readers never saw

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and (obj is None or obj.getoond_op is None)

    def delete_view(self, request, object_id, extra_context=None):
        obj = self.get_object(request, object_id)
        if obj and obj.getoond_op:
            raise PermissionDenied(gettext("Lezers hebben dit gezien: het blijft bewaard. U kunt het wel verbergen."))
        return super().delete_view(request, object_id, extra_context)


@admin.register(Gezocht)
class GezochtAdmin(RedactioneelAdmin):
    list_display = ["onderdeel", "dag", "door_naam"]
    search_fields = ["onderdeel"]
    fields = ["onderdeel", "dag"]

    def save_model(self, request, obj, form, change):
        if not change:
            obj.door, obj.door_naam = request.user, request.user.get_username()
        super().save_model(request, obj, form, change)
