"""Backups in a folder: each its own name, the newest are kept, and only ours are ever removed."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.visie.databases import bestanden_in, database_in
from visie.backup import bestand
from visie.backup.bewaren import NAAM

pytestmark = pytest.mark.usefixtures("databases")
OUD = [f"visie-2026-0{maand}-01T020000Z.backup.gz" for maand in (1, 2, 3, 4)]
VAN_EEN_ANDER = [".verborgen", "visie-2026-01-01.backup.gz", "visie-2026-01-01T020000Z.backup.gz.oud"]


@pytest.fixture
def folder(tmp_path):
    for naam in OUD + VAN_EEN_ANDER:
        (tmp_path / naam).write_text("inhoud")
    return tmp_path


def maak(url, doel, **opties):
    said = StringIO()
    with database_in(url):
        call_command("backup", str(doel), stdout=said, **opties)
    return said.getvalue()


def test_a_folder_gets_a_file_named_after_the_moment(gevuld, folder):
    maak(gevuld, folder)

    [nieuw] = set(bestanden_in(folder)) - {*OUD, *VAN_EEN_ANDER}
    assert NAAM.fullmatch(nieuw)
    bestand.check(folder / nieuw)


def test_the_newest_are_kept_and_only_ours_are_removed(gevuld, folder):
    said = maak(gevuld, folder, bewaar=3)

    over = bestanden_in(folder)
    assert [naam for naam in over if naam in OUD] == OUD[2:]
    assert len([naam for naam in over if NAAM.fullmatch(naam)]) == 3
    assert [naam for naam in over if naam in VAN_EEN_ANDER] == sorted(VAN_EEN_ANDER)
    assert "2 older removed" in said


def test_with_a_clock_that_went_back_the_new_one_is_kept(gevuld, folder):
    later = "visie-2999-01-01T020000Z.backup.gz"
    (folder / later).write_text("inhoud")

    maak(gevuld, folder, bewaar=1)

    [over] = [naam for naam in bestanden_in(folder) if NAAM.fullmatch(naam)]
    assert over != later


def test_when_a_backup_fails_the_older_ones_stay(databases, folder):
    before = bestanden_in(folder)

    with pytest.raises(CommandError):
        maak(databases.nieuw("sqlite"), folder, bewaar=1)

    assert bestanden_in(folder) == before


@pytest.mark.parametrize(("doel", "bewaar"), [("een.gz", 2), ("", 0)])
def test_what_cannot_be_kept_is_refused(gevuld, folder, doel, bewaar):
    before = bestanden_in(folder)

    with pytest.raises(CommandError, match="--bewaar"):
        maak(gevuld, folder / doel, bewaar=bewaar)

    assert bestanden_in(folder) == before
