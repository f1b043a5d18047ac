"""The screens of other visions, of links with them, and of the moments of the line."""

from . import moment, verband, werk

__all__ = ["moment", "verband", "werk"]
