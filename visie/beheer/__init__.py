"""What the admin screens have in common. Part of the ground floor: imports no other app of the portal."""

from .lezen import EditieFilter, ReadOnlyAdmin
from .onderdeel import OnderdeelAdmin
from .redactie import RedactioneelAdmin

__all__ = ["EditieFilter", "OnderdeelAdmin", "ReadOnlyAdmin", "RedactioneelAdmin"]
