"""The facts that only the organisations can give."""

import datetime

from django import forms
from django.contrib import admin
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from visie.beheer import RedactioneelAdmin
from visie.editie.models import (
    Portaalgegevens,
)


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

    meervoud = True
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
    ]  # fmt: skip

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def changelist_view(self, request, extra_context=None):
        return redirect("admin:visie_portaalgegevens_change", 1)
