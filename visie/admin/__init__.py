from . import gebruikers, nieuwsbrief, tekst, uitgifte, werk, zoeken

__all__ = ["gebruikers", "nieuwsbrief", "tekst", "uitgifte", "werk", "zoeken"]
