"""Codes of parts, however people write them."""

import pytest

from visie.tekst import codewoorden

LETTERS = codewoorden.letters_of(
    [("hoofdstuk", "h"), ("doelstelling", "d"), ("activiteit", "d"), ("oproep", "o"), ("noot", "n")]
)
GESCHREVEN = {
    "d4.6": [
        "d4.6", "D4.6", "D 4.6", "d4.6,", "d4.6.", "(d4.6)", "“d4.6”", "«d4.6»", "d4-6", "D4–6", "d4,6", "d4:6", "d4_6",
        "d4/6", "d 4 . 6", "d-4.6", "activiteit 4,6", "Activiteit 4.6.", "activiteit4.6", "activiteit: 4.6",
        "activiteit nr. 4.6", "act. 4.6", "activity 4.6", "activiteit 04.06", "d4\u00ad.6", "d\u200b4.6", "D４．６",
        "activiteit\u00a04.6", "\u202ad4.6\u202c", "d4‑6", "  d4.6  ", "activiteiten 4.6", "doelstelling 4.6",
        "_d4.6_", "*d4.6*", "**d4.6**", "__d4.6__", "`d4.6`", "‘d4.6’", "'d4.6'", "/d4.6/", "code d4.6", "nr. d4.6",
        "nummer d4.6", "de code d4.6", "code nr. d4.6", "activiteit ‘4.6’", "activiteit/4/6", "activiteit_4_6", "d/4.6",
    ],
    "d4": [
        "d4", "D4", "doelstelling 4", "doelstelling 4:", "doel 4", "goal 4", "doelstelling vier", "Doelstelling IV",
        "vierde doelstelling", "de vierde doelstelling", "de 4e doelstelling", "doelstelling nummer 4", "doelst. 4",
    ],
    "o12": [
        "o12", "O 12", "oproep 12", "oproep nr. 12", "oproep nr 12", "oproep #12", "oproep no 12", "oproep no. 12",
        "oproep № 12", "oproep n° 12", "oproep-12", "Oproep (12)", "oproep 12?", "oproep twaalf", "twaalfde oproep",
        "oproep ‘12’", "oproep “12”", "oproep «12»", "'oproep' '12'", "oproep *12*", "oproep **12**", "*oproep 12*",
        "oproep/12", "/oproep/12/", "oproep_12", "_oproep_ 12", "oproep `12`", "~~oproep 12~~", "oproep = 12",
        "oproep {12}", "oproep <12>", "nummer o12", "nr. o12", "code: o12", "code oproep 12", "oproep\\_12", "#o12",
        "[[o12]]", "| o12 |", "> oproep 12", "- oproep 12", "# oproep 12",
    ],
    "n31": [
        "n31", "noot 31", "noot (31)", "noot 31)", "noot [31]", "[noot 31]", "[31]", "(31)", "voetnoot 31",
        "voetnoten 31",
        "eindnoot 31", "noot: 31", "noot31", "noot³¹", "footnote 31", "nt. 31", "noot nr.31", "^31",
    ],
    "n*": ["n*", "noot *", "noot*", "noot (*)", "noot asterisk", "noot sterretje", "“noot *”", "'n*'"],
    "h2": ["h2", "hoofdstuk 2", "hoofdstuk 2:", "§ 2", "§2", "hst. 2", "Hfst 2", "chapter 2", "hoofdstuk twee"],
}  # fmt: skip
GEEN_CODE = [
    "", "2035", "18 miljoen", "24/7", "24-7", "7.900", "88,3%", "d4.6%", "2:1000", "d4.6.1", "vitamine d 2", "noot",
    "doelstelling", "vier", "noot voor de lezer", "4.6", "31", "[2035 ]x", "oproep aan gemeenten", "d", "§", "h2o",
]  # fmt: skip


def test_a_code_is_understood_in_every_notation():
    gelezen = {code: [codewoorden.bedoelde_code(q, LETTERS) for q in rij] for code, rij in GESCHREVEN.items()}

    assert gelezen == {code: [code] * len(rij) for code, rij in GESCHREVEN.items()}


def test_other_words_and_numbers_are_no_codes():
    assert {q: code for q in GEEN_CODE if (code := codewoorden.bedoelde_code(q, LETTERS))} == {}


@pytest.mark.parametrize(
    ("q", "nummer"),
    [
        ("4.6", "4.6"), ("4,6", "4.6"), ("4.6.", "4.6"), ("nr. 4.6", "4.6"), ("punt 4,6", "4.6"), ("#4.6", "4.6"),
        ("４．６", "4.6"), ("*4.6*", "4.6"), ("_4.6_", "4.6"), ("‘4,6’", "4.6"), ("code 4.6", "4.6"), ("4–6", "4.6"),
        ("31", ""), ("24/7", ""), ("7.900", ""), ("88,3%", ""), ("1.2.3", ""),
    ],
)  # fmt: skip
def test_a_number_with_a_point_may_be_that_of_an_activiteit(q, nummer):
    assert codewoorden.los_nummer(q) == nummer
