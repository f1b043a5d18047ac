"""`manage.py start`, run as a whole: it serves, or it says in one line what to do and ends with a failure."""

import json
import shutil
import socket
import subprocess
import sys
import urllib.request
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection

from tests.conftest import ROOT, free_port, portal_environment
from tests.gevuld import copy_of_folder
from tests.portaal import database_for_portal, database_in_test_server
from tests.wachten import GEDULD, end, wait_until, wait_until_it_answers
from visie.aanvulling.models import Levering
from visie.draaien import voorbereiden
from visie.editie import guards

MANAGE = [sys.executable, "manage.py"]


@pytest.fixture
def environment(tmp_path, django_db_blocker):
    """The environment of a new portal, with an empty database on the server that these tests run on."""
    if connection.vendor == "sqlite":
        yield portal_environment(tmp_path, free_port())
        return
    with database_in_test_server() as url:
        yield portal_environment(tmp_path, free_port(), DATABASE_URL=url)


@pytest.fixture
def set_up(tmp_path, django_db_blocker):
    """The environment of a portal that has been started before."""
    with database_for_portal() as url:
        yield portal_environment(copy_of_folder(tmp_path), free_port(), **{"DATABASE_URL": url} if url else {})


@pytest.fixture
def refused(tmp_path):
    """The environment of a portal that does not come to asking its database."""
    return portal_environment(tmp_path, free_port())


def server():
    """Return how to reach the PostgreSQL server that these tests run on."""
    database = connection.settings_dict
    given = {"host": "HOST", "port": "PORT", "user": "USER", "password": "PASSWORD"}
    return {key: database[name] for key, name in given.items() if database[name]}


def postgres_address(name, **other):
    where = server() | other
    login = f"{quote(where['user'])}:{quote(where.get('password', ''))}"
    return f"postgres://{login}@{quote(where['host'], safe='')}:{where.get('port', 5432)}/{name}"


def run(environment, *words, **more):
    """Run the command to its end, which must come by itself; return what subprocess.run returns."""
    options = {"cwd": ROOT, "env": environment | more, "capture_output": True, "text": True, "timeout": GEDULD}
    return subprocess.run([*MANAGE, "start", *words], check=False, **options)


def serve(environment, *words):
    """Run the command until its first page came back; return (lines printed, page, exit status after SIGTERM).

    The page is asked for with a query, which nothing should say.
    """
    output = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    process = subprocess.Popen([*MANAGE, "start", *words], cwd=ROOT, env=environment, **output)
    adres = f"{environment['VISIE_ADRES']}/?q=vraag"
    try:
        wait_until_it_answers(adres, process)
        page = urllib.request.urlopen(adres, timeout=GEDULD).read().decode()
    finally:
        process.terminate()
        output, _ = process.communicate(timeout=GEDULD)
        print(output)
    return output.splitlines(), page, process.returncode


def one_line(result):
    """Return the line in which the command says what is wrong, and check that there is no other."""
    lines = (result.stdout + result.stderr).strip().splitlines()
    assert (len(lines), result.returncode) == (1, 1), lines
    return lines[0].removeprefix("CommandError: ")


def test_the_first_start_makes_everything_serves_and_says_nothing_of_a_request(environment):
    lines, page, status = serve(environment)

    assert lines == [
        f"Visie Huisartsenzorg 2035: {environment['VISIE_ADRES']}",
        "First user for /beheer/: VISIE_WACHTWOORD=... .venv/bin/python manage.py maak_gebruiker NAAM --rol beheerder",
    ]
    assert 'data-editie="1"' in page
    assert status == 0


def test_a_second_start_changes_nothing_and_does_not_ask_for_a_first_user_again(set_up):
    user = [*MANAGE, "maak_gebruiker", "anna", "--rol", "beheerder"]
    subprocess.run(user, cwd=ROOT, env=set_up | {"VISIE_WACHTWOORD": "een lang wachtwoord"}, check=True)
    before = content(set_up)

    lines, _, _ = serve(set_up)

    assert lines == [f"Visie Huisartsenzorg 2035: {set_up['VISIE_ADRES']}"]
    assert content(set_up) == before


OLDER = """
from visie.draaien import opzet; from visie.aanvulling.models import Levering; from visie.zoeken.models import Zoekwoord
opzet.load(); Zoekwoord.objects.all().delete(); Levering.objects.all().delete()
"""


def test_a_start_fills_in_once_what_a_release_brings(environment):
    for words in (["migrate", "-v0"], ["shell", "-v0", "-c", OLDER]):
        subprocess.run([*MANAGE, *words], cwd=ROOT, env=environment, check=True)

    lines, _, _ = serve(environment)

    assert lines[:-2] == ["This release filled in visie.Zoekwoord: rows added 155, empty fields completed 0."]
    assert len([row for row in content(environment) if row["model"] == "visie.zoekwoord"]) == 155


@pytest.mark.django_db
def test_a_start_goes_on_when_it_cannot_fill_in(tmp_path, caplog):
    wrong = {"model": "visie.zoekwoord", "fields": {"woorden": "kattenbak", "zoek_ook": None}}
    (tmp_path / "fout.json").write_text(json.dumps([wrong]))

    assert voorbereiden.fill(tmp_path) is False
    [record] = caplog.records
    assert (record.levelname, record.message.partition(" (")[0]) == ("ERROR", "Nothing was filled in")
    assert not Levering.objects.filter(sleutel__contains="kattenbak").exists()


def content(environment):
    """Return everything in the database, as dumpdata gives it."""
    dump = subprocess.run([*MANAGE, "dumpdata"], cwd=ROOT, env=environment, capture_output=True, check=True)
    return json.loads(dump.stdout)


def test_two_starts_at_once_make_one_portal(environment, tmp_path):
    """On a shared database: each machine has a data folder of its own."""
    others = [environment, environment | {"PORT": str(free_port())}]
    if connection.vendor == "postgresql":
        others[1] |= {"VISIE_DATA": str(tmp_path / "ander")}
    both = [
        subprocess.Popen([*MANAGE, "start"], cwd=ROOT, env=other, stderr=subprocess.PIPE, text=True) for other in others
    ]
    try:
        for other, process in zip(others, both, strict=True):
            wait_for(int(other["PORT"]), process)
    finally:
        for process in both:
            process.terminate()
    errors = [process.communicate(timeout=GEDULD)[1] for process in both]

    edities = [row["fields"]["nummer"] for row in content(environment) if row["model"] == "visie.editie"]
    assert (errors, sorted(edities)) == (["", ""], [1, 2])


def wait_for(port, process):
    """Return when something listens on the port or the process has ended."""

    def listens():
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) == 0 or process.poll() is not None

    wait_until(listens, f"a server at port {port}")


def test_another_digest_in_the_fixtures_is_said_in_one_line(set_up, tmp_path):
    portal = tmp_path / "kopie"
    leave_out = shutil.ignore_patterns(".*", "data", "__pycache__", "tests")
    shutil.copytree(ROOT, portal, ignore=leave_out)
    (portal / "fixtures" / "digest.json").write_text(json.dumps({"1": {"nl": "d" * 64}}))

    with open(tmp_path / "log", "w+") as log:
        process = subprocess.Popen([*MANAGE, "start"], cwd=portal, env=set_up, stdout=log)
        wait_for(int(set_up["PORT"]), process)
        end(process)

    assert (tmp_path / "log").read_text().splitlines()[0] == (
        "WARNING: Edition 1 in this database has another digest than fixtures/visie.json; what was published stays."
    )


def test_a_taken_port_is_said_with_the_next_one(environment):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = run(environment, PORT=str(port))

    assert one_line(result) == (
        f"Port {port} is taken. Stop the other program or choose another: make run PORT={port + 1}"
    )


@pytest.mark.parametrize("port", ["nul", "0", "65536", "-1", "80a", "１２３４"])
def test_a_port_that_is_no_port_number_is_refused(refused, port):
    assert one_line(run(refused, PORT=port)) == f"PORT: '{port}' is not a number from 1 to 65535."


def test_a_host_that_is_not_this_machine_is_refused(environment):
    assert one_line(run(environment, HOST="192.0.2.1")) == (
        "HOST: '192.0.2.1' is not an address of this machine. Leave it empty, or use 0.0.0.0 for all of them."
    )


@pytest.mark.parametrize("address", ["nonsense", "postgres://u:p@localhost:poort/visie"])
def test_a_malformed_database_address_is_refused(refused, address):
    assert one_line(run(refused, DATABASE_URL=address)) == (
        "DATABASE_URL is not a database address. Use postgres://user:password@host:5432/name, or leave it empty."
    )


def test_another_kind_of_database_is_refused(refused):
    assert one_line(run(refused, DATABASE_URL="mysql://localhost/visie")) == (
        "DATABASE_URL: only sqlite:// and postgres:// addresses are supported."
    )


def test_a_server_that_does_not_answer_is_said_without_the_password(refused):
    port = free_port()

    result = run(refused, DATABASE_URL=f"postgres://visie:geheim@127.0.0.1:{port}/visie")

    line = one_line(result)
    assert line.startswith(f"DATABASE_URL: PostgreSQL at 127.0.0.1:{port} does not answer (")
    assert line.endswith("). Start it or correct the address.")
    assert "geheim" not in line


def test_a_sqlite_file_that_is_no_database_is_said(refused, tmp_path):
    file = tmp_path / "tekst.sqlite3"
    file.write_text("no database " * 100)

    assert one_line(run(refused, DATABASE_URL=f"sqlite:///{file}")) == (
        f"The database {file} cannot be used (file is not a database). Correct VISIE_DATA or DATABASE_URL."
    )


def test_a_data_folder_that_cannot_be_made_is_said(refused, tmp_path):
    (tmp_path / "bestand").touch()

    line = one_line(run(refused, VISIE_DATA=str(tmp_path / "bestand" / "data")))

    assert line.startswith(f"VISIE_DATA: cannot write in {tmp_path / 'bestand' / 'data'} (")


def test_nothing_is_made_when_the_port_is_taken(environment):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        run(environment, PORT=str(taken.getsockname()[1]))

    plan = subprocess.run(
        [*MANAGE, "showmigrations", "--plan"], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    ).stdout
    assert "[X]" not in plan


if settings.DATABASES["default"]["ENGINE"].endswith("postgresql"):

    def test_a_database_that_does_not_exist_is_said(environment):
        line = one_line(run(environment, DATABASE_URL=postgres_address("bestaat_niet")))

        assert line.endswith("has no database 'bestaat_niet'. Make it or correct the name.")

    def test_a_user_that_is_refused_is_said(environment):
        line = one_line(run(environment, DATABASE_URL=postgres_address("postgres", user="niemand")))

        assert line.endswith("refuses user 'niemand' with this password. Correct them.")


@pytest.mark.django_db
def test_triggers_that_are_missing_come_back_and_are_told_of():
    guards.remove()

    restored = voorbereiden.migrate([])

    assert "frozen_visie_editie_update" in restored or "frozen_visie_editie_row" in restored
    assert guards.missing() == []
    assert voorbereiden.migrate([]) == []
