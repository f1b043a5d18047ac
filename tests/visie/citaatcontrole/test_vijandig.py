"""Texts that mean harm: each is judged as any, and twice as much of it takes no more than twice the steps."""

import re
import sys

import pytest

from visie.citaatcontrole import oordeel, plakken, tonen

pytestmark = pytest.mark.django_db
TEAM = "In 2035 heeft elke inwoner van Nederland een vertrouwd huisartsenteam dicht bij huis. "
HEEL = 100
VIJANDIG = {
    "no full stop": lambda n: "van de zorg voor de huisarts " * (33 * n),
    "one word": lambda n: "a" * (10_000 * n),
    "stops": lambda n: "a." * (3_000 * n),
    "many sentences": lambda n: "Zorg. " * (30 * n),
    "one sentence often": lambda n: TEAM * (5 * n),
    "initials": lambda n: "A. " * (200 * n),
    "quotations": lambda n: "'a b c d e f' : " * (24 * n),
    "marks on a letter": lambda n: "e" + "\u0301\u0327" * (2_000 * n),
    "notes": lambda n: "a1,1," * (1_000 * n),
    "raised": lambda n: "a¹⁻" * (1_000 * n),
    "left out": lambda n: "… de huisarts is " * (49 * n),
    "hyphens": lambda n: "zorg-\n" * (190 * n),
    "brackets": lambda n: "[1" * (3_000 * n),
    "broken off": lambda n: "zorg\ufffe" * (900 * n),
    "answers": lambda n: (">" * 50 + "\n") * (150 * n),
    "references": lambda n: "(Visie 2035, p. 3) " * (49 * n),
    "pieces": lambda n: "van de huisartsenzorg … in … de … en … het … van. " * (15 * n),
    "labels": lambda n: "Oproep 4\n9 / 31\n" * (39 * n),
    "markup": lambda n: "<" * (3_000 * n),
    "joiners": lambda n: "😀\u200d\ufe0f" * (500 * n),
    "spaces": lambda n: " " * (5_000 * n) + "x" + " \n" * (2_000 * n),
}
vijandig = pytest.mark.parametrize("maak", VIJANDIG.values(), ids=VIJANDIG)


def stappen(index, tekst):
    """Return how many lines of Python it takes to judge a text."""
    aantal, eerder = 0, sys.gettrace()

    def line(frame, soort, waarde):
        nonlocal aantal
        aantal += 1
        return line

    sys.settrace(line)
    try:
        zinnen = plakken.zinnen(plakken.schoon(tekst), index)
        tonen.lines(oordeel.judge(zinnen, index), index)
    finally:
        sys.settrace(eerder)
    return aantal


@vijandig
def test_a_text_that_means_harm_is_judged_as_any(client, maak):
    response = client.post("/citaatcontrole/", {"tekst": maak(HEEL)})

    assert response.status_code == 200
    assert set(re.findall(r'data-oordeel="?([a-z-]+)', response.text)) <= {"niet", "letterlijk"}


@vijandig
def test_twice_as_much_takes_no_more_than_twice_the_steps(index, maak):
    stappen(index, maak(5))  # what is remembered is so from here on

    assert stappen(index, maak(10)) <= 2.1 * stappen(index, maak(5))
