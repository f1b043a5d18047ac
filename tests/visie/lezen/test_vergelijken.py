"""The pages that lay two published edities beside each other."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.site.lezer import boom, klassen, woorden
from tests.visie.twee_edities import PALLIATIEF, ZELFZORG, maak_editie_2, maak_editie_3
from visie.editie.models import Editie

pytestmark = pytest.mark.django_db


@pytest.fixture
def editie_2():
    return maak_editie_2()


def tekst(element):
    return " ".join(woorden(element))


def hoofd(client, adres, status=200):
    response = client.get(adres)
    assert response.status_code == status
    return next(boom(response).iter("main"))


def met_klasse(element, klasse):
    return [e for e in element.iter() if isinstance(e.tag, str) and klasse in klassen(e)]


def test_the_whole_text_lists_every_part_that_changed_in_reading_order(client, editie_2):
    pagina = hoofd(client, "/edities/vergelijken/1/2/")

    rijen = [li for ol in met_klasse(pagina, "verschillen") for li in ol]
    assert [li.get("id") for li in rijen] == ["zelfzorg", "palliatieve-zorg", "oproep-24"]
    assert [tekst(e) for e in met_klasse(pagina, "wat")] == [
        "Gewijzigd: 1 woord toegevoegd, 1 woord verwijderd.", "De titel is gewijzigd.", "Verwijderd.",
    ]  # fmt: skip
    assert tekst(met_klasse(pagina, "tellers")[0]) == (
        "2 onderdelen gewijzigd 0 toegevoegd 1 verwijderd 131 ongewijzigd"
    )
    assert "Zo leest u dit: doorgestreept is verwijderd, onderstreept is toegevoegd." in tekst(pagina)


def test_a_changed_part_shows_where_it_stands_the_words_the_reason_and_both_pages(client, editie_2):
    rij = next(li for li in hoofd(client, "/edities/vergelijken/1/2/").iter("li") if li.get("id") == "zelfzorg")

    assert tekst(met_klasse(rij, "kicker")[0]).endswith("› 24/7 toegankelijk voor spoed › Activiteit 4.5")
    assert [tekst(e) for e in rij.iter("del")] == ["verwijderd: digitaal"]
    assert [tekst(e) for e in rij.iter("ins")] == ["toegevoegd: online"]
    assert "Reden in editie 2: Een reden." in tekst(rij)
    assert [a.get("href") for a in rij.iter("a")] == [
        "/edities/vergelijken/1/2/zelfzorg/", f"/edities/1{ZELFZORG}", f"/edities/2{ZELFZORG}",
    ]  # fmt: skip


def test_a_part_that_is_gone_leads_only_to_the_editie_that_has_it(client, editie_2):
    pagina = hoofd(client, "/edities/vergelijken/1/2/oproep-24/")

    adressen = [a.get("href") for a in met_klasse(pagina, "twee-links")[0].iter("a")]
    assert adressen == ["/edities/1/oproepen/24/"]
    assert next(pagina.iter("del")) is not None and list(pagina.iter("ins"))[1:] == []


def test_the_other_way_round_swaps_what_was_added_and_removed(client, editie_2):
    pagina = hoofd(client, "/edities/vergelijken/2/1/zelfzorg/")

    verschil = met_klasse(pagina, "verschil")[0]
    assert [tekst(e) for e in verschil.iter("del")] == ["verwijderd: online"]
    assert [tekst(e) for e in verschil.iter("ins")] == ["toegevoegd: digitaal"]
    assert "Reden in editie 2: Een reden." in tekst(pagina)


def test_two_edities_apart_give_the_reasons_of_both(client, editie_2):
    maak_editie_3()

    assert "Reden in editie 3" in tekst(hoofd(client, "/edities/vergelijken/2/3/zelfzorg/"))
    assert "Geen verschillen" in tekst(hoofd(client, "/edities/vergelijken/1/3/zelfzorg/"))
    assert "Reden in editie 2: Een reden." in tekst(hoofd(client, "/edities/vergelijken/1/3/palliatieve-zorg/"))


@pytest.mark.parametrize("adres", ["/edities/vergelijken/1/1/", "/edities/vergelijken/1/2/voorwoord/"])
def test_equal_texts_say_so(client, editie_2, adres):
    pagina = hoofd(client, adres)

    assert "Geen verschillen" in tekst(pagina)
    assert list(pagina.iter("ins")) == list(pagina.iter("del")) == []


@pytest.mark.parametrize("adres", ["1/3/", "3/2/", "1/9/", "1/2/bestaat-niet/", "1/3/zelfzorg/"])
def test_only_published_edities_and_parts_that_exist_are_compared(client, editie_2, adres):
    assert Editie.objects.werkversie().nummer == 3

    assert client.get(f"/edities/vergelijken/{adres}").status_code == 404


def test_the_form_leads_to_the_address_of_the_comparison(client, editie_2):
    response = client.get("/edities/vergelijken/", {"van": "2", "naar": "1"})

    assert (response.status_code, response["Location"]) == (302, "/edities/vergelijken/2/1/")


def keuzes(pagina):
    return [[o.get("value") for o in s.iter("option") if "selected" in o.attrib] for s in pagina.iter("select")]


def test_the_form_proposes_the_last_change(client, editie_2):
    pagina = hoofd(client, "/edities/vergelijken/")

    assert keuzes(pagina) == [["1"], ["2"]]
    assert [o.text.strip() for o in next(pagina.iter("select")).iter("option")] == [
        "Editie 2 (maart 2025)", "Editie 1 (maart 2025)",
    ]  # fmt: skip


@pytest.mark.usefixtures("editie_2")
@pytest.mark.parametrize(
    ("van", "naar", "melding", "gekozen"),
    [
        ("1", "1", "U hebt twee keer dezelfde editie gekozen.", [["1"], ["1"]]),
        ("1", "3", "Kies bij Van en bij Naar een editie die is gepubliceerd.", [["1"], []]),
        ("", "2", "Kies bij Van en bij Naar een editie die is gepubliceerd.", [[], ["2"]]),
        ("<b>", "²", "Kies bij Van en bij Naar een editie die is gepubliceerd.", [[], []]),
    ],
)
def test_a_choice_that_is_no_pair_is_refused_with_what_was_chosen_kept(client, van, naar, melding, gekozen):
    response = client.get("/edities/vergelijken/", {"van": van, "naar": naar})

    pagina = boom(response)
    assert response.status_code == 400
    assert melding in tekst(met_klasse(pagina, "melding")[0])
    assert keuzes(pagina) == gekozen


def test_with_one_editie_there_is_nothing_to_choose(client):
    pagina = hoofd(client, "/edities/vergelijken/")

    assert "Er is nog één editie." in tekst(pagina) and list(pagina.iter("form")) == []
    assert "/edities/vergelijken/" not in [a.get("href") for a in hoofd(client, "/edities/").iter("a")]


def test_the_list_of_edities_leads_to_the_comparison_when_there_are_two(client, editie_2):
    assert "/edities/vergelijken/" in [a.get("href") for a in hoofd(client, "/edities/").iter("a")]


@pytest.mark.parametrize("adres", ["", "zelfzorg/"])
def test_a_comparison_costs_at_most_twenty_queries(client, editie_2, adres):
    with CaptureQueriesContext(connection) as queries:
        client.get(f"/edities/vergelijken/1/2/{adres}")

    assert len(queries) <= 20


def test_a_repair_keeps_the_date_of_adoption_and_says_what_it_repairs(client):
    maak_editie_2(soort="herstel")

    zin = "Editie 2, herstel van editie 1, vastgesteld maart 2025"
    assert zin in tekst(hoofd(client, PALLIATIEF))
    assert zin in tekst(hoofd(client, f"/edities/2{PALLIATIEF}"))
    assert "herstel van editie 1, vastgesteld maart 2025" in tekst(hoofd(client, "/edities/"))
    assert "herstel van" not in tekst(hoofd(client, f"/edities/1{PALLIATIEF}"))
