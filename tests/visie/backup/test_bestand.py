"""The file of a backup: every damage is noticed, without a database."""

import gzip
import io
import os
import subprocess
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.conftest import ROOT
from tests.portaal import MANAGE
from tests.wachten import GEDULD

GAAF = Path(__file__).with_name("backup_formaat_1.gz").read_bytes()
RIJEN = gzip.decompress(GAAF).splitlines(keepends=True)


def controleer(pad):
    call_command("zet_terug", str(pad), controleer=True, verbosity=0)


def refused(pad):
    """Check that a file is refused in one line; return that line."""
    with pytest.raises(CommandError) as refusal:
        controleer(pad)
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


def opnieuw(rijen):
    """Compress lines as a backup is."""
    stroom = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=stroom, mtime=0) as bestand:
        bestand.writelines(rijen)
    return stroom.getvalue()


@pytest.fixture
def pad(tmp_path):
    return tmp_path / "een.gz"


def test_a_whole_file_is_whole_without_a_database(pad, tmp_path):
    pad.write_bytes(GAAF)
    nergens = {"VISIE_DATA": str(tmp_path / "data"), "DATABASE_URL": "postgres://niemand@127.0.0.1:1/niets"}

    said = subprocess.run(
        [*MANAGE, "zet_terug", pad, "--controleer"],
        cwd=ROOT, env=os.environ | nergens, capture_output=True, timeout=GEDULD, check=False,
    )  # fmt: skip

    assert said.stderr == b""
    assert said.stdout.decode().endswith("2 published edities, 1088 rows, whole.\n")


@pytest.mark.parametrize("lengte", [0, 5, 10, 200, len(GAAF) // 2, len(GAAF) - 9, len(GAAF) - 1])
def test_a_file_that_was_cut_off_is_refused(pad, lengte):
    pad.write_bytes(GAAF[:lengte])

    assert refused(pad).endswith(("is not a backup of this portal.", "is damaged or not complete; use another backup."))


@pytest.mark.parametrize(
    "plaats", [*range(4), *range(10, len(GAAF) - 8, len(GAAF) // 20), *range(len(GAAF) - 8, len(GAAF))]
)
def test_one_other_bit_is_refused(pad, plaats):
    pad.write_bytes(GAAF[:plaats] + bytes([GAAF[plaats] ^ 0b100]) + GAAF[plaats + 1 :])

    assert refused(pad).endswith(("is not a backup of this portal.", "is damaged or not complete; use another backup."))


def test_when_and_by_what_it_was_compressed_is_no_content(pad):
    pad.write_bytes(GAAF[:4] + b"\x65\x43\x21\x0f\x02\x03" + GAAF[10:])

    controleer(pad)


@pytest.mark.parametrize(
    "rijen",
    [
        RIJEN[:-1],  # without its end
        RIJEN[:5] + RIJEN[6:],  # a row less
        [*RIJEN[:5], RIJEN[6], RIJEN[5], *RIJEN[7:]],  # in another order
        [*RIJEN, RIJEN[-1]],  # something after the end
        [*RIJEN[:5], RIJEN[5].replace(b"a", b"b"), *RIJEN[6:]],
    ],
)
def test_other_lines_in_a_whole_gzip_file_are_refused(pad, rijen):
    pad.write_bytes(opnieuw(rijen))

    assert "is damaged or not complete" in refused(pad)


def test_the_lines_as_they_were_are_accepted(pad):
    pad.write_bytes(opnieuw(RIJEN))

    controleer(pad)


@pytest.mark.parametrize(
    "inhoud",
    [b"", b"Een brief.", opnieuw([b"Een brief."]), opnieuw([]), opnieuw([b"Een brief.\n"]), opnieuw([b"[1]\n"])],
    ids=["empty", "a letter", "a packed letter", "no line", "a packed line", "a list"],
)
def test_another_file_is_refused(pad, inhoud):
    pad.write_bytes(inhoud)

    assert "is not a backup of this portal" in refused(pad)


def test_a_file_that_is_not_there_is_named(pad):
    assert refused(pad) == f"{pad} cannot be read (No such file or directory)."
