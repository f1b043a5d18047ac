"""One thing in many notations finds the same: codes, abbreviations, round the clock, phrases, what nobody sees."""

import pytest

from visie.zoeken import fragment, search
from visie.zoeken.index import Index, Passage
from visie.zoeken.woordenlijst import Woordenlijst

pytestmark = pytest.mark.django_db
GELIJK = {
    "GGZ": ["ggz", "G.G.Z.", "g.g.z.", "g.g.z", "G G Z", "g-g-z", "G\u00adGZ", "ＧＧＺ"],
    "VVT": ["V.V.T.", "v.v.t", "v v t"],
    "HAP": ["H.A.P.", "h.a.p.", "hap"],
    "ANW": ["A.N.W.", "a.n.w"],
    "24/7": [
        "24-7", "24–7", "24 / 7", "24x7", "24×7", "24 x 7", "24X7", "7x24", "7/24", "24 op 7", "24u/7",
        "24\u00a0/\u00a07",
    ],
    "financiële waardering": ["ﬁnanciële waardering", "financi\u00adële waardering", "FINANCIELE WAARDERING"],
    "spoedpost": ["spoed\u00adpost", "spoed\u200bpost", "\u202aspoedpost\u202c", "\ufeffspoedpost", "spoedpost\u200e"],
    '"samen beslissen"': [
        "“samen beslissen”", "„samen beslissen”", "«samen beslissen»", "‘samen beslissen’", "'samen beslissen'",
        "''samen beslissen''", "‚samen beslissen‘", "„samen beslissen“", "”samen beslissen”", "″samen beslissen″",
        '"samen\u00a0be\u00adslissen"', '"Samen beslissen"',
    ],
    '"24/7 beschikbaar"': ["“24-7 beschikbaar”", "'24×7 beschikbaar'"],
    "e-health": ["e‑health", "e–health"],
    "hagro's": ["hagro’s", "hagro´s", "hagro‘s"],
}  # fmt: skip
CODES = {
    "palliatieve-zorg": ["4.6", "D 4.6", "d4-6", "activiteit 4,6", "punt 4.6", "wat staat er in activiteit 4.6?"],
    "oproep-12": ["oproep nr. 12", "oproep #12", "ik zoek oproep (12)", "oproep 12 over geld"],
    "noot-31": ["noot (31)", "[31]", "waar gaat noot 31 over?", "noten 31 en 32", "Noot 31, alstublieft"],
    "noot-asterisk": ["noot *", "noot (*)"],
    "hoofddoel": ["hoofdstuk 2:", "§ 2"],
    "24-7-toegankelijk-voor-spoed": ["doelstelling vier", "doelstelling 4 en 5", "de vierde doelstelling"],
}


def test_every_notation_finds_the_same(vind):
    anders = {q: vind(q)[:5] for norm, rij in GELIJK.items() for q in rij if vind(q) != vind(norm) or not vind(q)}

    assert anders == {}


def test_the_part_of_a_code_stands_first(vind):
    assert {q: vind(q)[:1] for anker, rij in CODES.items() for q in rij if vind(q)[:1] != [anker]} == {}


@pytest.mark.parametrize(
    ("q", "code"),
    [
        ("wat staat er in noot (31)?", "n31"), ("4,6", "d4.6"), ("ga naar d4.6", "d4.6"), ("noten 31 en 32", ""),
        ("oproep 12 over geld", ""), ("24-7", ""), ("18 miljoen", ""), ("2035", ""), ("88,3%", ""), ("9.9", ""),
    ],
)  # fmt: skip
def test_only_what_is_nothing_but_one_code_leads_straight_to_it(index, q, code):
    assert search(index, q).code == code


def test_two_codes_are_both_answered(vind):
    assert vind("noten 31 en 32") == ["noot-31", "noot-32"]
    assert vind("oproep 12 over geld")[:2] != ["oproep-12"]


def test_apostrophes_are_no_phrase(vind):
    assert vind("'s avonds en 's nachts") != []
    assert "wijkverbanden" in vind("hagro's in 'de wijk'")


def test_the_text_is_read_as_the_query_is():
    tekst = "De G.G.Z. is 24×7 bereik\u00adbaar via e‑mail; zie ‘ﬁjn wonen’."
    index = Index([Passage("a", "activiteit", "/a/", "Kop", tekst.replace("\u00ad", ""))], Woordenlijst())

    gevonden = [search(index, q).treffers != [] for q in ("ggz", "24-7", "email", '"ggz is 24/7"', "'24x7 bereikbaar'")]

    assert gevonden == [True] * 5


def test_an_abbreviation_with_points_is_marked_whole():
    index = Index([Passage("a", "activiteit", "/a/", "Kop", "In de G.G.Z. en de g.g.z")], Woordenlijst())

    treffer = search(index, "ggz").treffers[0]

    assert [stuk for stuk, raak in fragment.fragment(treffer.passage.tekst, treffer.stammen, index) if raak] == [
        "G.G.Z", "g.g.z",
    ]  # fmt: skip
