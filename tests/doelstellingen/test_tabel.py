"""The table of who is asked what: parties by themes, on the list, and her own rows on the page of each."""

import datetime

import pytest

from doelstellingen.models import Adressering, Oproep, Partij, Thema
from tests.hulp import publiceer
from tests.site.lezer import boom, klassen, woorden
from visie.editie.models import Editie, Hoofdstuk

pytestmark = pytest.mark.django_db
GEEN = "Geen partij genoemd 1 oproep"


def tekst(element):
    return " ".join(woorden(element))


def tabel(pagina):
    """Return {name and count: the numbers under each theme} of the table on a page; {} when there is none."""
    rijen = [tr for tr in pagina.iter("tr") if tr.findall("td")]
    return {tekst(tr.find("th")): [tekst(td) for td in tr.findall("td")] for tr in rijen}


def links(pagina, deel):
    return [a for e in pagina.iter(deel) for a in e.iter("a")]


def publiceer_wat_er_staat():
    publiceer(Editie.objects.werkversie(), vastgesteld_op="2026-01", geldt_vanaf=datetime.date(2026, 2, 1))


def test_every_oproep_stands_under_its_theme_behind_each_party_that_it_addresses(client):
    rijen = tabel(boom(client.get("/oproepen/")))

    assert list(rijen.items())[:3] == [
        ("Overheid 10 oproepen", ["1 2 3", "5 6 7", "10", "12 13 16", ""]),
        ("Zorgverzekeraars 4 oproepen", ["", "", "8 9 10", "", "24"]),
        ("Gemeenten 3 oproepen", ["", "", "", "14", "17 18"]),
    ]
    assert len(rijen) == 13
    assert list(rijen.items())[-1] == (GEEN, ["", "", "11", "", ""])


def test_every_link_in_the_table_of_the_list_leads_to_its_place_on_the_page_or_to_a_party(client):
    pagina = boom(client.get("/oproepen/"))
    plaatsen = {f"#{e.get('id')}": e for e in pagina.iter() if isinstance(e.tag, str) and e.get("id")}

    koppen = [(tekst(a), tekst(plaatsen[a.get("href")])) for a in links(pagina, "thead")]
    nummers = [a for a in links(pagina, "td")]

    assert [kop for kop, _thema in koppen] == [thema for _kop, thema in koppen]
    assert len(koppen) == 5
    assert [a.get("href") for a in nummers] == [f"#oproep-{tekst(a)}" for a in nummers]
    assert [a.get("aria-label") for a in nummers] == [f"Oproep {tekst(a)}" for a in nummers]
    assert {a.get("href") for a in nummers} == {f"#oproep-{n}" for n in range(1, 25)} & plaatsen.keys()


def test_the_table_says_what_it_is_also_where_a_narrow_screen_shows_a_list(client):
    pagina = boom(client.get("/oproepen/"))

    rollen = {(e.tag, e.get("role"), e.get("scope")) for e in next(pagina.iter("table")).iter() if e.get("role")}
    assert rollen == {
        ("table", "table", None), ("thead", "rowgroup", None), ("tbody", "rowgroup", None), ("tr", "row", None),
        ("th", "columnheader", "col"), ("th", "rowheader", "row"), ("td", "cell", None),
    }  # fmt: skip
    assert tekst(next(pagina.iter("caption"))) == (
        "Wie vragen we wat? 24 oproepen aan 12 partijen. Kies een partij of een oproep."
    )


def test_the_page_of_a_party_has_her_row_and_leads_to_the_other_themes_in_the_list(client):
    pagina = boom(client.get("/oproepen/gemeenten/"))

    assert tabel(pagina) == {"Gemeenten 3 oproepen": ["", "", "", "14", "17 18"]}
    assert [a.get("href") for a in links(pagina, "td")] == ["#oproep-14", "#oproep-17", "#oproep-18"]
    assert [a.get("href").partition("#")[0] for a in links(pagina, "thead")] == ["/oproepen/"] * 3 + ["", ""]


def test_the_page_of_an_oproep_shows_what_else_is_asked_of_those_it_addresses(client):
    pagina = boom(client.get("/edities/1/oproepen/8/"))

    assert tabel(pagina) == {
        "Zorgverzekeraars 4 oproepen": ["", "", "8 9 10", "", "24"],
        "Toezichthouders 1 oproep": ["", "", "8", "", ""],
    }
    hier = [(tekst(a), a.get("href")) for a in links(pagina, "td") if a.get("aria-current")]
    assert hier == [("8", "/edities/1/oproepen/8/")] * 2
    assert "/edities/1/oproepen/24/" in [a.get("href") for a in links(pagina, "td")]


def test_an_oproep_that_names_no_party_stands_in_the_last_row(client):
    assert tabel(boom(client.get("/oproepen/11/"))) == {GEEN: ["", "", "11", "", ""]}


def test_the_table_grows_with_the_parties_and_the_themes_of_an_editie(client):
    werkversie = Editie.objects.werkversie()
    hoofdstuk = Hoofdstuk.objects.get(editie=werkversie, anker="oproepen")
    nieuw = Thema.objects.create(
        editie=werkversie, hoofdstuk=hoofdstuk, anker="van-a-naar-b", titel_nl="Van a naar b", volgorde=99
    )
    for nummer in range(25, 30):
        anker = f"oproep-{nummer}"
        Oproep.objects.create(editie=werkversie, thema=nieuw, anker=anker, nummer=nummer, tekst_nl="<p>Nieuw.</p>")
        partij, _ = Partij.objects.get_or_create(slug="apotheker", defaults={"naam_nl": "Apotheker", "volgorde": 99})
        Adressering.objects.create(oproep=anker, partij=partij, grond="-")
    publiceer_wat_er_staat()

    nu, eerder = tabel(boom(client.get("/oproepen/"))), tabel(boom(client.get("/edities/1/oproepen/")))

    assert (len(nu), {len(cellen) for cellen in nu.values()}) == (14, {6})
    assert nu["Apotheker 5 oproepen"] == ["", "", "", "", "", "25 26 27 28 29"]
    assert (len(eerder), {len(cellen) for cellen in eerder.values()}) == (13, {5})


def test_oproepen_to_nobody_are_one_row_and_without_oproepen_there_is_no_table(client):
    Adressering.objects.all().delete()
    aan_niemand = boom(client.get("/oproepen/"))
    Oproep.objects.filter(editie__nummer=2).delete()
    publiceer_wat_er_staat()
    leeg = boom(client.get("/oproepen/"))

    assert [rij for rij in tabel(aan_niemand)] == ["Geen partij genoemd 24 oproepen"]
    assert tekst(next(aan_niemand.iter("caption"))) == "Wie vragen we wat? 24 oproepen."
    assert tabel(leeg) == {}
    assert len([e for e in leeg.iter("h2") if "vannaar" in klassen(e)]) == 5
