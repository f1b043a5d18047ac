"""The tables as CSV, and the page that explains their columns."""

import csv
import io

import pytest
from django.conf import settings

from tests.site.lezer import boom, klassen, woorden
from tests.visie.bestanden.hulp import DAG, boek
from visie.bestanden import tabellen
from visie.bestanden.tabellen import ACTIVITEITEN, BRONNEN, NOTEN, OPROEPEN, TABELLEN
from visie.tekst.html import plat

pytestmark = pytest.mark.django_db
HIER = settings.VISIE_ADRES


def tekst(tabel, geheel=None):
    maak = getattr(tabellen, tabel.naam.partition(".")[0])
    return maak(geheel or boek(), DAG).inhoud.decode()


def rijen(tabel, geheel=None):
    inhoud = tekst(tabel, geheel).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(inhoud, newline=""), delimiter=";"))


def test_each_table_opens_in_a_dutch_excel_with_a_row_on_each_line():
    geheel = boek()
    for tabel in TABELLEN:
        inhoud = tekst(tabel, geheel)

        regels = inhoud.removeprefix("\ufeff").split("\r\n")
        assert inhoud.startswith("\ufeff") and regels[-1] == ""
        assert regels[0].split(";") == [kolom.naam for kolom in tabel.kolommen]
        assert len(regels) - 2 == len(rijen(tabel, geheel))
        assert "\n" not in inhoud.replace("\r\n", "")


def test_the_activiteiten_have_their_literal_words_and_no_number_that_excel_reads_as_a_day():
    alle = rijen(ACTIVITEITEN)

    assert [(r["code"], r["doelstelling"], r["activiteit"]) for r in alle if r["titel"] == "Zelfzorg"] == [
        ("d4.5", "4", "5")
    ]
    geheel = boek()
    delen = [deel for deel in geheel.delen if deel.soort == "activiteit"]
    assert [r["tekst"].replace("¶", "").split() for r in alle] == [plat(deel.html).split() for deel in delen]
    assert alle[0]["noten"] == "18"


def test_an_oproep_has_a_row_for_each_party_and_one_without(document):
    alle = rijen(OPROEPEN)

    assert len(alle) == 27  # 26 parties, and the one that names nobody
    assert [(r["nummer"], r["partij"], r["pagina_van_de_partij"]) for r in alle if not r["partij"]] == [("11", "", "")]
    veertien = next(r for r in alle if r["nummer"] == "14")
    assert (veertien["partij"], veertien["pagina"], veertien["vaste_pagina"]) == (
        "Gemeenten", f"{HIER}/oproepen/14/", f"{HIER}/edities/1/oproepen/14/",
    )  # fmt: skip


def test_the_notes_name_their_works_and_the_works_their_notes():
    noten, bronnen = rijen(NOTEN), rijen(BRONNEN)

    paren = {(naam, n["noot"]) for n in noten for naam in n["bronnen"].split("; ") if naam}
    assert paren == {(b["naam"], noot) for b in bronnen for noot in b["noten"].split("; ")}
    assert [(n["noot"], n["tekst"], n["soort"]) for n in noten if not n["tekst"]] == [("18", "", "ontbreekt")]
    assert next(n for n in noten if n["noot"] == "18")["staat_in"] == "d1.1"


def test_the_page_explains_every_column_of_every_table(client):
    pagina = boom(client.get("/edities/1/downloads/kolommen/"))

    lijsten = [dl for dl in pagina.iter("dl") if "kolommen" in klassen(dl)]
    namen = [[" ".join(woorden(dt)) for dt in dl.iter("dt")] for dl in lijsten]
    assert namen == [[kolom.naam for kolom in tabel.kolommen] for tabel in TABELLEN]
    assert all(len(list(div.iter("dd"))) == 2 for dl in lijsten for div in dl)
    adressen = {a.get("href") for a in next(pagina.iter("main")).iter("a")}
    assert {f"/edities/1/downloads/{tabel.naam}" for tabel in TABELLEN} < adressen
    assert {"/edities/1/downloads/visie.json", f"{HIER}/downloads/visie.schema.json"} < adressen
