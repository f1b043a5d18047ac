"""Every word of another vision on the portal stands in its delivered text, and that text is there in full."""

import json

import pytest

from tests.conftest import ROOT
from visie.tekst.html import op_een_regel
from visie.tekst.zinnen import zinnen

BRON = ROOT / "fixtures" / "bron"
VISIE, AANKONDIGING = "visie-huisartsenzorg-2035.md", "aankondiging-toekomstvisie-2035.txt"
UIT = {  # the file that each work is known from
    "toekomstvisie-huisartsenzorg-2022": "toekomstvisie-huisartsenzorg-2022.txt",
    "kernwaarden-2019": VISIE,
    "hechte-huisartsenzorg": "hechte-huisartsenzorg.txt",
    "kerntaken-2021": VISIE,
    "visie-eerstelijnszorg-2030": "visie-eerstelijnszorg-2030.txt",
    "aankondiging-toekomstvisie-2035": AANKONDIGING,
    "nhg-rapport-organisatie": AANKONDIGING,
    "integraal-zorgakkoord": AANKONDIGING,
}
GEHEEL = ("toekomstvisie-huisartsenzorg-2022", "hechte-huisartsenzorg", "visie-eerstelijnszorg-2030",
          "aankondiging-toekomstvisie-2035")  # fmt: skip
# The announcement has no title; this is what the portal calls it, and its last words are literal.
BESCHREVEN = "Aankondiging van de "
# What was furniture of the web page: docs/besluiten/0071.
MEUBILAIR = {
    "toekomstvisie-huisartsenzorg-2022.txt": ["// Home"],
    "hechte-huisartsenzorg.txt": ["U bent hier"],
    "visie-eerstelijnszorg-2030.txt": [
        "Bekijk ook de visualisatie van de Visie eerstelijnszorg 2030 >",
        "Bekijk ook",
        "Aanmelden nieuwsbrief",
        "Ontvang updates en nieuws over de eerstelijnszorg.",
        "• Dit veld is bedoeld voor validatiedoeleinden en moet niet worden gewijzigd.",
    ],
}
# What stands before the words of a part there, or between parts that are one sentence.
VOORAF = ("Lees online: ", "• ", *(f"{n}. " for n in range(1, 7)))


def rows(model):
    alle = json.loads((ROOT / "fixtures" / "redactie" / "werken.json").read_text())
    return [row["fields"] for row in alle if row["model"] == f"visie.{model}"]


def delen(werk, *soorten):
    return [rij for rij in rows("werkdeel") if rij["werk"] == [werk] and (not soorten or rij["soort"] in soorten)]


def teksten(werk, soort):
    return [deel["tekst"] for deel in delen(werk, soort)]


def source(file):
    return op_een_regel((BRON / file).read_text())


def shown_of(werk):
    """Return the words that the page of a work has as those of its source, without the quotation from the vision."""
    velden = [werk["titel"].removeprefix(BESCHREVEN), werk.get("ondertitel", ""), werk.get("datum", "")]
    velden += [woorden for deel in delen(werk["slug"]) for woorden in (deel.get("kop", ""), deel.get("tekst", ""))]
    return [op_een_regel(alinea) for veld in velden for alinea in veld.split("\n\n") if alinea]


def test_every_work_is_known_from_a_delivered_file():
    assert [werk["slug"] for werk in rows("werk")] == list(UIT)


def test_every_word_of_a_work_stands_in_its_delivered_file():
    in_bron = {file: source(file).casefold() for file in UIT.values()}

    los = [(werk["slug"], woorden) for werk in rows("werk") for woorden in shown_of(werk)
           if woorden.casefold() not in in_bron[UIT[werk["slug"]]]]  # fmt: skip

    assert los == []


def test_every_quotation_that_names_a_work_is_literal_and_names_it():
    citaten = [(werk["titel"], werk["citaat"]) for werk in rows("werk") if "citaat" in werk]
    ergens = [source(file) for file in (VISIE, AANKONDIGING)]

    assert [titel for titel, citaat in citaten if not any(citaat in tekst for tekst in ergens)] == []
    assert [titel for titel, citaat in citaten if titel.casefold() not in citaat.casefold()] == []
    assert [werk["slug"] for werk in rows("werk") if "citaat" not in werk] == [
        "toekomstvisie-huisartsenzorg-2022", "hechte-huisartsenzorg", "aankondiging-toekomstvisie-2035"
    ]  # fmt: skip


def test_every_year_stands_in_the_words_of_its_work_and_the_others_name_none():
    jaren = {werk["slug"]: str(werk["jaar"]) for werk in rows("werk") if "jaar" in werk}
    woorden = {werk["slug"]: f"{werk.get('datum', '')} {werk.get('citaat', '')}" for werk in rows("werk")}

    assert [slug for slug, jaar in jaren.items() if jaar not in woorden[slug]] == []
    assert list(jaren.items()) == [
        ("toekomstvisie-huisartsenzorg-2022", "2012"), ("kernwaarden-2019", "2019"),
        ("hechte-huisartsenzorg", "2020"), ("kerntaken-2021", "2021"),
    ]  # fmt: skip


def test_what_a_work_counts_is_there_in_order_as_its_sentence_has_it():
    eerstelijn, hecht = source("visie-eerstelijnszorg-2030.txt"), source("hechte-huisartsenzorg.txt")
    doelen = teksten("visie-eerstelijnszorg-2030", "doel")
    *eerst, laatst = teksten("visie-eerstelijnszorg-2030", "opsteller")
    stenen = teksten("hechte-huisartsenzorg", "bouwsteen")
    voor = teksten("hechte-huisartsenzorg", "randvoorwaarde")

    assert (len(doelen), len(eerst) + 1, len(stenen), len(voor)) == (8, 18, 6, 3)
    assert " ".join(f"• {doel}" for doel in doelen) in eerstelijn
    assert f"opgesteld door: {', '.join(eerst)} en {laatst}." in eerstelijn
    assert "; ".join(f"{n}. {steen}" for n, steen in enumerate(stenen, 1)) + "." in hecht
    assert f"een aantal randvoorwaarden: {voor[0]}, {voor[1]} en {voor[2]}." in hecht
    assert teksten("toekomstvisie-huisartsenzorg-2022", "lengte") == ["Kerndocument", "Toekomstvisie"]


@pytest.mark.parametrize("slug", GEHEEL)
def test_every_sentence_of_the_delivered_file_is_shown_or_was_furniture(slug):
    [werk] = [werk for werk in rows("werk") if werk["slug"] == slug]
    regels = [op_een_regel(regel) for regel in (BRON / UIT[slug]).read_text().splitlines() if regel.strip()]
    getoond = sorted({z for woorden in shown_of(werk) for z in zinnen(woorden)}, key=len, reverse=True)

    assert [regel for regel in regels if not _is_shown(regel, getoond)] == MEUBILAIR.get(UIT[slug], [])


def _is_shown(regel, getoond):
    """Tell whether nothing is left of a line without what is shown and what joins it."""
    for voor in VOORAF:
        regel = regel.removeprefix(voor)
    for woorden in getoond:
        regel = regel.replace(woorden, "")
    return set(regel.replace(" en ", " ")) <= set(" ,.:;")
