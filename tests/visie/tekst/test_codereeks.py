"""Codes among other words: one, in lists, in ranges, and numbers alone."""

import pytest

from visie.tekst import codereeks, codewoorden

LETTERS = codewoorden.letters_of(
    [("hoofdstuk", "h"), ("doelstelling", "d"), ("activiteit", "d"), ("oproep", "o"), ("noot", "n")]
)
ONDER = [f"d{doel}{onder}" for doel in range(1, 8) for onder in ("", ".1", ".2", ".3", ".4", ".5", ".6")]
BEKEND = [*ONDER, "h1", "h2", "h3", "h4", *(f"o{n}" for n in range(1, 24)), "n*", *(f"n{n}" for n in range(1, 39))]
CODES = codereeks.codes_of(LETTERS, BEKEND)
DRIE = ["n31", "n32", "n33"]


def gelezen(text):
    return [genoemd.code for genoemd in codereeks.genoemde_codes(text, CODES)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("wat staat er in noot 31?", ["n31"]), ("noten 31 en 32 over werkdruk", ["n31", "n32"]),
        ("activiteit 4.6, 4.5 en d3.1", ["d4.6", "d4.5", "d3.1"]), ("oproep (12) van de overheid", ["o12"]),
        ("d66 in 2035", ["d66"]), ("vitamine d 2", []), ("acht focusgroepen in 2025", []), ("24/7 bereikbaar", []),
        ("wat is code d4.6", ["d4.6"]), ("zie *noot 31* over geld", ["n31"]),
        ("oproep_12 en oproep/13", ["o12", "o13"]),
        ("noot 7.900", []), ("oproep 12%", []), ("h5n1", []), ("noot 2035", []), ("", []),
    ],
)  # fmt: skip
def test_codes_are_seen_among_other_words(text, codes):
    assert gelezen(text) == codes


@pytest.mark.parametrize(
    "text",
    [
        "noot 31, 32 en 33", "noten 31,32,33", "noten 31, 32, en 33", "noten 31/32/33", "noten 31;32;33",
        "noten 31 32 33",
        "noten 31 & 32 & 33", "noten 31+32+33", "noten (31), (32) en (33)",
        "noot 31, noot 32 en noot 33", "n31, n32, n33",
        "noten 31-33", "noten 31 - 33", "noten 31 t/m 33", "noten 31 tm 33", "noten 31 tot en met 33",
        "noten 31 tot 33",
        "noten 31..33", "noten 31 → 33", "noot-nr-31 t/m 33", "eindnoten 31-33", "noten 31...33", "n31-n33",
        "n31-33", "noot 31 t/m noot 33", "noot nr. 31 t/m nr. 33",
        "notes 31 to 33",
        "notes 31 through 33", "[31-33]", "[31, 32, 33]", "[31][32][33]", "(31,32,33)", "noten 31, 32-33",
        "noten *31*, *32* en *33*", "noten 31 of 32 en/of 33", "noten '31' t/m '33'", "noten 31.32.33",
        "noten_31_32_33",
    ],
)  # fmt: skip
def test_lists_and_ranges_name_every_part(text):
    assert gelezen(text) == DRIE


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("oproepen 3-5", ["o3", "o4", "o5"]), ("oproep 5/3", ["o5", "o3"]), ("noten 33-31", DRIE[::-1]),
        ("noten 31-33, 35 en 37-38", [*DRIE, "n35", "n37", "n38"]), ("hoofdstukken 2,3", ["h2", "h3"]),
        ("hoofdstuk 1-3", ["h1", "h2", "h3"]), ("doelstellingen 1-3", ["d1", "d2", "d3"]),
        ("doelen 1, 2 en 3", ["d1", "d2", "d3"]), ("doelstelling 4 t/m 6", ["d4", "d5", "d6"]),
        ("doelstelling 4-6", ["d4.6"]), ("activiteit 4,6", ["d4.6"]),
        ("activiteiten 4.1-4.3", ["d4.1", "d4.2", "d4.3"]),
        ("d4.1 t/m d4.3", ["d4.1", "d4.2", "d4.3"]), ("activiteiten 4.5 t/m 5.2", ["d4.5", "d4.6", "d5.1", "d5.2"]),
        ("noten 37-45", ["n37", "n38", "n45"]), ("noten 1-999", [*BEKEND[-38:], "n999"]),
        ("noot 31 en 99", ["n31", "n99"]),
        ("oproep 12, 24/7 bereikbaar", ["o12"]), ("oproep 12 en 3 keer", ["o12"]), ("oproep 12 tot 2035", ["o12"]),
        ("noot 31 en 4.6", ["n31", "d4.6"]), ("noot 31, 7.900 mensen", ["n31"]), ("oproep 12 of d4.6", ["o12", "d4.6"]),
        ("hoofdstuk 4.6", ["d4.6"]), ("§ 4.6", ["d4.6"]), ("doelstellingen 4.6", ["d4.6"]),
    ],
)  # fmt: skip
def test_a_range_names_what_exists_and_its_end(text, codes):
    assert gelezen(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("4.6 palliatieve zorg", ["d4.6"]), ("wat is 4.6?", ["d4.6"]), ("zie 4.6.", ["d4.6"]), ("zorg (4.6)", ["d4.6"]),
        ("paragraaf 4.6", ["d4.6"]), ("par. 4,6", ["d4.6"]), ("actie 4.6", ["d4.6"]), ("punt nr. 4.6", ["d4.6"]),
        ("acties 4.5 en 4.6", ["d4.5", "d4.6"]), ("4.1 t/m 4.3", ["d4.1", "d4.2", "d4.3"]), ("*4.6*", ["d4.6"]),
        ("4.6, d4.5", ["d4.6", "d4.5"]), ("section 4.6", ["d4.6"]), ("'4.6' uit de visie", ["d4.6"]),
        ("4.6 miljoen", []), ("2,5 miljoen euro", []), ("€ 4.6", []), ("4.6%", []), ("4.6.1", []), ("24.6", []),
        ("9.9", []), ("1.2.2035", []), ("4-6 weken", []), ("https://visie.nl/4.6", []), ("4.6 keer", []),
    ],
)  # fmt: skip
def test_a_number_alone_names_the_part_that_has_it(text, codes):
    assert gelezen(text) == codes


def test_what_was_typed_is_kept():
    rij = codereeks.genoemde_codes("zie noot 31 en 99, of paragraaf 4.6 of 4.5", CODES)

    assert [(g.getypt, g.los) for g in rij] == [
        ("noot 31", False), ("99", False), ("paragraaf 4.6", False), ("4.5", False),
    ]  # fmt: skip


def test_a_text_without_codes_has_none():
    assert codereeks.genoemde_codes("noot 31", codereeks.codes_of({}, [])) == []
