from . import doelstelling, oproep

__all__ = ["doelstelling", "oproep"]
