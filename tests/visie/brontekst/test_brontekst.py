"""The source text becomes the fixture: always the same bytes, nothing lost, nothing damaged gets through."""

import json
import re
from collections import Counter

import pytest
from django.core.management import CommandError, call_command

from visie.brontekst.blokken import AFBREKINGEN, MEUBILAIR
from visie.management.commands.lees_brontekst import BRON, CORRECTIES, MAP
from visie.tekst.html import noot_sleutels, normalise, plat

# What the nine page breaks cut in two, joined.
SAMENGEVOEGD = [
    "nog nijpender dan in de rest van Nederland. Daarbij",
    "die de zorg afstemt op hun persoonlijke kenmerken",
    "daarom dat de patiënt gedurende langere tijd zorg ontvangt",
    "met wijkverpleegkundigen essentieel voor de kwaliteit en samenhang van de zorg.",
    "Samenwerking en de inzet van technologieën voor planning spelen",
    "de toegevoegde waarde van de digitale toepassingen die we gebruiken.",
    "ondersteuning bij financiën, verduurzaming, leiderschapsontwikkeling",
    "Hierdoor weten patiënten bij welke (zorg)professionals in de wijk",
    "dat we dezelfde taal spreken en (passende) zorg vanuit netwerken",
]

# What stands around the words of a source line: number of a note or chapter, bullet, page number, markup.
OPMAAK = re.compile(
    r"^(<b>\d|\d+|<sup>\d+</sup>|\\\*|-|#+) +|\t\d*$|<sup>.*?</sup>|</?b>|\]\(.*?\)|\[|\\?\*",
)

DESINFORMATIE = "We vragen de overheid zich in te zetten om medische desinformatie te bestrijden."
SLOT = "2035\n\nGezamenlijk vernieuwen met de kracht van de kernwaarden"

# What is changed in the source, into what, the line that must be reported, and a word of the reason.
SCHADE = {
    "chapter heading missing": ("\n# Totstandkoming\n", "\n\n", 593, "een kop"),
    "section heading missing": ("## Andere ontwikkelingen\n", "\n", 63, "2 paragrafen, verwacht 3"),
    "activity heading missing": ("### Eindverantwoordelijk\n", "\n", 236, "7 activiteiten, verwacht 8"),
    "heading became a paragraph": ("### Eindverantwoordelijk", "Eindverantwoordelijk", 256, "leesteken"),
    "heading without text": ("\nWe blijven eind", "\n## Kop\n\nWe blijven eind", 258, "zonder tekst"),
    "activity too many": ("\n\n\n## DOELSTELLING 2", "\n# Kop\n\nTekst.\n# DOELSTELLING 2", 276, "9 act"),
    "goal with another number": ("\n## DOELSTELLING 5", "\n## DOELSTELLING 6", 422, "DOELSTELLING 5"),
    "goal with another title": ("# Huisartsen dragen bij", "# Huisartsen werken", 340, "regel 193"),
    "contents list with another title": ("Totstandkoming\t", "Slot\t", 61, "inhoudsopgave"),
    "contents list too short": ("Totstandkoming\t20\n", "\n", 48, "korter"),
    "label missing": ("\nWerkplezier\n", "\n\n", 107, "6 labels"),
    "announced goal not bold": ("**Huisartsen dragen bij", "Huisartsen dragen bij", 193, "vet"),
    "appeal became a paragraph": ("- We vragen de overheid zich", "We vragen", 553, "een kop"),
    "appeal missing": (f"- {DESINFORMATIE}\n", "\n", 548, "3 oproepen, verwacht 4"),
    "appeal too many": (DESINFORMATIE, f"{DESINFORMATIE}\n- Een oproep.", 554, "5 oproepen"),
    "theme missing": ("### **Van regeldrang naar vertrouwen in professionals**", "", 536, "4 thema's"),
    "marker without a note": ("6 Prognosemodel ZW", "Prognosemodel ZW", 73, "6 heeft geen noot"),
    "note without a marker": ("zorgprofessionals.<sup>6</sup>", "zorgprofessionals.", 97, "geen markering"),
    "asterisk note without a marker": ("continuïteit\\* bieden", "continuïteit bieden", 161, "asterisk"),
    "known gap has a text": ("<sup>19</sup> Landelijk", "<sup>18</sup> Landelijk", 300, "bekend"),
    "number of a note too high": ("38 Vernieuwd", "39 Vernieuwd", 494, "39"),
    "marker comes twice": ("teamverband.<sup>14</sup>", "teamverband.<sup>13</sup>", 159, "twee keer"),
    "note comes twice": ("10 van Walraven", "9 van Walraven", 165, "twee keer"),
    "note broken over lines": ("8 Wuijts S, Vros C,", "8 Wuijts S,\nVros C,", 102, "regelafbreking"),
    "paragraph cut off": ("plezier in ons werk behouden.", "plezier in", 246, "leesteken"),
    "paragraph broken over lines": ("verantwoordelijk en houden", "verantwoordelijk\nen", 259, "regelaf"),
    "second half of a cut paragraph differs": ("van Nederland. Daarbij", "Daarbij", 73, "afbreking"),
    "first half of a cut paragraph differs": ("nijpender dan in de rest", "nijpender", 75, "afbreking"),
    "second half of a cut appeal differs": ("(passende) zorg vanuit", "zorg vanuit", 578, "afbreking"),
    "unknown markup": ("In de wijk steunen we", "In de `wijk` steunen we", 350, "onbekende opmaak"),
    "marker not closed": ("leveren.<sup>31</sup>", "leveren.<sup>31", 416, "geen markering"),
    "markup in a title": ("### Zelfzorg", "### *Zelf*zorg", 408, "opmaak"),
    "furniture with other words": ("\nGenootschap\n", "\nGenootschap NHG\n", 20, "een kop ‘Voorwoord’"),
    "signature with other words": ("\nStuurgroep Visie", "\nNamens de Stuurgroep Visie", 39, "ondertekening"),
    "month of adoption not readable": ("eind maart 2025 definitief", "in 2025", 609, "vaststelling"),
    "text after the end": (SLOT, f"{SLOT}\n\nNog iets.", 623, "na het einde"),
    "other words at the end": (SLOT, "2035\n\nGezamenlijk verder", 621, "Gezamenlijk vernieuwen"),
    "two parts with one anker": ("### Zelfzorg", "### Wijkverbanden", 408, "al gebruikt op regel 356"),
}


@pytest.fixture
def uitvoer(tmp_path):
    """An empty folder to write in."""
    map_ = tmp_path / "uitvoer"
    map_.mkdir()
    return map_


def replaced(inhoud, oud, nieuw):
    assert inhoud.count(oud) == 1, f"{oud!r} must be in the source once"
    return inhoud.replace(oud, nieuw)


def run(uitvoer, **opties):
    call_command("lees_brontekst", uitvoer=uitvoer, verbosity=0, **opties)


def fixture_rows():
    return json.loads((MAP / "visie.json").read_text())


def plain_text():
    """Every word of the fixture, one field a line."""
    velden = [veld for rij in fixture_rows() for veld in rij["fields"].items()]
    return "\n".join(plat(waarde) for naam, waarde in velden if naam.endswith("_nl"))


def texts():
    return [rij["fields"].get("tekst_nl", "") for rij in fixture_rows()]


def part(anker):
    return next(rij["fields"] for rij in fixture_rows() if rij["fields"].get("anker") == anker)


def test_committed_files_are_what_the_command_makes(uitvoer):
    run(uitvoer)

    assert {pad.name: pad.read_bytes() for pad in uitvoer.iterdir()} == {
        naam: (MAP / naam).read_bytes() for naam in ("visie.json", "digest.json")
    }


def test_twice_gives_the_same_bytes(uitvoer):
    run(uitvoer)
    eerste = {pad.name: pad.read_bytes() for pad in uitvoer.iterdir()}

    run(uitvoer)

    assert {pad.name: pad.read_bytes() for pad in uitvoer.iterdir()} == eerste


def test_controleer_accepts_the_committed_files():
    run(MAP, controleer=True)


def test_controleer_refuses_other_bytes_and_keeps_them(uitvoer):
    (uitvoer / "visie.json").write_text("[]")

    with pytest.raises(CommandError, match="visie.json is niet wat de brontekst geeft"):
        run(uitvoer, controleer=True)

    assert [(pad.name, pad.read_text()) for pad in uitvoer.iterdir()] == [("visie.json", "[]")]


def test_fixture_has_every_part_counted_by_hand():
    geteld = Counter(rij["model"] for rij in fixture_rows())

    assert geteld == {
        "visie.editie": 1,
        "visie.hoofdstuk": 7,
        "visie.paragraaf": 3 + 1 + 3 + 2,
        "doelstellingen.doelstelling": 7,
        "doelstellingen.activiteit": 43,
        "doelstellingen.thema": 5,
        "doelstellingen.oproep": 24,
        "bronnen.noot": 39,
    }


@pytest.mark.parametrize(
    ("model", "ouder", "aantallen"),
    [
        ("doelstellingen.activiteit", "doelstelling", [8, 7, 5, 6, 5, 5, 7]),
        ("doelstellingen.oproep", "thema", [3, 4, 4, 5, 8]),
        ("visie.paragraaf", "hoofdstuk", [3, 1, 3, 2]),
    ],
)
def test_parts_are_divided_over_their_parents(model, ouder, aantallen):
    ouders = Counter(rij["fields"][ouder][1] for rij in fixture_rows() if rij["model"] == model)

    assert list(ouders.values()) == aantallen


def test_goal_has_label_of_the_notendop_and_literal_titles():
    doelstelling = part("24-7-toegankelijk-voor-spoed")

    assert doelstelling["korte_titel_nl"] == "24/7 toegankelijk voor spoed"
    assert doelstelling["titel_nl"].endswith("24/7-toegankelijkheid van de spoedeisende huisartsenzorg.")
    assert doelstelling["kop_activiteiten_nl"] == "Wat we hiervoor doen:"


def test_foreword_ends_with_the_signature_line_by_line():
    voorwoord = part("voorwoord")

    assert voorwoord["tekst_nl"].splitlines()[-1] == (
        "<p>Stuurgroep Visie Huisartsenzorg 2035<br><em>Raymond Wetzels (NHG)</em><br>"
        "<em>Hilly ter Veer (LHV)</em><br><em>Barbara de Doelder (InEen)</em></p>"
    )


def test_notes_stand_in_the_order_of_their_markers():
    markeringen = [key for html in texts() for key in noot_sleutels(html)]
    noten = [rij["fields"]["anker"] for rij in fixture_rows() if rij["model"] == "bronnen.noot"]

    nummers = [str(n) for n in range(1, 39)]
    assert markeringen == [*nummers[:8], "asterisk", *nummers[8:]]
    assert noten == [f"noot-{key}" for key in markeringen]


def test_every_text_is_in_normal_form():
    teksten = texts()

    assert [normalise(html) for html in teksten] == teksten


def test_nine_page_breaks_are_joined():
    woorden = plain_text()

    assert len(AFBREKINGEN) == len(SAMENGEVOEGD) == 9
    assert [woorden.count(zin) for zin in SAMENGEVOEGD] == [1] * 9


def test_every_line_of_the_source_is_in_the_fixture_or_is_furniture():
    woorden = plain_text() + " ".join(MEUBILAIR).replace("*", "") + "Inhoudsopgave DOELSTELLINGEN"
    bron = BRON.read_text()
    for rij in json.loads(CORRECTIES.read_text()):
        bron = bron.replace(rij["fields"]["bron"], rij["fields"]["lezing"])

    kaal = [" ".join(OPMAAK.sub("", regel).split()) for regel in bron.splitlines()]

    assert [regel for regel in kaal if regel not in woorden] == ["voor speed"]  # a correction over two lines


@pytest.mark.parametrize("schade", SCHADE.values(), ids=SCHADE)
def test_damaged_source_stops_with_its_line_and_writes_nothing(tmp_path, uitvoer, schade):
    oud, nieuw, regel, reden = schade
    bron = tmp_path / "bron.md"
    bron.write_text(replaced(BRON.read_text(), oud, nieuw))

    with pytest.raises(CommandError) as fout:
        run(uitvoer, bron=bron)

    assert str(fout.value).startswith(f"{bron}:{regel}: ")
    assert reden in str(fout.value)
    assert list(uitvoer.iterdir()) == []


def test_failure_keeps_the_files_that_were_there(tmp_path, uitvoer):
    (uitvoer / "visie.json").write_text("[]")
    bron = tmp_path / "bron.md"
    bron.write_text("")

    with pytest.raises(CommandError, match=r"bron\.md:1: de bron is leeg"):
        run(uitvoer, bron=bron)

    assert [(pad.name, pad.read_text()) for pad in uitvoer.iterdir()] == [("visie.json", "[]")]


def test_source_that_is_not_utf8_stops_at_its_line(tmp_path, uitvoer):
    bron = tmp_path / "bron.md"
    bron.write_bytes(b"\nVisie\ncontinu\xefteit\n")

    with pytest.raises(CommandError, match=r"bron\.md:3: geen UTF-8"):
        run(uitvoer, bron=bron)


@pytest.mark.parametrize(
    "schade",
    [
        ("vervolgvactiteiten", "vervolgactiviteiten", 0, "staat 0 keer"),
        ("voor speed", "voor spoed", 1, "staat 0 keer"),
        ("We worden hierbij", "Huisartenteams maken gebruik. We worden hierbij", 4, "staat 2 keer"),
    ],
)
def test_correction_that_does_not_apply_once_stops_at_its_line(tmp_path, uitvoer, schade):
    oud, nieuw, rij, reden = schade
    bron = tmp_path / "bron.md"
    bron.write_text(replaced(BRON.read_text(), oud, nieuw))
    regels = [n for n, regel in enumerate(CORRECTIES.read_text().splitlines(), 1) if '"bron":' in regel]

    with pytest.raises(CommandError) as fout:
        run(uitvoer, bron=bron)

    assert str(fout.value).startswith(f"{CORRECTIES}:{regels[rij]}: ")
    assert reden in str(fout.value)
    assert list(uitvoer.iterdir()) == []


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        ("[\n{,}\n]", ":2: geen JSON"),
        ('[{"model": "visie.overnamecorrectie", "fields": {}}]', ":1: een correctie mist een veld"),
        ('[{"model": "visie.stand", "fields": {}}]', ":1: een rij is geen volledige overnamecorrectie"),
        (
            '[{"model": "visie.overnamecorrectie", "fields": '
            '{"onderdeel": "nergens", "bron": "speed", "lezing": "spoed", "reden": "schrijffout"}}]',
            ":1: ‘speed’ staat 0 keer in nergens",
        ),
    ],
)
def test_damaged_corrections_stop_and_write_nothing(tmp_path, uitvoer, inhoud, melding):
    correcties = tmp_path / "correcties.json"
    correcties.write_text(inhoud)

    with pytest.raises(CommandError) as fout:
        run(uitvoer, correcties=correcties)

    assert str(fout.value).startswith(f"{correcties}{melding}")
    assert list(uitvoer.iterdir()) == []
