"""System checks: what `manage.py check --deploy --database default` says about this installation."""
from django.conf import settings
from django.core.checks import Error, Info, Tags, Warning, register
from django.db import DatabaseError

from visie import guards

# What only the organisations can say; a page or file that needs it says so, or is not there.
FEITEN = (
    "verantwoordelijke", "verwerker", "contact_fouten", "contact_pers", "contact_toegankelijkheid",
    "contact_beveiliging", "beveiliging_verloopt", "rechten", "publicatie_adres",
)  # fmt: skip


@register(Tags.database)
def frozen_text_is_guarded(app_configs, databases, **kwargs):
    """Return a warning for each database in which triggers that freeze the text are missing.

    A warning and not an error: `migrate` runs this check first, and is what brings the triggers back.
    """
    warnings = []
    for using in databases or []:
        try:
            names = guards.missing(using)
        except DatabaseError:
            continue  # the database cannot be asked; other checks and commands say so
        if names:
            message = f"{len(names)} triggers are missing: {', '.join(names)}"
            warnings.append(Warning(message, hint="Run `manage.py migrate`; it makes them again.", id="visie.W001"))
    return warnings


@register(Tags.security, deploy=True)
def mail_goes_out(app_configs, **kwargs):
    """Return an error when the portal is on https and its mail would only be printed."""
    if not settings.HTTPS or not settings.EMAIL_BACKEND.endswith("console.EmailBackend"):
        return []
    message = "No mail goes out: nobody can be invited or choose a new password."
    return [Error(message, hint="Set VISIE_MAIL; see the head of visie/settings.py.", id="visie.E001")]


@register(Tags.security, deploy=True)
def organisations_have_spoken(app_configs, **kwargs):
    """Return a note for each fact that the organisations still have to give. Not a fault of this installation."""
    from visie.models import Portaalgegevens

    try:
        portaal = Portaalgegevens.objects.first() or Portaalgegevens()
    except DatabaseError:
        return []
    notes = []
    for naam in FEITEN:
        if not getattr(portaal, naam):
            woorden = Portaalgegevens._meta.get_field(naam).verbose_name
            hint = "Only the organisations can give it; fill it in at /beheer/, 'Gegevens van het portaal'."
            notes.append(Info(f"Still empty: {woorden}", hint=hint, id="visie.I001"))
    return notes
