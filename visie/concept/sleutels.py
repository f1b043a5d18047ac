"""The keys with which a browser keeps the drafts of one user: docs/besluiten/0054-concepten.md."""

import base64

from django.conf import settings
from django.utils.crypto import salted_hmac

ZOUT = "visie.concept"


def keys(user):
    """Return the keys of a user, that of today's secret key first and then those of the ones before it.

    Each is two: `naam` makes the names under which drafts are kept, `tekst` encrypts them.
    """
    geheimen = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return [{wat: _key(geheim, wat, user) for wat in ("naam", "tekst")} for geheim in geheimen]


def _key(geheim, wat, user):
    digest = salted_hmac(f"{ZOUT}.{wat}", str(user.pk), secret=geheim, algorithm="sha256").digest()
    return base64.b64encode(digest).decode()
