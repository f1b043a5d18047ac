"""What is said of sentences of the vision, of wrong ones, and of what others wrote."""

import pytest

from tests.conftest import ROOT
from tests.visie.citaatcontrole.mutaties import mutaties, zinnen
from visie.citaatcontrole.tonen import lines

TEKORT = "Zo kampt de huisartsenzorg dan naar verwachting met een personeelstekort van ruim 7.900 zorgprofessionals."
TEAM = "In 2035 heeft elke inwoner van Nederland een vertrouwd huisartsenteam dicht bij huis."
STREVEN = (
    "Ons streven is dat we in 2035 nog steeds voor iedere inwoner in Nederland een huisartsteam dichtbij hebben, "
    "waarbij we huisartsenzorg volgens de kernwaarden kunnen blijven leveren."
)
ZORGKOSTEN = "Onderzoek wijst uit dat dit resulteert in minder zorggebruik en zorgkosten."
THUIS = (
    "Daarnaast is de vraag naar huisartsenzorg toegenomen doordat ouderen langer thuis blijven wonen en zijn de "
    "wachtlijsten opgelopen als gevolg van de beperkte capaciteit in het sociaal domein, de tweedelijnszorg en de "
    "geestelijke gezondheidszorg (GGZ).5"
)
OUDER = "Naar verwachting is dan 43% van de bijna 19 miljoen inwoners van Nederland 65 jaar of ouder."
BASIS = "Het basisaanbod wordt door iedere huisartsenpraktijk geboden: het is de kern van het vak."
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
        (f"> - {TEAM}", "letterlijk"),
        (f"{TEAM[:-1]} (Visie Huisartsenzorg 2035, p. 3).", "letterlijk"),
        (f"{TEAM} (Visie Huisartsenzorg 2035, p. 3).", "letterlijk"),
        (f"“{TEAM}” (zie hoofdstuk 2) [blz. 3]", "letterlijk"),
        (f"{TEAM.replace('elke', 'iedere')[:-1]} (Visie Huisartsenzorg 2035, p. 3).", "wijkt-af"),
        (f"{TEAM[:-1]} (maar niet heus).", "wijkt-af"),
        (f"Oproep 4 {TEAM}", "letterlijk"),
        (f"Oproep 4{TEAM}", "letterlijk"),
        (f"4.6{TEAM}", "letterlijk"),
        ("Oproep 4 vraagt iets van ons allemaal, ook in de praktijk.", "niet"),
        (f"{TEKORT} [6]", "letterlijk"),
        (f"{TEKORT}7", "wijkt-af"),
        (f"{TEKORT}[7]", "wijkt-af"),
        ("Een kleine flexibele schil is beschikbaar voor 'ziek, piek en uniek'.18", "letterlijk"),
        ("Een kleine flexibele schil is beschikbaar voor 'ziek, piek en uniek'.19", "wijkt-af"),
        (f"{ZORGKOSTEN}[15][16]", "letterlijk"),
        (f"{ZORGKOSTEN}15 , 16", "letterlijk"),
        (f"{ZORGKOSTEN}[15][17]", "wijkt-af"),
        (THUIS.replace("wonen", "wonen4"), "letterlijk"),
        (THUIS.replace("wonen", "wonen⁴"), "letterlijk"),
        (THUIS.replace("wonen", "wonen[4]"), "letterlijk"),
        (THUIS.replace("wonen", "wonen5"), "wijkt-af"),
        ("[2] Prognose: in 2035 vooral meer inwoners in en om grotere gemeenten | CBS", "letterlijk"),
        (TEAM.lower(), "wijkt-af"),
        (TEAM.replace("2035", "2036"), "wijkt-af"),
        (TEAM.replace("een vertrouwd", "geen vertrouwd"), "wijkt-af"),
        (TEAM[8:], "verkort"),
        ("elke inwoner van Nederland een vertrouwd huisartsenteam", "verkort"),
        ("In 2035 heeft elke inwoner (...) een vertrouwd huisartsenteam dicht bij huis.", "verkort"),
        ("In bepaalde regio's (...) is dit arbeidstekort nog nijpender dan in de rest van Nederland.", "verkort"),
        ("In bepaalde regio's […] is dit arbeidstekort … dan in de rest van Nederland.", "verkort"),
        ("Onderzoek wijst uit (...) minder zorggebruik en zorgkosten.15,16", "verkort"),
        ("Onderzoek wijst uit (...) minder zorggebruik en zorgkosten.15,17", "wijkt-af"),
        ("Onze kernwaarden blijven (...) zomaar overeind.", "wijkt-af"),
        ("De huisarts staat er in 2035 … alleen voor in de spreekkamer.", "wijkt-af"),
        ("Mochten de uitdagingen groot zijn, dan zal (...) alles realiseerbaar zijn.", "wijkt-af"),
        (
            "Continuïteit bieden heeft grote voordelen (...) onmiskenbaar duidelijk wat anderen daarin te doen staat.",
            "wijkt-af",
        ),
        ("de … het … zorg van de … en", "niet"),
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


def test_a_reference_behind_a_sentence_is_no_part_of_the_difference(oordelen, index):
    tekst = f"{TEAM.replace('elke', 'iedere')[:-1]} (Visie Huisartsenzorg 2035, p. 3)."

    [regel] = lines(oordelen(tekst), index)

    assert (regel.geplakt, [s.kern for s in regel.verschil if s.soort != "gelijk"]) == (tekst, ["elke", "iedere"])


def test_what_was_left_out_and_denied_it_is_shown_with_its_part(oordelen, index):
    [oordeel] = oordelen("Onze kernwaarden blijven (...) zomaar overeind.")

    [regel] = lines([oordeel], index)

    assert (regel.soort, regel.plaatsen[0].adres, regel.plaatsen[0].vast) == (
        "wijkt-af",
        "/voorwoord/#voorwoord-p3",
        "/edities/1/voorwoord/#voorwoord-p3",
    )
    assert [stuk.kern for stuk in regel.verschil if stuk.soort == "eruit"][0] == "niet"


@pytest.mark.parametrize(
    ("tekst", "anders"),
    [
        (STREVEN.replace("hebben,", "zien,"), [("eruit", "hebben "), ("erin", "zien"), ("gelijk", ", waarbij")]),
        (OUDER.replace("43%", "44%"), [("eruit", "43 "), ("erin", "44"), ("gelijk", "% van de bij")]),
    ],
)
def test_the_difference_has_no_space_before_a_sign(tekst, anders, oordelen, index):
    [regel] = lines(oordelen(tekst), index)

    assert [
        (stuk.soort, stuk.tekst[: len(t)]) for stuk, (_, t) in zip(regel.verschil[1:], anders, strict=False)
    ] == anders


def test_a_misquotation_of_a_sentence_inside_a_letter_is_seen(oordelen):
    [oordeel] = oordelen(f"Ik las gisteren in de krant: “{STREVEN.replace('iedere', 'bijna iedere')}”")

    assert (oordeel.soort, oordeel.vondst.plekken[0].zin) == ("wijkt-af", STREVEN)


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        (f"De visie zegt: “{BASIS}”20 Dat vinden wij mooi.", [("letterlijk", BASIS), ("niet", "")]),
        (f"De visie zegt „{TEAM}”, maar ook „{BASIS}”.", [("letterlijk", TEAM), ("letterlijk", BASIS)]),
        (
            f"De visie zegt „{TEAM}”, maar ook „{BASIS.replace('kern', 'rand')}”.",
            [("letterlijk", TEAM), ("wijkt-af", BASIS.replace("kern", "rand"))],
        ),
        (
            f"De visie zegt “{TEAM}” (Visie Huisartsenzorg 2035, p. 3) en ook “{BASIS}” (p. 4).",
            [("letterlijk", TEAM), ("letterlijk", BASIS)],
        ),
        (f"Er staat dat “{TEAM[0].lower()}{TEAM[1:-1]}” en dat klopt.", [("verkort", f"i{TEAM[1:-1]}")]),
        (f"Er staat dat “{TEAM[3:-1].replace('elke', 'Elke')}” en dat klopt.", [("wijkt-af", "2035 heeft Elke")]),
    ],
)  # fmt: skip
def test_each_quotation_in_a_sentence_is_judged_on_its_own(tekst, verwacht, oordelen):
    gevonden = oordelen(tekst)

    assert [(o.soort, o.citaat[: len(v)]) for o, (_, v) in zip(gevonden, verwacht, strict=True)] == verwacht
    assert " ".join(o.zin.geplakt for o in gevonden) == tekst


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
