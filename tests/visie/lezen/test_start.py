"""The start says by size what weighs most: who is asked most, and which chapter is longest."""

import pytest

from doelstellingen.models import Adressering, Oproep, Partij
from doelstellingen.partijen import naar_gewicht
from tests.site.lezer import boom, woorden
from visie.lezen import omvang

pytestmark = pytest.mark.django_db


def start(client):
    return next(boom(client.get("/")).iter("main"))


def tekst(elementen):
    return [" ".join(" ".join(woorden(e)).split()) for e in elementen]


def partij(naam, aantal):
    partij = Partij(naam_nl=naam, slug=naam)
    partij.oproepen = [None] * aantal
    return partij


def test_who_is_asked_most_stands_first_and_large(client):
    pagina = start(client)

    veel = pagina.findall(".//ul[@class='kaal vraag']/li")
    assert tekst(veel) == ["Overheid 10 oproepen", "Zorgverzekeraars 4 oproepen", "Gemeenten 3 oproepen"]
    assert [li.get("class") for li in veel] == ["meest", None, None]
    assert [len(li.findall(".//u")) for li in veel] == [10, 4, 3]
    assert len(pagina.findall(".//section[@class='vraag1']//li")) == 9
    assert "Alle 24 oproepen in één overzicht" in tekst(pagina.iter("a"))


def test_weights_follow_the_data():
    def gewogen(**aantallen):
        veel, een = naar_gewicht([partij(naam, n) for naam, n in aantallen.items()])
        return [f"{p.naam}!" if p.meest else p.naam for p in veel], [p.naam for p in een]

    assert gewogen(a=1, b=14, c=0, d=2) == (["b!", "d"], ["a"])
    assert gewogen(a=3, b=3, c=2) == (["a", "b", "c"], [])  # a tie sets nobody above the other
    assert gewogen(a=1, b=1) == ([], ["a", "b"])
    assert gewogen() == ([], [])


def test_without_addressed_parties_there_is_no_question_to_anybody(client):
    Adressering.objects.all().delete()

    assert start(client).findall(".//*[@id='vragen']") == []
    assert start(client).findall(".//*[@id='lezen']") != []


def test_one_party_with_one_oproep_stands_in_the_row(client):
    Adressering.objects.all().delete()
    Adressering.objects.create(oproep=Oproep.objects.first().anker, partij=Partij.objects.first(), grond="-")

    pagina = start(client)

    assert pagina.findall(".//ul[@class='kaal vraag']") == []
    assert len(pagina.findall(".//section[@class='vraag1']//li")) == 1


def test_bars_are_as_long_as_the_text_and_the_longest_fills_the_line(document):
    lengtes = {h.anker: (document.aantal_woorden(h), stukken) for h, stukken in omvang.per_hoofdstuk(document)}

    _, doelen = lengtes["doelstellingen"]
    assert [stuk.kleur for stuk in doelen] == [f"d{n}" for n in range(1, 8)]
    assert doelen[-1].begin + doelen[-1].lengte + omvang.TUSSEN == omvang.LENGTE
    langste = max(woorden for woorden, _ in lengtes.values())
    anders = {anker: (n, stukken) for anker, (n, stukken) in lengtes.items() if len(stukken) == 1 and n > 100}
    assert {a: s[0].lengte for a, (_, s) in anders.items()} == {
        a: round(n * 1000 / langste) for a, (n, _) in anders.items()
    }
    assert lengtes["notendop"][1][0].lengte >= 2 * omvang.TUSSEN


def test_every_chapter_says_how_long_it_takes(client):
    duur = tekst(start(client).findall(".//span[@class='bd']"))

    assert duur == ["2 minuten", "2 minuten", "1 beeld", "3 minuten", "14 minuten", "5 minuten", "1 minuut"]


def test_nothing_is_offered_before_it_works(client):
    links = [a.get("href") for a in start(client).findall(".//ul[@class='kaal laad']//a")]

    assert links == ["/hele-visie/", "/hele-visie/kern/", "/downloads/"]
