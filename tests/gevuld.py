"""A portal that is set up once a run. Others start from a copy of its folder, and of its database on PostgreSQL."""

import fcntl
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from tests.conftest import ROOT, free_port, portal_environment
from tests.wachten import end, wait_until_it_answers

DATABASE = "visie_gevuld"


@contextmanager
def once(name):
    """Give a folder of this name that all workers share, or None when what has to be done with it is done.

    One worker at a time: another waits here meanwhile.
    """
    folder = Path(os.environ["VISIE_DATA"]) / "gedeeld" / name
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # as the portal makes it: the copies have its mode
    done = folder.with_suffix(".klaar")
    with open(folder.with_suffix(".slot"), "w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        yield None if done.exists() else folder
        done.touch()


def shared(name):
    return Path(os.environ["VISIE_DATA"]) / "gedeeld" / name


def start(environment, log, **options):
    """Start a portal; return its process without waiting for an answer."""
    with open(log, "ab") as stream:
        words = [sys.executable, "manage.py", "start"]
        return subprocess.Popen(words, cwd=ROOT, env=environment, stdout=stream, stderr=stream, **options)


@contextmanager
def started(folder, **more):
    """Give the address of a portal of its own, from a copy of the one that was set up; the folder is for its data."""
    environment = portal_environment(copy_of_folder(folder), port := free_port(), **more)
    process = start(environment, folder / "log")
    try:
        wait_until_it_answers(f"http://localhost:{port}/gezond/leeft/", process)
        yield f"http://localhost:{port}", environment
    finally:
        end(process)


def copy_of_folder(folder):
    """Fill a folder with the data of a portal that has been started before, on SQLite; return the folder."""
    with once("map") as new:
        if new:
            _run_once(portal_environment(new, free_port()), new.with_suffix(".log"))
    return shutil.copytree(shared("map"), folder, dirs_exist_ok=True)


def template_database():
    """Return the name of a database with the same in it, on the PostgreSQL that the tests run on."""
    with once("database") as new:
        if new:
            ours = os.environ["DATABASE_URL"]
            with psycopg.connect(ours, autocommit=True) as server:
                server.execute(f"CREATE DATABASE {DATABASE}")
            url = urlsplit(ours)._replace(path=f"/{DATABASE}").geturl()
            environment = portal_environment(copy_of_folder(new), free_port(), DATABASE_URL=url)
            _run_once(environment, new.with_suffix(".log"))
    return DATABASE


def running():
    """Return the address of the portal that all workers share, and start it when nobody has."""
    address = shared("server.adres")
    with once("server") as new:
        if new:
            environment = portal_environment(copy_of_folder(new), free_port())
            process = start(environment, shared("server.log"), start_new_session=True)
            shared("server.pid").write_text(str(process.pid))  # tests/conftest.py ends it when all workers are done
            wait_until_it_answers(f"{environment['VISIE_ADRES']}/gezond/leeft/", process)
            address.write_text(environment["VISIE_ADRES"])
    return address.read_text()


def _run_once(environment, log):
    process = start(environment, log)
    try:
        wait_until_it_answers(f"{environment['VISIE_ADRES']}/gezond/leeft/", process)
    finally:
        end(process)
