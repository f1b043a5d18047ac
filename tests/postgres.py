"""`pytest -p tests.postgres` runs the tests on a PostgreSQL server of their own, made and removed by this plugin.

Does nothing when DATABASE_URL is set: then the tests use that server (the workers of pytest-xdist do). Without
installed binaries no test is run and the reason is said; under CI=true that is a failure.
"""

import atexit
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from glob import glob
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.wachten import GEDULD, wait_until

MISSING = "PostgreSQL is not tested: no initdb found. Install it with: sudo apt install postgresql"
USER = "visie"


def find_binaries():
    """Return the folder with initdb and postgres, or None; the newest of several versions."""
    installed = glob("/usr/lib/postgresql/[0-9]*/bin")
    installed.sort(key=lambda path: float(Path(path).parent.name), reverse=True)
    on_path = shutil.which("initdb")
    folders = ([str(Path(on_path).resolve().parent)] if on_path else []) + installed
    return next((Path(folder) for folder in folders if os.access(f"{folder}/initdb", os.X_OK)), None)


def unprivileged():
    """Return the user to run the server as when we are root, which PostgreSQL refuses; None when we are not."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return pwd.getpwnam("postgres" if "postgres" in names else "nobody")


def start(binaries):
    """Start a server in a folder of its own; return (folder, process)."""
    folder = Path(tempfile.mkdtemp(prefix="visie-pg-"))
    user = unprivileged()
    who = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
    if user:
        os.chown(folder, user.pw_uid, user.pw_gid)
    quiet = {"cwd": folder, "stdout": subprocess.DEVNULL, **who}
    initdb = [binaries / "initdb", "-D", folder / "data", "-U", USER, "-A", "trust", "-E", "UTF8", "--no-locale", "-N"]
    subprocess.run(initdb, check=True, **quiet)
    fast = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]
    # A socket in our own folder: no port to collide on, nobody else can reach it.
    listen = ["-c", "listen_addresses=", "-c", f"unix_socket_directories={folder}"]
    log = open(folder / "log", "wb")  # noqa: SIM115
    process = subprocess.Popen([binaries / "postgres", "-D", folder / "data", *listen, *fast], stderr=log, **quiet)
    return folder, process


def wait(folder, process):
    """Return when the server answers. Raises RuntimeError with its log when it stops."""
    import psycopg

    def answers():
        if process.poll() is not None:
            raise RuntimeError(f"PostgreSQL did not start:\n{(folder / 'log').read_text()}")
        try:
            psycopg.connect(host=str(folder), user=USER, dbname="postgres").close()
        except psycopg.OperationalError:
            return False
        return True

    wait_until(answers, "PostgreSQL")


def stop(folder, process):
    """Stop the server and remove its folder."""
    process.send_signal(signal.SIGINT)  # disconnects whoever is left
    process.wait(timeout=GEDULD)
    shutil.rmtree(folder, ignore_errors=True)


def pytest_sessionstart(session):
    if not os.environ.get("DATABASE_URL"):
        pytest.exit(MISSING, returncode=1 if os.environ.get("CI") == "true" else 0)


if not os.environ.get("DATABASE_URL") and (binaries := find_binaries()):
    server = start(binaries)
    atexit.register(stop, *server)
    wait(*server)
    os.environ["DATABASE_URL"] = f"postgres://{USER}@{quote(str(server[0]), safe='')}/postgres"
