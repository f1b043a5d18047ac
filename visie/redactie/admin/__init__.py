"""The screens of what stands in and beside the text, one module a subject."""

from . import cijfer, ernaast, paneel, portaalgegevens, redactiewerk, tekst, uitspraken, voorbeeldlink

__all__ = ["cijfer", "ernaast", "paneel", "portaalgegevens", "redactiewerk", "tekst", "uitspraken", "voorbeeldlink"]
