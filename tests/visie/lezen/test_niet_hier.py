"""What is not there says why in our own words, and never in those of Django."""

import pytest

from tests.site.lezer import boom, woorden
from visie.tekst.verschil import own_letters

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("pad", "reden"),
    [
        ("/bronnen/noot-31/", "De link is misschien verouderd of niet helemaal overgenomen."),
        ("/oproepen/gericht-aan/niemand/", "De link is misschien verouderd of niet helemaal overgenomen."),
        ("/edities/99/", "Deze editie bestaat niet."),
        ("/op/2999-01-01/", "Deze dag moet nog komen. Welke editie dan geldt, is nog niet bekend."),
    ],
)
def test_only_a_reason_of_ours_is_shown(client, pad, reden):
    response = client.get(pad)

    lead = " ".join(woorden(next(p for p in boom(response).iter("p") if p.get("class") == "lead")))
    assert (response.status_code, lead[: len(reden)]) == (404, reden)


def test_the_letters_that_another_reading_has_not_are_marked():
    assert own_letters("voor speed", "voor spoed") == [("voor sp", False), ("e", True), ("ed", False)]
    assert own_letters("Huisartsteam", "Huisartsteams") == [("Huisartsteam", False)]
