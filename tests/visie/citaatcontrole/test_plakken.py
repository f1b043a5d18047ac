"""What is pasted becomes sentences, whatever broke its lines."""

from types import SimpleNamespace

import pytest

from visie.citaatcontrole.plakken import schoon, zinnen
from visie.citaatcontrole.woorden import nummers, woorden

WOORDEN = {"huisartsenzorg", "medisch-specialistische", "kernwaarden", "en/of", "24/7-toegankelijkheid", "2024-2034"}
ZIN = "Dit is een zin."
VOET = (
    "\nProefexemplaar · Visie 2035 · Editie 1, vastgesteld maart 2025\ncontrolegetal 2b9dba78223644b8 · Gemaakt op 30 "
    "november 2026\nhttp://localhost:8000/edities/1/\n9 / 31\nVisie 2035 Een ander hoofdstuk\n"
)
LANG = "Dit is een regel die door een mailprogramma bij zestig tekens"


def geplakt(tekst):
    visie = SimpleNamespace(
        knows=lambda regel: regel in ("Zelfzorg is een kop", "Zelfzorg"),
        begins_note=lambda regel: regel.startswith("6 Prognosemodel"),
        titel="Visie 2035",
        woordenschat=WOORDEN,
    )
    return [zin.geplakt for zin in zinnen(tekst, visie)]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("Een zin. Nog een zin.", ["Een zin.", "Nog een zin."]),
        ("Deze zin loopt door\nop de volgende regel.", ["Deze zin loopt door op de volgende regel."]),
        (f"{LANG}\nNederland is afgebroken.", [f"{LANG} Nederland is afgebroken."]),
        ("Goede huisartsen-\nzorg is er.", ["Goede huisartsenzorg is er."]),
        ("De medisch-\nspecialistische zorg.", ["De medisch-specialistische zorg."]),
        ("De meedenk-\nen meekijkconsulten.", ["De meedenk- en meekijkconsulten."]),
        ("Zelfzorg is een kop\nen dit is de tekst.", ["Zelfzorg is een kop", "en dit is de tekst."]),
        ("Korte kop\nDit is de tekst.", ["Korte kop", "Dit is de tekst."]),
        ("Een alinea zonder punt\n\nen een andere.", ["Een alinea zonder punt", "en een andere."]),
        ("Er is:\n- een punt\n- en nog een", ["Er is:", "- een punt", "- en nog een"]),
        ("Dat is zo.32 Daarna dit.", ["Dat is zo.32", "Daarna dit."]),
        ("Dat is zo.³² Daarna dit.", ["Dat is zo.³²", "Daarna dit."]),
        (
            "Wij zijn er 24/7-\ntoegankelijkheid en/\nof hulp van VVT/\nwijk.",
            ["Wij zijn er 24/7-toegankelijkheid en/of hulp van VVT/ wijk."],
        ),
        ("De 75-\nplussers in 2024-\n2034.", ["De 75-plussers in 2024-2034."]),
        ("De huisartsen\ufffezorg en huisartsen\u00ad\nzorg.", ["De huisartsenzorg en huisartsenzorg."]),
        ("Hij zegt: “dat is zo.”21 Daarna dit.", ["Hij zegt: “dat is zo.”21", "Daarna dit."]),
        ("Dat is ‘zo’.18 Daarna dit.", ["Dat is ‘zo’.18", "Daarna dit."]),
        ("Dat is zo (88%).34 Daarna dit.", ["Dat is zo (88%).34", "Daarna dit."]),
        (
            "Dat is zo.[1][2] Daarna dit.[9][10]…[13] En dit.[*] Klaar.",
            ["Dat is zo.[1][2]", "Daarna dit.[9][10]…[13]", "En dit.[*]", "Klaar."],
        ),
        (f"Oproep 4\n{ZIN}", [ZIN]),
        (f"{ZIN}\n4.6\n{ZIN}", [ZIN, ZIN]),
        (f"{ZIN}\n\n9\n\n{ZIN}", [ZIN, ZIN]),
        (f"{ZIN}\n9,10\n{ZIN}", [ZIN, ZIN]),
        ("Het zijn er de komende\n10\njaar veel meer.", ["Het zijn er de komende 10 jaar veel meer."]),
        (f"Doelstelling 4 van 7 · Zelfzorg\n{ZIN}", ["Doelstelling 4 van 7 · Zelfzorg", ZIN]),
        (f"Gericht aan: Overheid, Gemeenten\n{ZIN}", [ZIN]),
        (
            VOET.join(("Deze zin loopt door ", "op de volgende bladzijde.")),
            ["Deze zin loopt door op de volgende bladzijde."],
        ),
        (f"{ZIN}{VOET}{ZIN}", [ZIN, ZIN]),
        (f"{ZIN}\nVisie 2035 Zelfzorg\n{ZIN}", [ZIN, ZIN]),
        (
            f"6 Prognosemodel van iemand\nABF Research{VOET}en zo gaat het verder.",
            ["6 Prognosemodel van iemand ABF Research", "en zo gaat het verder."],
        ),
        ("Oproep 4", ["Oproep 4"]),
        (
            "> Deze zin loopt\n>> door in een antwoord.\n>\n> Daarna dit.",
            ["Deze zin loopt door in een antwoord.", "Daarna dit."],
        ),
        ("Dat is zo [9, 10]. Daarna dit.", ["Dat is zo [9, 10].", "Daarna dit."]),
    ],
)
def test_lines_are_joined_where_a_sentence_goes_on(tekst, verwacht):
    assert geplakt(tekst) == verwacht


def test_control_characters_and_halves_of_characters_go_and_line_ends_become_one_kind():
    assert schoon("a\x00b\x1bc\ufffcd\r\ne\u2028f\x0cg\ud800") == "abcd\ne\nf\ng?"


@pytest.mark.parametrize(
    ("een", "ander"),
    [
        ("‘Ziek,  piek en\u00a0uniek’", '"Ziek, piek en uniek"'),
        ("huis\u00adartsen\u200bzorg", "huisartsenzorg"),
        ("2025–2035 — nu", "2025-2035 - nu"),
        ("de oﬃciële", "de officiële"),
        ("zorg (…) thuis", "zorg [...] thuis"),
    ],
)
def test_the_same_words_in_other_signs_are_the_same(een, ander):
    assert woorden(een) == woorden(ander)


@pytest.mark.parametrize(
    ("een", "ander"),
    [("De zorg", "de zorg"), ("5.2", "5.3"), ("zorg, en", "zorg en"), ("huisartsen zorg", "huisartsenzorg")],
)
def test_capitals_numbers_punctuation_and_spaces_inside_a_word_count(een, ander):
    assert woorden(een) != woorden(ander)


def test_the_names_of_notes_are_read_in_every_form():
    assert [nummers(vorm) for vorm in ("9,10", " [9, 10]", "³²", "*")] == [{"9", "10"}, {"9", "10"}, {"32"}, {"*"}]
