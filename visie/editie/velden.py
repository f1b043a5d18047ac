"""The fields of a part or an Editie: in one language, and in words."""

from django.utils.translation import gettext_lazy as _


def is_translated(model, veld):
    """Tell whether a field (a name) of a model, or of an instance, has a column for each language."""
    return hasattr(model, f"{veld}_nl")


def in_taal(deel, veld, taal):
    """Return the value of a field (a name) in one language, never falling back to another as the plain attribute does.

    A field that is not translated has one value for all; None for a field that this kind of part has not.
    """
    return getattr(deel, f"{veld}_{taal}" if is_translated(deel, veld) else veld, None)


def of_digest(deel, taal):
    """Return the fields of the digest of a part or an Editie in one language, in their order: [(name, value), ...]."""
    return [(veld, in_taal(deel, veld, taal)) for veld in deel.digest_velden]


def in_words(deel, veld):
    """Return what people call a field (a name): as its form does, but a text is a text, also of an introduction."""
    return _("tekst") if veld == "tekst" else deel._meta.get_field(veld).verbose_name
