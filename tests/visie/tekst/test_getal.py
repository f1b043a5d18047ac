"""Reading a whole number from what somebody sent."""

import pytest

from visie.tekst.getal import as_number


@pytest.mark.parametrize(("tekst", "getal"), [("0", 0), ("4", 4), ("00004", 4), (4, 4), ("9" * 18, 10**18 - 1)])
def test_digits_are_a_number(tekst, getal):
    assert as_number(tekst) == getal


@pytest.mark.parametrize(
    "tekst", ["", None, "-1", "1.5", " 4", "4\n", "٤", "²", "x", "9" * 19, pytest.param("9" * 5000, id="9…")]
)
def test_anything_else_is_none(tekst):
    assert as_number(tekst) is None
