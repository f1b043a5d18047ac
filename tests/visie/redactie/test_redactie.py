"""What the editors add beside the text: complete, and every quotation literally where it is said to be."""

import json
from collections import Counter

import pytest
from django.apps import apps

from visie.editie.models import Editie
from visie.management.commands.lees_brontekst import MAP
from visie.redactie import publicatie
from visie.tekst.html import plat

BESTANDEN = ["overnamecorrecties", "bronnen", "noten", "partijen", "aantekeningen", "bevestigingen"]
BRONVELDEN = (
    "titel",
    "uitgever",
    "tijdschrift",
    "jaar",
    "jaargang",
    "aflevering",
    "paginas",
    "plaats",
    "reeks",
    "rapportnummer",
)
DOIS = {  # checked one by one; no other identifier may be added
    "noot-9": "10.1136/bmjopen-2017-021161",
    "noot-11": "10.1093/fampra/cmp099",
    "noot-12": "10.1370/afm.3116",
    "noot-13": "10.3399/bjgp16X686101",
    "noot-15": "10.1370/afm.2961",
    "noot-16": "10.1186/s12913-022-07953-z",
    "noot-32": "10.3399/BJGP.2021.0715",
}


def load(naam):
    return json.loads((MAP / f"{naam}.json").read_text())


def rows(bestand, model):
    """Return the fields of the rows of one model in an editorial file."""
    return [rij["fields"] for rij in load(f"redactie/{bestand}") if rij["model"] == model]


@pytest.fixture(scope="module")
def woorden():
    """{anker: the words of that part, one field a line}."""
    velden = [rij["fields"] for rij in load("visie") if "anker" in rij["fields"]]
    return {
        deel["anker"]: "\n".join(plat(waarde) for naam, waarde in deel.items() if naam.endswith("_nl"))
        for deel in velden
    }


def test_ten_corrections_are_on_record_in_reading_order():
    correcties = rows("overnamecorrecties", "visie.overnamecorrectie")

    assert [correctie["onderdeel"] for correctie in correcties] == [
        "voorwoord",
        "24-7-toegankelijk-voor-spoed",
        "basisaanbod-bieden",
        "basisaanbod-bieden",
        "nieuwe-bewezen-technologieen",
        "samenwerkingsafspraken-binnen-en-buiten-de-eerste-lijn",
        "toegang-tot-de-meest-actuele-kennis",
        "verantwoordelijkheid-voor-de-toekomst",
        "toegang-tot-accurate-en-betrouwbare-informatie",
        "noot-21",
    ]
    assert [correctie["volgorde"] for correctie in correcties] == list(range(1, 11))


def test_every_corrected_part_has_the_reading_once_and_the_source_form_never(woorden):
    correcties = rows("overnamecorrecties", "visie.overnamecorrectie")

    for correctie in correcties:
        deel = woorden[correctie["onderdeel"]]
        assert (deel.count(correctie["bron"]), deel.count(correctie["lezing"])) == (0, 1), correctie["plaats"]


@pytest.mark.django_db
def test_every_row_fits_the_fields_of_its_model():
    rijen = [rij for bestand in BESTANDEN for rij in load(f"redactie/{bestand}")]

    for rij in rijen:
        model = apps.get_model(rij["model"])
        velden = {naam: waarde for naam, waarde in rij["fields"].items() if not isinstance(waarde, list)}
        model(**velden).clean_fields(exclude={"partij", "bron"} - set(velden))


def test_every_row_beside_the_text_names_an_existing_part(woorden):
    rijen = [rij["fields"] for bestand in BESTANDEN for rij in load(f"redactie/{bestand}")]

    velden = {"onderdeel", "noot", "oproep"}
    ankers = {rij[veld] for rij in rijen for veld in velden & set(rij)}
    assert ankers - set(woorden) == set()


def test_twelve_parties_are_addressed_in_twenty_six_links():
    adresseringen = rows("partijen", "doelstellingen.adressering")

    assert len(adresseringen) == 26
    assert Counter(adressering["partij"][0] for adressering in adresseringen) == {
        "overheid": 10,
        "zorgverzekeraars": 4,
        "gemeenten": 3,
        "patienten": 1,
        "toezichthouders": 1,
        "eerstelijnszorgprofessionals": 1,
        "aangrenzende-zorgsectoren": 1,
        "collega-artsen": 1,
        "andere-zorgprofessionals": 1,
        "medische-faculteiten": 1,
        "universitaire-ziekenhuizen": 1,
        "aios": 1,
    }


def test_every_appeal_but_the_eleventh_addresses_one_or_two_parties():
    adresseringen = rows("partijen", "doelstellingen.adressering")

    geteld = Counter(adressering["oproep"] for adressering in adresseringen)
    verwacht = {f"oproep-{n}": 1 for n in range(1, 25) if n != 11}
    assert geteld == verwacht | {"oproep-8": 2, "oproep-10": 2, "oproep-22": 2}


def test_addressed_parties_come_first_by_number_of_appeals_then_first_appearance():
    partijen = rows("partijen", "doelstellingen.partij")
    slugs = [adressering["partij"][0] for adressering in rows("partijen", "doelstellingen.adressering")]

    geteld = Counter(slugs)
    verwacht = sorted(geteld, key=lambda slug: (-geteld[slug], slugs.index(slug)))
    assert [partij["slug"] for partij in partijen[:12]] == verwacht
    assert [partij["volgorde"] for partij in partijen] == list(range(1, 34))


def test_every_other_party_is_named_somewhere():
    partijen = [partij["slug"] for partij in rows("partijen", "doelstellingen.partij")]

    vermeld = {vermelding["partij"][0] for vermelding in rows("partijen", "doelstellingen.vermelding")}
    assert set(partijen[12:]) - vermeld == set()


def test_municipalities_refer_to_the_government():
    partijen = rows("partijen", "doelstellingen.partij")

    assert [(p["slug"], p["zie_ook"]) for p in partijen if "zie_ook" in p] == [("gemeenten", ["overheid"])]


@pytest.mark.parametrize(
    ("model", "deel", "citaat"),
    [("adressering", "oproep", "grond"), ("vermelding", "onderdeel", "citaat")],
)
def test_every_party_is_named_in_literal_words_of_the_part(woorden, model, deel, citaat):
    rijen = rows("partijen", f"doelstellingen.{model}")

    assert [rij for rij in rijen if rij[citaat] not in woorden[rij[deel]]] == []


def test_no_mention_is_given_twice():
    vermeldingen = [(v["onderdeel"], v["partij"][0]) for v in rows("partijen", "doelstellingen.vermelding")]

    assert len(set(vermeldingen)) == len(vermeldingen) == 65


def test_remark_on_the_focus_groups_quotes_the_announcement():
    aantekeningen = rows("aantekeningen", "visie.aantekening")

    aankondiging = (MAP / "bron" / "aankondiging-toekomstvisie-2035.txt").read_text()
    assert [aantekening["onderdeel"] for aantekening in aantekeningen] == ["brede-betrokkenheid"]
    assert aantekeningen[0]["citaat"] in aankondiging


def test_every_note_has_a_kind(woorden):
    gegevens = rows("noten", "bronnen.nootgegevens")

    assert [rij["noot"] for rij in gegevens] == [anker for anker in woorden if anker.startswith("noot-")]
    assert Counter(rij["soort"] for rij in gegevens) == {
        "tijdschriftartikel": 10,
        "rapport-of-webpagina": 17,
        "enqueteresultaat": 4,
        "toelichting": 7,
        "ontbreekt": 1,
    }


def test_only_english_references_are_marked_english():
    gegevens = rows("noten", "bronnen.nootgegevens")

    engels = [rij["noot"].removeprefix("noot-") for rij in gegevens if rij["taal"] == "en"]
    assert engels == ["9", "10", "11", "12", "13", "14", "15", "16", "32"]


def test_only_the_known_note_has_no_text_and_is_marked_so(woorden):
    gegevens = rows("noten", "bronnen.nootgegevens")

    assert [rij["noot"] for rij in gegevens if rij["soort"] == "ontbreekt"] == ["noot-18"]
    assert [rij["noot"] for rij in gegevens if not woorden[rij["noot"]]] == ["noot-18"]


def test_every_work_stands_behind_a_note_and_every_reference_has_a_work():
    bronnen = [bron["slug"] for bron in rows("bronnen", "bronnen.bron")]
    soorten = {rij["noot"]: rij["soort"] for rij in rows("noten", "bronnen.nootgegevens")}
    vermeldingen = rows("noten", "bronnen.bronvermelding")

    assert len(set(bronnen)) == len(bronnen) == 26
    assert {vermelding["bron"][0] for vermelding in vermeldingen} == set(bronnen)
    assert {vermelding["noot"] for vermelding in vermeldingen} == {
        noot for noot, soort in soorten.items() if soort not in {"toelichting", "ontbreekt"}
    }


def test_works_shared_by_notes():
    noten = {}
    for vermelding in rows("noten", "bronnen.bronvermelding"):
        noten.setdefault(vermelding["bron"][0], []).append(vermelding["noot"].removeprefix("noot-"))

    assert {slug: nummers for slug, nummers in noten.items() if len(nummers) > 1} == {
        "visie-eerstelijnszorg-2030": ["28", "35"],
        "handreiking-kwetsbare-ouderen-thuis": ["29", "33"],
        "enquete-visie-huisartsenzorg-2035": ["22", "23", "34", "36", "37"],
    }


def test_every_field_of_a_work_is_in_the_text_of_its_notes(woorden):
    bronnen = {bron["slug"]: bron for bron in rows("bronnen", "bronnen.bron")}

    for vermelding in rows("noten", "bronnen.bronvermelding"):
        bron, noot = bronnen[vermelding["bron"][0]], woorden[vermelding["noot"]]
        waarden = [str(bron[veld]) for veld in BRONVELDEN if veld in bron]
        waarden += [auteur["naam"] for auteur in bron.get("auteurs", []) if "naam" in auteur]
        assert [waarde for waarde in waarden if waarde.casefold() not in noot.casefold()] == []


def test_only_verified_identifiers_are_given():
    bronnen = {bron["slug"]: bron for bron in rows("bronnen", "bronnen.bron")}

    vermeldingen = [(v["noot"], bronnen[v["bron"][0]]) for v in rows("noten", "bronnen.bronvermelding")]
    assert {noot: bron["doi"] for noot, bron in vermeldingen if "doi" in bron} == DOIS
    assert [slug for slug, bron in bronnen.items() if "url" in bron] == []


@pytest.mark.django_db
def test_published_rows_have_the_digest_of_the_source():
    editie = Editie.objects.get(nummer=1)

    verwacht = load("digest")["1"]["nl"]
    assert (editie.digest_nl, publicatie.text_digest(editie)) == (verwacht, verwacht)
