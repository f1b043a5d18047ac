"""Editors manage the thesaurus and see first what a line changes."""

import pytest

from tests.site.lezer import boom, woorden
from tests.visie.redactie.test_voorbeeld import meld_aan
from visie.editie.models import Stand, Wijziging
from visie.pagina.decorators import find_document
from visie.zoeken import geheugen, search
from visie.zoeken.models import Zoekwoord

pytestmark = pytest.mark.django_db
NIEUW = "/beheer/visie/zoekwoord/add/"
EFFECT = "/beheer/visie/zoekwoord/effect/"


def zinnen(response):
    return " ".join(" ".join(woorden(boom(response))).split())


def test_an_editor_adds_a_line_and_readers_find_it(client):
    meld_aan(client)
    voor = Stand.objects.get().teller

    response = client.post(NIEUW, {"woorden": "kattenbak, kattenluik", "zoek_ook": "zelfzorg"})

    assert response.status_code == 302
    assert search(geheugen.index(find_document()), "kattenluik").treffers[0].passage.anker == "zelfzorg"
    assert Stand.objects.get().teller > voor
    assert Wijziging.objects.filter(naam="kattenbak, kattenluik").count() == 1


def test_a_line_that_connects_nothing_is_refused_in_words(client):
    meld_aan(client)

    response = client.post(NIEUW, {"woorden": "kattenbak", "zoek_ook": ""})

    assert "geef meer dan één woord" in zinnen(response)
    assert not Zoekwoord.objects.filter(woorden="kattenbak").exists()


def test_the_effect_is_shown_and_nothing_is_saved(client):
    meld_aan(client)

    response = client.post(EFFECT, {"woorden": "treinkaartje", "zoek_ook": "palliatieve zorg"})

    assert "Bij 2 van de" in zinnen(response)
    assert "Palliatieve zorg (Activiteit 4.6" in zinnen(response)
    assert not Zoekwoord.objects.filter(woorden="treinkaartje").exists()
    assert search(geheugen.index(find_document()), "treinkaartje").treffers == []


def test_the_effect_of_a_changed_line_compares_with_the_saved_one(client):
    meld_aan(client)
    regel = Zoekwoord.objects.create(woorden="kattenbak", zoek_ook="zelfzorg")

    response = client.post(f"/beheer/visie/zoekwoord/{regel.pk}/effect/", {"woorden": "kattenbak", "zoek_ook": "hagro"})

    rijen = [[" ".join(woorden(td)) for td in tr.iter("td")] for tr in boom(response).iter("tr")]
    nu, straks = next(rij for rij in rijen if len(rij) == 2)
    assert nu.startswith("Zelfzorg (Activiteit 4.5")
    assert straks.startswith("Elkaar steunen (Activiteit 3.1")


def test_a_mistake_leads_back_to_the_form_with_nothing_lost(client):
    meld_aan(client)

    response = client.post(EFFECT, {"woorden": "kattenbak", "zoek_ook": ""})

    velden = {e.get("name"): e.get("value") for e in boom(response).iter("input")}
    assert velden["woorden"] == "kattenbak"
    assert "geef meer dan één woord" in zinnen(response)


def test_who_may_only_read_cannot_see_the_effect(client):
    assert client.post(EFFECT, {"woorden": "a, b"}).status_code == 403


def test_every_line_that_is_delivered_finds_something_in_the_text():
    index = geheugen.index(find_document())

    leeg = [regel.woorden for regel in Zoekwoord.objects.all() if not search(index, regel.termen[0]).treffers]

    assert leeg == []
