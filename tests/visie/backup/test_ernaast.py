"""What stands beside a backup, in a zip file or a folder, says nothing about that backup."""

import gzip
import os
import zipfile

import pytest

from tests.visie.backup.test_bestand import GAAF, RIJEN
from tests.visie.backup.test_geweigerd import met_soort, met_wachtwoord
from tests.visie.backup.test_uitpakken import ANDER, NAAM, REGELS, in_tar, in_zip, vaker
from visie.backup import bestand, uitpakken
from visie.backup.bestand import BackupRefused

VEEL = os.urandom(1 << 16) * 40
ERNAAST = {
    "half of a copy": GAAF[: len(GAAF) // 2],
    "half of the lines": REGELS[: len(REGELS) // 2],
    "half of the lines, in UTF-16": REGELS.decode().encode("utf-16")[:99_999],
    "less than the head": RIJEN[0][:999],
    "less than the head, packed": GAAF[:300],
    "the head alone": RIJEN[0],
    "the lines with one word else": REGELS.replace(b"huisarts", b"tandarts", 1),
    "a gzip that is none": b"\x1f\x8b" + b"x" * 99,
    "half of a gzip of a note": gzip.compress(VEEL)[:9999],
    "a gzip of a note": gzip.compress(b"Een brief."),
    "a bzip2 that is none": b"BZh9" + b"x" * 99,
    "an xz that is none": b"\xfd7zXZ\x00" + b"x" * 99,
    "a zip that is none": b"PK\x03\x04" + b"x" * 99,
    "half of a zip": in_zip(("a", VEEL))[:9999],
    "an empty zip": in_zip(),
    "a zip of photographs": in_zip(("1.jpg", b"\xff\xd8" + VEEL), ("2.jpg", b"\xff\xd8"), hoe=zipfile.ZIP_STORED),
    "a zip of too many photographs": in_zip(*((str(n), b"\xff\xd8") for n in range(uitpakken.BESTANDEN + 1))),
    "a zip with a password": met_wachtwoord(),
    "a zip of another kind": met_soort(9),
    "a tar that is none": b"x" * 257 + b"ustar" + b"x" * 999,
    "half of a tar": in_tar(("a", GAAF))[:9999],
    "a photograph": b"\xff\xd8" + VEEL,
    "zeros": bytes(len(VEEL)),
    "much, compressed": gzip.compress(bytes(1 << 23)),
    "much behind a head": gzip.compress(RIJEN[0] + bytes(1 << 23)),
    "packed too often": vaker(6),
    "nothing": b"",
    "a web page": b"<html>",
    "base64 of half a copy": b"H4sI" * 99,
}


@pytest.mark.parametrize(("waarin", "naam"), [("zip", "a"), ("zip", "z"), ("tar", "z"), ("folder", "a")])
def test_a_whole_backup_is_read_beside_anything(tmp_path, monkeypatch, waarin, naam):
    monkeypatch.setattr(uitpakken, "BYTES", 6_000_000)  # what is not a backup does not count

    for nummer, (soort, inhoud) in enumerate(ERNAAST.items()):
        pad = tmp_path / str(nummer)
        zet(pad, waarin, sorted([(naam, inhoud), (NAAM, GAAF)]))

        kop = bestand.check(pad)

        assert (soort, kop["visie-backup"]) == (soort, 1)


def zet(pad, waarin, leden):
    if waarin == "folder":
        pad.mkdir()
        for naam, inhoud in leden:
            (pad / naam).write_bytes(inhoud)
    else:
        pad.write_bytes({"zip": in_zip, "tar": in_tar}[waarin](*leden))


def test_it_is_read_beside_all_of_it_together(tmp_path):
    zet(tmp_path / "een.zip", "zip", [*ERNAAST.items(), (NAAM, GAAF)])

    assert bestand.check(tmp_path / "een.zip")["visie-backup"] == 1


def test_a_file_of_a_folder_is_not_copied(tmp_path, monkeypatch):
    monkeypatch.setattr(uitpakken, "BYTES", 0)
    zet(tmp_path / "map", "folder", [("a.jpg", VEEL), ("b", REGELS)])

    assert bestand.check(tmp_path / "map")["visie-backup"] == 1


def test_half_of_a_tar_is_enough_when_the_backup_is_in_that_half(tmp_path):
    (tmp_path / "een.tar").write_bytes(in_tar((NAAM, GAAF), ("foto.jpg", VEEL))[:-99_999])

    assert bestand.check(tmp_path / "een.tar")["visie-backup"] == 1


@pytest.mark.parametrize("ander", [ANDER, ANDER[:9999], gzip.decompress(ANDER)[:9999], in_zip(("c", ANDER[:9999]))])
def test_another_backup_beside_it_asks_for_one_also_when_that_is_damaged(tmp_path, ander):
    (tmp_path / "een.zip").write_bytes(in_zip(("a", GAAF), ("c", ander)))

    with pytest.raises(BackupRefused, match=r"has 2 backups in it \(a, c …\)"):
        bestand.check(tmp_path / "een.zip")


def test_of_the_same_backup_twice_and_both_damaged_it_says_so(tmp_path):
    (tmp_path / "een.zip").write_bytes(in_zip(("a", REGELS[:9999]), ("b", REGELS[:19_999])))

    with pytest.raises(BackupRefused, match="is damaged or not complete; use another backup."):
        bestand.check(tmp_path / "een.zip")


def test_what_is_unpacked_in_all_has_an_end(tmp_path, monkeypatch):
    monkeypatch.setattr(uitpakken, "BYTES", 1_000_000)
    monkeypatch.setattr(uitpakken, "WERK", 2)
    bom = gzip.compress(RIJEN[0] + bytes(1 << 20))
    zet(tmp_path / "een.zip", "zip", [*((str(n), bom) for n in range(9)), (NAAM, GAAF)])

    with pytest.raises(BackupRefused, match="unpacks to over"):
        bestand.check(tmp_path / "een.zip")
