import pytest

from tests.site.lezer import boom, klassen, vind, woorden

pytestmark = pytest.mark.django_db
D4 = "/doelstellingen/24-7-toegankelijk-voor-spoed/"


def test_the_list_shows_the_literal_activity_headings_under_each_title(client):
    pagina = boom(client.get("/doelstellingen/"))

    register = next(e for e in pagina.iter("ol") if "doelen" in klassen(e))
    aantallen = [len(list(li.find(".//ul"))) for li in register]
    assert aantallen == [8, 7, 5, 6, 5, 5, 7]
    assert " ".join(woorden(register[5].find(".//ul"))).startswith("6.1 Flexibele werkweek 6.2 Weghalen van")


def test_an_activity_stands_in_its_context(client):
    pagina = boom(client.get(f"{D4}palliatieve-zorg/"))

    hoofd = next(pagina.iter("main"))
    tekst = " ".join(woorden(hoofd))
    buren = {a.get("rel"): a.get("href") for a in hoofd.iter("a") if a.get("rel")}
    assert "Activiteit 4.6 Palliatieve zorg Doelstelling 4 Huisartsen nemen samen verantwoordelijkheid" in tekst
    assert f"{D4}#palliatieve-zorg" in [a.get("href") for a in hoofd.iter("a")]
    assert buren == {
        "prev": f"{D4}zelfzorg/", "next": "/doelstellingen/werken-als-collectief/proactief-participeren/",
    }  # fmt: skip
    assert vind(pagina, "noot-32") is not None


def test_an_activity_under_the_wrong_goal_leads_to_its_own_address(client):
    response = client.get("/doelstellingen/werkplezier/palliatieve-zorg/")

    assert (response.status_code, response["Location"]) == (301, f"{D4}palliatieve-zorg/")


@pytest.mark.parametrize("adres", ["/doelstellingen/bestaat-niet/", f"{D4}bestaat-niet/"])
def test_an_unknown_goal_or_activity_is_not_found(client, adres):
    assert client.get(adres).status_code == 404
