"""The head of a backup: what has another shape is refused in one line, before anything is done with it."""

import json

import pytest

from tests.visie.backup.test_bestand import RIJEN, opnieuw, refused
from visie.backup.bestand import BackupRefused, read_head

KOP = json.loads(RIJEN[0])
DAMAGED = "is damaged or not complete; use another backup."


def regel(**anders):
    return json.dumps(KOP | anders, separators=(",", ":")).encode() + b"\n"


def zonder(naam):
    return json.dumps({n: w for n, w in KOP.items() if n != naam}, separators=(",", ":")).encode() + b"\n"


ANDERS = [
    b'{"visie-backup":1}\n',
    b'{"visie-backup":1',
    b'{"visie-backup":[1]}\n',
    b'{"visie-backup":"1\\n2"}\n',
    b'{"visie-backup":true}\n',
    b'{"visie-backup":' + b"[" * 100_000,
    *(zonder(naam) for naam in ("gemaakt", "portaal", "migraties", "tellingen", "volgnummers", "edities")),
    *(regel(tellingen=w) for w in ([1], None, "a", 1, {"a": "b"}, {"a": 1.5}, {"a": None}, {"a": True}, {"a": -1})),
    *(regel(volgnummers=w) for w in ([], {"a": "b"}, {"a": [1]})),
    *(regel(migraties=w) for w in ({}, "a", [1], [None], ["a\nb"])),
    *(regel(edities=w) for w in ([], "a", None)),
    *(regel(portaal=w) for w in (1, None, ["a"], "a\nb", "\ud800")),
    regel(gemaakt={}),
]


@pytest.mark.parametrize("kop", ANDERS, ids=range(len(ANDERS)))
def test_a_head_of_another_shape_is_refused(tmp_path, kop):
    pad = tmp_path / "een.gz"
    pad.write_bytes(opnieuw([kop, *RIJEN[1:]]))

    assert refused(pad).endswith(DAMAGED)


@pytest.mark.parametrize("kop", [b"", b"\n", b"[1]", b'{"a":"b"}', b"1", b'"visie-backup"', b"null"])
def test_what_is_no_head_is_refused(kop):
    with pytest.raises(BackupRefused, match=DAMAGED):
        read_head("een.gz", kop)


@pytest.mark.parametrize(
    ("kop", "zin"),
    [
        (regel(**{"visie-backup": 2, "portaal": "9.9.0"}), "restore it with release 9.9.0 of the portal."),
        (b'{"visie-backup":2}\n', "restore it with a later release."),
        (b'{"visie-backup":2,"portaal":"a\\nb"}\n', "restore it with a later release."),
    ],
)
def test_of_another_format_it_names_the_release(tmp_path, kop, zin):
    pad = tmp_path / "een.gz"
    pad.write_bytes(opnieuw([kop, *RIJEN[1:]]))

    assert refused(pad).endswith(f"has format 2 and this release reads format 1: {zin}")


@pytest.mark.parametrize(
    "rij", [b'{"model":[1]}\n', b'{"model":{}}\n', b"[]\n", b"1\n", b"null\n", b"[" * 100_000 + b"\n", b"{}\n"]
)
def test_a_row_of_another_shape_is_refused(tmp_path, rij):
    pad = tmp_path / "een.gz"
    pad.write_bytes(opnieuw([*RIJEN[:5], rij, *RIJEN[6:]]))

    assert refused(pad).endswith(DAMAGED)
