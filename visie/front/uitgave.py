"""What a page depends on besides the database and its address: the code, the settings, the libraries."""

import hashlib
import json
import sys
from importlib import metadata

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage

MAPPEN = ("visie", "doelstellingen", "bronnen", "templates", "static", "fixtures")
# No page depends on them, and from the digest of a password others could guess it.
GEHEIM = ("SECRET", "DATABASES", "EMAIL", "MAIL")


def fingerprint() -> str:
    """Return a digest of everything that this release makes pages with: other code, other digest."""
    digest = hashlib.sha256(sys.version.encode())
    for deel in (_packages(), _settings(), getattr(staticfiles_storage, "hashed_files", None) or {}):
        digest.update(json.dumps(deel, sort_keys=True, default=_plain).encode())
    for folder in MAPPEN:
        for file in sorted((settings.BASE_DIR / folder).rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(f"\0{file.relative_to(settings.BASE_DIR)}\0{file.stat().st_size}\0".encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()


def _packages():
    return sorted(f"{package.name} {package.version}" for package in metadata.distributions())


def _settings():
    return {naam: getattr(settings, naam) for naam in dir(settings) if naam.isupper() and not naam.startswith(GEHEIM)}


def _plain(waarde):
    """Return what stands for a value that JSON does not know: never where it lies in memory."""
    tekst = str(waarde)
    return sorted(map(str, waarde)) if isinstance(waarde, set | frozenset) else tekst.partition(" at 0x")[0]
