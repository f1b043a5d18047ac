"""System checks: what `manage.py check --deploy --database default` says about this installation.

On https `manage.py start` asks those for security too: it refuses what is critical and says the rest.
"""

import os
import stat

from django.conf import settings
from django.core.checks import Critical, Error, Info, Tags, Warning, register
from django.db import DatabaseError

from visie.draaien import migraties
from visie.editie import ankers, guards

# What only the organisations can say; a page or file that needs it says so, or is not there.
FEITEN = (
    "verantwoordelijke", "verwerker", "contact_fouten", "contact_pers", "contact_toegankelijkheid",
    "contact_beveiliging", "beveiliging_verloopt", "rechten", "publicatie_adres",
)  # fmt: skip
LANG_GENOEG, VERSCHILLEND = 50, 5  # of a secret key, as Django counts


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


@register(Tags.database, deploy=True)
def rows_name_parts(app_configs, databases, **kwargs):
    """Return a warning with the rows beside the text that name what no editie has or had: from older releases."""
    warnings = []
    for using in databases or []:
        try:
            names = ankers.unknown(using)
        except DatabaseError:
            continue
        if names:
            message = f"{len(names)} words beside the text name no part of any editie: {', '.join(names)}"
            hint = "They stay as they are; choose a part on the form of each row, or remove it."
            warnings.append(Warning(message, hint=hint, id="visie.W004"))
    return warnings


@register(Tags.security, deploy=True)
def mail_goes_out(app_configs, **kwargs):
    """Return an error when the portal is on https and its mail would only be printed."""
    if not settings.HTTPS or not settings.EMAIL_BACKEND.endswith("console.EmailBackend"):
        return []
    message = "No mail goes out: nobody can be invited or choose a new password."
    return [Error(message, hint="Set VISIE_MAIL; see the head of visie/settings.py.", id="visie.E001")]


@register(Tags.security, deploy=True)
def mail_has_a_sender(app_configs, **kwargs):
    """Return a warning when mail goes out from an address that nobody chose."""
    if not settings.HTTPS or os.environ.get("VISIE_AFZENDER"):
        return []
    message = "Nobody chose the address that mail comes from; mail servers may refuse the one that is made up."
    hint = "Set VISIE_AFZENDER."
    return [Warning(message, hint=hint, id="visie.W002")]


@register(Tags.security, deploy=True)
def secret_key_is_secret(app_configs, **kwargs):
    """Return what makes the secret key one that somebody else has or finds: with it anybody signs in as anybody."""
    found = []
    if not settings.HTTPS:
        return found
    if os.environ.get("VISIE_GEHEIM"):
        if len(settings.SECRET_KEY) < LANG_GENOEG or len(set(settings.SECRET_KEY)) < VERSCHILLEND:
            message = f"VISIE_GEHEIM can be guessed: it needs {LANG_GENOEG} characters, at random."
            found.append(Critical(message, hint="Leave it empty and one is made in VISIE_DATA.", id="visie.E003"))
    elif readable_by_others(settings.DATA_DIR / "geheim"):
        message = f"The secret key in {settings.DATA_DIR / 'geheim'} can be read by other users of this machine."
        hint = "Renew it (docs/hosting.md), or `chmod 600` when nobody can have read it."
        found.append(Critical(message, hint=hint, id="visie.E002"))
    return found


@register(Tags.security, deploy=True)
def database_file_is_private(app_configs, **kwargs):
    """Return a warning when other users of this machine can read the SQLite file: it holds second factors."""
    database = settings.DATABASES["default"]
    if not settings.HTTPS or not database["ENGINE"].endswith("sqlite3") or not readable_by_others(database["NAME"]):
        return []
    message = f"The database {database['NAME']} can be read by other users of this machine."
    return [Warning(message, hint="`chmod 700` the folder that it is in.", id="visie.W003")]


def readable_by_others(file):
    """Tell whether other users of this machine can read a file: it allows them to, and the folder that it is in too."""
    try:
        return bool(os.stat(file).st_mode & stat.S_IROTH and os.stat(os.path.dirname(file)).st_mode & stat.S_IXOTH)
    except OSError:
        return False  # not there yet


@register(Tags.security, deploy=True)
def nobody_is_developing(app_configs, **kwargs):
    """Return what shows readers our code and settings when something fails."""
    if not settings.HTTPS or not settings.DEBUG:
        return []
    message = "VISIE_DEBUG is 1 on https: whoever meets a failure is shown code and settings."
    return [Critical(message, hint="Leave it empty.", id="visie.E004")]


@register(Tags.database, deploy=True)
def database_is_migrated(app_configs, databases, **kwargs):
    """Return an error for each database that migrations have not reached."""
    errors = []
    for using in databases or []:
        try:
            namen = migraties.waiting(using)
        except DatabaseError:
            continue
        if namen:
            message = f"Migrations are waiting: {', '.join(namen)}"
            errors.append(Error(message, hint="Run `manage.py migrate`.", id="visie.E005"))
    return errors


@register(Tags.security, deploy=True)
def organisations_have_spoken(app_configs, **kwargs):
    """Return a note for each fact that the organisations still have to give. Not a fault of this installation."""
    from visie.editie.models import Portaalgegevens

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
