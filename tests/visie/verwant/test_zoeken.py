"""Other visions are found, after all hits of this one, and change nothing in how that is searched."""

import pytest
from lxml import html as lxml_html

from visie.editie.models import Portaalgegevens
from visie.verwant.models import Werk
from visie.zoeken import geheugen, search
from visie.zoeken.models import Zoekmisser

pytestmark = pytest.mark.django_db


def als_json(client, q, **verder):
    return client.get("/zoeken.json", {"q": q, **verder}).json()


def main(client, q, **verder):
    return lxml_html.fromstring(client.get("/zoeken/", {"q": q, **verder}).content).find(".//main")


@pytest.mark.parametrize(
    ("q", "eerste", "waar"),
    [
        ("Nieuwspoort", "/verwant/toekomstvisie-huisartsenzorg-2022/#presentatie", "2012"),
        ("bouwstenen", "/verwant/hechte-huisartsenzorg/#bouwstenen-en-randvoorwaarden", "Hechte huisartsenzorg · 2020"),
        ("Kerndocument", "/verwant/toekomstvisie-huisartsenzorg-2022/#lengte-1",
         "Toekomstvisie Huisartsenzorg 2022 · 2012"),
        ("Integraal Zorgakkoord", "/verwant/integraal-zorgakkoord/", "jaar niet genoemd"),
    ],
)  # fmt: skip
def test_words_that_only_another_vision_has_find_it(client, q, eerste, waar):
    antwoord = als_json(client, q)

    gevonden = antwoord["in_andere_visies"][0]
    assert (antwoord["aantal"], gevonden["adres"], gevonden["waar"]) == (0, eerste, waar)
    assert [*antwoord][-2:] == ["in_andere_visies", "reacties_en_berichten"]
    assert als_json(client, q, voorstel=1)["voorstellen"][-1]["soort"] == "werk"


def test_they_stand_after_all_hits_of_the_vision_and_are_never_the_answer(client):
    kop = [" ".join(h2.text_content().split()) for h2 in main(client, "randvoorwaarden").iter("h2")]

    assert [k.split(" op ")[0].split(" ook")[0] for k in kop] == [
        "Waar", "De visie zegt", "Het woord zelf", "In andere visies"
    ]  # fmt: skip
    antwoord = main(client, "randvoorwaarden").find(".//*[@id='eerst']/..")
    assert not [a for a in antwoord.iter("a") if a.get("href").startswith("/verwant/")]


def test_on_a_page_before_the_last_a_line_leads_to_them(client):
    eerste = main(client, "huisartsenzorg")
    [naar] = [a.get("href") for a in eerste.iter("a") if a.get("href").endswith("#in-werk")]

    assert not [h2 for h2 in eerste.iter("h2") if h2.get("id") == "in-werk"]
    laatste = main(client, "huisartsenzorg", p=naar.partition("p=")[2].partition("#")[0])
    assert [h2.get("id") for h2 in laatste.iter("h2")][-1] == "in-werk"


def test_a_query_with_a_word_that_they_lack_or_that_was_mistyped_finds_none(client):
    assert als_json(client, "bouwstenen onderzoeksinfrastructuur")["in_andere_visies"] == []
    assert als_json(client, "Niewspoort")["in_andere_visies"] == []
    assert als_json(client, "")["in_andere_visies"] == []


def test_what_they_have_is_not_counted_as_missed(client):
    Portaalgegevens.objects.update_or_create(pk=1, defaults={"telt_zoekvragen": True})

    client.get("/zoeken/", {"q": "Nieuwspoort"})
    client.get("/zoeken/", {"q": "kwantummechanica"})

    assert [misser.vraag for misser in Zoekmisser.objects.all()] == ["kwantummechanica"]


def test_the_index_of_the_vision_is_the_same_without_them(document):
    vragen = ("randvoorwaarden", "wijkverpleegkundige apotheker", "regio", "Nieuwspoort", "bouwsteen")

    def found():
        index = geheugen.index(document)
        return index.vormen, index.idf, [
            [(t.passage.anker, t.score) for t in search(index, q).treffers] for q in vragen
        ]  # fmt: skip

    met = found()
    Werk.objects.all().delete()
    geheugen.forget()

    assert found() == met
