"""Page numbers of a reference, as people type them."""

import pytest

from visie.tekst import paginas


@pytest.mark.parametrize(
    ("tekst", "netjes", "eerste", "laatste"),
    [
        ("947-956", "947–956", "947", "956"),
        ("947–956", "947–956", "947", "956"),
        ("947 — 956", "947–956", "947", "956"),
        ("947--956", "947–956", "947", "956"),
        ("947\u2011956", "947–956", "947", "956"),
        ("947\u2212956", "947–956", "947", "956"),
        ("e531-9", "e531–9", "e531", "9"),
        ("e12-e19", "e12–e19", "e12", "e19"),
        ("S1–S10", "S1–S10", "S1", "S10"),
        ("iv-ix", "iv–ix", "iv", "ix"),
        ("pp. 12-15", "12–15", "12", "15"),
        ("p. 12", "12", "12", ""),
        ("blz. 12–15.", "12–15", "12", "15"),
        ("Pages 184-186", "184–186", "184", "186"),
        ("e021161", "e021161", "e021161", ""),
        ("658", "658", "658", ""),
        ("12-15, 20-22", "12–15, 20–22", "12-15, 20-22", ""),
        ("12–15; 18 en 20—22", "12–15, 18, 20–22", "12-15, 18, 20-22", ""),
        ("p12", "p12", "p12", ""),
        ("", "", "", ""),
    ],
)
def test_pages_are_read_with_any_dash_letters_and_more_than_one_range(tekst, netjes, eerste, laatste):
    assert paginas.tidy(tekst, "–") == netjes
    if tekst:
        assert paginas.first_and_last(tekst) == (eerste, laatste)
