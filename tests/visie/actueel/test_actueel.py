"""The page Actueel, its filters and the page of one stuk: what readers see, in order, and nothing that is hidden."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.site.lezer import boom, woorden
from tests.visie.actueel.stukken import maak_stuk, van_elke_soort
from tests.visie.editie.test_errata import maak as maak_erratum
from tests.visie.twee_edities import maak_editie_2
from visie.actueel import views
from visie.actueel.models import Stuk
from visie.lezen.sitemaps import adressen
from visie.pagina.decorators import find_document

pytestmark = pytest.mark.django_db


def rijen(response):
    """Return [(title, address)] of the rows of a page."""
    koppen = [a for h3 in boom(response).iter("h3") for a in h3.iter("a")]
    return [(" ".join(woorden(a)), a.get("href")) for a in koppen]


def titels(response):
    return [titel for titel, _adres in rijen(response)]


def links(response):
    return [a.get("href") for a in next(boom(response).iter("main")).iter("a")]


def tekst(response):
    return " ".join(woorden(next(boom(response).iter("main"))))


def test_stukken_and_errata_stand_by_day_under_their_month_with_their_parts(client):
    nieuws, stap, aangehaald, praktijk = van_elke_soort()
    maak_erratum("zelfzorg")

    response = client.get("/actueel/")

    zonder_editie = [rij for rij in rijen(response) if not rij[0].startswith("Editie 1")]
    assert zonder_editie == [
        ("Bijeenkomst", f"/actueel/{nieuws.pk}/"), ("Een brief", f"/actueel/{stap.pk}/"),
        ("Een advies", f"/actueel/{aangehaald.pk}/"), ("In de wijk", f"/actueel/{praktijk.pk}/"),
        ("Erratum bij editie 1", "/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/"),
    ]  # fmt: skip
    maanden = [" ".join(woorden(h2)) for h2 in boom(response).iter("h2") if (h2.get("id") or "").startswith("maand-")]
    assert [maand for maand in maanden if "2026" in maand][-4:] == [
        "november 2026", "oktober 2026", "september 2026", "juli 2026",
    ]  # fmt: skip
    assert "20 november 2026 · nieuws Bijeenkomst LHV Gaat over De visie als geheel 4.5 Zelfzorg" in tekst(response)
    assert "‘Wij doen dit & dat.’ Gaat over Oproep 14 Oproep 2" in tekst(response)
    assert "Gecorrigeerd op 2 november 2026" in tekst(response)
    assert "Geheime woorden" not in response.text


def test_without_stukken_only_what_happened_to_the_text_stands_there(client):
    response = client.get("/actueel/")

    assert rijen(response)[:1] == [("Editie 1, vastgesteld maart 2025", "/edities/1/")]
    assert "/actueel/soort/edities/" not in links(response)
    assert "Hier is nog niets verschenen." in tekst(client.get("/actueel/soort/nieuws/"))


def test_a_kind_and_a_region_have_their_own_page_and_no_other_has(client):
    van_elke_soort()
    maak_stuk("zelfzorg", soort="praktijk", titel="Op het eiland", regio="Waddeneilanden")

    assert titels(client.get("/actueel/soort/nieuws/")) == ["Bijeenkomst"]
    assert titels(client.get("/actueel/soort/edities/")) == ["Editie 1, vastgesteld maart 2025"]
    assert titels(client.get("/actueel/praktijk/zuid-limburg/")) == ["In de wijk"]
    assert [pad for pad in links(client.get("/actueel/soort/praktijk/")) if pad.startswith("/actueel/praktijk/")] == [
        "/actueel/praktijk/waddeneilanden/", "/actueel/praktijk/zuid-limburg/",
    ]  # fmt: skip
    weg = ["/actueel/soort/onzin/", "/actueel/praktijk/utrecht/", "/actueel/jaar/1999/"]
    assert [client.get(pad).status_code for pad in weg] == [404, 404, 404]


def test_older_rows_stand_on_the_page_of_their_year(client, monkeypatch):
    monkeypatch.setattr(views, "MEEST", 1)
    for jaar in (2035, 2034):
        maak_stuk(titel=f"Brief van {jaar}", dag=(jaar, 1, 1))

    response = client.get("/actueel/")

    assert titels(response) == ["Brief van 2035"]
    assert "/actueel/jaar/2034/" in links(response)
    assert titels(client.get("/actueel/jaar/2034/")) == ["Brief van 2034"]


def test_a_stuk_has_a_page_with_its_words_its_source_and_its_parts(client):
    nieuws, stap, _aangehaald, praktijk = van_elke_soort()

    van_stap, van_nieuws = client.get(stap.get_absolute_url()), client.get(nieuws.get_absolute_url())

    assert "Een brief Raad X, 3 november 2026 ‘Wij doen dit & dat.’" in tekst(van_stap)
    assert {"https://x.example/a", "https://archief.example/1", "/oproepen/14/", "/oproepen/2/"} <= {*links(van_stap)}
    assert "<p>Kom <strong>ook</strong>.</p>" in van_nieuws.text
    assert "/actueel/praktijk/zuid-limburg/" in links(client.get(praktijk.get_absolute_url()))


def test_the_text_of_nieuws_is_cleaned_and_that_of_another_kind_not_shown(client):
    nieuws = maak_stuk(soort="nieuws", tekst='<p onclick="x()">Kom<script>x()</script></p>')
    stap = maak_stuk(tekst="<p>Een ander woord</p>")

    assert '<div class="tekst"><p>Kom</p></div>' in client.get(nieuws.get_absolute_url()).text
    assert "Een ander woord" not in client.get(stap.get_absolute_url()).text


@pytest.mark.parametrize(("status", "code"), [("verborgen", 410), ("verlopen", 410), ("wacht", 404)])
def test_what_readers_do_not_see_answers_without_a_word_of_it(client, status, code):
    stuk = maak_stuk("zelfzorg", titel="Geheime woorden", organisatie="Geheime club", status=status)

    response = client.get(stuk.get_absolute_url())

    assert response.status_code == code
    assert "Geheime" not in response.text
    assert ("Dit bericht staat niet meer op dit portaal" in response.text) == (code == 410)
    assert client.get("/actueel/999/").status_code == 404


def test_a_part_that_left_the_text_is_counted_and_not_named(client):
    stuk = maak_stuk("zelfzorg", "oproep-24")
    maak_editie_2()

    assert "4.5 Zelfzorg een onderdeel dat niet meer in de visie staat" in tekst(client.get(stuk.get_absolute_url()))


def test_the_sitemap_has_what_is_shown_and_start_and_rondom_lead_to_it(client):
    assert "/actueel/" not in links(client.get("/"))
    stuk = maak_stuk()
    verborgen = maak_stuk(status=Stuk.Status.VERBORGEN)

    paden = adressen(find_document())

    assert {"/actueel/", "/actueel/gegevens/", "/rondom/", stuk.get_absolute_url()} <= {*paden}
    assert verborgen.get_absolute_url() not in paden
    assert "/actueel/" in links(client.get("/"))
    assert {"/actueel/", "/verwant/", "/totstandkoming/", stuk.get_absolute_url()} <= {*links(client.get("/rondom/"))}


@pytest.mark.parametrize("pad", ["/actueel/", "/rondom/", "/totstandkoming/", "/verwant/"])
def test_the_menu_marks_what_surrounds_the_vision(client, pad):
    menu = next(nav for nav in boom(client.get(pad)).iter("nav") if nav.get("aria-label") == "Hoofdmenu")

    assert [" ".join(woorden(a)) for a in menu.iter("a")] == [
        "Doelstellingen", "Oproepen", "Bronnen", "Hele visie", "Rondom",
    ]  # fmt: skip
    assert [a.get("href") for a in menu.iter("a") if a.get("aria-current")] == ["/rondom/"]


def test_more_stukken_cost_no_more_queries(client):
    paden = ["/actueel/", "/actueel/soort/stap/", "/actueel/feed.xml", "/actueel/oproepen.csv", "/actueel/gegevens/",
             "/rondom/", "/nieuwsbrief/", f"/actueel/{maak_stuk('zelfzorg', 'oproep-2').pk}/"]  # fmt: skip
    maak_stuk("oproep-14", "oproep-2")

    def tel():
        aantallen = {}
        for pad in paden:
            with CaptureQueriesContext(connection) as queries:
                client.get(pad)
            aantallen[pad] = len(queries)
        return aantallen

    twee = tel()
    for nummer in range(1, 24):
        maak_stuk("zelfzorg", f"oproep-{nummer}", soort=Stuk.Soort.values[nummer % 4], regio="Regio")

    assert tel() == twee
    assert {pad: n for pad, n in twee.items() if n > 12} == {}
