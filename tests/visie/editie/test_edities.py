"""Several edities beside each other: what a frozen page shows, and what happened to a part that left the text."""

import datetime

import pytest
from django.conf import settings

from doelstellingen.models import Activiteit, Oproep
from tests.hulp import publiceer
from tests.site.lezer import boom, woorden
from visie.editie import guards
from visie.editie.models import Editie, Portaalgegevens

pytestmark = pytest.mark.django_db
GENOEMD = "https://toekomsthuisartsenzorg.nl"  # by the text itself, in every editie
ZELFZORG = "/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/"


@pytest.fixture
def editie_2():
    """Publish an editie in which activiteit 4.5 reads otherwise and oproep 24 is gone."""
    werkversie = Editie.objects.werkversie()
    activiteit = Activiteit.objects.get(editie=werkversie, anker="zelfzorg")
    activiteit.tekst_nl = "<p>Een nieuwe zin.</p>"
    activiteit.save()
    Oproep.objects.get(editie=werkversie, nummer=24).delete()
    publiceer(werkversie, vastgesteld_op="2026-06-01", geldt_vanaf=datetime.date(2026, 6, 1))


def zin(client, adres, anker="zelfzorg"):
    return " ".join(woorden(next(e for e in boom(client.get(adres)).iter("p") if e.get("id") == f"{anker}-p1")))


def test_the_current_address_shows_the_newest_text_and_the_frozen_one_the_old(client, editie_2):
    assert zin(client, ZELFZORG) == "Een nieuwe zin."
    assert zin(client, f"/edities/2{ZELFZORG}") == "Een nieuwe zin."
    assert zin(client, f"/edities/1{ZELFZORG}").startswith("We bieden patiënten digitaal (medische) informatie")


def test_an_older_editie_says_so_and_leads_to_the_same_place_in_the_current_one(client, editie_2):
    pagina = boom(client.get(f"/edities/1{ZELFZORG}"))

    balk = next(e for e in pagina.iter("div") if e.get("class") == "balk oud")
    assert " ".join(woorden(balk)).startswith("Dit is editie 1 (vastgesteld maart 2025). Er is een nieuwere editie.")
    assert [a.get("href") for a in balk.iter("a")] == [ZELFZORG]
    assert pagina.get("data-editie") == "1"


def test_only_the_current_editie_is_for_search_engines(client, editie_2):
    Portaalgegevens.objects.update_or_create(pk=1, defaults={"status": "openbaar"})

    def kop(adres):
        pagina = boom(client.get(adres))
        robots = [m.get("content") for m in pagina.iterfind(".//meta[@name='robots']")]
        return robots, [link.get("href") for link in pagina.iterfind(".//link[@rel='canonical']")]

    assert kop(ZELFZORG) == ([], [settings.VISIE_ADRES + ZELFZORG])
    assert kop(f"/edities/2{ZELFZORG}") == ([], [settings.VISIE_ADRES + ZELFZORG])
    assert kop(f"/edities/1{ZELFZORG}") == (["noindex"], [settings.VISIE_ADRES + f"/edities/1{ZELFZORG}"])


def test_every_link_of_a_frozen_page_to_the_text_stays_in_its_editie(client, editie_2):
    over_het_portaal = {"/edities/", "/verantwoording/", "/toegankelijkheid/", "/privacy/"}
    eromheen = {"/rondom/", "/verwant/", "/actueel/", "/citaatcontrole/"}
    for adres in ("/", "/hele-visie/", "/oproepen/", ZELFZORG, "/bronnen/", "/noten/31/"):
        pagina = boom(client.get(f"/edities/1{adres}"))

        hrefs = {a.get("href").partition("#")[0] for a in pagina.iter("a")} - {"", adres, "/", "mailto:", GENOEMD}
        hrefs -= {settings.VISIE_ADRES + adres, f"{settings.VISIE_ADRES}/edities/1{adres}"}  # to cite, as addresses
        eruit = {h for h in hrefs if not h.startswith(("/edities/1/", "/edities/vergelijken/"))}
        assert eruit <= over_het_portaal | eromheen, adres


def test_a_part_that_left_the_text_answers_410_with_its_last_words_and_where_they_are(client, editie_2):
    response = client.get("/oproepen/24/")

    pagina = boom(response)
    tekst = " ".join(woorden(next(pagina.iter("blockquote"))))
    hrefs = [a.get("href") for a in next(pagina.iter("main")).iter("a")]
    assert response.status_code == 410
    assert tekst.startswith("Als collectief van huisartsen zetten we ons in voor continuïteit")
    assert hrefs == ["/edities/1/oproepen/24/", "/"]
    assert client.get("/edities/1/oproepen/24/").status_code == 200
    assert client.get("/edities/2/oproepen/24/").status_code == 410


def test_what_never_existed_answers_404_not_410(client, editie_2):
    assert client.get("/oproepen/25/").status_code == 404


def test_all_edities_are_listed_newest_first_with_the_current_one_marked(client, editie_2):
    pagina = boom(client.get("/edities/"))

    rijen = [" ".join(woorden(li)) for li in pagina.iter("li") if li.find(".//h2") is not None]
    assert [rij[:8] for rij in rijen] == ["Editie 2", "Editie 1"]
    assert "Huidige editie" in rijen[0] and "Huidige editie" not in rijen[1]
    assert "vastgesteld 1 juni 2026" in rijen[0] and "vastgesteld maart 2025" in rijen[1]
    assert ["Soort" in rij for rij in rijen] == [True, False]  # what came first is a revision of nothing


def test_every_address_of_edition_1_still_answers_in_a_changed_edition_2(client, editie_2, gedeeld):
    from visie.pagina.decorators import find_document

    adressen = [deel.get_absolute_url() for deel in find_document(1).leesvolgorde]

    statussen = {adres: client.get(adres).status_code for adres in adressen if "#" not in adres}

    assert {adres: s for adres, s in statussen.items() if s != 200} == {"/oproepen/24/": 410}


def test_the_werkversie_is_on_no_public_address(client):
    assert Editie.objects.werkversie().nummer == 2

    assert client.get("/edities/2/").status_code == 404


def test_without_any_editie_the_portal_says_so(client):
    guards.remove()
    Editie.objects.all().delete()

    response = client.get("/")

    assert response.status_code == 404
    assert "Er is nog geen editie gepubliceerd." in response.content.decode()
