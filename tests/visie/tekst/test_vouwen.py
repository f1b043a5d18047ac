"""What counts as the same sign."""

import pytest

from visie.tekst.vouwen import fold, normalize


@pytest.mark.parametrize("text", ["Geëquipeerd", "“24–7”", "hagro’s ‑ ½ ﬁ", "İstanbul ǅ № ™ …"])
def test_folding_keeps_every_position(text):
    assert len(fold(text)) == len(text)


def test_dashes_and_quotation_marks_are_one():
    assert {fold(teken) for teken in "-‐‑‒–—―−－"} == {"-"}
    assert {fold(teken) for teken in "'‘’‚‛‹›′´＇"} == {"'"}
    assert {fold(teken) for teken in '"“”„‟«»″＂'} == {'"'}


@pytest.mark.parametrize(
    ("getypt", "gelezen"),
    [
        ("４．６", "4.6"), ("noot³¹", "noot31"), ("oproep №\u00a012", "oproep No 12"), ("ﬁnanciën", "financiën"),
        ("spoed\u00adpost", "spoedpost"), ("spoed\u200bpost", "spoedpost"), ("  d4\u2009.6\n", "d4 .6"),
        ("𝔥𝔲𝔦𝔰", "huis"), ("a\u0308", "ä"), ("„ziek”", '"ziek"'),
    ],
)  # fmt: skip
def test_what_is_typed_gets_its_plain_form(getypt, gelezen):
    assert normalize(getypt) == gelezen
