"""What this release is: its code and the packages that it runs on. The same for every process of an installation."""

import hashlib
import json
import sys
from functools import cache
from importlib import metadata

from django.conf import settings

GEREI = ("visie", "doelstellingen", "bronnen", "templates", "static", "fixtures")
SCRIPT = "docs/controlegetal.py"  # which a page shows


@cache
def code() -> str:
    """Return a digest of everything that this release makes pages and files with: other code, other digest."""
    digest = hashlib.sha256(json.dumps([sys.version, _packages()]).encode())
    for file in _files():
        digest.update(f"\0{file.relative_to(settings.BASE_DIR)}\0{file.stat().st_size}\0".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _files():
    yield settings.BASE_DIR / SCRIPT
    for folder in GEREI:
        alle = sorted((settings.BASE_DIR / folder).rglob("*"))
        yield from (file for file in alle if file.is_file() and file.suffix != ".pyc")


def _packages():
    return sorted(f"{package.name} {package.version}" for package in metadata.distributions())
