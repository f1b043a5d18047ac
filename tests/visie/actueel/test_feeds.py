"""The feeds of Actueel: each has what it is of, is what RFC 4287 asks, and stands in the head of the page it is of."""

import datetime
import xml.etree.ElementTree as ET

import pytest
from django.conf import settings

from tests.site.lezer import boom
from tests.visie.actueel.stukken import maak_stuk, van_elke_soort
from tests.visie.editie.test_errata import maak as maak_erratum
from visie.actueel.models import Stuk

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
HIER = settings.VISIE_ADRES
SPOED = "24-7-toegankelijk-voor-spoed"


def titels(client, pad):
    return [bericht.findtext(f"{ATOM}title") for bericht in ET.fromstring(client.get(pad).content).iter(f"{ATOM}entry")]


def test_each_feed_has_what_it_is_of_and_nothing_that_is_hidden(client):
    van_elke_soort()
    maak_erratum("zelfzorg")
    maak_erratum("palliatieve-zorg")

    assert sorted(titels(client, "/actueel/feed.xml")) == [
        "Bijeenkomst", "Editie 1, vastgesteld maart 2025", "Een advies", "Een brief",
        "Erratum bij editie 1: Palliatieve zorg", "Erratum bij editie 1: Zelfzorg", "In de wijk",
    ]  # fmt: skip
    assert titels(client, "/actueel/soort/stap.xml") == ["Een brief"]
    assert titels(client, f"/actueel/doelstelling/{SPOED}.xml") == [
        "Bijeenkomst", "In de wijk", "Erratum bij editie 1: Palliatieve zorg", "Erratum bij editie 1: Zelfzorg",
    ]  # fmt: skip
    assert titels(client, "/actueel/partij/toezichthouders.xml") == []
    assert titels(client, "/actueel/partij/overheid.xml") == ["Een brief"]
    assert [client.get(f"/actueel/{pad}.xml").status_code for pad in ("soort/x", "doelstelling/x", "partij/x")] == [
        404, 404, 404,
    ]  # fmt: skip


def test_the_first_feed_stays_of_edities_and_errata_alone(client):
    van_elke_soort()

    assert titels(client, "/feed.xml") == ["Editie 1, vastgesteld maart 2025"]


def test_an_entry_names_its_source_and_keeps_its_id_when_it_is_corrected(client):
    stuk = maak_stuk("oproep-14", citaat="Wij <doen> dit.", adres="https://x.example/a")
    Stuk.objects.filter(pk=stuk.pk).update(gecorrigeerd_op=datetime.date(2026, 12, 1))

    [bericht] = ET.fromstring(client.get("/actueel/soort/stap.xml").content).iter(f"{ATOM}entry")

    adres = f"{HIER}/actueel/{stuk.pk}/"
    assert {veld: bericht.findtext(f"{ATOM}{veld}") for veld in ("id", "published", "updated")} == {
        "id": adres, "published": "2026-11-03T00:00:00+01:00", "updated": "2026-12-01T00:00:00+01:00",
    }  # fmt: skip
    assert (bericht.find(f"{ATOM}link").get("href"), bericht.findtext(f"{ATOM}author/{ATOM}name")) == (adres, "Raad X")
    inhoud = bericht.findtext(f"{ATOM}summary")
    assert "<blockquote><p>‘Wij &lt;doen&gt; dit.’</p></blockquote>" in inhoud
    assert f'<a href="{HIER}/oproepen/14/">Oproep 14</a>' in inhoud


def test_every_feed_has_what_atom_asks_also_without_an_entry(client, document):
    paden = ["actueel/feed", "actueel/soort/nieuws", f"actueel/doelstelling/{SPOED}", "actueel/partij/gemeenten"]

    for pad in [f"/{pad}.xml" for pad in paden]:
        response = client.get(pad)

        feed = ET.fromstring(response.content)
        assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
        assert feed.findtext(f"{ATOM}id") == HIER + pad
        assert feed.findtext(f"{ATOM}title").startswith("Visie Huisartsenzorg 2035: ")
        links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
        assert links["self"] == HIER + pad
        assert client.get(links["alternate"].removeprefix(HIER)).status_code == 200
        # Never the clock: a feed without entries is as old as the text.
        assert feed.findtext(f"{ATOM}updated") == document.editie.gepubliceerd_op.isoformat()


@pytest.mark.parametrize(
    ("pagina", "feed"),
    [
        ("/actueel/", "/actueel/feed.xml"),
        ("/actueel/soort/nieuws/", "/actueel/soort/nieuws.xml"),
        (f"/doelstellingen/{SPOED}/", f"/actueel/doelstelling/{SPOED}.xml"),
        ("/oproepen/gemeenten/", "/actueel/partij/gemeenten.xml"),
    ],
)
def test_a_feed_stands_in_the_head_of_its_page_and_on_actueel(client, pagina, feed):
    hoofd = boom(client.get(pagina)).find("head")
    maak_stuk(soort="nieuws")

    assert feed in [e.get("href") for e in hoofd.iterfind("link[@type='application/atom+xml']")]
    assert feed in [a.get("href") for a in boom(client.get("/actueel/")).iter("a")]


def test_the_beginning_of_every_address_leads_to_actueel(client):
    begin = ["soort", "praktijk", "jaar", "doelstelling", "partij"]

    assert [client.get(f"/actueel/{stap}/")["Location"] for stap in begin] == ["/actueel/"] * 5
