"""What the environment says about mail and proxies, as plain values. For settings.py, so it imports nothing of ours."""

from urllib.parse import unquote, urlsplit

BACKEND = "django.core.mail.backends.{}.EmailBackend"
VORM = "Use smtp://user:password@host:587, smtps://user:password@host:465, file:///folder or console:."


def mail_settings(url):
    """Return how mail is sent, from an address such as smtp://user:password@host:587; without one: on the console.

    smtp:// starts TLS on the connection, smtps:// is TLS from the start. Raises ValueError, without the password, for
    an address that cannot be read.
    """
    mail = {
        "backend": BACKEND.format("console"), "folder": None, "host": "localhost", "port": 25,
        "user": "", "password": "", "tls": False, "ssl": False,
    }  # fmt: skip
    try:
        parts = urlsplit(url or "console:")
        port = parts.port
    except ValueError as error:
        raise ValueError(f"VISIE_MAIL: this is not an address. {VORM}") from error
    if parts.scheme == "console":
        return mail
    if parts.scheme == "file" and parts.path:
        return mail | {"backend": BACKEND.format("filebased"), "folder": parts.path}
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ValueError(f"VISIE_MAIL: '{parts.scheme}:' is not a way to send mail. {VORM}")
    ssl = parts.scheme == "smtps"
    return mail | {
        "backend": BACKEND.format("smtp"),
        "host": parts.hostname,
        "port": port or (465 if ssl else 587),
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "ssl": ssl,
        # A relay on this machine itself offers no TLS, and needs none.
        "tls": not ssl and parts.hostname not in {"localhost", "127.0.0.1", "::1"},
    }


def read_proxies(text, https):
    """Return the number of our own proxies; by default one when there is TLS. Raises ValueError for no small number."""
    if not text:
        return 1 if https else 0
    if not (text.isascii() and text.isdigit() and int(text) <= 5):
        raise ValueError(f"VISIE_PROXIES: '{text}' is not a number from 0 to 5.")
    return int(text)
