"""The screens of what stands in and beside the text, one module a subject."""

from . import ernaast, portaalgegevens, redactiewerk, tekst, uitspraken, voorbeeldlink

__all__ = ["ernaast", "portaalgegevens", "redactiewerk", "tekst", "uitspraken", "voorbeeldlink"]
