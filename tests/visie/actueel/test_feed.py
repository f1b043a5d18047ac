"""The Atom feed: what RFC 4287 asks, ids that last, and what changed with the reason."""

import datetime
import xml.etree.ElementTree as ET

import html5lib
import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.site.lezer import boom, woorden
from tests.visie.editie.test_errata import maak as maak_erratum
from tests.visie.twee_edities import PALLIATIEF, ZELFZORG, maak_editie_2, maak_editie_3
from visie.actueel import edities as feed
from visie.editie.models import Editie, Intrekking

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
HIER = settings.VISIE_ADRES


def lees(client):
    return ET.fromstring(client.get("/feed.xml").content)


def berichten(client):
    return lees(client).findall(f"{ATOM}entry")


def veld(element, naam):
    return element.findtext(ATOM + naam)


def inhoud(bericht):
    return html5lib.HTMLParser(strict=False, namespaceHTMLElements=False).parse(veld(bericht, "summary"))


def alles():
    """Publish two more edities, remark on the first, withdraw the second."""
    maak_editie_2()
    maak_erratum("zelfzorg", passage="a < b", lezing="a & b", reden='Een "fout".')
    Intrekking.objects.create(
        editie=Editie.objects.get(nummer=2), reden="Vervangen <snel>.", datum=datetime.date(2026, 9, 1)
    )
    maak_editie_3()


def test_the_feed_has_what_atom_asks(client):
    alles()

    response = client.get("/feed.xml")

    feed = ET.fromstring(response.content)
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert (feed.tag, veld(feed, "id")) == (f"{ATOM}feed", f"{HIER}/feed.xml")
    assert [a.findtext(f"{ATOM}name") for a in feed.findall(f"{ATOM}author")] == ["LHV", "NHG", "InEen"]
    assert {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")} == {
        "alternate": f"{HIER}/edities/", "self": f"{HIER}/feed.xml",
    }  # fmt: skip
    for element in [feed, *feed.findall(f"{ATOM}entry")]:
        assert [len(element.findall(ATOM + naam)) for naam in ("id", "title", "updated")] == [1, 1, 1]
        assert datetime.datetime.fromisoformat(veld(element, "updated")).tzinfo is not None
    assert veld(feed, "updated") == max(veld(b, "updated") for b in feed.findall(f"{ATOM}entry"))


def test_every_editie_erratum_and_withdrawal_has_one_entry(client):
    alles()

    titels = sorted(veld(bericht, "title") for bericht in berichten(client))

    assert titels == [
        "Editie 1, vastgesteld maart 2025", "Editie 2 is ingetrokken", "Editie 2, vastgesteld maart 2025",
        "Editie 3, vastgesteld september 2026", "Erratum bij editie 1: Zelfzorg",
    ]  # fmt: skip


def test_ids_are_unique_and_stay_when_more_is_published(client):
    maak_editie_2()
    erratum = maak_erratum("zelfzorg")
    voor = {veld(b, "id"): (veld(b, "title"), veld(b, "updated")) for b in berichten(client)}

    maak_editie_3()

    na = {veld(b, "id"): (veld(b, "title"), veld(b, "updated")) for b in berichten(client)}
    assert set(voor) == {f"{HIER}/edities/1/", f"{HIER}/edities/2/", f"{HIER}/edities/1/#erratum-{erratum.pk}"}
    assert set(na) == {*voor, f"{HIER}/edities/3/"}
    assert {id: na[id] for id in voor} == voor
    assert len(berichten(client)) == len(na)


def test_an_editie_says_what_changed_and_why(client):
    maak_editie_2()

    [bericht] = [b for b in berichten(client) if veld(b, "id").endswith("/edities/2/")]

    regels = [" ".join(woorden(li)) for li in inhoud(bericht).iter("li")]
    assert regels[0].endswith(
        "24/7 toegankelijk voor spoed › Activiteit 4.5 › Zelfzorg: "
        "Gewijzigd: 1 woord toegevoegd, 1 woord verwijderd. Reden: Een reden."
    )
    assert [regel.partition(": ")[2] for regel in regels[1:]] == [
        "De titel is gewijzigd. Reden: Een reden.", "Verwijderd. Reden: Een reden.",
    ]  # fmt: skip
    assert [a.get("href") for a in inhoud(bericht).iter("a")][:2] == [
        f"{HIER}/edities/vergelijken/1/2/", f"{HIER}/edities/2{ZELFZORG}",
    ]  # fmt: skip


def test_every_address_in_the_feed_answers(client):
    alles()

    links = [b.find(f"{ATOM}link").get("href") for b in berichten(client)]
    links += [a.get("href") for b in berichten(client) for a in inhoud(b).iter("a")]

    statussen = {link: client.get(link.removeprefix(HIER)).status_code for link in links}
    assert statussen == dict.fromkeys(links, 200)


def test_a_repair_says_so(client):
    maak_editie_2(soort="herstel")

    bericht = next(b for b in berichten(client) if veld(b, "id").endswith("/edities/2/"))

    assert "Herstel van editie 1." in " ".join(woorden(inhoud(bericht)))


def test_an_erratum_gives_passage_reading_reason_and_day_and_leads_to_the_frozen_part(client):
    alles()

    [bericht] = [b for b in berichten(client) if "#erratum" in veld(b, "id")]

    assert " ".join(woorden(inhoud(bericht))) == '‘a < b’ lees: ‘a & b’ Een "fout".'
    assert bericht.find(f"{ATOM}link").get("href") == f"{HIER}/edities/1{ZELFZORG}"
    assert veld(bericht, "updated") == "2026-07-01T00:00:00+02:00"


def test_an_erratum_that_took_the_place_of_another_says_so(client):
    maak_erratum("zelfzorg", vervangt=maak_erratum("zelfzorg"), datum=datetime.date(2026, 8, 1))

    nieuwste = next(b for b in berichten(client) if "#erratum" in veld(b, "id"))

    assert "Dit erratum vervangt een eerder erratum." in " ".join(woorden(inhoud(nieuwste)))
    assert len(berichten(client)) == 3


def test_a_withdrawal_gives_its_reason_and_day(client):
    alles()

    [bericht] = [b for b in berichten(client) if veld(b, "id").endswith("#intrekking")]

    assert " ".join(woorden(inhoud(bericht))) == "Vervangen <snel>."
    assert veld(bericht, "updated") == "2026-09-01T00:00:00+02:00"


def test_the_feed_costs_as_many_queries_with_more_edities(client):
    with CaptureQueriesContext(connection) as een:
        client.get("/feed.xml")
    alles()

    with CaptureQueriesContext(connection) as drie:
        client.get("/feed.xml")

    assert len(een) == len(drie) <= 12


def test_every_erratum_stays_in_it_and_the_thirty_latest_of_all(client, monkeypatch):
    monkeypatch.setattr(feed, "MEEST", 3)
    errata = [maak_erratum("zelfzorg", datum=datetime.date(2026, 7, nummer)) for nummer in range(1, 3)]
    maak_editie_2()
    maak_editie_3()

    ids = {veld(bericht, "id") for bericht in berichten(client)}

    # Published in this test, so later than any erratum: edition 1 is the third, after edities 3 and 2.
    edities = {f"{HIER}/edities/{nummer}/" for nummer in (1, 2, 3)}
    assert ids == edities | {f"{HIER}/edities/1/#erratum-{erratum.pk}" for erratum in errata}


def test_an_erratum_names_the_other_edities_with_the_same_words(client):
    maak_editie_2()
    maak_erratum("palliatieve-zorg", passage="palliatieve zorg", lezing="zorg")
    maak_editie_3()

    [bericht] = [b for b in berichten(client) if "#erratum" in veld(b, "id")]

    assert " ".join(woorden(inhoud(bericht))).endswith("Dezelfde woorden staan ook in: editie 2, editie 3.")
    assert [a.get("href") for a in inhoud(bericht).iter("a")] == [
        f"{HIER}/edities/{nummer}{PALLIATIEF}" for nummer in (2, 3)
    ]


def test_an_editie_that_is_no_news_any_more_is_named_too(client, monkeypatch):
    monkeypatch.setattr(feed, "MEEST", 1)
    maak_editie_2()
    maak_editie_3()
    maak_erratum("palliatieve-zorg", passage="palliatieve zorg", lezing="zorg", nummer=3)

    [bericht] = [b for b in berichten(client) if "#erratum" in veld(b, "id")]

    assert [a.get("href") for a in inhoud(bericht).iter("a")] == [f"{HIER}/edities/1/", f"{HIER}/edities/2{PALLIATIEF}"]


def test_an_erratum_that_was_replaced_says_so_from_that_day(client):
    oud = maak_erratum("zelfzorg")
    maak_erratum("zelfzorg", vervangt=oud, datum=datetime.date(2026, 8, 1))

    bericht = next(b for b in berichten(client) if veld(b, "id").endswith(f"#erratum-{oud.pk}"))

    assert "Dit erratum is vervangen door een later erratum." in " ".join(woorden(inhoud(bericht)))
    assert (veld(bericht, "published"), veld(bericht, "updated")) == (
        "2026-07-01T00:00:00+02:00", "2026-08-01T00:00:00+02:00",
    )  # fmt: skip


def test_every_page_and_the_list_of_edities_lead_to_the_feed(client):
    hoofd = boom(client.get("/oproepen/14/")).find("head")

    assert [e.get("href") for e in hoofd.iterfind("link[@type='application/atom+xml']")] == ["/feed.xml"]
    assert "/feed.xml" in [a.get("href") for a in boom(client.get("/edities/")).iter("a")]
