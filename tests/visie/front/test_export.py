"""`manage.py exporteer`: the whole site in a folder, whole or not at all."""

import json
import os
from threading import Barrier, Thread

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from tests.visie.front.vraag import vraag
from visie.editie.models import Portaalgegevens
from visie.front import export as exporteren
from visie.front.front import read_stand

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_verbinding")]


@pytest.fixture
def klein(monkeypatch):
    """Let the walk begin at a few addresses and follow no link: the export of the whole is test_nginx."""
    monkeypatch.setattr(exporteren.wandeling, "begin", lambda editie=None: ["/", "/d4.6", "/robots.txt"])
    monkeypatch.setattr(exporteren.wandeling, "losse", lambda: [])
    monkeypatch.setattr(exporteren.wandeling, "links", lambda antwoord: [])


def inhoud(folder):
    return {str(f.relative_to(folder)): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


def test_a_folder_that_it_did_not_make_is_refused_and_left_alone(tmp_path):
    (tmp_path / "van mij").write_text("x")

    with pytest.raises(CommandError, match="was not made by this command"):
        call_command("exporteer", str(tmp_path))

    assert inhoud(tmp_path) == {"van mij": b"x"}


def test_pages_files_and_redirects_are_written(klein, tmp_path):
    from django.core.handlers.wsgi import WSGIHandler

    call_command("exporteer", str(tmp_path / "uit"), verbosity=0)

    gevonden = inhoud(tmp_path / "uit")
    assert gevonden["site/index.html"] == vraag(WSGIHandler(), "/").body
    assert gevonden["nginx/naar-302.map"].decode().startswith('"/d4.6" "/doelstellingen/')
    assert {"site/index.html.br", "site/index.html.gz", "site/robots.txt", "site/_404.html"} <= set(gevonden)
    assert json.loads(gevonden["export.json"])["edities"] == [1]
    assert [f.name for f in tmp_path.iterdir()] == ["uit"]


def test_another_user_may_read_it_whoever_exports(klein, tmp_path):
    before = os.umask(0o077)  # as docs/systemd/veilig.conf has it
    try:
        call_command("exporteer", str(tmp_path / "uit"), verbosity=0)
    finally:
        os.umask(before)

    uit = tmp_path / "uit"
    assert {oct(f.stat().st_mode & 0o777) for f in uit.rglob("*") if f.is_file()} == {"0o644"}
    assert {oct(f.stat().st_mode & 0o777) for f in [uit, *uit.rglob("*")] if f.is_dir()} == {"0o755"}


def test_a_second_export_takes_the_place_of_the_first(klein, tmp_path):
    call_command("exporteer", str(tmp_path / "uit"), verbosity=0)
    (tmp_path / "uit" / "site" / "oud.html").write_text("x")

    call_command("exporteer", str(tmp_path / "uit"), verbosity=0)

    assert not (tmp_path / "uit" / "site" / "oud.html").exists()


def test_when_asked_so_nothing_is_written_until_the_site_changes(klein, tmp_path, settings):
    def exporteer():
        call_command("exporteer", str(tmp_path / "uit"), "--als-nodig", verbosity=0)
        return (tmp_path / "uit" / "export.json").stat().st_mtime_ns

    eerst, nogmaals = exporteer(), exporteer()
    Portaalgegevens.objects.update(contact_fouten="fouten@example.org")
    veranderd = exporteer()
    settings.VISIE_ADRES = "https://elders.example.org"

    assert (nogmaals == eerst, veranderd > eerst, exporteer() > veranderd) == (True, True, True)


def test_an_export_that_fails_leaves_everything_as_it_was(klein, tmp_path, monkeypatch):
    call_command("exporteer", str(tmp_path / "uit"), verbosity=0)
    before = inhoud(tmp_path)
    monkeypatch.setattr(exporteren, "write_nginx", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left")))

    with pytest.raises(CommandError, match="No space left"):
        call_command("exporteer", str(tmp_path / "uit"))

    assert inhoud(tmp_path) == before


def exporteer(folder, *opties):
    """Export to a folder; return how many addresses were made anew."""
    return exporteren.export(folder, alles="--alles" in opties)[1]


def test_what_did_not_change_is_the_same_file_and_all_of_it_is_what_a_whole_export_writes(klein, tmp_path):
    exporteer(tmp_path / "uit")
    before = {f.name: f.stat().st_ino for f in (tmp_path / "uit" / "site").iterdir()}
    opnieuw = [exporteer(tmp_path / "uit"), exporteer(tmp_path / "heel"), exporteer(tmp_path / "uit", "--alles")]
    zelfde = exporteer(tmp_path / "uit")

    assert ([*opnieuw, zelfde], len(before)) == ([0, 3, 3, 0], 10)
    assert inhoud(tmp_path / "uit") == inhoud(tmp_path / "heel")


def test_a_page_is_the_same_file_until_a_row_that_it_shows_changes(klein, tmp_path):
    def bestanden():
        return {f.name: f.stat().st_ino for f in (tmp_path / "uit" / "site").iterdir() if f.is_file()}

    exporteer(tmp_path / "uit")
    eerst = bestanden()
    Portaalgegevens.objects.update(contact_fouten="fouten@example.org")
    exporteer(tmp_path / "uit")

    nieuw = {naam for naam, nummer in bestanden().items() if eerst[naam] != nummer}
    assert nieuw & {"index.html", "index.html.br", "robots.txt"} == {"index.html", "index.html.br"}
    assert b"fouten@example.org" in (tmp_path / "uit" / "site" / "index.html").read_bytes()


@pytest.mark.parametrize("naam", ["site/index.html", "site/index.html.br"])
def test_a_file_that_somebody_changed_or_removed_is_not_taken_over(klein, tmp_path, naam):
    exporteer(tmp_path / "uit")
    before = inhoud(tmp_path / "uit")
    (tmp_path / "uit" / naam).write_bytes(b"beschadigd")

    opnieuw = exporteer(tmp_path / "uit")
    (tmp_path / "uit" / naam).unlink()

    assert (opnieuw, exporteer(tmp_path / "uit"), inhoud(tmp_path / "uit") == before) == (1, 1, True)


def test_nothing_is_taken_over_from_another_release(klein, tmp_path, settings):
    exporteer(tmp_path / "uit")
    settings.VISIE_ADRES = "https://elders.example.org"

    assert exporteer(tmp_path / "uit") == 3


def test_an_address_that_is_no_more_leaves_the_folder(klein, tmp_path, monkeypatch):
    exporteer(tmp_path / "uit")
    monkeypatch.setattr(exporteren.wandeling, "begin", lambda editie=None: ["/robots.txt"])

    exporteer(tmp_path / "uit")

    assert {f.name for f in (tmp_path / "uit" / "site").glob("*.*")} & {"index.html", "robots.txt"} == {"robots.txt"}


def test_a_page_that_fails_is_not_exported(klein, tmp_path, monkeypatch):
    exporteer(tmp_path / "uit")
    before = inhoud(tmp_path)
    monkeypatch.setattr("visie.lezen.paginas.omvang.per_hoofdstuk", lambda document: 1 / 0)

    with pytest.raises(CommandError, match="/ answers 500"):
        call_command("exporteer", str(tmp_path / "uit"), "--alles")

    assert inhoud(tmp_path) == before


@pytest.mark.parametrize("rest", ["", "-oud"])
def test_what_a_killed_export_left_is_cleared_away(klein, tmp_path, rest):
    exporteer(tmp_path / "uit")
    (tmp_path / "uit").rename(tmp_path / f".uit-0a1b2c3d{rest}")

    opnieuw = exporteer(tmp_path / "uit")

    assert ([f.name for f in tmp_path.iterdir()], opnieuw) == (["uit"], 0 if rest else 3)


def in_thread(doe):
    """Do something with a connection of its own."""

    def met_eigen():
        try:
            doe()
        finally:
            connection.close()

    thread = Thread(target=met_eigen)
    thread.start()
    return thread


def test_while_others_save_the_moment_at_which_it_began_is_exported(klein, echte_transacties, tmp_path):
    def save(pad):
        if pad.startswith("/"):  # a page; files are made before that moment
            in_thread(lambda: Portaalgegevens.objects.update(contact_fouten=f"na{len(pad)}@example.org")).join()

    Portaalgegevens.objects.update(contact_fouten="voor@example.org")
    stand = read_stand()
    exporteren.export(tmp_path / "uit", save)

    merk, start = (inhoud(tmp_path / "uit")[naam] for naam in ("export.json", "site/index.html"))
    assert (json.loads(merk)["stand"], exporteren.actueel(tmp_path / "uit")) == (stand, False)
    assert (b"voor@example.org" in start, b"na1@" in start) == (True, False)
    assert (exporteer(tmp_path / "uit"), exporteren.actueel(tmp_path / "uit")) == (1, True)


def test_two_at_once_write_one_after_the_other(klein, echte_transacties, tmp_path):
    gelijk, klaar = Barrier(2), []

    def doe():
        gelijk.wait()
        klaar.append(exporteer(tmp_path / "uit"))

    for thread in [in_thread(doe), in_thread(doe)]:
        thread.join()

    assert (sorted(klaar), [f.name for f in tmp_path.iterdir()]) == ([0, 3], ["uit"])
