"""Accounts: who manages users gives roles, and never more rights than the roles have."""
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.utils.translation import gettext_lazy as _

admin.site.unregister(User)


@admin.register(User)
class GebruikerAdmin(UserAdmin):
    list_display = ["username", "first_name", "last_name", "email", "is_active"]
    list_filter = ["is_active", "groups"]
    EIGEN = (
        (None, {"fields": ("username", "password")}),
        (_("Persoon"), {"fields": ("first_name", "last_name", "email")}),
        (_("Toegang"), {"fields": ("is_active", "is_staff", "groups")}),
    )

    def get_fieldsets(self, request, obj=None):
        """Only a superuser sees what lies outside the roles."""
        if request.user.is_superuser or obj is None:
            return super().get_fieldsets(request, obj)
        return self.EIGEN

    def get_queryset(self, request):
        rijen = super().get_queryset(request)
        return rijen if request.user.is_superuser else rijen.filter(is_superuser=False)
