"""The screens of what stands in and beside the text, one module a subject."""
from . import redactiewerk, tekst, uitspraken

__all__ = ["redactiewerk", "tekst", "uitspraken"]
