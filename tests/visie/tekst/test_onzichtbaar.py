"""What nobody sees never stands in a text, but where it changes what is read."""

import json
import random

import pytest

from tests.conftest import ROOT
from visie.tekst.onzichtbaar import clean

FAMILIE, REGENBOOG, HART, VLAG = "👩‍👩‍👧", "🏳️‍🌈", "❤️", "🏴\U000e0067\U000e0062\U000e007f"
PERZISCH, HINDI, HEBREEUWS = "می‌خواهم", "क्‍ष", "צורך (C++)\u200f"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("huis\u00adarts\u200ben\u2060zorg\ufeff", "huisartsenzorg"),
        ("huis\u200darts\u200cen", "huisartsen"),
        ("zorg\u200e\u200f\u061c \u202ezorg\u202c \u2066a\u2069", "zorg zorg a"),
        ("o\ufb03cieel, \ufb01jn, \ufb02uit, sta\ufb00, \ufb06", "officieel, fijn, fluit, staff, st"),
        ("\u0133s en \u0132s", "ijs en IJs"),
        ("צורך in zorg\u200eplan", "צורך in zorgplan"),
        ("a\ufe0f 1\ufe0f\u20e3", "a 1\ufe0f\u20e3"),
        ("beeld \ufffc\x00\x07", "beeld "),
        ("patie\u0308nt", "patiënt"),
        ("a\xa0b\tc\nd", "a\xa0b\tc\nd"),
        ("", ""),
    ],
)
def test_what_nobody_sees_is_taken_out_and_ligatures_are_written_out(written, kept):
    assert clean(written) == kept


@pytest.mark.parametrize("woord", [FAMILIE, REGENBOOG, HART, VLAG, PERZISCH, HINDI, HEBREEUWS, "10⁶ m² CO₂ – ‘ja’ €"])
def test_what_a_script_or_an_emoji_needs_stays(woord):
    assert clean(f"Zorg {woord}, zorg.") == f"Zorg {woord}, zorg."


def test_cleaning_twice_gives_the_same_as_once():
    chance, tekens = random.Random(2035), [*"aé1 צبक👩⚕️🏳️", *"\u00ad\u200b\u200c\u200d\u200e\u200f\ufe0fﬁĳe\u0308"]

    once = [clean("".join(chance.choices(tekens, k=chance.randint(1, 9)))) for _ in range(5000)]

    assert [clean(tekst) for tekst in once] == once


def test_no_text_of_the_first_editie_has_them():
    for name in ("visie.json", "redactie/overnamecorrecties.json"):
        tekst = json.dumps(json.loads((ROOT / "fixtures" / name).read_text()), ensure_ascii=False)

        assert clean(tekst) == tekst
