"""Letters and bare numbers beside words that stand nowhere find nothing; a letter counts beside a name."""

import pytest

from visie.zoeken import search

pytestmark = pytest.mark.django_db
VREEMD = [
    "vitamine c", "hepatitis c", "Hepatitis B en C", "Donald J. Trump", "xqzv m", "formule 1", "windows 11", "covid 19",
    "covid-19", "wifi 6 router", "feyenoord 1 ajax 2", "Smith J", "Baker R", "Smith, J.", "J. Smith", "Smith LJ",
    "Jones K 2018", "verkiezingen 2023", "boeing 747", "playstation 5", "3d printer", "88,3% blabla", "c", "H",
    "wat is vitamine c?", "category 5", "11 windows",
]  # fmt: skip


def test_letters_and_numbers_beside_unknown_words_find_nothing(index):
    gevonden = {q: [t.passage.anker for t in search(index, q).treffers] for q in VREEMD}

    assert {q: ankers for q, ankers in gevonden.items() if ankers} == {}


@pytest.mark.parametrize(
    ("q", "onbekend"),
    [
        ("vitamine c", ["vitamine"]), ("Donald J. Trump", ["Donald", "Trump"]), ("wifi 6 router", ["wifi", "router"]),
        ("Smith J", ["Smith"]), ("covid 19", ["covid"]),
    ],
)  # fmt: skip
def test_the_words_that_stand_nowhere_are_named(index, q, onbekend):
    assert search(index, q).vraag.onbekend == onbekend


@pytest.mark.parametrize(
    ("q", "zonder"),
    [("vitamine c werkdruk", "werkdruk"), ("wifi 6 werkdruk", "werkdruk"), ("werkdruk vitamine c", "werkdruk")],
)
def test_beside_other_words_they_add_nothing(index, q, zonder):
    met, kaal = search(index, q), search(index, zonder)

    assert [t.passage.anker for t in met.treffers] == [t.passage.anker for t in kaal.treffers]
    assert {stam for t in met.treffers for stam in t.stammen} == {stam for t in kaal.treffers for stam in t.stammen}


@pytest.mark.parametrize("q", ["Leniz M", "Leniz J", "Lenis J.", "Yi D", "Yi"])
def test_initials_count_beside_a_name_and_where_that_stands(vind, q):
    assert vind(q) == ["noot-32", "bron-leniz-2022", "palliatieve-zorg"]


@pytest.mark.parametrize("q", ["7.900", "2:1000", "88,3%", "24/7 qwerty", "zorg 2030", "leniz 2022"])
def test_numbers_of_the_text_are_still_found(vind, q):
    assert vind(q) != []
