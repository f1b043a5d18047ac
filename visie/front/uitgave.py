"""What a page depends on besides the database and its address: the release, the settings, the static files."""

import hashlib
import json

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage

from visie.pagina.uitgave import code

# No page depends on them, and from the digest of a password others could guess it.
GEHEIM = ("SECRET", "DATABASES", "EMAIL", "MAIL")


def fingerprint() -> str:
    """Return a digest of everything that pages are made with here: other code or other settings, other digest."""
    digest = hashlib.sha256(code().encode())
    for deel in (_settings(), getattr(staticfiles_storage, "hashed_files", None) or {}):
        digest.update(json.dumps(deel, sort_keys=True, default=_plain).encode())
    return digest.hexdigest()


def _settings():
    return {naam: getattr(settings, naam) for naam in dir(settings) if naam.isupper() and not naam.startswith(GEHEIM)}


def _plain(waarde):
    """Return what stands for a value that JSON does not know: never where it lies in memory."""
    tekst = str(waarde)
    return sorted(map(str, waarde)) if isinstance(waarde, set | frozenset) else tekst.partition(" at 0x")[0]
