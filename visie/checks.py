"""System checks: what `manage.py check --database default` says about this installation."""
from django.core.checks import Tags, Warning, register
from django.db import DatabaseError

from visie import guards


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
