"""What the export writes of Actueel: what is shown, and that what was shown is gone."""

import pytest

from tests.site.lezer import boom
from tests.visie.actueel.stukken import maak_stuk
from visie.front import wandeling
from visie.front.weergave import PAD, depends_on

pytestmark = pytest.mark.django_db


def test_a_walk_begins_at_what_is_shown_and_at_what_is_gone_and_not_at_what_waits(client):
    statussen = ("getoond", "verborgen", "verlopen", "wacht")
    paden = [maak_stuk("oproep-14", status=status).get_absolute_url() for status in statussen]

    begin = wandeling.begin()

    assert [pad in begin for pad in paden] == [True, True, True, False]
    assert [client.get(pad).status_code for pad in paden] == [200, 410, 410, 404]
    assert {depends_on(pad) for pad in paden} == {PAD}
    assert client.get(paden[1])["Cache-Control"] == "no-cache"


def test_feeds_and_files_are_found_by_links_and_may_be_kept(client):
    maak_stuk("oproep-14")
    links = [a.get("href") for pad in ("/actueel/", "/actueel/gegevens/") for a in boom(client.get(pad)).iter("a")]

    bestanden = {pad for pad in links if pad.startswith("/actueel/") and not pad.endswith("/")}

    assert {"/actueel/feed.xml", "/actueel/soort/stap.xml", "/actueel/oproepen.csv"} <= bestanden
    assert {pad: (client.get(pad).status_code, depends_on(pad)) for pad in bestanden} == dict.fromkeys(
        bestanden, (200, PAD)
    )
