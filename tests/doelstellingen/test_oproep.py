import pytest

from doelstellingen.models import Partij
from tests.site.lezer import boom, klassen, woorden

pytestmark = pytest.mark.django_db


def rijen(pagina):
    return [e for e in pagina.iter("li") if "oproep" in klassen(e)]


def aantallen(client):
    """Return {address of a party: how many oproepen the table counts for her}."""
    koppen = [th for th in boom(client.get("/oproepen/")).iter("th") if th.get("scope") == "row" and th.findall("a")]
    return {th.find("a").get("href"): int(woorden(th.find("small"))[0]) for th in koppen}


def test_24_appeals_stand_under_five_themes(client):
    pagina = boom(client.get("/oproepen/"))

    themas = [" ".join(woorden(e)) for e in pagina.iter("h2") if "vannaar" in klassen(e)]
    assert [thema.split()[0] for thema in themas] == ["Van"] * 5
    assert len(rijen(pagina)) == 24


def test_the_table_counts_12_parties_and_26_links(client):
    geteld = list(aantallen(client).values())

    assert (len(geteld), sum(geteld), geteld[:3]) == (12, 26, [10, 4, 3])


def test_each_party_page_shows_as_many_appeals_as_the_table_says(client):
    geteld = aantallen(client)

    getoond = {}
    for adres in geteld:
        pagina = boom(client.get(adres))
        getoond[adres] = len([li for li in rijen(pagina) if (li.get("id") or "").startswith("oproep-")])

    assert getoond == geteld


def test_a_party_page_keeps_the_appeals_under_their_themes(client):
    pagina = boom(client.get("/oproepen/gemeenten/"))

    themas = [" ".join(woorden(e)) for e in pagina.iter("h2") if "vannaar" in klassen(e)]
    assert themas == [
        "Van stagnatie naar versterking en modernisering van de eerste lijn", "Van versnippering naar samenwerking",
    ]  # fmt: skip
    assert [li.get("id") for li in rijen(pagina)[:3]] == ["oproep-14", "oproep-17", "oproep-18"]


def test_a_party_page_quotes_the_activities_that_name_it(client):
    pagina = boom(client.get("/oproepen/gemeenten/"))

    genoemd = [" ".join(woorden(li)) for li in rijen(pagina)[3:]]
    assert [regel.split()[0] for regel in genoemd] == ["5.2", "5.4"]
    assert "in overleg met de gemeente" in genoemd[1]


def test_gemeenten_points_to_the_appeals_to_the_government_without_more(client):
    pagina = boom(client.get("/oproepen/gemeenten/"))

    zie_ook = [" ".join(woorden(p)) for p in pagina.iter("p") if "Zie ook" in " ".join(woorden(p))]
    assert zie_ook == ["Zie ook de oproepen aan de overheid."]


def test_a_party_that_only_activities_name_has_a_page_without_a_count(client):
    pagina = boom(client.get("/oproepen/paramedici/"))

    assert [li.get("id") for li in rijen(pagina)] == [None]
    assert "Er is geen oproep aan deze partij." in " ".join(woorden(next(pagina.iter("main"))))
    assert Partij.objects.get(slug="paramedici").adresseringen.count() == 0


def test_an_appeal_that_names_no_party_says_so(client):
    pagina = boom(client.get("/oproepen/11/"))

    assert "De tekst noemt geen partij" in " ".join(woorden(next(pagina.iter("main"))))


def test_the_list_says_of_one_appeal_that_it_names_no_party(client):
    zonder = [li for li in rijen(boom(client.get("/oproepen/"))) if "Geen" in woorden(li)]

    assert [(li.get("id"), woorden(li)[:5]) for li in zonder] == [
        ("oproep-11", ["Oproep", "11", "Geen", "partij", "genoemd"])
    ]


def test_on_the_page_of_a_party_what_is_asked_stands_before_its_place_in_the_table(client):
    pagina = boom(client.get("/oproepen/gemeenten/"))

    volgorde = [e.get("id") for e in pagina.iter() if e.get("id") in ("oproep-14", "oproep-18", "wie-kop")]

    assert volgorde == ["oproep-14", "oproep-18", "wie-kop"]
    assert not [li for li in rijen(pagina) if "Geen" in woorden(li)]


def test_an_appeal_with_two_parties_names_both(client):
    pagina = boom(client.get("/oproepen/8/"))

    aan = next(e for e in pagina.iter("div") if "aan" in klassen(e))
    assert [a.get("href") for a in aan.iter("a")] == ["/oproepen/zorgverzekeraars/", "/oproepen/toezichthouders/"]


def test_an_appeal_leads_to_its_neighbours_and_to_its_place_in_the_list(client):
    pagina = boom(client.get("/oproepen/14/"))

    hoofd = next(pagina.iter("main"))
    assert {a.get("rel"): a.get("href") for a in hoofd.iter("a") if a.get("rel")} == {
        "prev": "/oproepen/13/", "next": "/oproepen/15/",
    }  # fmt: skip
    assert "/oproepen/#oproep-14" in [a.get("href") for a in hoofd.iter("a")]


def buren(pagina):
    links = [a for a in next(pagina.iter("main")).iter("a") if a.get("rel")]
    return {a.get("rel"): (a.get("href"), " ".join(woorden(a))) for a in links}


def test_the_neighbours_of_an_appeal_name_whom_it_addresses_and_its_theme_over_its_first_words(client):
    assert buren(boom(client.get("/oproepen/9/"))) == {
        "prev": ("/oproepen/8/", "Vorige: oproep 8 · Zorgverzekeraars, Toezichthouders · Van regeldrang "
            "Om onze doelen te bereiken is het belangrijk dat …"),
        "next": ("/oproepen/10/", "Volgende: oproep 10 · Overheid, Zorgverzekeraars · Van regeldrang "
            "We vragen overheid en zorgverzekeraars dringend om in beleidsafwegingen …"),
    }  # fmt: skip
    assert buren(boom(client.get("/oproepen/10/")))["next"][1].startswith(
        "Volgende: oproep 11 · geen partij genoemd · Van regeldrang "
    )


def test_the_neighbours_of_a_party_are_those_that_are_asked_something(client):
    assert buren(boom(client.get("/edities/1/oproepen/zorgverzekeraars/"))) == {
        "prev": ("/edities/1/oproepen/overheid/", "Vorige: 10 oproepen Overheid"),
        "next": ("/edities/1/oproepen/gemeenten/", "Volgende: 3 oproepen Gemeenten"),
    }
    assert list(buren(boom(client.get("/oproepen/overheid/")))) == ["next"]
    assert buren(boom(client.get("/oproepen/paramedici/"))) == {}


def test_no_page_of_an_appeal_links_to_a_goal(client):
    for nummer in range(1, 25):
        hoofd = next(boom(client.get(f"/oproepen/{nummer}/")).iter("main"))

        assert [a for a in hoofd.iter("a") if "/doelstellingen/" in a.get("href")] == []


@pytest.mark.parametrize("adres", ["/oproepen/0/", "/oproepen/25/", "/oproepen/niemand/"])
def test_an_unknown_appeal_or_party_is_not_found(client, adres):
    assert client.get(adres).status_code == 404


def test_another_name_of_a_party_leads_to_its_page_and_is_not_shown(client):
    Partij.objects.filter(slug="overheid").update(aliassen="VWS, het Rijk")

    antwoorden = [client.get(adres) for adres in ("/oproepen/vws/", "/oproepen/het-rijk/", "/edities/1/oproepen/vws/")]

    assert [(a.status_code, a["Location"]) for a in antwoorden] == [
        (302, "/oproepen/overheid/"), (302, "/oproepen/overheid/"), (302, "/edities/1/oproepen/overheid/"),
    ]  # fmt: skip
    assert b"VWS" not in client.get("/oproepen/overheid/").content
