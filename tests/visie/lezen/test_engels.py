"""Whoever asks for an English page hears in English that there is none, with a link to the Dutch one."""

import pytest

from tests.site.lezer import boom
from tests.visie.adressen import PALLIATIEF, quoted
from tests.visie.front.vraag import nieuw, vraag

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("pad", "nederlands"),
    [
        ("/en", "/"),
        ("/en/", "/"),
        ("/EN/", "/"),
        ("/EN", "/"),
        ("/en.", "/"),
        ("/en).", "/"),
        ("/En/index.html", "/"),
        ("/en/hele-visie", "/hele-visie/"),
        ("/en/Hele-Visie", "/hele-visie/"),
        ("/en/hele-visie.", "/hele-visie/"),
        ("/EN/hele-visie/?x=1", "/hele-visie/"),
        ("/en/d4.6", PALLIATIEF),
        ("/en/d4.6?x=1", PALLIATIEF),
        ("/en/d4-6", PALLIATIEF),
        ("/En/d4.6", PALLIATIEF),
        ("/en//D4.6).", PALLIATIEF),
        ("/en/edities/1/D4.6", f"/edities/1{PALLIATIEF}"),
        ("/en/Edities/1/hele-visie", "/edities/1/hele-visie/"),
        ("/en/op/2025-04-01/d4.6", f"/edities/1{PALLIATIEF}"),
        ("/en/zoeken", "/zoeken/"),
        ("/en/onzin", "/"),
        ("/en/d9.9", "/"),
        ("/en/привет", "/"),
        ("/en/en/d4.6", "/"),
        ("/en" * 100, "/"),
        ("/en//evil.example/", "/"),
    ],
)
def test_an_english_address_however_damaged_links_to_the_dutch_page(client, pad, nederlands):
    response = client.get(quoted(pad))

    pagina = boom(response)
    links = [a.get("href") for a in next(pagina.iter("main")).iter("a")][:1]
    assert (response.status_code, pagina.get("lang"), links) == (404, "en", [nederlands])


@pytest.mark.parametrize("pad", ["/engels", "/en-d4.6", "/enn/", "/d4.6/en/x"])
def test_what_only_begins_like_it_is_not_there_in_dutch(client, pad):
    response = client.get(pad)

    assert (response.status_code, boom(response).get("lang")) == (404, "nl")


def test_the_front_does_not_remember_where_the_day_leads(open_verbinding):
    front, _django = nieuw()
    paden = ["/en/op/2025-04-01/d4.6", "/en/d4.6", "/En/d4.6"]

    for pad in paden:
        vraag(front, pad)

    assert [front.tafel.find(pad) is not None for pad in paden] == [False, True, True]
