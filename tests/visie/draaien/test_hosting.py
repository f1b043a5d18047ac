"""docs/systemd/ and docs/hosting.md name what is there: commands, options, variables, files."""

import configparser
import re
import shlex
import subprocess

import pytest
from django.core.management import get_commands, load_command_class

from tests.conftest import ROOT
from visie.draaien import taken

SYSTEMD = ROOT / "docs" / "systemd"
PYTHON = "/opt/visie/.venv/bin/python"
DIENSTEN = sorted(SYSTEMD.glob("visie*.service"))
TIMERS = sorted(SYSTEMD.glob("*.timer"))
HANDLEIDING = (ROOT / "docs" / "hosting.md").read_text()
BLOKKEN = re.findall(r"^```\n(.*?)^```$", HANDLEIDING, re.M | re.S)


def unit(file):
    """Return {section: {key: [values]}} of a unit file."""

    class Alle(dict):
        def __setitem__(self, key, value):
            super().__setitem__(key, self.get(key, []) + value if isinstance(value, list) else value)

    parser = configparser.RawConfigParser(strict=False, dict_type=Alle, interpolation=None)
    parser.optionxform = str
    parser.read_string(file.read_text())
    return {naam: {key: waarde.splitlines() for key, waarde in parser[naam].items()} for naam in parser.sections()}


def parse(words):
    """Let a command of manage.py read its arguments. Raises SystemExit or CommandError when it refuses them."""
    naam, *argumenten = words
    command = load_command_class(get_commands()[naam], naam)
    parser = command.create_parser("manage.py", naam)
    parser.parse_args(argumenten)


@pytest.mark.parametrize("file", DIENSTEN, ids=lambda file: file.name)
def test_every_service_runs_a_command_that_is_there(file):
    [regel] = unit(file)["Service"]["ExecStart"]

    python, manage, *words = shlex.split(regel)

    assert (python, manage) == (PYTHON, "manage.py")
    parse(words)


@pytest.mark.parametrize("file", DIENSTEN, ids=lambda file: file.name)
def test_no_service_says_what_the_drop_in_then_undoes(file):
    gedeeld = unit(SYSTEMD / "veilig.conf")["Service"]

    assert set(unit(file)["Service"]) & set(gedeeld) == set()


@pytest.mark.parametrize("file", TIMERS, ids=lambda file: file.name)
def test_every_timer_has_its_service_and_is_started(file):
    assert file.with_suffix(".service").is_file()
    assert unit(file)["Install"]["WantedBy"] == ["timers.target"]
    assert [sleutel for sleutel in unit(file)["Timer"] if sleutel.startswith("On")]


def test_every_planned_task_has_a_timer():
    gepland = {unit(t.with_suffix(".service"))["Service"]["ExecStart"][0].split()[2] for t in TIMERS}

    assert set(taken.TAKEN) <= gepland


def test_nginx_is_told_of_an_export_by_the_folder_in_which_it_is_renamed():
    [regel] = unit(SYSTEMD / "visie-export.service")["Service"]["ExecStart"]

    folder = next(word for word in shlex.split(regel) if word.startswith("/srv/"))

    assert unit(SYSTEMD / "nginx-visie.path")["Path"]["PathChanged"] == [folder.rpartition("/")[0]]


def test_every_variable_of_the_environment_is_one_of_the_portal():
    regels = (SYSTEMD / "visie.env").read_text().splitlines()
    namen = {gevonden[1] for regel in regels if (gevonden := re.match(r"(?:# )?([A-Z_]+)=", regel))}

    koppen = set(re.findall(r"^([A-Z_]+)\s", (ROOT / "visie" / "settings.py").read_text().split('"""')[1], re.M))
    gelezen = "".join(file.read_text() for file in (ROOT / "visie").rglob("*.py"))

    assert len(namen) > 5
    assert [naam for naam in namen if naam not in koppen | {"VISIE_WERKERS"} or f'"{naam}"' not in gelezen] == []


def test_every_block_of_the_manual_is_correct_shell():
    fout = {
        blok: resultaat.stderr
        for blok in BLOKKEN
        if (resultaat := subprocess.run(["bash", "-n"], input=blok, capture_output=True, text=True, check=False)).stderr
    }

    assert len(BLOKKEN) > 10
    assert fout == {}


def test_every_command_in_the_manual_is_there():
    regels = [regel for blok in BLOKKEN for regel in blok.splitlines()]
    gevonden = [m[1] for regel in regels if (m := re.search(r"(?:^|\s)(?:visie|manage\.py) ((?!--)[a-z_]+.*)", regel))]

    onbekend = {words.split()[0] for words in gevonden} - set(get_commands())

    assert (len(gevonden) > 10, onbekend) == (True, set())


def test_every_file_that_the_manual_installs_is_there():
    namen = set(re.findall(r"docs/[\w./@-]*\w", HANDLEIDING))

    assert [naam for naam in namen if not (ROOT / naam).exists()] == []


def test_every_unit_is_named_in_the_manual():
    namen = {file.name for file in SYSTEMD.glob("*.timer")} | {"visie.service", "nginx-visie.path"}

    assert [naam for naam in namen if naam not in HANDLEIDING] == []


@pytest.mark.django_db
def test_logs_are_kept_as_long_as_readers_are_told(client):
    journal = (SYSTEMD / "journald@visie.conf").read_text()

    assert "MaxRetentionSec=14day" in journal
    assert "Na veertien dagen verdwijnt het logboek." in client.get("/privacy/").content.decode()
    assert unit(SYSTEMD / "veilig.conf")["Service"]["LogNamespace"] == ["visie"]


def test_nginx_keeps_no_list_of_readers():
    nginx = (ROOT / "docs" / "nginx.conf").read_text()

    assert re.findall(r"^\s*access_log (.*);", nginx + "\n".join(BLOKKEN), re.M) == ["off", "off"]
