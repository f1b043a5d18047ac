"""The text as it held on a day: /op/<day>/… leads to the editie of that day."""

import datetime
from types import SimpleNamespace

import pytest
from django.utils import timezone

from doelstellingen.models import Activiteit
from tests.hulp import publiceer
from tests.site.lezer import boom, woorden
from visie.editie.models import Editie, Intrekking
from visie.lezen.op import in_force_on

DAG = datetime.date


def editie(nummer, vanaf, ingetrokken=None):
    rij = SimpleNamespace(nummer=nummer, geldt_vanaf=vanaf)
    if ingetrokken:
        rij.intrekking = SimpleNamespace(datum=ingetrokken)
    return rij


@pytest.mark.parametrize(
    ("dag", "nummer"),
    [
        (DAG(2025, 3, 30), None),
        (DAG(2025, 3, 31), 1),
        (DAG(2026, 5, 31), 1),
        (DAG(2026, 6, 1), 2),
        (DAG(2026, 8, 31), 2),
        (DAG(2026, 9, 1), 1),  # the second was withdrawn on this day
        (DAG(2026, 10, 1), 3),
    ],
)
def test_the_newest_editie_that_held_on_a_day_is_found(dag, nummer):
    edities = [
        editie(3, DAG(2026, 10, 1)),
        editie(2, DAG(2026, 6, 1), ingetrokken=DAG(2026, 9, 1)),
        editie(1, DAG(2025, 3, 31)),
    ]

    gevonden = in_force_on(edities, dag)

    assert (gevonden and gevonden.nummer) == nummer


@pytest.fixture
def editie_2(db):
    """Publish an editie that holds from 1 June 2026."""
    werkversie = Editie.objects.werkversie()
    Activiteit.objects.filter(editie=werkversie, anker="zelfzorg").update(tekst_nl="<p>Een nieuwe zin.</p>")
    publiceer(werkversie, vastgesteld_op="2026-06-01", geldt_vanaf=DAG(2026, 6, 1))


@pytest.mark.parametrize(
    ("pad", "naar"),
    [
        ("/op/2026-05-31/", "/edities/1/"),
        ("/op/2026-05-31", "/edities/1/"),
        ("/op/2026-06-01/", "/edities/2/"),
        ("/op/2025-04-01/d4.6", "/edities/1/doelstellingen/24-7-toegankelijk-voor-spoed/palliatieve-zorg/"),
        ("/op/2025-04-01/hele-visie/?x=1", "/edities/1/hele-visie/?x=1"),
        ("/op/2026-06-01/oproepen/gemeenten/", "/edities/2/oproepen/gemeenten/"),
        ("/op/2026-06-01/oproepen", "/edities/2/oproepen/"),
    ],
)
def test_a_day_leads_in_one_step_to_where_the_same_path_ends_in_the_editie_of_that_day(client, editie_2, pad, naar):
    response = client.get(pad)

    assert (response.status_code, response["Location"]) == (302, naar)


@pytest.mark.parametrize("pad", ["doelstellingen/een/twee/drie/", "onzin/", "d9.9", "edities/"])
def test_a_path_that_no_editie_has_is_not_found_at_once(client, db, pad):
    assert client.get(f"/op/2025-04-01/{pad}").status_code == 404


@pytest.mark.parametrize(
    ("pad", "zin"),
    [
        ("/op/2025-03-30/", "Op deze dag gold nog geen editie van de visie. De eerste geldt vanaf 31 maart 2025."),
        ("/op/2025-02-30/d4", "Deze dag bestaat niet. Schrijf de datum als 2026-03-01."),
        ("/op/2999-01-01/", "Deze dag moet nog komen. Welke editie dan geldt, is nog niet bekend."),
    ],
)
def test_a_day_without_an_editie_explains_itself(client, db, pad, zin):
    response = client.get(pad)

    assert response.status_code == 404
    assert zin in " ".join(woorden(boom(response)))


def test_the_form_leads_to_the_chosen_day_and_keeps_a_wrong_one(client, db):
    goed, fout = client.get("/op/?dag=2025-04-01"), client.get("/op/?dag=31-03-2025")

    assert (goed.status_code, goed["Location"]) == (302, "/op/2025-04-01/")
    assert fout.status_code == 400
    veld = next(e for e in boom(fout).iter("input") if e.get("name") == "dag")
    assert (veld.get("value"), veld.get("aria-invalid")) == ("31-03-2025", "true")


def test_the_editie_withdrawn_today_no_longer_holds_today(client, editie_2):
    Intrekking.objects.create(editie=Editie.objects.get(nummer=2), reden="Fout", datum=timezone.localdate())

    assert client.get(f"/op/{timezone.localdate()}/oproepen/")["Location"] == "/edities/1/oproepen/"
