from . import doelstelling, oproep, paneel

__all__ = ["doelstelling", "oproep", "paneel"]
