"""The vision and its parts as JSON: whole, as the schema says, and open to the scripts of others."""

import json

import pytest
from django.conf import settings
from jsonschema import Draft202012Validator

from tests.site.lezer import boom
from tests.visie.bestanden.hulp import DAG, boek, fouten, maak_drie_edities
from tests.visie.twee_edities import maak_editie_2
from visie.bestanden import gegevens
from visie.bestanden.models import Bestand
from visie.editie.models import part_models
from visie.front import wandeling
from visie.pagina.decorators import find_document

pytestmark = pytest.mark.django_db
HIER = settings.VISIE_ADRES


def lees(nummer=None):
    return json.loads(gegevens.visie(boek(nummer), DAG).inhoud)


def test_it_holds_every_part_and_note_in_reading_order_with_all_its_words():
    document, visie = find_document(), lees()

    geschreven = [(deel["anker"], deel.get("titel", ""), deel.get("tekst", "")) for deel in visie["delen"]]
    noten = [(noot["anker"], "", noot["tekst"]) for noot in visie["noten"]]

    assert geschreven + noten == [(d.anker, d.eigen_titel, d.eigen_tekst) for d in document.leesvolgorde]
    assert {bron for noot in visie["noten"] for bron in noot["bronnen"]} == {bron["slug"] for bron in visie["bronnen"]}
    assert sum(len(partij["oproepen"]) for partij in visie["partijen"]) == 26


def test_every_file_is_as_its_schema_says_in_edities_with_an_erratum_and_withdrawn(client, gedeeld):
    maak_drie_edities()
    anders = {}

    for nummer in (None, 1, 2):
        voor = f"/edities/{nummer}" if nummer else ""
        if fout := fouten("visie", gegevens.visie(boek(nummer), DAG).inhoud):
            anders[nummer] = fout
        for deel in find_document(nummer).leesvolgorde[:: 1 if nummer is None else 7]:
            pad = f"{voor}/delen/{deel.anker}.json"
            if fout := fouten("deel", client.get(pad).content):
                anders[pad] = fout

    assert anders == {}
    assert [lees(n)["uitgave"]["status"] for n in (1, 2, 3)] == ["opgevolgd", "ingetrokken", "geldend"]
    assert [erratum["lezing"] for deel in lees(1)["delen"] for erratum in deel["errata"]] == ["een betaalbaar gebouw"]


def test_the_schema_refuses_what_it_does_not_know_and_explains_every_field():
    inhoud = lees()
    inhoud["delen"][0]["verzonnen"] = 1
    del inhoud["uitgave"]["rechten"]

    onverklaard, schemas = [], [json.loads(gegevens.schema(naam)) for naam in ("visie", "deel")]
    for schema in schemas:
        Draft202012Validator.check_schema(schema)
        for voorwerp in (schema, *schema.get("$defs", {}).values()):
            gesloten = voorwerp["additionalProperties"] is False
            namen = voorwerp["properties"].items()
            onverklaard += [naam for naam, wat in namen if not gesloten or not {"description", "$ref"} & set(wat)]

    assert len(fouten("visie", json.dumps(inhoud))) == 2
    assert onverklaard == []


def test_the_schema_names_every_kind_of_part_and_its_fields():
    eigen = json.loads(gegevens.schema("visie"))["$defs"]["deel"]["properties"]
    soorten = [model for model in part_models() if not model.deelsoort.noot]

    assert sorted(eigen["soort"]["enum"]) == sorted(model._meta.model_name for model in soorten)
    assert set(eigen["velden"]["items"]["enum"]) == {veld for model in soorten for veld in model.digest_velden}


def test_a_part_has_an_address_of_its_own_in_every_editie(client):
    nu, vast = client.get("/delen/oproep-14.json"), client.get("/edities/1/delen/oproep-14.json")
    noot = json.loads(client.get("/delen/noot-31.json").content)
    links = [a.get("href") for a in boom(client.get("/edities/1/citeren/oproep-14/")).iter("a")]

    assert nu.content == vast.content
    assert "/edities/1/delen/oproep-14.json" in links
    deel = json.loads(nu.content)["deel"]
    assert (deel["code"], deel["gericht_aan"]) == ("o14", [{"slug": "gemeenten", "naam": "Gemeenten"}])
    assert deel["adres_json"] == f"{HIER}/edities/1/delen/oproep-14.json"
    assert (noot["noot"]["teken"], sorted(noot)) == ("31", ["$schema", "noot", "uitgave"])


def test_a_part_that_left_the_text_or_never_was_answers_as_its_page_does(client):
    maak_editie_2()

    statussen = [client.get(pad).status_code for pad in ("/delen/oproep-24.json", "/edities/1/delen/oproep-24.json")]

    assert statussen == [client.get(pad).status_code for pad in ("/oproepen/24/", "/edities/1/oproepen/24/")]
    assert client.get("/delen/nergens.json").status_code == 404
    assert client.get("/delen/", follow=True).redirect_chain == [("/downloads/kolommen/", 301)]


@pytest.mark.parametrize(
    "pad", ["/delen/zelfzorg.json", "/delen/nergens.json", "/downloads/visie.json", "/downloads/visie.schema.json"]
)
def test_the_script_of_another_site_may_read_it_however_it_asks(client, pad):
    gewoon = client.get(pad, headers={"Origin": "https://elders.example"})
    bekend = client.get(pad, headers={"If-None-Match": gewoon.get("ETag", "*")})
    vraag = client.options(pad, headers={"Origin": "https://elders.example"})

    antwoorden = [gewoon, bekend, client.head(pad), vraag]
    assert [antwoord.get("Access-Control-Allow-Origin") for antwoord in antwoorden] == ["*"] * 4
    assert bekend.status_code == (404 if "nergens" in pad else 304)
    assert (vraag["Access-Control-Allow-Methods"], vraag["Access-Control-Allow-Headers"]) == ("GET, HEAD", "*")
    assert "Access-Control-Allow-Origin" not in client.get("/oproepen/14/")


def test_a_schema_knows_its_own_address_and_every_file_names_its_schema(client):
    Bestand.objects.all().delete()

    for naam, pad in (("visie", "/downloads/visie.json"), ("deel", "/delen/zelfzorg.json")):
        adres = json.loads(client.get(pad).content)["$schema"]

        schema = client.get(adres.removeprefix(HIER))
        assert (adres, json.loads(schema.content)["$id"]) == (f"{HIER}/downloads/{naam}.schema.json", adres)
        assert schema["Content-Type"] == "application/json"
    assert client.get("/downloads/niets.schema.json").status_code == 404


def test_an_export_finds_every_part_from_its_page_or_for_want_of_one_by_itself(client, gedeeld):
    met, zonder = {}, []
    for deel in find_document().leesvolgorde:
        pad = deel.get_absolute_url()
        if "#" in pad:
            zonder.append(f"/delen/{deel.anker}.json")
        else:
            met.setdefault(deel._meta.model_name, (pad, f"/citeren/{deel.anker}/"))  # one of each kind

    assert wandeling.losse() == [*zonder, *(f"/edities/1{pad}" for pad in zonder)]
    assert len(met) == 6
    assert [pad for pad, verder in met.values() if f'href="{verder}"' not in client.get(pad).text] == []
