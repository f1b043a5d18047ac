"""Screens for what stands beside the text: it may be changed at any time, and every change is on record."""
from django.contrib import admin

from visie.beheer import spoor


class RedactioneelAdmin(admin.ModelAdmin):
    """Saves as Django does and adds to the audit trail."""

    list_per_page = 60

    def save_model(self, request, obj, form, change):
        voor = spoor.waarden(type(obj)._base_manager.get(pk=obj.pk)) if change else {}
        super().save_model(request, obj, form, change)
        spoor.leg_vast(request.user, "gewijzigd" if change else "toegevoegd", obj, voor, spoor.waarden(obj))

    def delete_model(self, request, obj):
        spoor.leg_vast(request.user, "verwijderd", obj, spoor.waarden(obj))
        super().delete_model(request, obj)

    def delete_queryset(self, request, queryset):
        for obj in queryset:
            self.delete_model(request, obj)
