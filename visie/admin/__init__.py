from . import gebruikers, tekst, uitgifte, werk

__all__ = ["gebruikers", "tekst", "uitgifte", "werk"]
