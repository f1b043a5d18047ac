"""A portal of its own for tests that press it hard: the real server, editors over HTTP, its database to look into."""

import http.client
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import namedtuple
from contextlib import contextmanager, suppress
from html.parser import HTMLParser
from http.cookies import SimpleCookie
from urllib.parse import quote, urlencode, urlsplit

import psycopg
import pytest
from django.db import connection, connections
from django.db.utils import load_backend

from tests.conftest import ROOT, free_port, portal_environment
from tests.gevuld import copy_of_folder, start, template_database
from tests.wachten import GEDULD, wait_until, wait_until_it_answers

MANAGE = [sys.executable, "manage.py"]
WACHTWOORD = "een-lang-wachtwoord-2035"
NO_ANSWER = (OSError, http.client.HTTPException)
Answer = namedtuple("Answer", ["status", "text", "location", "headers"])


class Portaal:
    """The portal as `manage.py start` serves it, set up, with a data folder and a database of its own."""

    def __init__(self, folder, blocker, database_url=None):
        self.port = free_port()
        self.folder, self.blocker, self.process = copy_of_folder(folder), blocker, None
        self.url = database_url or f"sqlite:///{folder / 'visie.sqlite3'}"
        self.environment = portal_environment(folder, self.port, DATABASE_URL=self.url)

    def begin(self):
        """Start the server; return its process without waiting for an answer."""
        self.process = start(self.environment, self.folder / "log", start_new_session=True)
        return self.process

    def start(self):
        wait_until_it_answers(f"http://localhost:{self.port}/robots.txt", self.begin())

    def kill(self):
        """End the server and its workers at once, in the middle of whatever they do."""
        if self.process:
            with suppress(ProcessLookupError):  # it has ended by itself
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(timeout=GEDULD)
            self.process = None

    def add_editor(self, naam):
        """Make a user who may edit and publish; return a signed-in browser."""
        subprocess.run(
            [*MANAGE, "maak_gebruiker", naam, "--rol", "eindredacteur"],
            cwd=ROOT,
            env=self.environment | {"VISIE_WACHTWOORD": WACHTWOORD},
            check=True,
            capture_output=True,
            timeout=GEDULD,
        )
        return Browser(self.port).sign_in(naam)

    @contextmanager
    def database(self):
        """Let the models of this process look into the database of this portal."""
        with self.blocker.unblock(), database_in(self.url):
            yield


class Browser:
    """One session: keeps cookies, follows no redirect, sends forms as they came with some fields changed."""

    def __init__(self, port, **headers):
        self.port, self.cookies, self.headers = port, {}, headers

    def request(self, method, path, data=None):
        """Return the answer. Raises one of NO_ANSWER when the server goes away before it has said its status."""
        server = http.client.HTTPConnection("127.0.0.1", self.port, timeout=GEDULD)
        try:
            form = urlencode(data) if data is not None else None
            server.request(method, path, form, self.sent_headers(form=data is not None))
            response = server.getresponse()
            for header in response.headers.get_all("Set-Cookie", []):
                self.cookies |= {name: morsel.coded_value for name, morsel in SimpleCookie(header).items()}
            try:
                text = response.read().decode()
            except NO_ANSWER:
                if response.status == 200:  # half a page is no page
                    raise
                text = ""
            return Answer(response.status, text, response.headers.get("Location"), response.headers)
        finally:
            server.close()

    def sent_headers(self, form=False):
        """Return the headers of the next request, with the cookies so far."""
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        kind = {"Content-Type": "application/x-www-form-urlencoded"} if form else {}
        return {"Cookie": cookies} | self.headers | kind

    def get(self, path):
        return self.request("GET", path)

    def form(self, path):
        """Return {name: value} of what a browser would send from the forms on this page."""
        answer = self.get(path)
        assert answer.status == 200, f"{path}: {answer.status}"
        reader = FormReader()
        reader.feed(answer.text)
        return reader.values

    def post(self, path, data):
        return self.request("POST", path, data)

    def sign_in(self, naam):
        path = "/beheer/aanmelden/"
        answer = self.post(path, self.form(path) | {"login": naam, "password": WACHTWOORD})
        assert answer.status == 302, f"{naam} could not sign in"
        return self


class FormReader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.values, self._area, self._select = {}, None, None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        name, kind = attrs.get("name"), attrs.get("type")
        if tag == "textarea" and name:
            self._area, self.values[name] = name, ""
        elif tag == "select" and name:
            self._select = name
        elif tag == "option" and self._select and "selected" in attrs:
            self.values[self._select] = attrs.get("value", "")
        elif tag == "input" and name and kind not in {"submit", "button"} and self._sent(kind, attrs):
            self.values[name] = attrs.get("value", "")

    def _sent(self, kind, attrs):
        return kind not in {"checkbox", "radio"} or "checked" in attrs

    def handle_data(self, data):
        if self._area:
            self.values[self._area] += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self._area:
            self.values[self._area] = self.values[self._area].removeprefix("\n")
            self._area = None


class Cluster:
    """A PostgreSQL server with the durability it has in production, to be killed and started on the same data."""

    def __init__(self):
        from tests.postgres import USER, find_binaries, unprivileged

        self.binaries, self.process = find_binaries(), None
        if self.binaries is None:
            pytest.skip("no initdb found: this PostgreSQL is not ours to kill")
        self.folder = tempfile.mkdtemp(prefix="visie-pg-")
        user = unprivileged()
        if user:
            os.chown(self.folder, user.pw_uid, user.pw_gid)
        self.options = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if user else {}
        self.options |= {"cwd": self.folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        initdb = ["-D", "data", "-U", USER, "-A", "trust", "-E", "UTF8", "--no-locale", "-N"]
        subprocess.run([self.binaries / "initdb", *initdb], check=True, timeout=GEDULD, **self.options)
        self.url = f"postgres://{USER}@{quote(self.folder, safe='')}/postgres"

    def start(self):
        """Return when it answers. What is left of a killed server holds its memory for a moment: try again."""
        words = ["-D", "data", "-c", "listen_addresses=", "-c", f"unix_socket_directories={self.folder}"]

        def answers():
            if self.process is None or self.process.poll() is not None:
                self.process = subprocess.Popen([self.binaries / "postgres", *words], **self.options)
            try:
                psycopg.connect(self.url, connect_timeout=5).close()
            except psycopg.OperationalError:
                return False
            return True

        wait_until(answers, "PostgreSQL again")

    def kill(self):
        self.process.kill()
        self.process.wait(timeout=GEDULD)

    def remove(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)  # disconnects whoever is left
            self.process.wait(timeout=GEDULD)
        shutil.rmtree(self.folder, ignore_errors=True)


@contextmanager
def database_in(url):
    """Let the models and commands of this thread work in the database at this address."""
    from visie.settings import database

    with pytest.MonkeyPatch.context() as omgeving:
        omgeving.setenv("DATABASE_URL", url)
        wanted = connections.configure_settings({"default": database()})["default"]
    before = connections["default"]
    connections["default"] = load_backend(wanted["ENGINE"]).DatabaseWrapper(wanted, "default")
    try:
        yield
    finally:
        connections["default"].close()
        connections["default"] = before


@contextmanager
def database_for_portal():
    """Give the address of the database of a portal that is set up, on the PostgreSQL of the tests; None on SQLite."""
    if connection.vendor == "sqlite":  # it is in the folder of the portal
        yield None
        return
    with database_in_test_server(template_database()) as url:
        yield url


@contextmanager
def database_in_test_server(template="template1"):
    """Give the address of a new database on the PostgreSQL that the tests run on.

    `template` is the name of the database that it is a copy of; nobody may be connected to that.
    """
    ours, name = os.environ["DATABASE_URL"], f"portaal_{os.getpid()}_{time.monotonic_ns()}"
    with psycopg.connect(ours, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    try:
        yield urlsplit(ours)._replace(path=f"/{name}").geturl()
    finally:
        with psycopg.connect(ours, autocommit=True) as server:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


def at_once(*actions):
    """Call the functions at the same moment, each in a thread; return what they return."""
    barrier, results = threading.Barrier(len(actions)), [None] * len(actions)

    def run(place, action):
        barrier.wait(timeout=GEDULD)
        results[place] = action()

    threads = [threading.Thread(target=run, args=item, daemon=True) for item in enumerate(actions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=GEDULD)
    assert not any(thread.is_alive() for thread in threads), "no answer in time"
    return results


def change_address(deel):
    return f"/beheer/{deel._meta.app_label}/{deel._meta.model_name}/{deel.pk}/change/"


def in_werkversie(model, anker):
    from visie.editie.models import Editie

    return model.objects.get(editie=Editie.objects.werkversie(), anker=anker)
