"""What an editor types to find something: words, phrases and numbers, and the sentence that answers."""

import pytest

from visie.tekst.zoekvraag import LANGST, LENGTE, TERMEN, holds_all, marked, places, sentence, terms

TEKST = "Eerst een zin. Het Huisartsenteam is één team. Daarna 4.25 en 14.2, en 4.2 ook."


@pytest.mark.parametrize(
    ("vraag", "termen"),
    [
        ("  Zorg  één ", ["zorg", "een"]),
        ('"één team" zorg', ["een team", "zorg"]),
        ("“één   team” zorg zorg", ["een team", "zorg"]),
        ('"één team', ["een team"]),
        ("(zorg), d4.6; ‘team’?", ["zorg", "d4.6", "team"]),
        ("e\u0301e\u0301n", ["een"]),
        ("... - ' \" *", []),
        ("", []),
    ],
)
def test_a_query_is_words_and_phrases(vraag, termen):
    assert terms(vraag) == termen


def test_of_a_very_long_query_the_beginning_counts():
    assert terms("a" * 5000) == ["a" * LANGST]
    assert len(terms(" ".join(f"w{n}" for n in range(40)))) == TERMEN


@pytest.mark.parametrize(
    ("termen", "gevonden"),
    [
        (["artsen"], ["artsen"]),
        (["een"], ["een", "één"]),
        (["een team"], ["één team"]),
        (["een", "team"], ["een", "team", "één", "team"]),
        (["huis", "huisarts"], ["Huisarts"]),
        (["4.2"], ["4.2"]),
        (["4"], []),
        (["ontbreekt"], []),
    ],
)
def test_places_are_found_through_accents_and_capitals_and_a_number_stands_by_itself(termen, gevonden):
    assert [TEKST[begin:eind] for begin, eind in places(TEKST, termen)] == gevonden


def test_every_word_must_stand_in_it():
    assert holds_all(TEKST, ["team", "4.2"])
    assert not holds_all(TEKST, ["team", "weg"])
    assert not holds_all(TEKST, ["team een"])


def test_the_sentence_with_most_of_the_query_is_shown_with_its_words_marked():
    assert sentence(TEKST, ["een", "team"]) == [
        ("Het Huisartsen", False), ("team", True), (" is ", False), ("één", True), (" ", False), ("team", True),
        (".", False),
    ]  # fmt: skip
    assert sentence(TEKST, ["weg"]) == [("Eerst een zin.", False)]
    assert sentence("", ["weg"]) == []
    assert marked("Zelfzorg", ["zorg"]) == [("Zelf", False), ("zorg", True)]


@pytest.mark.parametrize("voor", ["woord " * 100, "x" * 900])
def test_of_a_long_sentence_the_piece_around_the_word_is_shown(voor):
    stukken = sentence(f"{voor}zelfzorg {'daarna ' * 100}", ["zelfzorg"])

    assert (stukken[0], stukken[-1]) == (("… ", False), (" …", False))
    assert ("zelfzorg", True) in stukken
    assert sum(len(stuk) for stuk, _gevonden in stukken) <= LENGTE + 4


def test_other_dashes_quotation_marks_and_what_nobody_sees_are_the_same():
    assert terms("«eigen\u00a0regie» 24–7 spoed\u00adpost") == ["eigen regie", "24-7", "spoedpost"]
    assert places("hagro’s", terms("hagro's")) == [(0, 7)]
