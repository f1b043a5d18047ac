"""What a query finds in the text of the vision."""

import pytest

from visie.zoeken import fragment, search
from visie.zoeken.index import Index, Passage
from visie.zoeken.woordenlijst import Woordenlijst

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "q", ["tandarts", "zon", "fietsenstalling", "2047", "", "   ", "de het een", "d9.9", "noot 99", "computerspel"]
)
def test_what_is_not_there_finds_nothing(vind, q):
    assert vind(q) == []


@pytest.mark.parametrize(
    ("q", "anker"),
    [
        ("d4.6", "palliatieve-zorg"), ("D4.6", "palliatieve-zorg"), ("noot 31", "noot-31"), ("voetnoot 31", "noot-31"),
        ("oproep 14", "oproep-14"), ("doelstelling 6", "werkplezier"), ("h2", "hoofddoel"),
        ("hoofdstuk 2", "hoofddoel"),
    ],
)  # fmt: skip
def test_a_code_or_name_of_a_part_finds_it_first(vind, q, anker):
    assert vind(q)[0] == anker


@pytest.mark.parametrize("q", ["7.900", "7900", "7.900 zorgprofessionals"])
def test_a_number_is_found_however_it_is_written(vind, q):
    assert vind(q)[0] == "druk-op-de-arbeidsmarkt"


def test_words_written_apart_are_found_together(vind):
    assert vind("huis arts spoed post")[0] == vind("huisartsspoedpost")[0] == "regionale-huisartsenspoedposten"
    assert vind("zorg coordinatie")[0] == "nauw-samenwerken-in-spoedzorg"


def test_a_phrase_must_stand_there_literally(vind):
    assert vind('"ziek, piek en uniek"') == ["langdurig-verbinden-aan-een-vaste-patientenpopulatie"]
    assert vind('"uniek en piek"') == []


def test_a_repair_is_told(index):
    uitslag = search(index, "paliatieve zorg")

    assert uitslag.vraag.hersteld == {"paliatieve": "palliatieve"}
    assert uitslag.treffers[0].passage.anker == "palliatieve-zorg"


def test_a_word_that_occurs_is_never_repaired(index):
    assert search(index, "spoed").vraag.hersteld == {}


@pytest.mark.parametrize(
    ("q", "naam"),
    [
        ("wat vraagt de visie van gemeenten", "Gemeenten"), ("VWS", "Overheid"), ("het Rijk", "Overheid"),
        ("NZa", "Toezichthouders"), ("wat moet de zorgverzekeraar doen", "Zorgverzekeraars"),
        ("oproepen aan collega-artsen", "Collega-artsen"),
        ("wat verwacht de visie van medische faculteiten", "Medische faculteiten"),
    ],
)  # fmt: skip
def test_a_question_about_a_party_leads_to_its_page(index, q, naam):
    uitslag = search(index, q)

    assert uitslag.partij.kop == naam
    assert uitslag.partij.anker in uitslag.treffers[0].passage.aan


@pytest.mark.parametrize("q", ["gemeente nieuwbouw", "vertrouwen NZa en zorgverzekeraars", "overal"])
def test_other_questions_are_about_no_party(index, q):
    assert search(index, q).partij is None


def test_what_is_found_is_marked_inside_compounds_too():
    text = "Regionale huisartsenspoedposten"
    index = Index([Passage("a", "activiteit", "/a/", "Kop", f"{text} voor huisartsen met spoed")], Woordenlijst())

    gevonden = fragment.stukken(text, fragment.hits(text, frozenset(["spoed"]), index))

    assert gevonden == [("Regionale huisartsen", False), ("spoed", True), ("posten", False)]


def test_a_fragment_shows_what_was_found_and_says_what_it_leaves_out(index):
    treffer = next(t for t in search(index, "hittegolf").treffers if t.passage.anker == "andere-ontwikkelingen")

    stukken = fragment.fragment(treffer.passage.tekst, treffer.stammen, index)

    assert ("hittegolven", True) in stukken
    assert (stukken[0], stukken[-1]) == (("… ", False), (" …", False))
    assert "".join(stuk for stuk, _ in stukken).strip("… ") in treffer.passage.tekst


def test_other_names_of_a_party_are_never_shown(index):
    getoond = " ".join(f"{p.kop} {p.boven} {p.tekst}" for p in index.passages if p.soort in {"partij", "oproep"})

    assert [naam for naam in ("VWS", "NZa", "wethouder", "verzekeraar,") if naam in getoond] == []
