"""Codes in a query: every part that is named comes first, and only what is not there is named as not found."""

import pytest

from visie.zoeken import search

pytestmark = pytest.mark.django_db
REEKSEN = {
    ("n31", "n32", "n33"): ["noot 31, 32 en 33", "noten 31-33", "noten 31 t/m 33", "[31-33]", "n31-n33", "noten 31–33"],
    ("n31", "n32"): ["noten 31,32", "noot 31/32", "noten 31 en 32", "‘noten’ 31 en 32"],
    ("o3", "o4", "o5"): ["oproepen 3-5", "oproepen 3, 4 en 5", "oproep 3 t/m 5", "appeals 3-5"],
    ("d1", "d2", "d3"): ["doelstellingen 1-3", "doelen 1 t/m 3"],
    ("d4.5", "d4.6"): ["activiteiten 4.5 en 4.6", "4.5 en 4.6", "acties 4.5, 4.6"],
}
RECHTSTREEKS = {
    "d4.6": [
        "wat is 4.6?", "wat staat er in 4.6", "zie 4.6", "paragraaf 4.6", "actie 4.6", "hoofdstuk 4.6", "§ 4.6",
        "code d4.6", "nr. d4.6", "_d4.6_", "**d4.6**", "zie *d4.6*", "ik zoek ‘4.6’", "d4.6, alstublieft",
    ],
    "o12": ["nummer o12", "oproep ‘12’", "oproep “12”", "oproep *12*", "oproep/12", "oproep_12", "ik zoek ‘oproep 12’"],
    "n31": ["wat zegt de visie in noot 31", "wat staat er in *noot* 31", "de noot nr. 31"],
    "n*": ["noot *", "“noot *”"],
}  # fmt: skip


def _codes(index, q):
    return [treffer.passage.code for treffer in search(index, q).treffers]


def test_lists_and_ranges_find_every_part(index):
    anders = {}
    for codes, rij in REEKSEN.items():
        gevonden = {q: (_codes(index, q), search(index, q).vraag.onbekend) for q in rij}
        anders |= {q: uit for q, uit in gevonden.items() if uit != ([*codes], [])}

    assert anders == {}


def test_one_code_leads_straight_to_its_part_and_nothing_of_it_is_not_found(index):
    anders = {}
    for code, rij in RECHTSTREEKS.items():
        gevonden = {q: search(index, q) for q in rij}
        uit = {q: (u.code, u.vraag.onbekend, u.vraag.hersteld) for q, u in gevonden.items()}
        anders |= {q: uit[q] for q in rij if uit[q] != (code, [], {})}

    assert anders == {}


@pytest.mark.parametrize(
    ("q", "eerste", "onbekend"),
    [
        ("4.6 Palliatieve zorg", ["d4.6", "n32"], []), ("in 4.6 staat iets over hospice", ["d4.6"], []),
        ("oproepen 3 t/m 5 over geld", ["o3", "o4", "o5"], []), ("noten 31 en 99", ["n31"], ["99"]),
        ("noten 38-45", ["n38"], ["45"]), ("4.6 en 4.7", ["d4.6"], ["4.7"]), ("noot 31 en d9.9", ["n31"], ["d9.9"]),
        ("paragraaf 4.6 blockchain", ["d4.6"], ["blockchain"]),
        ("noot 99", [], ["noot 99"]), ("noten 43, 66", [], ["noten 43", "66"]), ("d9.9", [], ["d9.9"]),
        ("usb 3.1", [], ["usb", "3.1"]), ("python 3.2", [], ["python", "3.2"]), ("9.9 zebra", [], ["9.9", "zebra"]),
    ],
)  # fmt: skip
def test_what_does_not_exist_is_named(index, q, eerste, onbekend):
    assert (_codes(index, q)[: len(eerste) or 9], search(index, q).vraag.onbekend) == (eerste, onbekend)


def test_a_number_that_the_text_has_is_no_code(index):
    assert search(index, "wat is 88,3").code == ""
    assert _codes(index, "24/7")[0] == "d4"
