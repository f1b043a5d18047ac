"""Dates are known to the day or to the month, and are written no more precisely than that."""

import datetime

import pytest

from visie.tekst import datums

WRONG = ["2025", "2025-3", "2025-13", "2025-00", "2025-02-30", "28-03-2025", "20250328", "2025-W13-5", "２０２５-03"]


@pytest.mark.parametrize(
    ("datum", "words", "last_day"),
    [
        ("2025-03", "maart 2025", datetime.date(2025, 3, 31)),
        ("2025-03-28", "28 maart 2025", datetime.date(2025, 3, 28)),
        ("2024-02", "februari 2024", datetime.date(2024, 2, 29)),
        ("2025-02", "februari 2025", datetime.date(2025, 2, 28)),
        ("2027-12", "december 2027", datetime.date(2027, 12, 31)),
    ],
)
def test_a_date_in_words_and_its_last_day(datum, words, last_day):
    assert (datums.in_woorden(datum), datums.laatste_dag(datum)) == (words, last_day)


def test_no_date_is_no_words():
    assert datums.in_woorden("") == ""


@pytest.mark.parametrize("datum", WRONG)
def test_anything_else_is_no_date_in_words(datum):
    with pytest.raises(ValueError):
        datums.in_woorden(datum)


@pytest.mark.parametrize("datum", ["", *WRONG])
def test_anything_else_has_no_last_day(datum):
    with pytest.raises(ValueError):
        datums.laatste_dag(datum)
