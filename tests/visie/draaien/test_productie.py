"""What production needs and an administrator may forget: `manage.py start` on https refuses it or says it."""

import json
import subprocess
import sys

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from tests.conftest import ROOT, free_port, portal_environment
from tests.gevuld import copy_of_folder
from tests.visie.draaien.test_start import environment, one_line, refused, run, set_up  # noqa: F401
from tests.wachten import GEDULD
from visie.draaien import voorbereiden

GOED = {
    "VISIE_MAIL": "smtp://jan:geheim@mail.voorbeeld.nl", "VISIE_AFZENDER": "portaal@voorbeeld.nl",
    "VISIE_ADRES": "https://visie.voorbeeld.nl",
}  # fmt: skip


@pytest.fixture
def https(set_up):  # noqa: F811
    """The environment of a portal in production, in order."""
    return set_up | GOED


@pytest.fixture
def nieuw(environment):  # noqa: F811
    """The same, with an empty database."""
    return environment | GOED


@pytest.fixture
def geweigerd(refused):  # noqa: F811
    """The environment in which a start is refused before it asks its database anything."""
    return refused | GOED


def said(https, **more):
    """Return what a start says as [(level, message)]: it serves when it is not refused, and is then stopped."""
    gezegd = []
    words = [sys.executable, "manage.py", "start"]
    output = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(words, cwd=ROOT, env=https | more, **output) as process:
        for regel in process.stdout:
            if "Visie Huisartsenzorg 2035" in regel:
                break
            gezegd.append(tuple(json.loads(regel)[veld] for veld in ("level", "message")))
        process.terminate()
        assert process.stderr.read() == ""
    return gezegd


def manage(words, env):
    """Run a command to its end; return what subprocess.run returns."""
    return subprocess.run(words, cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=GEDULD)


def check(https, **more):
    """Return (exit status, ids of what the check before going live finds at least a warning)."""
    words = [sys.executable, "manage.py", "check", "--deploy", "--database", "default", "--fail-level", "WARNING"]
    result = manage(words, https | more)
    return result.returncode, [id for id in ids(result.stderr) if id != "visie.I001"]


def ids(tekst):
    return [regel.split("(")[1].split(")")[0] for regel in tekst.splitlines() if regel.startswith("?: (")]


def test_a_good_configuration_starts_without_a_word_and_is_clean(https):
    assert said(https) == []
    assert check(https) == (0, [])


@pytest.mark.parametrize(
    ("anders", "gezegd"),
    [
        ({"VISIE_MAIL": ""}, "No mail goes out: nobody can be invited or choose a new password. Set VISIE_MAIL; see"),
        ({"VISIE_AFZENDER": ""}, "Nobody chose the address that mail comes from; mail"),
    ],
)
def test_what_can_be_mended_later_is_said_and_readers_are_served(https, anders, gezegd):
    [(niveau, regel)] = said(https, **anders)

    assert (niveau, regel.startswith(gezegd)) == ("WARNING", True), regel


def test_a_secret_key_that_others_can_read_is_refused(geweigerd, tmp_path):
    (tmp_path / "geheim").write_text("g" * 25 + "abcdefghijklmnopqrstuvwxyz")
    (tmp_path / "geheim").chmod(0o644)
    tmp_path.chmod(0o755)

    line = one_line(run(geweigerd))

    assert line.startswith(f"The secret key in {tmp_path / 'geheim'} can be read by other users of this machine. ")
    assert "visie.E002" in check(geweigerd)[1]


def test_a_secret_key_in_a_folder_of_our_own_is_not_readable(https, tmp_path):
    (tmp_path / "geheim").write_text("g" * 25 + "abcdefghijklmnopqrstuvwxyz")
    (tmp_path / "geheim").chmod(0o644)
    tmp_path.chmod(0o700)

    assert said(https) == []


@pytest.mark.parametrize("geheim", ["geheim", "ab" * 40])
def test_a_secret_key_that_can_be_guessed_is_refused_and_not_repeated(geweigerd, geheim):
    line = one_line(run(geweigerd, VISIE_GEHEIM=geheim))

    assert line == (
        "VISIE_GEHEIM can be guessed: it needs 50 characters, at random. Leave it empty and one is made in VISIE_DATA."
    )


def test_code_and_settings_are_not_shown_to_readers(geweigerd):
    line = one_line(run(geweigerd, VISIE_DEBUG="1"))

    assert line == "VISIE_DEBUG is 1 on https: whoever meets a failure is shown code and settings. Leave it empty."


def test_the_server_for_developing_is_refused(geweigerd):
    line = one_line(run(geweigerd, "--ontwikkeling"))

    assert line == "VISIE_ADRES is https: Django's own server is for developing. Start without --ontwikkeling."


def test_everything_that_is_refused_has_a_line(geweigerd):
    result = run(geweigerd, VISIE_DEBUG="1", VISIE_GEHEIM="geheim")

    regels = result.stderr.splitlines()
    assert (result.returncode, len(regels)) == (1, 2), regels
    over = sorted(regel.removeprefix("CommandError: ").split()[0] for regel in regels)
    assert over == ["VISIE_DEBUG", "VISIE_GEHEIM"]


@pytest.mark.parametrize("waarde", ["ja", "1", "Toegang"])
def test_another_log_than_there_is_is_refused(geweigerd, waarde):
    assert one_line(run(geweigerd, VISIE_LOG=waarde)) == (
        f"VISIE_LOG: '{waarde}' is not known. Use toegang, or leave it empty."
    )


def test_a_data_folder_that_cannot_be_written_is_refused_in_one_line(geweigerd, tmp_path):
    (tmp_path / "bestand").touch()

    line = one_line(run(geweigerd, VISIE_DATA=str(tmp_path / "bestand")))

    assert line.startswith(f"VISIE_DATA: cannot write in {tmp_path / 'bestand'} (")


def test_a_database_file_that_others_can_read_is_said(tmp_path):
    https = portal_environment(copy_of_folder(tmp_path), free_port(), **GOED)
    tmp_path.chmod(0o755)

    said(https)

    assert check(https) == (1, ["visie.W003"])


def test_a_command_that_fails_is_one_line_of_the_log(nieuw):
    """Here: on a database without tables."""
    words = [sys.executable, "manage.py", "controleer_links"]

    result = manage(words, nieuw)

    [regel] = map(json.loads, result.stderr.splitlines())
    assert (result.returncode, result.stdout) == (1, "")
    assert (regel["level"], regel["logger"], "linkcontrole.py" in regel["error"]) == ("CRITICAL", "visie", True)


def test_migrations_that_wait_are_an_error_before_going_live(nieuw):
    status, gevonden = check(nieuw)

    assert (status, "visie.E005" in gevonden) == (1, True)


@pytest.mark.django_db
def test_a_database_of_a_newer_release_is_refused():
    MigrationRecorder.Migration.objects.create(app="visie", name="9999_later")

    with pytest.raises(voorbereiden.CommandError, match=r"^The database is of a newer release \(visie.9999_later\)\. "):
        voorbereiden.refuse_newer_database()


@pytest.mark.django_db
def test_what_others_than_we_migrated_is_no_newer_release():
    MigrationRecorder.Migration.objects.create(app="vroeger", name="0001_initial")

    voorbereiden.refuse_newer_database()


def test_a_database_server_that_is_too_old_is_said_in_one_line(nieuw):
    """Django's own number is raised, as a later Django will do."""
    vendor = connection.vendor.replace("sqlite", "sqlite3")
    code = f"""if True:
        import os
        from django.core.management import execute_from_command_line
        from django.db.backends.{vendor}.base import DatabaseWrapper
        DatabaseWrapper.features_class.minimum_database_version = (99,)
        os.environ["DJANGO_SETTINGS_MODULE"] = "visie.settings"
        execute_from_command_line(["manage.py", "start"])
    """
    words = [sys.executable, "-c", code]

    result = manage(words, nieuw)

    assert one_line(result).startswith("The database is too old: ")
    assert "99 or later is required" in result.stderr
