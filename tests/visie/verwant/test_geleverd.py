"""What this release says of other works: each quotation stands in the text that it names, and nothing is added."""

import json

import pytest

from tests.conftest import ROOT
from visie.editie.citaten import place_of
from visie.editie.document import Document
from visie.editie.models import Editie
from visie.verwant.models import Moment, Verband

pytestmark = pytest.mark.django_db
MAP, BRON = ROOT / "fixtures" / "redactie", ROOT / "fixtures" / "bron"
BRONNEN = {
    "toekomstvisie-huisartsenzorg-2022": "toekomstvisie-huisartsenzorg-2022.txt",
    "hechte-huisartsenzorg": "hechte-huisartsenzorg.txt",
    "aankondiging-toekomstvisie-2035": "aankondiging-toekomstvisie-2035.txt",
}


def rijen(naam):
    return [rij["fields"] for rij in json.loads((MAP / f"werken_{naam}.json").read_text())]


@pytest.fixture
def document():
    return Document(Editie.objects.current())


def test_each_quotation_of_the_vision_stands_in_its_part_or_in_a_note_of_it(document):
    def mis(velden):
        deel = document.per_anker[velden["onderdeel"]]
        return place_of(velden["citaat_visie"], deel, document.noten) is None

    met_woorden = [velden for velden in rijen("momenten") + rijen("verbanden") if velden.get("citaat_visie")]

    assert (len(met_woorden), [velden for velden in met_woorden if mis(velden)]) == (17, [])


def test_each_quotation_of_another_work_stands_in_its_source():
    teksten = {slug: (BRON / naam).read_text() for slug, naam in BRONNEN.items()}
    met_woorden = [velden for velden in rijen("momenten") if velden.get("citaat_werk")]

    assert len(met_woorden) == 7
    assert [v["naam"] for v in met_woorden if v["citaat_werk"] not in teksten[v["werk"][0]]] == []


def test_each_date_is_named_as_its_source_names_it():
    alle = " ".join((BRON / naam).read_text() for naam in BRONNEN.values())
    visie = (BRON / "visie-huisartsenzorg-2035.md").read_text()

    dagen = [velden["wanneer"] for velden in rijen("momenten") if "wanneer" in velden]

    assert [dag for dag in dagen if dag not in alle and dag not in visie] == []


def test_links_are_delivered_only_where_the_text_itself_makes_them():
    gelegd = sorted((v["onderdeel"], v["werk"][0]) for v in rijen("verbanden"))

    assert {(v["grond"], v["oordeel"], v["deel"], "citaat_werk" in v) for v in rijen("verbanden")} == {
        ("tekst", "verband", None, False)
    }
    assert gelegd == [
        ("hoofddoel", "kernwaarden-2019"),
        ("samenwerken-in-de-eerste-lijn", "visie-eerstelijnszorg-2030"),
        ("totstandkoming", "kerntaken-2021"),
        ("totstandkoming", "kernwaarden-2019"),
        ("totstandkoming", "visie-eerstelijnszorg-2030"),
        ("voorwoord", "kernwaarden-2019"),
        ("wijkverbanden", "visie-eerstelijnszorg-2030"),
    ]


def test_a_portal_has_all_of_them_in_order(document):
    vooraf = Moment.objects.filter(reeks="vooraf").values_list("wanneer", flat=True)
    namen = Moment.objects.filter(reeks="proces").values_list("naam", flat=True)

    assert list(vooraf) == ["14 november 2012", "2019", "16 maart, 2020", "2021", ""]
    assert list(namen) == [velden["naam"] for velden in rijen("momenten") if velden["reeks"] == "proces"]
    assert Verband.objects.count() == len(rijen("verbanden"))
