import pytest

from visie.tekst.codelijst import LANGST, as_list, codes_in


@pytest.mark.parametrize(
    ("getypt", "codes"),
    [
        ("d1.2-d5.3-o14", ["d1.2", "d5.3", "o14"]),
        ("o14-d1.2-o14", ["o14", "d1.2"]),
        ("D1.2,d5.3;O14", ["d1.2", "d5.3", "o14"]),
        ("d1.2 – d5.3 — o14", ["d1.2", "d5.3", "o14"]),
        ("d1.2%2Cd5.3", ["d1.2", "d5.3"]),
        ("d01.02-n*-h2.", ["d1.2", "n*", "h2"]),
        ("persoonlijke_continuiteit-voorwoord", ["persoonlijke_continuiteit", "voorwoord"]),
        ("onzin-привет-d1", ["onzin", "d1"]),
        ("---", []),
        ("", []),
    ],
)
def test_a_list_gives_each_code_once_in_its_order(getypt, codes):
    assert codes_in(getypt) == codes


def test_a_list_is_read_back_as_it_was_written_and_one_without_end_is_cut():
    codes = ["d1.2", "n*", "voorwoord"]

    assert codes_in(as_list(codes)) == codes
    assert codes_in("d1-" * LANGST) == ["d1"]
