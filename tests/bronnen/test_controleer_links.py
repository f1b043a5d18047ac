"""manage.py controleer_links: what follows from the visits to the addresses of the bronnen."""

import datetime
import re
from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from bronnen import linkcontrole
from bronnen.bezoek import ONBEKENDE_HOST, Antwoord
from bronnen.linkcontrole import GEEN_NETWERK, Resultaat, met_netwerk, oordeel
from bronnen.models import Bron, Linkcontrole
from tests.bronnen.website import bezoeker, website
from visie.actueel.models import Stuk

GISTEREN, VANDAAG = datetime.date(2027, 3, 1), datetime.date(2027, 3, 2)


@pytest.fixture
def site():
    with website() as server:
        yield server


def resultaten(*regels):
    return [Resultaat(dag, *antwoord) for dag, *antwoord in regels]


@pytest.mark.parametrize(
    ("regels", "uitkomst"),
    [
        ([(VANDAAG, 200)], "goed"),
        ([(GISTEREN, 404), (VANDAAG, 200)], "goed"),
        ([(VANDAAG, 404)], "niet gecontroleerd"),
        ([(VANDAAG, 404), (VANDAAG, 404)], "niet gecontroleerd"),
        ([(GISTEREN, 404), (VANDAAG, 404)], "dood"),
        ([(GISTEREN, 410), (VANDAAG, None, ONBEKENDE_HOST)], "dood"),
        ([(GISTEREN, None, ONBEKENDE_HOST), (VANDAAG, None, ONBEKENDE_HOST)], "dood"),
        ([(GISTEREN, 404), (GISTEREN, None, "geen antwoord binnen de tijd"), (VANDAAG, 404)], "dood"),
        ([(GISTEREN, 404), (GISTEREN, 200), (VANDAAG, 404)], "niet gecontroleerd"),
        ([(GISTEREN, 404), (VANDAAG, None, "geen antwoord binnen de tijd")], "niet gecontroleerd"),
        *[([(GISTEREN, status), (VANDAAG, status)], "niet gecontroleerd") for status in (302, 403, 405, 429, 500, 503)],
        ([(GISTEREN, None, GEEN_NETWERK), (VANDAAG, None, GEEN_NETWERK)], "niet gecontroleerd"),
    ],
)
def test_dead_is_what_was_gone_on_two_different_days(regels, uitkomst):
    assert oordeel(resultaten(*regels)) == uitkomst


def test_without_a_network_no_host_is_called_unknown():
    onbekend, traag = Antwoord(melding=ONBEKENDE_HOST), Antwoord(melding="geen antwoord binnen de tijd")

    assert met_netwerk({"a": onbekend, "b": traag}) == {"a": Antwoord(melding=GEEN_NETWERK), "b": traag}
    assert met_netwerk({"a": onbekend, "b": Antwoord(500)}) == {"a": onbekend, "b": Antwoord(500)}


@pytest.fixture
def bronnen(db, site):
    """One bron that works, one that is gone; no other has an address."""
    Bron.objects.update(doi="", url="")
    velden = {"soort": "rapport-of-webpagina", "taal": "nl"}
    goed = Bron.objects.create(slug="goed", titel="Goed", url=f"{site.adres}/200", **velden)
    weg = Bron.objects.create(slug="weg", titel="Weg", url=f"{site.adres}/404", **velden)
    return goed, weg


def yesterday():
    """Make every row of today one of yesterday."""
    Linkcontrole.objects.update(wanneer=timezone.now() - datetime.timedelta(days=1))


def test_every_address_gets_a_row_and_two_days_make_a_verdict(bronnen):
    eerst = [(r.bron.slug, r.uitkomst, r.status) for r in linkcontrole.check(bezoeker())]
    yesterday()
    later = [(r.bron.slug, r.uitkomst, r.status) for r in linkcontrole.check(bezoeker())]

    assert eerst == [("goed", "goed", 200), ("weg", "niet gecontroleerd", 404)]
    assert later == [("goed", "goed", 200), ("weg", "dood", 404)]
    assert Linkcontrole.objects.count() == 4


def test_both_the_doi_and_the_address_of_a_bron_count(db):
    bron = Bron(doi="10.1234/x", url="https://voorbeeld.nl/")

    assert bron.adressen == ["https://doi.org/10.1234/x", "https://voorbeeld.nl/"]
    assert (Bron(url="https://voorbeeld.nl/").adressen, Bron().adressen) == (["https://voorbeeld.nl/"], [])


def test_only_the_newest_verdict_on_an_address_it_still_has_counts(bronnen):
    _, weg = bronnen
    Linkcontrole.objects.create(bron=weg, adres=weg.url, uitkomst="goed")
    Linkcontrole.objects.create(bron=weg, adres=weg.url, uitkomst="dood")
    Linkcontrole.objects.create(bron=weg, adres=weg.url, uitkomst="niet gecontroleerd")
    Linkcontrole.objects.create(bron=weg, adres="https://voorbeeld.nl/vroeger", uitkomst="dood")
    dood = dode_adressen()
    Linkcontrole.objects.create(bron=weg, adres=weg.url, uitkomst="goed")

    assert dood == {weg.slug: [weg.url]}
    assert dode_adressen() == {}


def test_the_doi_and_the_address_of_a_bron_are_judged_apart(bronnen):
    _, bron = bronnen
    Bron.objects.filter(pk=bron.pk).update(doi="10.1234/x")
    Linkcontrole.objects.create(bron=bron, adres="https://doi.org/10.1234/x", uitkomst="goed")
    Linkcontrole.objects.create(bron=bron, adres=bron.url, uitkomst="dood")

    assert dode_adressen() == {bron.slug: [bron.url]}


@pytest.mark.parametrize("doi", ["10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1", '10.1234/a%b"c#d?e'])
def test_a_doi_of_any_signs_is_judged_by_the_address_that_is_visited(bronnen, doi):
    _, bron = bronnen
    Bron.objects.filter(pk=bron.pk).update(doi=doi, url="")
    Linkcontrole.objects.create(bron=bron, adres=Bron.objects.get(pk=bron.pk).vindplaats, uitkomst="dood")

    assert dode_adressen() == {bron.slug: [Bron.objects.get(pk=bron.pk).vindplaats]}


def dode_adressen():
    """Return {slug: its dead addresses} of the bronnen that have any."""
    return {bron.slug: bron.dode_adressen for bron in Bron.objects.met_oordeel() if bron.dode_adressen}


def test_the_command_says_how_many_and_visits_no_private_address(bronnen, site):
    said = StringIO()

    call_command("controleer_links", stdout=said)

    assert said.getvalue() == "2 addresses: 0 goed, 0 dood, 2 niet gecontroleerd.\n"
    assert site.seen == []


@pytest.mark.parametrize("velden", [{"doi": ""}, {"doi": "10.1234/weg"}])
def test_the_page_of_a_bron_says_that_its_address_is_dead_and_where_a_copy_is(
    client, bronnen, django_assert_max_num_queries, velden
):
    weg = Bron.objects.get(slug="weg")
    Bron.objects.filter(pk=weg.pk).update(**velden)
    voor = client.get("/bronnen/weg/").content.decode()
    Linkcontrole.objects.create(bron=weg, adres=Bron.objects.get(slug="weg").vindplaats, uitkomst="dood")
    Bron.objects.filter(pk=weg.pk).update(archief_url="https://archief.nl/kopie")

    with django_assert_max_num_queries(13):
        na = client.get("/bronnen/weg/").content.decode()

    assert [woord in voor for woord in ("werkt niet meer", "Gearchiveerde kopie")] == [False, False]
    assert na.count("Dit adres werkt niet meer.") == 1
    assert '<dt>Gearchiveerde kopie</dt><dd><a href="https://archief.nl/kopie" rel="noreferrer">' in na


def test_a_page_does_not_call_an_address_dead_that_works_again_or_is_another(client, bronnen):
    goed, weg = bronnen
    Linkcontrole.objects.create(bron=weg, adres=weg.url, uitkomst="dood")
    Linkcontrole.objects.create(bron=weg, adres=weg.url, uitkomst="goed")
    Linkcontrole.objects.create(bron=weg, adres=weg.url, uitkomst="niet gecontroleerd")
    Linkcontrole.objects.create(bron=goed, adres="https://voorbeeld.nl/vroeger", uitkomst="dood")

    paginas = [client.get(f"/bronnen/{slug}/").content.decode() for slug in ("goed", "weg")]

    assert ["werkt niet meer" in pagina for pagina in paginas] == [False, False]


def test_the_address_of_what_readers_see_is_visited_as_that_of_a_bron(bronnen, site):
    velden = {"soort": "stap", "organisatie": "VWS", "datum": GISTEREN, "adres": f"{site.adres}/404"}
    getoond = Stuk.objects.create(titel="Getoond", status="getoond", **velden)
    Stuk.objects.create(titel="Wacht", status="wacht", **velden)

    regels = linkcontrole.check(bezoeker())

    assert [(str(r.bron or r.stuk), r.status) for r in regels] == [("Goed", 200), ("Weg", 404), ("Getoond", 404)]
    assert list(getoond.linkcontroles.all()) == [regels[2]]
    with pytest.raises(IntegrityError), transaction.atomic():
        Linkcontrole.objects.create(bron=bronnen[0], stuk=getoond, adres="https://voorbeeld.nl/", uitkomst="goed")
    with pytest.raises(IntegrityError), transaction.atomic():
        Linkcontrole.objects.create(adres="https://voorbeeld.nl/", uitkomst="goed")


def test_the_list_of_visits_names_whose_address_it_was(client, bronnen, site):
    client.force_login(User.objects.create_superuser("h"))
    stuk = Stuk.objects.create(titel="Een brief", soort="stap", organisatie="VWS", datum=GISTEREN)
    Linkcontrole.objects.create(stuk=stuk, adres=f"{site.adres}/404", uitkomst="dood")
    Linkcontrole.objects.create(bron=bronnen[0], adres=bronnen[0].url, uitkomst="goed")

    lijst = client.get("/beheer/bronnen/linkcontrole/").content.decode()

    assert re.findall(r'class="field-waarvan">([^<]*)<', lijst) == ["Goed", "Een brief"]
