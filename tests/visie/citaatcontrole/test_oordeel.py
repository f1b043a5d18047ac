"""What is said of sentences of the vision, of wrong ones, and of what others wrote."""

import pytest

from tests.conftest import ROOT
from tests.visie.citaatcontrole.mutaties import mutaties, zinnen

TEKORT = "Zo kampt de huisartsenzorg dan naar verwachting met een personeelstekort van ruim 7.900 zorgprofessionals."
TEAM = "In 2035 heeft elke inwoner van Nederland een vertrouwd huisartsenteam dicht bij huis."
STREVEN = (
    "Ons streven is dat we in 2035 nog steeds voor iedere inwoner in Nederland een huisartsteam dichtbij hebben, "
    "waarbij we huisartsenzorg volgens de kernwaarden kunnen blijven leveren."
)
GOED = {"letterlijk", "verkort", "correctie", "gewijzigd"}


def test_every_sentence_of_six_words_or_more_is_literal(index, soorten):
    alle = [zin for zin, _ankers in zinnen(index)]

    assert len(alle) > 350
    assert {zin: s for zin in alle if (s := soorten(zin)) != ["letterlijk"]} == {}


def test_so_are_all_of_them_in_one_paste(index, soorten):
    tekst = "\n\n".join(zin for zin, _ankers in zinnen(index))

    assert set(soorten(tekst)) == {"letterlijk"}


def test_a_sentence_that_somebody_got_wrong_is_never_literal_and_is_led_to_its_part(index, oordelen, rondes):
    aantal, gemist, letterlijk = rondes(300, 2000), [], []
    for _fout, zin, mutatie, ankers in mutaties(index, aantal):
        gevonden = oordelen(mutatie)
        letterlijk += [(zin, mutatie) for o in gevonden if o.soort in GOED]
        goed = (p.passage.anker for o in gevonden if o.soort == "wijkt-af" for p in o.vondst.plekken)
        gemist += [] if set(ankers) & set(goed) else [(zin, mutatie)]

    assert letterlijk == []
    assert len(gemist) <= aantal * 0.02, gemist


@pytest.mark.parametrize("bestand", sorted((ROOT / "fixtures" / "bron").glob("*.txt")), ids=lambda pad: pad.stem)
def test_no_sentence_of_another_text_is_taken_for_one_of_the_vision(bestand, soorten):
    gevonden = set(soorten(bestand.read_text()))

    assert gevonden <= {"andere-visie", "niet"}
    assert "andere-visie" in gevonden


@pytest.mark.parametrize(
    ("tekst", "soort"),
    [
        (TEAM.replace(" ", "  ").replace("inwoner", "in\u00adwoner"), "letterlijk"),
        (f"‘{TEAM}’", "letterlijk"),
        (f"- {TEAM}", "letterlijk"),
        (f"De visie zegt: “{TEAM}”", "letterlijk"),
        (f"{TEKORT}6", "letterlijk"),
        (f"{TEKORT}[6]", "letterlijk"),
        (f"{TEKORT}⁶", "letterlijk"),
        (f"{TEKORT}7", "wijkt-af"),
        (TEAM.lower(), "wijkt-af"),
        (TEAM.replace("2035", "2036"), "wijkt-af"),
        (TEAM.replace("een vertrouwd", "geen vertrouwd"), "wijkt-af"),
        (TEAM[8:], "verkort"),
        ("elke inwoner van Nederland een vertrouwd huisartsenteam", "verkort"),
        ("In 2035 heeft elke inwoner (...) een vertrouwd huisartsenteam dicht bij huis.", "verkort"),
        ("In 2035 heeft elke inwoner van Nederland …", "verkort"),
        ("dicht bij huis een vertrouwd … heeft elke inwoner van Nederland", "niet"),
        ("Er staat dat wij ‘een vertrouwd huisartsenteam dicht bij huis’ krijgen, en dat is mooi.", "verkort"),
        ("Er staat dat wij ‘een vertrouwd huisartsenteam ver van huis’ krijgen, en dat is mooi.", "niet"),
        ("van Nederland een", "niet"),
        ("Vorige week bespraken wij in het team de nieuwe visie.", "niet"),
        ("Huisartsteam kunnen ervoor kiezen om extra aanbod te bieden.", "correctie"),
        ("voor speed", "niet"),
        ("‘Gezamenlijk’ werd in 2019 benoemd als nieuwe kernwaarde voor het huisartsenvak.", "andere-visie"),
    ],
)
def test_a_sentence_gets_the_judgement_that_is_true(tekst, soort, soorten):
    assert soorten(tekst) == [soort]


def test_a_misquotation_of_a_sentence_inside_a_letter_is_seen(oordelen):
    [oordeel] = oordelen(f"Ik las gisteren in de krant: “{STREVEN.replace('iedere', 'bijna iedere')}”")

    assert (oordeel.soort, oordeel.vondst.plekken[0].zin) == ("wijkt-af", STREVEN)


@pytest.mark.parametrize("breuk", ["\n", "\r\n", " \n "])
def test_a_sentence_that_a_mail_or_a_pdf_broke_off_is_still_literal(breuk, soorten):
    woorden = STREVEN.split()
    regels = [" ".join(woorden[n : n + 7]) for n in range(0, len(woorden), 7)]

    assert soorten(breuk.join(regels)) == ["letterlijk"]
    assert soorten(STREVEN.replace("huisartsenzorg", "huisartsen-\nzorg")) == ["letterlijk"]


def test_a_title_of_one_word_counts_beside_its_text_and_by_itself(oordelen, index):
    zelfzorg = next(p for p in index.passages if p.anker == "zelfzorg")
    eerste = zelfzorg.zinnen[1][2]

    assert [o.soort for o in oordelen(f"Zelfzorg\n\n{eerste}")] == ["letterlijk", "letterlijk"]
    assert [o.soort for o in oordelen("Zelfzorg")] == ["letterlijk"]
    assert [o.soort for o in oordelen("Zelfzorg\n\nMet vriendelijke groet")] == ["niet", "niet"]


def test_words_of_two_sentences_are_a_passage_and_one_between_them_is_not(soorten, index):
    voorwoord = next(p for p in index.passages if p.anker == "voorwoord")
    een, twee = voorwoord.zinnen[1][2], voorwoord.zinnen[2][2]

    assert soorten(f"{een} {twee}") == ["letterlijk", "letterlijk"]
    assert soorten(f"{een}\n\nIets anders.\n\n{twee}") == ["letterlijk", "niet", "letterlijk"]
