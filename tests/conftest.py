"""What every test may use: a database with edition 1 published, the source text, the running portal, a browser."""

import atexit
import os
import shutil
import signal
import socket
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest

from tests.verdelen import pytest_collection_modifyitems, pytest_xdist_make_scheduler  # noqa: F401
from tests.wachten import GEDULD

# Before the settings are read: tests keep off the data of the portal, and nothing around them changes the outcome.
if "PYTEST_XDIST_WORKER" not in os.environ:
    os.environ["VISIE_DATA"] = tempfile.mkdtemp(prefix="visie-test-")
    atexit.register(shutil.rmtree, os.environ["VISIE_DATA"], ignore_errors=True)
for name in (
    "VISIE_ADRES", "VISIE_GEHEIM", "VISIE_DEBUG", "VISIE_WACHTWOORD", "VISIE_WERKERS", "VISIE_TOTP", "VISIE_MAIL",
    "VISIE_AFZENDER", "VISIE_PROXIES", "VISIE_LOG", "PORT", "HOST",
):  # fmt: skip
    os.environ.pop(name, None)
os.environ["DJANGO_SETTINGS_MODULE"] = "visie.settings"

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_MACOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
SERVER_LOG = pytest.StashKey[Path]()
PLAIN_STATIC = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}


def pytest_addoption(parser):
    parser.addoption("--lang", action="store_true", help="all rounds of what is tested with a few: make test-lang")


@pytest.fixture(scope="session")
def rondes(request):
    """Return how many rounds of a stress there are: a few, which notice the fault that is tested for, or many."""
    return lambda few, many: many if request.config.getoption("lang") else few


@pytest.fixture(scope="session")
def van_elke_soort(request):
    """Return some of the things, the first few of each kind; all of them with --lang."""

    def choose(things, kind, few=3):
        kinds = {}
        for thing in things:
            kinds.setdefault(kind(thing), []).append(thing)
        number = None if request.config.getoption("lang") else few
        return [thing for group in kinds.values() for thing in group[:number]]

    return choose


def pytest_configure(config):
    from django.conf import settings

    settings.STATIC_ROOT.mkdir(exist_ok=True)  # WhiteNoise warns when it is not there
    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        # A file, as in production: in memory there is no WAL and no second connection.
        database.setdefault("TEST", {})["NAME"] = str(settings.DATA_DIR / "test.sqlite3")


@pytest.fixture(scope="session", autouse=True)
def settings_for_tests(django_test_environment):
    """Serve static files without collecting them, and hash passwords fast."""
    from django.conf import settings
    from django.test import override_settings

    storages = settings.STORAGES | {"staticfiles": PLAIN_STATIC}
    hashers = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    with override_settings(STORAGES=storages, PASSWORD_HASHERS=hashers):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Load and publish once: every database test starts with edition 1 published and a werkversie open."""
    from visie.draaien import opzet

    with django_db_blocker.unblock():
        opzet.load()
        keep_files()


def keep_files():
    """Say that every file of edition 1 was made, without its bytes: making them is for the tests of files."""
    from django.utils import timezone

    from visie.bestanden import maken, soorten, vullen
    from visie.bestanden.models import Bestand
    from visie.pagina.decorators import find_document

    geheel = vullen.boek(find_document())
    for soort in soorten.alle(geheel):
        sleutel, paginas = maken.key(soort, soort.uit(geheel)), 12 if soort.uitgang == "pdf" else None
        Bestand.objects.create(
            editie=1, taal="nl", naam=soort.naam, sleutel=sleutel, inhoud=b"", omvang=123_456, paginas=paginas,
            controlegetal="0" * 64, gemaakt_op=timezone.now(), gezien=maken.now_seen(),
        )  # fmt: skip


@pytest.fixture(autouse=True)
def zonder_zoekindexen():
    """A test rolls back, so the same `stand` may come with another text: no index outlives its test."""
    yield
    from visie.citaatcontrole import geheugen as citaten
    from visie.zoeken import geheugen

    citaten.forget()
    geheugen.forget()


@pytest.fixture
def gedeeld():
    """All pages of this test share what they read, as those of the front do: for who walks through the whole site."""
    from visie.pagina.gedeeld import samen

    with samen({}):
        yield


class Lezer:
    """Asks for pages as every test finds them, each once a run: who only reads needs no database of its own."""

    def __init__(self, blocker):
        from django.test import Client

        self.client = Client()  # one for all: each looks through the static files again
        self.blocker, self.gelezen, self.samen = blocker, {}, {}

    def get(self, adres):
        """Return the response, which nobody may change."""
        from django.db import connection

        from visie.pagina.gedeeld import samen

        if adres not in self.gelezen:
            assert not connection.in_atomic_block, "a test that may change the database asks with `client`"
            with self.blocker.unblock(), samen(self.samen):
                self.gelezen[adres] = self.client.get(adres)
        return self.gelezen[adres]


@pytest.fixture(scope="session")
def lezer(django_db_setup, django_db_blocker):
    """A reader of edition 1, who remembers what was read."""
    return Lezer(django_db_blocker)


@pytest.fixture(scope="session")
def document(django_db_setup, django_db_blocker):
    """The Document of edition 1, loaded."""
    from visie.pagina.decorators import find_document

    with django_db_blocker.unblock():
        document = find_document()
        assert document.leesvolgorde and document.edities
    return document


@pytest.fixture(scope="session")
def paginas(lezer, document, django_db_blocker):
    """{address: response} of every page of the text, made once a run."""
    from visie.lezen.sitemaps import adressen

    with django_db_blocker.unblock():
        alle = adressen(document)
    return {adres: lezer.get(adres) for adres in alle}


@pytest.fixture
def echte_transacties(transactional_db):
    """The same start, for a test that commits (threads, migrations). Afterwards the database is emptied."""
    from visie.draaien import opzet
    from visie.editie import guards
    from visie.editie.models import Portaalgegevens, Stand

    for model in (Stand, Portaalgegevens):  # an earlier test may have emptied what a migration made
        model.objects.get_or_create(pk=1)
    opzet.load()
    yield
    guards.remove()  # published rows refuse to be emptied too; emptying makes the triggers again


@pytest.fixture(scope="session")
def bron():
    """The text of the vision as it was delivered."""
    return (ROOT / "fixtures" / "bron" / "visie-huisartsenzorg-2035.md").read_text()


def _missing(reason):
    """Skip the test for want of a program; under CI=true fail."""
    (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)


def end_shared_server():
    """End the portal that the workers had together, when one of them started it: they may end before the other."""
    with suppress(OSError, ValueError):
        pid = int((Path(os.environ["VISIE_DATA"]) / "gedeeld" / "server.pid").read_text())
        os.killpg(pid, signal.SIGKILL)


if "PYTEST_XDIST_WORKER" not in os.environ:
    atexit.register(end_shared_server)  # before the folder goes
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # also then


def free_port():
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def portal_environment(data, port, **more):
    """Return the environment of a portal that keeps everything in the folder `data`."""
    clean = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "VISIE_DATA"}}
    adres = f"http://localhost:{port}"
    return clean | {"VISIE_DATA": str(data), "PORT": str(port), "VISIE_ADRES": adres} | more


@pytest.fixture(scope="session")
def server(request):
    """The address of a portal as `make run` starts it, on SQLite: one for all workers, to be left as it is."""
    from tests import gevuld

    request.config.stash[SERVER_LOG] = gevuld.shared("server.log")
    return gevuld.running()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    """Add the log of the server to the report of a failed test that used it."""
    report = yield
    log = item.config.stash.get(SERVER_LOG, None)
    if report.failed and log and "server" in item.fixturenames:
        report.sections.append(("log of the server", log.read_text(errors="replace")))
    return report


@pytest.fixture(scope="module")
def chromium():
    """A real Chromium that is installed on this machine.

    Playwright keeps an event loop running in this thread, in which Django refuses queries: a module with tests in the
    browser uses no database of its own, and the loop ends with it.
    """
    paths = [*map(shutil.which, CHROMIUM), shutil.which(CHROMIUM_MACOS)]
    path = next(filter(None, paths), None)
    if path is None:
        _missing("No Chromium found. Install it with: sudo apt install chromium")
    from playwright.sync_api import expect, sync_playwright

    # Letters as wide as on paper and on a phone, not fitted to the pixels of this machine.
    arguments = ["--disable-dev-shm-usage", "--font-render-hinting=none"]
    arguments += ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        expect.set_options(timeout=GEDULD * 1000)
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def pagina(chromium, server):
    """An empty browser page; `pagina.goto("/")` opens the start page of the running portal."""
    context = chromium.new_context(base_url=server)
    yield context.new_page()
    context.close()
