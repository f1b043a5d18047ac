import pytest

from visie.tekst.html import plat
from visie.tekst.leestijd import count_words, minutes


@pytest.mark.parametrize(
    ("teksten", "aantal"),
    [
        ((), 0),
        (("", " \n "), 0),
        (("Zorg dichtbij",), 2),
        (("Zorg\ndichtbij,", "24/7"), 3),
        (("bewezen – innovaties …",), 2),  # a dash is read by nobody
        (("digitale/hybride zorg",), 2),
    ],
)
def test_words_are_what_white_space_separates_and_has_a_letter_or_digit(teksten, aantal):
    assert count_words(*teksten) == aantal


@pytest.mark.parametrize(("woorden", "duur"), [(0, 1), (99, 1), (299, 1), (301, 2), (5592, 28)])
def test_two_hundred_words_are_read_in_a_minute_and_nothing_in_less_than_one(woorden, duur):
    assert minutes(woorden) == duur


def test_a_part_counts_what_stands_in_it_and_no_notes(document):
    doelstelling = document.per_anker["24-7-toegankelijk-voor-spoed"]
    eigen = count_words(doelstelling.titel, plat(doelstelling.tekst))

    delen = sum(count_words(a.titel, plat(a.tekst)) for a in doelstelling.activiteiten)

    assert document.aantal_woorden(doelstelling) == eigen + delen == 351
    assert document.alle_woorden == 5592
