"""`manage.py exporteer`: the whole site in a folder, whole or not at all."""

import json
import os

import pytest
from django.core.management import CommandError, call_command

from tests.visie.front.vraag import vraag
from visie.editie.models import Portaalgegevens
from visie.front import export as exporteren

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_verbinding")]


@pytest.fixture
def klein(monkeypatch):
    """Let the walk begin at a few addresses and follow no link: the export of the whole is test_nginx."""
    monkeypatch.setattr(exporteren.wandeling, "begin", lambda editie=None: ["/", "/d4.6", "/robots.txt"])
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
