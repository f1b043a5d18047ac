"""The fields of a part or an Editie, in one language."""


def is_translated(model, veld):
    """Tell whether a field (a name) of a model, or of an instance, has a column for each language."""
    return hasattr(model, f"{veld}_nl")


def in_taal(deel, veld, taal):
    """Return the value of a field (a name) in one language, never falling back to another as the plain attribute does.

    A field that is not translated has one value for all; None for a field that this kind of part has not.
    """
    return getattr(deel, f"{veld}_{taal}" if is_translated(deel, veld) else veld, None)
