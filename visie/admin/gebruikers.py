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
        """Rights come from the roles; who has all of them can give all of them."""
        if obj is None:
            return super().get_fieldsets(request, obj)
        *rest, (naam, velden) = self.EIGEN
        eigen = ("is_superuser",) if request.user.is_superuser else ()
        return (*rest, (naam, {"fields": (*velden["fields"], *eigen)}))

    def get_queryset(self, request):
        rijen = super().get_queryset(request)
        return rijen if request.user.is_superuser else rijen.filter(is_superuser=False)
