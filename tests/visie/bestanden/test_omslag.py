"""The cover of the e-book: no letter of its words is lost in silence."""

from dataclasses import replace

import pytest

from visie.bestanden import omslag
from visie.bestanden.zetten import Onzetbaar


def met(boek, **woorden):
    """Return the cover of a Boek with other words, and without a ring: that is quicker."""
    return omslag.draw(replace(boek, delen=(), uitgave=replace(boek.uitgave, **woorden)))


def test_each_letter_that_our_fonts_have_is_drawn(geheel):
    titels = ["Visie .", "Visie Š.", "Visie ő."]

    assert len({met(geheel, titel=titel) for titel in titels}) == len(titels)


@pytest.mark.parametrize(("veld", "teken"), [("titel", "日"), ("ondertitel", "≥"), ("naam", "日"), ("proef", "日")])
def test_a_letter_that_our_fonts_lack_fails_the_cover_and_is_named(geheel, veld, teken):
    with pytest.raises(Onzetbaar, match=teken):
        met(geheel, **{veld: f"Visie {teken}"})
