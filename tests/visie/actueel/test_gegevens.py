"""The oproepen with their steps as CSV and JSON, and the page that explains them."""

import csv
import datetime
import io
import json

import pytest
from django.conf import settings

from tests.site.lezer import boom, woorden
from tests.visie.actueel.stukken import maak_stuk
from visie.actueel.gegevens import KOLOMMEN
from visie.actueel.models import Stuk

pytestmark = pytest.mark.django_db
HIER = settings.VISIE_ADRES
FORMULE = '=HYPERLINK("http://x";"klik")'


def rijen(client):
    bestand = client.get("/actueel/oproepen.csv").content.decode()
    assert bestand.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(bestand.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_every_oproep_has_a_row_with_its_literal_text_and_its_addresses(client):
    alle = rijen(client)

    assert [rij["nummer"] for rij in alle] == [str(nummer) for nummer in range(1, 25)]
    assert list(alle[0]) == [kolom.naam for kolom in KOLOMMEN]
    veertien = alle[13]
    assert (veertien["pagina"], veertien["vaste_pagina"]) == (f"{HIER}/oproepen/14/", f"{HIER}/edities/1/oproepen/14/")
    assert {rij["stap"] + rij["datum"] + rij["bron"] for rij in alle} == {""}
    assert len([rij for rij in alle if "; " in rij["gericht_aan"]]) == 3
    assert [rij["nummer"] for rij in alle if not rij["gericht_aan"]] == ["11"]


def test_a_step_is_a_row_at_each_of_its_oproepen_and_a_formula_in_it_is_text(client):
    maak_stuk("oproep-3", titel="Later", dag=(2027, 1, 1))
    stuk = maak_stuk("oproep-3", "oproep-14", titel=FORMULE, citaat='Zegt "ja";\nen meer', adres="https://x.example/")
    maak_stuk("oproep-3", soort="aangehaald", titel="Geen stap")
    maak_stuk("oproep-3", status=Stuk.Status.VERBORGEN, titel="Geheim")

    stappen = [(rij["nummer"], rij["stap"], rij["datum"]) for rij in rijen(client) if rij["stap"]]

    assert stappen == [
        ("3", "Later", "2027-01-01"), ("3", f"'{FORMULE}", "2026-11-03"), ("14", f"'{FORMULE}", "2026-11-03"),
    ]  # fmt: skip
    rij = next(rij for rij in rijen(client) if rij["nummer"] == "14")
    assert (rij["citaat"], rij["bron"], rij["pagina_van_de_stap"]) == (
        'Zegt "ja";\nen meer', "https://x.example/", f"{HIER}/actueel/{stuk.pk}/",
    )  # fmt: skip


def test_json_has_the_same_rows_with_parties_as_a_list_and_text_as_it_is(client):
    maak_stuk("oproep-14", titel=FORMULE)

    response = client.get("/actueel/oproepen.json")

    alle = json.loads(response.content)
    assert response["Content-Type"] == "application/json; charset=utf-8"
    assert [rij["nummer"] for rij in alle] == list(range(1, 25))
    assert [list(rij) for rij in alle] == [[kolom.naam for kolom in KOLOMMEN]] * 24
    assert alle[13]["stap"] == FORMULE
    assert [rij["oproep"] for rij in alle] == [rij["oproep"] for rij in rijen(client)]
    assert ["; ".join(rij["gericht_aan"]) for rij in alle] == [rij["gericht_aan"] for rij in rijen(client)]


def test_the_page_explains_every_column_and_says_how_new_it_is_without_the_clock(client):
    stuk = maak_stuk("oproep-14", dag=(2030, 5, 1))
    Stuk.objects.filter(pk=stuk.pk).update(gecorrigeerd_op=datetime.date(2030, 6, 2))

    pagina = boom(client.get("/actueel/gegevens/"))

    assert [" ".join(woorden(dt)) for dt in pagina.iter("dt")] == [kolom.naam for kolom in KOLOMMEN]
    assert "24 rijen. De nieuwste editie of stap erin is van 2 juni 2030." in " ".join(woorden(pagina))
    assert {"/actueel/oproepen.csv", "/actueel/oproepen.json"} <= {a.get("href") for a in pagina.iter("a")}
