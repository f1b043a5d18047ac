"""The pages of other visions: a line of them, and each in its own words, with where those come from."""

import json
import re

import pytest
from lxml import html as lxml_html

from bronnen.models import Bron
from visie.editie.citaten import part_with
from visie.verwant.models import Werk, Werkdeel

pytestmark = pytest.mark.django_db
EERSTELIJN, HECHT = "/verwant/visie-eerstelijnszorg-2030/", "/verwant/hechte-huisartsenzorg/"


@pytest.fixture
def pagina(client):
    return lambda adres: lxml_html.fromstring(client.get(adres).content).find(".//main")


def tekst(element):
    return " ".join(element.text_content().split())


def test_the_works_stand_on_a_line_by_year_and_those_without_apart(pagina):
    met_jaar, zonder_jaar = pagina("/verwant/").findall(".//*[@class='kaal werklijn']") + pagina("/verwant/").findall(
        ".//*[@class='kaal werklijn los']"
    )

    assert [tekst(li.find(".//b")) for li in met_jaar] == ["2012", "2019", "2020", "2021"]
    assert {tekst(li.find("p")) for li in zonder_jaar} == {"jaar niet genoemd"}
    assert [tekst(li.find(".//h3")) for li in zonder_jaar] == [
        "Visie eerstelijnszorg 2030",
        "Aankondiging van de Toekomstvisie Huisartsenzorg 2035",
        "Naar Toekomstbestendige Organisatie Huisartsenzorg",
        "Integraal Zorgakkoord",
    ]


def test_without_works_the_page_says_so(pagina):
    Werk.objects.all().delete()

    assert tekst(pagina("/verwant/").find(".//*[@class='lead']")) == "Er zijn nog geen andere visies opgenomen."


def test_every_part_of_a_work_has_an_address_on_its_page(pagina):
    for werk in Werk.objects.prefetch_related("delen"):
        ankers = [deel.anker for deel in werk.delen.all()]
        ids = [e.get("id") for e in pagina(werk.get_absolute_url()).iter() if e.get("id") in ankers]

        assert sorted(ids) == sorted(ankers)


def test_goals_are_numbered_and_their_makers_stand_beside_them(pagina):
    main = pagina(EERSTELIJN)

    doelen = [tekst(li) for li in main.find(".//ol[@class='kaal geteld']")]
    makers = [tekst(li).strip(",") for li in main.find(".//ul[@class='kaal makers']")]
    assert doelen[0] == "Doel 1 We verminderen de ongewenste druk op de eerstelijnszorg." and len(doelen) == 8
    assert (makers[0], makers[-1], len(makers)) == ("InEen", "Zorginstituut Nederland", 18)
    assert "De visie is opgesteld door" in [tekst(dt) for dt in main.iter("dt")]


def test_a_work_and_its_bron_lead_to_each_other(pagina):
    bron = Bron.objects.get(slug="visie-eerstelijnszorg-2030")

    heen = {a.get("href") for a in pagina(EERSTELIJN).iter("a")}
    assert bron.get_absolute_url() in heen
    assert EERSTELIJN in {a.get("href") for a in pagina(bron.get_absolute_url()).iter("a")}


def test_the_vision_is_quoted_only_while_it_says_so(pagina, document):
    zin = Werk.objects.get(slug="kerntaken-2021").citaat
    assert part_with(zin, document).anker == "totstandkoming"
    assert "De Visie Huisartsenzorg 2035 zegt hierover:" in tekst(pagina("/verwant/kerntaken-2021/"))

    Werk.objects.filter(slug="kerntaken-2021").update(citaat=zin.replace("2021", "2020"))

    assert "Waar dit werk wordt genoemd:" in tekst(pagina("/verwant/kerntaken-2021/"))


def test_what_only_the_announcement_names_leads_to_its_words(pagina):
    figuur = pagina("/verwant/integraal-zorgakkoord/").find(".//figure")

    assert tekst(figuur).startswith("Waar dit werk wordt genoemd:")
    assert [a.get("href") for a in figuur.iter("a")] == [
        "/verwant/aankondiging-toekomstvisie-2035/#samenhang-met-andere-trajecten"
    ]


def test_a_heading_stays_in_the_text_when_it_has_words_of_its_own(pagina):
    Werkdeel.objects.filter(anker="opstellers").update(tekst="Namelijk:")

    koppen = [tekst(h2) for h2 in pagina(EERSTELIJN).iter("h2")]
    assert "De visie is opgesteld door" in koppen


def test_works_are_cited_and_are_of_no_editie(client):
    [csl] = json.loads(client.get("/citeren/werk/visie-eerstelijnszorg-2030.json").content)
    ris = client.get("/citeren/werk/hechte-huisartsenzorg.ris")

    assert csl["title"] == "Visie eerstelijnszorg 2030" and "issued" not in csl and len(csl["author"]) == 18
    assert "PY  - 2020\r\n" in ris.content.decode()
    assert ris["Content-Disposition"] == 'attachment; filename="hechte-huisartsenzorg.ris"'
    assert client.get("/citeren/werk/hechte-huisartsenzorg.bib").content.startswith(b"@misc{hechte-huisartsenzorg,")
    assert client.get("/citeren/werk/bestaat-niet.bib").status_code == 404
    assert client.get("/edities/1/verwant/").status_code != 200


def test_the_sitemap_has_every_work(client):
    paden = re.findall(r"<loc>https?://[^/]+(/verwant/.*?)</loc>", client.get("/sitemap.xml").content.decode())

    assert paden == ["/verwant/", *(werk.get_absolute_url() for werk in Werk.objects.all())]


def test_a_page_with_many_works_costs_few_queries(client, django_assert_max_num_queries):
    for n in range(20):
        werk = Werk.objects.create(slug=f"w-{n}", titel=f"Werk {n}", herkomst="-")
        Werkdeel.objects.create(werk=werk, anker="een", tekst="Een tekst.")
    for adres in (EERSTELIJN, "/verwant/"):
        with django_assert_max_num_queries(12):
            client.get(adres)


def test_no_word_of_a_work_stands_in_the_text(document):
    assert not any("Nieuwspoort" in (deel.eigen_tekst or "") for deel in document.leesvolgorde)
