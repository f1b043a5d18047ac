"""The audit trail: who changed what, when, and what stood there before."""
from visie.editie.models import Wijziging
from visie.editie.velden import is_translated

NIET = {"id", "versie", "volgorde", "editie", "anker"}


def waarden(obj):
    """Return {field: value as text} of what a person can change on a row."""
    velden = {}
    for veld in obj._meta.concrete_fields:
        # A translated field has a column without a language as well, which is neither: only the languages count.
        if veld.name in NIET or is_translated(obj, veld.name):
            continue
        waarde = getattr(obj, veld.name)
        velden[veld.name] = "" if waarde is None else str(waarde)
    return velden


def leg_vast(gebruiker, handeling, obj, voor=None, na=None):
    """Add a row to the audit trail: the fields that differ between `voor` and `na` (as `waarden` gives them).

    Returns the row, or None when nothing differs.
    """
    voor, na = voor or {}, na or {}
    velden = {
        naam: [voor.get(naam, ""), na.get(naam, "")]
        for naam in {**voor, **na}
        if voor.get(naam, "") != na.get(naam, "")
    }
    if not velden and handeling == "gewijzigd":
        return None
    return Wijziging.objects.create(
        door=gebruiker,
        door_naam=gebruiker.get_username(),
        handeling=handeling,
        soort=str(obj._meta.verbose_name),
        editie_nummer=obj.editie.nummer if hasattr(obj, "editie_id") else getattr(obj, "nummer", None),
        anker=str(getattr(obj, "anker", None) or getattr(obj, "slug", None) or obj.pk),
        naam=str(obj)[:300],
        velden=velden,
    )
