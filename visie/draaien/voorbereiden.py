"""What a start of the portal does before it serves: look, lock, bring up to date, say what it found."""

import errno
import fcntl
import logging
import os
import socket
import sys
from contextlib import contextmanager

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import checks
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import DatabaseError, NotSupportedError, connection
from django.db.migrations.executor import MigrationExecutor

from visie import aanvulling
from visie.aanvulling import bestanden
from visie.draaien import opzet
from visie.editie import guards

log = logging.getLogger("visie.start")
LOOPBACK = {"127.0.0.1", "::1", "localhost"}
SLOT = "start.slot"
LOCK = 2035_0001  # any number, as long as every start of the portal takes the same


def announce(host, port, found):
    """Say what the checks found, the address, and while there are no users how to make the first."""
    for message in found:
        log.warning("%s %s", message.msg, message.hint or "")
    if opzet.digest_differs():
        log.warning("Edition 1 in this database has another digest than fixtures/visie.json; what was published stays.")
    name = "localhost" if host in LOOPBACK else bracketed(host)
    log.info("Visie Huisartsenzorg 2035: http://%s:%s", name, port)
    if not get_user_model().objects.exists():
        words = "VISIE_WACHTWOORD=... .venv/bin/python manage.py maak_gebruiker NAAM --rol beheerder"
        log.info("First user for /beheer/: %s", words)


def read_number(name, default, most=1000):
    """Return the number in an environment variable. Raises CommandError when it is not between 1 and `most`."""
    text = os.environ.get(name) or str(default)
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= most):
        raise CommandError(f"{name}: '{text}' is not a number from 1 to {most}.")
    return int(text)


def make_data_folder():
    """Make VISIE_DATA and the file that starts wait for. Raises CommandError when that is not possible."""
    try:
        settings.DATA_DIR.mkdir(mode=0o700, parents=True, exist_ok=True)
        (settings.DATA_DIR / SLOT).touch()
    except OSError as error:
        raise CommandError(
            f"VISIE_DATA: cannot write in {settings.DATA_DIR} ({error.strerror}). Choose a folder you may write in."
        ) from error


def check_database():
    """Raise CommandError, with one line that says what to do, when the database does not answer."""
    try:
        connection.ensure_connection()
    except (DatabaseError, ImproperlyConfigured) as error:
        if isinstance(error, NotSupportedError):  # Django says which version it needs and which it found
            raise CommandError(f"The database is too old: {error}") from error
        describe = describe_postgres if connection.vendor == "postgresql" else describe_sqlite
        raise CommandError(describe(connection.settings_dict, str(error))) from error


def check_production(ontwikkeling):
    """Return what the checks for production find: readers are served, and somebody has to look at it soon.

    Raises CommandError, a line for each, for what must not be served: what they call critical.
    """
    if ontwikkeling:
        raise CommandError("VISIE_ADRES is https: Django's own server is for developing. Start without --ontwikkeling.")
    found = checks.run_checks(tags=[checks.Tags.security], include_deployment_checks=True)
    found = [message for message in found if not message.is_silenced() and message.level >= checks.WARNING]
    if critical := [message for message in found if message.level >= checks.CRITICAL]:
        raise CommandError("\n".join(f"{message.msg} {message.hint or ''}".strip() for message in critical))
    return found


def refuse_newer_database():
    """Raise CommandError when a newer release has changed this database: this one would misread it."""
    loader = MigrationExecutor(connection).loader
    known = {*loader.disk_migrations, *(key for one in loader.disk_migrations.values() for key in one.replaces)}
    ours = {app for app, _ in known}
    if newer := sorted(".".join(key) for key in loader.applied_migrations if key[0] in ours and key not in known):
        raise CommandError(
            f"The database is of a newer release ({', '.join(newer)}). Start that release, or put back the backup "
            "that was made before the update (docs/hosting.md)."
        )


def describe_sqlite(database, reason):
    """Return the line for a SQLite file that cannot be used."""
    return f"The database {database['NAME']} cannot be used ({reason}). Correct VISIE_DATA or DATABASE_URL."


def describe_postgres(database, reason):
    """Return the line for a PostgreSQL address that does not work, without its password."""
    name, user = database["NAME"], database["USER"]
    server = f"PostgreSQL at {database['HOST'] or 'the local socket'}:{database['PORT'] or 5432}"
    if not name:
        return "DATABASE_URL names no database. Use postgres://user:password@host:5432/name."
    if f'database "{name}" does not exist' in reason:
        return f"DATABASE_URL: {server} has no database '{name}'. Make it or correct the name."
    if "password" in reason or "role" in reason:
        return f"DATABASE_URL: {server} refuses user '{user}' with this password. Correct them."
    detail = reason.splitlines()[0].rpartition("failed: ")[2]
    return f"DATABASE_URL: {server} does not answer ({detail}). Start it or correct the address."


def free_address(host, port):
    """Return the IP address of `host`. Raises CommandError when this machine cannot listen there."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        family, kind, protocol, _, address = min(found, key=lambda info: info[0] != socket.AF_INET)
        with socket.socket(family, kind, protocol) as probe:
            # Without this a port stays taken for a minute after the portal has stopped.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise CommandError(describe_address(host, port, error)) from error
    return address[0]


def describe_address(host, port, error):
    """Return the line for a HOST or PORT that does not work."""
    other = f"choose another: make run PORT={port % 65535 + 1}"
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return f"HOST: '{host}' is not an address of this machine. Leave it empty, or use 0.0.0.0 for all of them."
    if error.errno == errno.EACCES:
        return f"Port {port} is for administrators only; {other}"
    return f"Port {port} is taken. Stop the other program or {other}"


@contextmanager
def alone_in_data_folder():
    """Let one start at a time prepare this folder; others wait. Two that open a new SQLite file at once would fail."""
    with open(settings.DATA_DIR / SLOT, "w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        yield


@contextmanager
def alone_in_database():
    """Let one start at a time prepare a database that several machines share; others wait."""
    if connection.vendor == "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def migrate(waiting):
    """Bring the tables up to date and put missing triggers back; leave alone what is in order.

    Returns the names of triggers that were missing without one of the `waiting` migrations to explain it.
    """
    if waiting:
        call_command("migrate", verbosity=0, interactive=False)
        return []
    if names := guards.missing():
        guards.install()
    return names


def fill(folder=bestanden.MAP):
    """Deliver what this release brings to a portal that is filled; return whether that changed anything.

    Readers are not kept waiting for what could not be delivered: the next start tries again.
    """
    try:
        filled = aanvulling.fill(folder, say=log.info)
    except (DatabaseError, aanvulling.BrokenDelivery) as error:
        log.error("Nothing was filled in (%s); see `manage.py vul_aan`.", str(error).strip().splitlines()[0])
        return False
    for line in aanvulling.summary(filled):
        log.info(line)
    return bool(filled)


def bracketed(host):
    """Return an address of this machine as it stands in a URL."""
    return f"[{host}]" if ":" in host else host


def develop(host, port):
    """Become Django's own server."""
    os.chdir(settings.BASE_DIR)
    become([sys.executable, "manage.py", "runserver", f"{bracketed(host)}:{port}"], VISIE_DEBUG="1")


def become(words, **environment):
    """Become this command, with these variables beside our own: it gets the signals and its exit status is ours."""
    os.execve(sys.executable, words, os.environ | environment)
