from . import gebruikers, tekst, uitgifte, werk, zoeken

__all__ = ["gebruikers", "tekst", "uitgifte", "werk", "zoeken"]
