"""The small HTML of a text: cleaned the same way however it came in, with names for its blocks and its notes."""

import json
import random

import pytest

from tests.conftest import ROOT
from visie.tekst import html
from visie.tekst.html import blokken, met_ids, noot_sleutels, normalise, plat
from visie.tekst.zinnen import eerste_zin, laatste_zin

ROWS = json.loads((ROOT / "fixtures" / "visie.json").read_text())
TEXTS = {row["fields"]["anker"]: row["fields"]["tekst_nl"] for row in ROWS if row["fields"].get("tekst_nl")}

# What an editor, a word processor or an attacker can put between two words.
PIECES = [
    *("<p>", "</p>", "<ul>", "</ul>", "<li>", "</li>", "<strong>", "</strong>", "<em>", "</em>", "<br>", "<br/>"),
    *('<sup data-noot="1">', '<sup data-noot="1 2">', '<sup data-noot="X!">', "<sup>", "</sup>", "</p><p>"),
    *("<span>", "<div>", "<script>x</script>", "<!-- x -->", "<o:p></o:p>", "<", "&lt;p&gt;", "&amp;", "&nbsp;"),
    *("a", "B. C", "2", "e\u0301", "👩‍⚕️", "\u202e", "&#x202e;", "&#0;", "\ufeff", "\x00", "\x0b", "\u2028", "\xa0"),
    *(" ", "\n", "\r\n"),
]


@pytest.mark.parametrize("anker", TEXTS)
def test_every_text_of_the_vision_is_normalised_already(anker):
    assert normalise(TEXTS[anker]) == TEXTS[anker]


def test_normalising_twice_gives_the_same_as_once():
    chance = random.Random(2035)

    texts = ["".join(chance.choices(PIECES, k=chance.randint(1, 9))) for _ in range(5000)]

    once = [normalise(text) for text in texts]
    assert [normalise(text) for text in once] == once


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        ("<p>Zorg<script>alert(1)</script></p>", "<p>Zorg</p>"),
        ('<p onclick="x()" style="color:red" id="a">Zorg</p>', "<p>Zorg</p>"),
        ('<p><a href="javascript:x()">Zorg</a></p>', "<p>Zorg</p>"),
        ("<style>p{}</style><p>Zorg</p>", "<p>Zorg</p>"),
        ('<p class="MsoNormal"><span lang="NL">Zorg<o:p></o:p></span></p>', "<p>Zorg</p>"),
        ("<!--[if gte mso 9]><xml>x</xml><![endif]--><p>Zorg</p>", "<p>Zorg</p>"),
        ("<p>Zorg\xa0voor&nbsp;allen</p>", "<p>Zorg voor allen</p>"),
        ("<p>Zorg\x00\x07</p>", "<p>Zorg</p>"),
        ("\ufeff<p>Zorg\u202e\u2066</p>", "<p>Zorg</p>"),
        ("<p>&#x202e;Zorg</p>", "<p>Zorg</p>"),
        ("<p>Zorg 👩‍⚕️</p>", "<p>Zorg 👩‍⚕️</p>"),
        ("<p>رعاية צורך</p>", "<p>رعاية צורך</p>"),
        ("<p>patie\u0308nten</p>", "<p>patiënten</p>"),
        ("<p>10 &lt; 20 &amp; meer</p>", "<p>10 &lt; 20 &amp; meer</p>"),
        ("<p>&lt;script&gt;</p>", "<p>&lt;script&gt;</p>"),
        ("<p>Zorg</p><p></p><p> </p>", "<p>Zorg</p>"),
        ("<ul><li></li></ul>", ""),
        ("", ""),
    ],
)
def test_what_does_not_belong_in_a_text_is_taken_out(dirty, clean):
    assert normalise(dirty) == clean


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ('<p>dak<sup data-noot="31"></sup>.</p>', '<p>dak<sup data-noot="31"></sup>.</p>'),
        ('<p>dak<sup data-noot=" 31  asterisk "></sup></p>', '<p>dak<sup data-noot="31 asterisk"></sup></p>'),
        ('<p>dak<sup data-noot="31">31</sup></p>', '<p>dak<sup data-noot="31"></sup></p>'),
        ('<p>dak<sup data-noot="31" class="x"></sup></p>', '<p>dak<sup data-noot="31"></sup></p>'),
        ("<p>50 m<sup>2</sup></p>", "<p>50 m²</p>"),
        ('<p>dak<sup data-noot="A&quot;b">7</sup></p>', "<p>dak7</p>"),
    ],
)
def test_note_markers_are_kept_and_what_else_is_raised_is_a_sign_of_its_own(written, kept):
    assert normalise(written) == kept


def test_every_block_stands_on_its_own_line():
    text = "<p>Een</p> <p>Twee <br> regels</p><ul> <li>Drie</li><li>Vier</li> </ul>"

    lines = blokken(normalise(text))

    assert lines == ["<p>Een</p>", "<p>Twee<br>regels</p>", "<ul>", "<li>Drie</li>", "<li>Vier</li>", "</ul>"]


def test_paragraphs_and_items_get_ids_that_count_on():
    text = "<p>Een</p>\n<ul>\n<li>Twee</li>\n<li>Drie</li>\n</ul>\n<p>Vier</p>"

    assert met_ids(text, "voorwoord").splitlines() == [
        '<p id="voorwoord-p1">Een</p>',
        "<ul>",
        '<li id="voorwoord-p2">Twee</li>',
        '<li id="voorwoord-p3">Drie</li>',
        "</ul>",
        '<p id="voorwoord-p4">Vier</p>',
    ]


@pytest.mark.parametrize("anker", TEXTS)
def test_ids_are_all_that_is_added_to_a_text_of_the_vision(anker):
    with_ids = met_ids(TEXTS[anker], anker)

    blocks = TEXTS[anker].count("<p>") + TEXTS[anker].count("<li>")
    for n in range(1, blocks + 1):
        with_ids = with_ids.replace(f' id="{anker}-p{n}"', "", 1)
    assert with_ids == TEXTS[anker]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ('<p>a<sup data-noot="3 4"></sup> b<sup data-noot="3"></sup></p>', ["3", "4", "3"]),
        ('<p>a<sup data-noot="asterisk"></sup></p>', ["asterisk"]),
        ("<p>zonder noten</p>", []),
        ("", []),
    ],
)
def test_the_notes_of_a_text_are_given_in_order_with_repeats(text, keys):
    assert noot_sleutels(text) == keys


def test_the_vision_cites_38_numbers_and_the_asterisk():
    keys = [sleutel for text in TEXTS.values() for sleutel in noot_sleutels(text)]

    assert set(keys) == {*(str(n) for n in range(1, 39)), "asterisk"}


@pytest.mark.parametrize(
    ("anker", "first", "last"),
    [
        (
            "hoofddoel",
            "In 2035 heeft elke inwoner van Nederland een vertrouwd huisartsenteam dicht bij huis.",
            "Bij vernieuwingen kijken we steeds naar de impact op deze kernwaarden: "
            "medisch-generalistisch, persoonsgericht, continu en gezamenlijk.",
        ),
        (
            "oproepen",
            "Als huisartsen streven we ernaar dat in 2035 iedere inwoner van Nederland een vertrouwd huisartsenteam "
            "dichtbij heeft.",
            "Om die doelen te bereiken, is de inzet van andere partijen essentieel.",
        ),
        (
            "oproep-7",
            "We vragen de overheid zich in te zetten om medische desinformatie te bestrijden.",
            "We vragen de overheid zich in te zetten om medische desinformatie te bestrijden.",
        ),
        ("dat-bereiken-we-door", "Dat bereiken we door:", "Dat bereiken we door:"),
        (
            "totstandkoming",
            "De Visie Huisartsenzorg 2035 is een initiatief van NHG, LHV en InEen.",
            "Deze toekomstvisie sluit aan bij de Visie Eerstelijnszorg 2030, die in samenwerking met diverse partijen "
            "uit de eerstelijnszorg is ontwikkeld.",
        ),
    ],
)
def test_the_first_and_last_sentence_are_literal(anker, first, last):
    assert (eerste_zin(TEXTS[anker]), laatste_zin(TEXTS[anker])) == (first, last)


def test_an_address_inside_a_sentence_does_not_end_it():
    assert laatste_zin(TEXTS["vaststelling"]) == "Kijk voor meer informatie op toekomsthuisartsenzorg.nl."


@pytest.mark.parametrize("tekst", ["", "<p></p>"])
def test_no_text_has_no_sentences(tekst):
    assert (eerste_zin(tekst), laatste_zin(tekst), plat(tekst), html.vet(tekst)) == ("", "", "", [])


def test_plain_words_have_no_markup_and_no_notes():
    text = '<p>Zorg &amp; <em>welzijn</em><sup data-noot="3"></sup>.</p>\n<p>Een<br>twee</p>'

    assert plat(text) == "Zorg & welzijn.\nEen\ntwee"


def test_the_seven_goals_stand_in_bold_in_the_text():
    vet = html.vet(TEXTS["zeven-doelstellingen-huisartsenzorg-in-2035"])

    titels = [row["fields"]["titel_nl"] for row in ROWS if row["model"] == "doelstellingen.doelstelling"]
    assert vet == [f"DOELSTELLING {nummer}\n{titel}" for nummer, titel in enumerate(titels, start=1)]


def test_what_is_bold_and_says_the_title_again_is_not_said_twice():
    tekst = "<p>Centraal: <strong>een team dichtbij.</strong> En <strong>zorg</strong>, <strong>zorg</strong>.</p>"

    assert html.vet_buiten(tekst, "Een team dichtbij.") == ["zorg"]
