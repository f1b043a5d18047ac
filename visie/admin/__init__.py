from . import tekst, uitgifte, werk

__all__ = ["tekst", "uitgifte", "werk"]
