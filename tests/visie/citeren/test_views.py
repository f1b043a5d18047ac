"""The files for reference managers as a reader gets them, and the records on the pages."""

import json
import re

import pytest
from django.conf import settings

from tests.visie.twee_edities import maak_editie_2
from visie import citeren
from visie.pagina.decorators import find_document

pytestmark = pytest.mark.django_db
WIE = "Landelijke Huisartsen Vereniging (LHV), Nederlands Huisartsen Genootschap (NHG)"


@pytest.mark.parametrize("vorm", ["bib", "ris", "json", "txt"])
@pytest.mark.parametrize("prefix", ["", "/edities/1"])
def test_every_part_has_its_files_with_a_name_of_their_own(client, prefix, vorm):
    response = client.get(f"{prefix}/citeren/zelfzorg.{vorm}")

    assert response.status_code == 200
    assert b"/edities/1/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/" in response.content
    if vorm != "txt":
        naam = f'attachment; filename="visie-huisartsenzorg-2035-editie-1-zelfzorg.{vorm}"'
        assert response["Content-Disposition"] == naam


@pytest.mark.parametrize("vorm", ["bib", "ris", "json"])
def test_a_party_is_cited_as_what_is_asked_of_her_in_one_editie(client, vorm):
    response = client.get(f"/citeren/partij/gemeenten.{vorm}")

    inhoud = response.content.decode()
    assert "Wat vragen we van … Gemeenten (oproepen 14, 17 en 18)" in inhoud
    assert f"{settings.VISIE_ADRES}/edities/1/oproepen/gemeenten/" in inhoud
    assert inhoud == client.get(f"/edities/1/citeren/partij/gemeenten.{vorm}").content.decode()
    naam = f'attachment; filename="visie-huisartsenzorg-2035-editie-1-gemeenten.{vorm}"'
    assert response["Content-Disposition"] == naam


def test_a_party_is_named_with_her_oproepen_or_by_her_name_alone(client):
    namen = [client.get(f"/citeren/partij/{slug}.json").json()[0]["title"] for slug in ("patienten", "paramedici")]

    assert namen == ["Wat vragen we van … Patiënten (oproep 4)", "Paramedici"]


def test_the_page_of_a_party_offers_how_to_cite_and_share_her(client):
    html = client.get("/oproepen/gemeenten/").content.decode()

    assert "‘Wat vragen we van … Gemeenten (oproepen 14, 17 en 18)’, in: Visie Huisartsenzorg 2035" in html
    assert re.findall(r'data-deel="([^"]*)"', html) == [f"{settings.VISIE_ADRES}/oproepen/gemeenten/"]


def test_an_unknown_party_and_one_of_the_werkversie_cannot_be_cited(admin_client):
    adressen = (
        "/citeren/partij/niemand.bib",
        "/citeren/partij/gemeenten.txt",
        "/werkversie/citeren/partij/overheid.bib",
    )

    assert [admin_client.get(adres).status_code for adres in adressen] == [404, 404, 404]


def test_the_passage_is_the_literal_text_in_quotation_marks_without_note_numbers(client):
    regels = (
        client.get("/citeren/langdurig-verbinden-aan-een-vaste-patientenpopulatie.txt").content.decode().splitlines()
    )

    assert regels[0].startswith("‘Als huisartsen en professionals van het huisartsteam verbinden we ons langdurig")
    assert regels[0].endswith("plezier in ons werk behouden.’")
    assert "18" not in regels[0]
    assert regels[2].startswith(
        f"{WIE} en InEen. ‘Langdurig verbinden aan een vaste patiëntenpopulatie (activiteit 1.1)’"
    )


@pytest.mark.parametrize(
    "pad",
    [
        "/citeren/noot-18.txt", "/citeren/bestaat-niet.bib", "/citeren/bron/bestaat-niet.ris", "/citeren/zelfzorg.pdf",
        "/citeren/bronnen.txt",
    ],
)  # fmt: skip
def test_what_is_not_there_is_not_found(client, pad):
    assert client.get(pad).status_code == 404


def test_the_werkversie_is_not_cited(admin_client):
    pagina = admin_client.get("/werkversie/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/").content.decode()

    assert admin_client.get("/werkversie/citeren/zelfzorg.bib").status_code == 404
    assert "De werkversie kan niet worden geciteerd" in pagina
    assert ("citation_title" in pagina, "ld+json" in pagina) == (False, False)


def test_a_reference_manager_finds_a_complete_record_on_the_page_of_every_part(client, gedeeld):
    document = find_document()
    for onderdeel in document.leesvolgorde:
        if "#" in onderdeel.get_absolute_url():
            continue
        pagina, b = client.get(onderdeel.get_absolute_url()).content.decode(), citeren.van_deel(onderdeel, document)

        metas = dict(re.findall(r'<meta name="(citation_\w+)" content="([^"]*)">', pagina))
        ding = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', pagina)[1])

        assert metas["citation_publication_date"] == "2025/03", onderdeel.anker
        assert metas["citation_public_url"] == metas["citation_fulltext_html_url"] == b.adres, onderdeel.anker
        assert (ding["@context"], ding["@id"], ding["name"]) == ("https://schema.org", b.adres, b.kop), onderdeel.anker
        assert "license" not in ding


def test_a_note_that_explains_is_a_term_with_its_literal_text(client):
    pagina = client.get("/noten/31/").content.decode()
    ding = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', pagina)[1])
    soort = "DefinedTerm" if "toelichting" in pagina.split("<dt>Soort</dt>")[1][:200] else "CreativeWork"

    assert ding["@type"] == soort


def test_the_file_of_a_part_that_left_is_gone_and_stays_in_its_editie(client):
    maak_editie_2()

    nu, toen = client.get("/citeren/oproep-24.bib"), client.get("/edities/1/citeren/oproep-24.bib")

    assert (nu.status_code, toen.status_code) == (410, 200)


def test_who_reads_an_older_editie_shares_that_text(client):
    maak_editie_2()
    pad = "/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/"

    gedeeld = [
        re.search('data-deel="([^"]*)"', client.get(prefix + pad).content.decode())[1] for prefix in ("", "/edities/1")
    ]

    assert gedeeld == ["http://localhost:8000" + pad, "http://localhost:8000/edities/1" + pad]


def test_the_page_of_a_bron_has_its_own_record(client):
    pagina = client.get("/bronnen/pereira-gray-2018/").content.decode()

    metas = re.findall(r'<meta name="citation_(\w+)" content="([^"]*)">', pagina)
    assert [waarde for naam, waarde in metas if naam == "author"][:2] == ["D. J. Pereira Gray", "K. Sidaway-Lee"]
    assert {naam: waarde for naam, waarde in metas if naam not in {"author", "title"}} == {
        "publication_date": "2018", "journal_title": "BMJ Open", "volume": "8", "issue": "6", "firstpage": "e021161",
        "doi": "10.1136/bmjopen-2017-021161", "language": "en",
        "public_url": "https://doi.org/10.1136/bmjopen-2017-021161",
    }  # fmt: skip
