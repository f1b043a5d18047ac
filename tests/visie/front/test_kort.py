"""A page that may change without a new stand is remembered for a short time."""

import time

from visie.front.antwoord import Antwoord
from visie.front.geheugen import Tafel


def antwoord(tot):
    return Antwoord(200, [("Content-Type", "text/html")], b"x", tot=tot)


def test_what_holds_for_a_while_is_found_until_then():
    tafel = Tafel(1, 10_000)

    tafel.put("/a", antwoord(time.monotonic() + 60))
    tafel.put("/b", antwoord(time.monotonic() - 1))

    assert (tafel.find("/a") is None, tafel.find("/b") is None) == (False, True)


def test_what_holds_for_a_while_is_not_kept_for_good():
    tafel = Tafel(1, 10_000)
    tafel.put("/a", antwoord(time.monotonic() + 60))
    tafel.put("/b", antwoord(None))

    assert (tafel.keep("/a"), tafel.keep("/b"), list(tafel.vast)) == (False, True, ["/b"])
