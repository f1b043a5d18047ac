"""Screens for what stands beside the text: it may be changed at any time, and every change is on record."""
from visie.beheer.spoor import SpoorAdmin


class RedactioneelAdmin(SpoorAdmin):
    """Saves as Django does and adds to the audit trail."""

    list_per_page = 60
