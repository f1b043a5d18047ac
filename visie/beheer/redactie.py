"""Screens for what stands beside the text: it may be changed at any time, and every change is on record."""

from functools import partial

from django.utils.translation import gettext as _

from visie.beheer.delen import DelenAdmin
from visie.beheer.gezien import GezienAdmin
from visie.beheer.keuze import PartSelect, parts_of_today
from visie.editie.models import AnkerField


class RedactioneelAdmin(GezienAdmin, DelenAdmin):
    """Saves as Django does, adds to the audit trail, and offers the parts of the text where a row names one."""

    list_per_page = 60

    def get_prepopulated_fields(self, request, obj=None):
        """What stands in an address is proposed once, for a new row."""
        return super().get_prepopulated_fields(request, obj) if obj is None else {}

    def gevolgen(self, obj):
        """Return sentences that say beforehand what removing a row means."""
        return [_("Dit kan niet ongedaan worden gemaakt. Wat er stond, blijft te lezen in de lijst van wijzigingen.")]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if isinstance(db_field, AnkerField):
            kwargs.setdefault("widget", PartSelect(partial(parts_of_today, db_field.soort)))
        return super().formfield_for_dbfield(db_field, request, **kwargs)
