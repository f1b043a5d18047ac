"""The page of results, its JSON, and the ways in."""

import pytest
from django.conf import settings

from tests.site.lezer import boom, woorden
from tests.visie.redactie.test_voorbeeld import maak_link, meld_aan
from visie.editie.models import Portaalgegevens
from visie.zoeken.models import Zoekmisser

pytestmark = pytest.mark.django_db


def kenmerk(tree, pad, naam):
    return [e.get(naam) for e in tree.findall(pad)]


def main(response):
    return next(boom(response).iter("main"))


def resultaten(response):
    """Return [(name, address)] of the answer, of the hits in the vision and of the notes that are shown with one."""
    plekken = main(response).findall(".//*[@class='uitslag']//*")
    links = [a for e in plekken if e.tag == "h3" or e.get("class") in {"plaats", "waarom"} for a in e.iter("a")]
    return [(" ".join(woorden(a)), a.get("href")) for a in links if not a.get("href").startswith("/verwant/")]


def zinnen(response):
    return " ".join(" ".join(woorden(main(response))).split())


def test_results_lead_to_the_parts_themselves(client):
    gevonden = resultaten(client.get("/zoeken/", {"q": "palliatieve zorg"}))

    assert gevonden[0][1] == "/doelstellingen/24-7-toegankelijk-voor-spoed/palliatieve-zorg/"
    assert all(client.get(adres).status_code == 200 for _, adres in gevonden)


def test_results_mark_what_was_found(client):
    html = client.get("/zoeken/", {"q": "spoed"}).content.decode()

    assert "<mark>spoed</mark>eisende" in html and "huisartsen<mark>spoed</mark>posten" in html
    assert "<mark>Palliatieve</mark> <mark>zorg</mark>" in client.get("/zoeken/?q=palliatieve+zorg").content.decode()


def gemerkt(response, wat):
    return {" ".join(woorden(e)).lower() for e in main(response).findall(f".//ol//{wat}")}


def test_a_question_marks_the_words_that_matter_only(client):
    response = client.get("/zoeken/", {"q": "waar vind ik iets over werkdruk in de visie huisartsenzorg in Drenthe?"})

    assert gemerkt(response, "mark") == {"werkdruk"}
    assert gemerkt(response, "span[@class='vw']") == {"werkbelasting", "privébalans"}
    assert "Niet in de visie gevonden: Drenthe." in zinnen(response)


def test_a_result_says_why_it_is_there(client):
    q = {"q": "werkdruk"}

    pagina = main(client.get("/zoeken/", q))
    regels = [" ".join(" ".join(woorden(p)).split()) for p in pagina.findall(".//p[@class='waarom']")]
    als_json = {t["adres"]: t["waarom"] for t in client.get("/zoeken.json", q).json()["treffers"]}

    assert regels == ["In noot 31 bij deze tekst"]
    assert als_json["/oproepen/10/"] == ["via ‘werkbelasting’"]
    assert als_json["/doelstellingen/24-7-toegankelijk-voor-spoed/gezamenlijke-inspanning/"] == []


def test_letters_of_a_shortened_journal_are_not_marked_in_initials(client):
    html = client.get("/zoeken/", {"q": "BJGP"}).content.decode()

    assert "<mark>Br</mark> <mark>J</mark> <mark>Gen</mark> <mark>Pract</mark>" in html
    assert "<mark>J</mark>." not in html


def test_kinds_are_links_with_counts(client):
    response = client.get("/zoeken/", {"q": "gemeenten"})

    links = [(" ".join(woorden(a)), a.get("href")) for nav in main(response).iter("nav") for a in nav.iter("a")]
    alleen = resultaten(client.get("/zoeken/" + dict(links)["Oproepen 3"]))
    assert sorted(adres for _, adres in alleen) == ["/oproepen/14/", "/oproepen/17/", "/oproepen/18/"]


def test_every_result_is_reached_page_by_page(client):
    aantal, adres, gezien = None, "?q=huisartsen", []
    while adres:
        response = client.get("/zoeken/" + adres)
        gezien += resultaten(response)
        aantal = aantal or client.get("/zoeken.json?q=huisartsen").json()["aantal"]
        adres = next((a.get("href") for a in main(response).iter("a") if a.get("rel") == "next"), None)

    assert len(gezien) == len(set(gezien)) == aantal > 30


@pytest.mark.parametrize("p", ["0", "-1", "99999", "x", "²", ""])
def test_a_strange_page_number_shows_a_page(client, p):
    assert resultaten(client.get("/zoeken/", {"q": "spoed", "p": p})) != []


@pytest.mark.parametrize(
    ("q", "pad"),
    [
        ("d4.6", "/doelstellingen/24-7-toegankelijk-voor-spoed/palliatieve-zorg/"),
        ("noot 31", "/noten/31/"),
        ("Oproep 14", "/oproepen/14/"),
    ],
)
def test_a_code_or_the_name_of_a_part_leads_straight_to_it(client, q, pad):
    response = client.get("/edities/1/zoeken/", {"q": q})

    assert (response.status_code, response["Location"]) == (302, f"/edities/1{pad}")


def test_a_party_stands_above_the_list(client):
    response = client.get("/zoeken/", {"q": "wat vraagt de visie van VWS"})

    assert kenmerk(main(response), ".//p[@class='rechtstreeks']/a", "href") == ["/oproepen/overheid/"]
    assert resultaten(response)[0][1].startswith("/oproepen/")


def test_without_results_the_page_helps(client):
    response = client.get("/zoeken/", {"q": "qwertyuiop"})

    assert response.status_code == 200
    assert "Geen resultaten voor ‘qwertyuiop’" in zinnen(response)
    assert kenmerk(main(response), ".//input[@name='q']", "value") == ["qwertyuiop"]
    assert {"/doelstellingen/werkplezier/", "/oproepen/"} <= set(kenmerk(main(response), ".//a", "href"))
    assert resultaten(response) == []


def test_a_typing_error_is_answered_with_what_was_meant(client):
    response = client.get("/zoeken/", {"q": "paliatieve zorg"})

    assert "Bedoelde u palliatieve ?" in zinnen(response).replace("palliatieve?", "palliatieve ?")
    assert "?q=palliatieve+zorg" in kenmerk(main(response), ".//a", "href")


@pytest.mark.parametrize("adres", ["/", "/oproepen/", "/edities/1/voorwoord/"])
def test_the_header_of_every_page_has_the_field(client, adres):
    prefix = "/edities/1" if adres.startswith("/edities") else ""

    acties = kenmerk(boom(client.get(adres)), ".//header//form[@role='search']", "action")

    assert acties == [f"{prefix}/zoeken/"]


@pytest.mark.parametrize("adres", ["/zoeken/", "/bestaat-niet/"])
def test_a_page_with_a_field_of_its_own_has_no_other(client, adres):
    assert len(kenmerk(boom(client.get(adres)), ".//input[@name='q']", "id")) == 1


@pytest.mark.parametrize("ingang", ["", "/edities/1", "/werkversie", "voorbeeld"])
def test_search_answers_behind_every_prefix(client, ingang):
    prefix = maak_link().pad.rstrip("/") if ingang == "voorbeeld" else ingang
    if ingang == "/werkversie":
        meld_aan(client)

    gevonden = resultaten(client.get(f"{prefix}/zoeken/", {"q": "hagro"}))
    als_json = client.get(f"{prefix}/zoeken.json", {"q": "hagro"}).json()

    adres = f"{prefix}/doelstellingen/samenwerking-in-de-wijk/elkaar-steunen/"
    assert (gevonden[0][1], als_json["treffers"][0]["adres"]) == (adres, adres)


def test_the_werkversie_is_closed_to_others(client):
    assert client.get("/werkversie/zoeken.json?q=zorg").status_code == 302


@pytest.mark.parametrize("q", ["oproep nr. 12", "d4.6", "code d4.6", "wat is 4.6?", "noten 31-33", "oproep ‘12’"])
def test_json_calls_nothing_unfound_that_it_found(client, q):
    antwoord = client.get("/zoeken.json", {"q": q}).json()

    assert (antwoord["aantal"] > 0, antwoord["niet_gevonden"], antwoord["bedoeld"]) == (True, [], {})


def test_words_around_a_code_are_not_called_unfound_on_the_page(client):
    assert client.get("/zoeken/", {"q": "nummer o12"}).url == "/oproepen/12/"
    assert "Niet in de visie gevonden" not in client.get("/zoeken/", {"q": "noten 31-33"}).content.decode()


def test_json_says_the_same_as_the_page(client):
    antwoord = client.get("/zoeken.json", {"q": "paliatieve zorg"}).json()

    assert (antwoord["editie"], antwoord["bedoeld"]) == (1, {"paliatieve": "palliatieve"})
    adressen = {adres for _, adres in resultaten(client.get("/zoeken/", {"q": "paliatieve zorg"}))}
    assert adressen == {t["adres"] for t in antwoord["treffers"]}


def test_suggestions_take_the_last_word_as_a_beginning(client):
    antwoord = client.get("/zoeken.json", {"q": "pallia", "voorstel": "1"}).json()

    assert (antwoord["voorstellen"][0]["kop"], antwoord["melding"]) == ("Palliatieve zorg", "3 voorstellen")


def test_browsers_learn_how_to_search_here(client):
    response = client.get("/opensearch.xml")

    assert response["Content-Type"] == "application/opensearchdescription+xml"
    assert f'template="{settings.VISIE_ADRES}/zoeken/?q={{searchTerms}}"' in response.content.decode()
    assert kenmerk(boom(client.get("/")), ".//link[@rel='search']", "href") == ["/opensearch.xml"]


def test_results_are_kept_out_of_search_engines(client):
    Portaalgegevens.objects.update_or_create(pk=1, defaults={"status": "openbaar"})

    assert kenmerk(boom(client.get("/zoeken/?q=spoed")), ".//meta[@name='robots']", "content") == ["noindex"]


def test_nothing_is_counted_unless_it_is_asked_for(client):
    client.get("/zoeken/?q=qwertyuiop")

    assert Zoekmisser.objects.count() == 0
    assert "Wat u zoekt, wordt niet bewaard." in zinnen(client.get("/privacy/"))


def test_queries_without_result_are_counted_by_day_and_nothing_personal(client):
    Portaalgegevens.objects.update_or_create(pk=1, defaults={"telt_zoekvragen": True})

    persoonlijk = ("jan@voorbeeld.nl", "0612345678", "dit is veel te veel woorden xyzzy")
    for q in ("Qwertyuiop", "qwertyuiop", "spoed", *persoonlijk):
        client.get("/zoeken/", {"q": q})
    for pad in ("/Zoeken", "/zoeken.", "/Zoeken.JSON"):  # leads to where it is counted
        assert client.get(pad, {"q": "qwertyuiop"}).status_code == 301

    assert list(Zoekmisser.objects.values_list("vraag", "aantal")) == [("qwertyuiop", 2)]
    assert [veld.name for veld in Zoekmisser._meta.fields] == ["id", "dag", "vraag", "aantal"]
    assert "telt het portaal per dag" in zinnen(client.get("/privacy/"))


def test_a_word_that_stands_only_around_a_hit_is_marked_there(client):
    hits = {" ".join(woorden(li.find("h3"))): li for li in main(client.get("/zoeken/", {"q": "spoed"})).iter("li")
            if li.find("h3") is not None}  # fmt: skip

    waar = {kop: next((p for p in li.iter("p") if p.get("class") == "waar"), None) for kop, li in hits.items()}
    gemarkeerd = {kop: [" ".join(woorden(m)) for m in p.iter("mark")] for kop, p in waar.items() if p is not None}

    assert {kop: woord for kop, woord in gemarkeerd.items() if woord} == {
        "Gezamenlijke inspanning": ["spoed"], "Noot 31": ["spoed"],
    }  # fmt: skip


def test_a_chapter_among_the_hits_says_that_it_is_one(client):
    [waar] = main(client.get("/zoeken/", {"q": "verantwoordelijk toekomstbestendige"})).findall(
        ".//a[@href='/oproepen/']/../../p[@class='waar']"
    )

    assert woorden(waar) == ["Hoofdstuk", "4"]
