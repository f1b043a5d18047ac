from . import gebruikers, nieuwsbrief, tekst, uitgifte, werk

__all__ = ["gebruikers", "nieuwsbrief", "tekst", "uitgifte", "werk"]
