"""The screens of what stands in and beside the text, one module a subject."""

from . import ernaast, paneel, portaalgegevens, redactiewerk, tekst, uitspraken, voorbeeldlink

__all__ = ["ernaast", "paneel", "portaalgegevens", "redactiewerk", "tekst", "uitspraken", "voorbeeldlink"]
