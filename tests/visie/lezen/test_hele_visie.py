"""The whole vision on one page, and the kern: openers, contents as stops, lines with a stop for each goal."""

import pytest

from doelstellingen.models import Doelstelling
from tests.site.lezer import boom, klassen, woorden
from tests.visie.redactie.test_bouwen import maak_doelen

pytestmark = pytest.mark.django_db


def met_klasse(pagina, klasse):
    return [e for e in pagina.iter() if isinstance(e.tag, str) and klasse in klassen(e)]


def stops(elementen):
    """Return {which stop: how many of these elements are on it}."""
    alle = [k for e in elementen for k in klassen(e) if k[0] == "t" and k[1:].isdigit()]
    return {int(k[1:]): alle.count(k) for k in alle}


def test_every_part_of_the_whole_has_one_opener_and_one_stop_that_leads_to_it(client):
    pagina = boom(client.get("/hele-visie/"))

    (lijst,) = met_klasse(pagina, "lijst")
    naar = [a.get("href") for a in lijst.iter("a")]
    gevolgd = stops(met_klasse(pagina, "volgt"))
    assert len(met_klasse(pagina, "opener")) == 14
    assert naar[:3] == ["#voorwoord", "#toekomstbeeld", "#notendop"] and naar[-1] == "#noten" and len(naar) == 15
    assert gevolgd == stops(lijst.iter("li")) == dict.fromkeys(range(1, 15), 1)
    assert {h[1:] for h in naar} <= {e.get("id") for e in pagina.iter()}


@pytest.mark.parametrize("aantal", [6, 9])
def test_the_line_of_an_opener_has_a_stop_for_each_goal(als, aantal):
    maak_doelen(aantal)

    pagina = boom(als("redacteur").get("/werkversie/hele-visie/"))

    lijnen = met_klasse(pagina, "stops")
    assert [len(list(lijn.iter("i"))) for lijn in lijnen] == [aantal] * aantal
    assert [[n for n, i in enumerate(lijn.iter("i")) if "deze" in klassen(i)] for lijn in lijnen] == [
        [n] for n in range(aantal)
    ]
    assert len(stops(met_klasse(pagina, "volgt"))) == 7 + aantal


def test_the_top_says_how_long_it_is(client):
    (feit,) = met_klasse(boom(client.get("/hele-visie/")), "feit")

    assert " ".join(woorden(feit)) == "Editie 1, vastgesteld maart 2025 28 minuten lezen 5.592 woorden"


def test_the_kern_says_no_title_twice(client):
    pagina = boom(client.get("/hele-visie/kern/"))

    titel = "iedere inwoner van Nederland heeft een vertrouwd huisartsteam dichtbij."
    assert " ".join(woorden(next(pagina.iter("main")))).lower().count(titel.lower()) == 1
    assert len(met_klasse(pagina, "blad")) == 1 + Doelstelling.objects.filter(editie__nummer=1).count()
