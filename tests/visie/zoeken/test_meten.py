"""The search keeps what it promises on judged queries; these figures are never lowered."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tests.conftest import ROOT
from visie.pagina.decorators import find_document
from visie.zoeken import meten

pytestmark = pytest.mark.django_db
BESTANDEN = ["zoekvragen.json", "zoekvragen_voorbeeld.json"]


@pytest.fixture(params=BESTANDEN)
def uitkomsten(request, index):
    vragen = json.loads((ROOT / "fixtures" / request.param).read_text())["vragen"]
    return meten.measure(index, meten.plaatsen(find_document()), vragen)


def test_the_best_answer_stands_at_the_top(uitkomsten):
    maten = meten.samenvatting(meten.answer(uitkomsten))

    laagste = {"success@1": 0.85, "success@3": 0.93, "nDCG@10": 0.87}
    assert {maat: maten[maat] for maat, minst in laagste.items() if maten[maat] < minst} == {}


def test_no_kind_of_query_is_left_behind(uitkomsten):
    per_categorie = meten.per_categorie(uitkomsten)

    gemeten = {naam: meten.samenvatting(rij)["success@3"] for naam, rij in per_categorie.items() if len(rij) >= 8}
    assert {naam: maat for naam, maat in gemeten.items() if maat < 0.75} == {}


def test_nonsense_finds_nothing(uitkomsten):
    assert [u.vraag for u in uitkomsten if u.categorie == meten.NUL and u.gevonden] == []


def test_there_are_enough_queries_of_every_kind():
    vragen = json.loads((ROOT / "fixtures" / BESTANDEN[0]).read_text())["vragen"]

    aantallen = {}
    for vraag in vragen:
        aantallen[vraag["categorie"]] = aantallen.get(vraag["categorie"], 0) + 1
    assert len(vragen) >= 70
    assert {naam: n for naam, n in aantallen.items() if n < 8} == {}


def test_the_measures_are_computed_as_defined():
    uitkomst = meten.Uitkomst("q", "c", ("b", "a"), 2, 0.5, 0.63)
    mis = meten.Uitkomst("r", "c", (), 0, 0, 0)

    maten = meten.samenvatting([uitkomst, mis])

    assert maten == {"n": 2, "goed": 0, "success@1": 0, "success@3": 0.5, "MRR@10": 0.25, "nDCG@10": 0.315}


def test_the_command_prints_a_line_for_every_kind():
    said = StringIO()

    call_command("meet_zoeken", str(ROOT / "fixtures" / BESTANDEN[1]), stdout=said)

    regels = said.getvalue().splitlines()
    assert regels[0].split() == ["categorie", "n", "success@1", "success@3", "MRR@10", "nDCG@10"]
    assert [regel.split()[0] for regel in regels[-2:]] == ["alles", "nul"]


def test_the_command_says_what_is_wrong_with_a_file(tmp_path):
    (tmp_path / "leeg.json").write_text("{}")

    with pytest.raises(CommandError, match="cannot be read as judged queries"):
        call_command("meet_zoeken", str(tmp_path / "leeg.json"))
