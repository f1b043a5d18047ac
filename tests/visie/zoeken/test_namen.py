"""Authors and journals, whole or short or typed wrong, find the note and the work; every hit says why it is there."""

import pytest

from visie.zoeken import search, tijdschrift, waarom
from visie.zoeken.waarom import Reden

pytestmark = pytest.mark.django_db
NAMEN = {
    ("noot-32", "bron-leniz-2022"): [
        "Leniz", "Lenis", "leniz 2022", "Leniz et al.", "Leniz e.a.", "artikel van Leniz", "Higginson", "Higinson",
    ],
    ("noot-13", "bron-maarsingh-2016"): ["van de Ven", "P.M. van de Ven", "Deeg Maarsingh", "Maarsingh 2016"],
    ("noot-12", "bron-maarsingh-2024"): ["Maarsingh", "Maarsing", "O.R. Maarsingh", "Marsingh", "MAARSINGH OR"],
    ("noot-9", "bron-pereira-gray-2018"): ["Pereira Gray", "Peirera Gray", "Pereira-Gray", "BMJ Open", "Sidaway Lee"],
    ("noot-10", "bron-van-walraven-2010"): [
        "van Walraven", "Walravem", "J Eval Clin Pract", "Journal of Evaluation in Clinical Practice", "JECP",
    ],
    ("noot-14", "bron-groot-2024"): ["onderzoek van Groot naar continuïteit", "van der Horst", "Westermann"],
    ("noot-11", "bron-adler-2010"): ["Fam. Pract.", "Family Practice", "Vasiliadis"],
    ("noot-36", "bron-hoe-denken-huisartsen-over-continuiteit"): [
        "Huisarts & Wetenschap", "Huisarts en Wetenschap", "H&W", "h&w", "H & W", "H. & W.", "h en w",
    ],
    ("noot-16", "bron-nicolet-2022"): ["BMC Health Services Research", "Al-Gobari", "Peytremann"],
}  # fmt: skip
BJGP = [
    "BJGP",
    "bjgp",
    "Br J Gen Pract",
    "Br. J. Gen. Pract.",
    "British Journal of General Practice",
    "Brit J Gen Pract",
]


def test_a_name_finds_the_note_and_the_work(vind):
    mis = {q: vind(q)[:4] for paar, rij in NAMEN.items() for q in rij if not set(paar) <= set(vind(q)[:6])}

    assert mis == {}
    assert {q: vind(q)[0] for paar, rij in NAMEN.items() for q in rij if not vind(q)[0].startswith("noot-")} == {}


def test_a_journal_finds_all_of_its_articles(vind):
    noten = {q: [anker for anker in vind(q)[:6] if anker.startswith("noot-")] for q in BJGP}

    assert {q for q, ankers in noten.items() if set(ankers) != {"noot-13", "noot-14", "noot-32"}} == set()
    namen = ("Annals of Family Medicine", "Ann Fam Med")
    assert [{anker for anker in vind(q) if anker.startswith("noot-")} for q in namen] == [{"noot-12", "noot-15"}] * 2


def test_initials_of_a_journal_are_one_name_however_written(vind):
    gelijk = {
        "h&w": ["H & W", "H&W", "H. & W.", "h &w", "H en W", "H W"],
        "BJGP": ["B J G P", "B.J.G.P.", "B. J. G. P."],
    }  # fmt: skip

    assert [(norm, q) for norm, rij in gelijk.items() for q in rij if vind(q) != vind(norm) or not vind(q)] == []


def test_a_passage_is_found_through_a_journal_only_where_that_is_named(index):
    vals = []
    for q in (
        "h&w",
        "H & W",
        "huisarts en wetenschap",
        "huisarts & wetenschap",
        "BJGP",
        "bmj open",
        "Fam Pract",
        "JECP",
    ):
        uitslag = search(index, q)
        for treffer in uitslag.treffers:
            redenen = waarom.redenen(index, uitslag.vraag, treffer)
            noten = {reden.wat for reden in redenen if reden.soort == "noot"}
            teksten = [treffer.passage.kop, treffer.passage.tekst, *(t for n, t in treffer.passage.noten if n in noten)]
            vals += [
                (q, r.wat, treffer.passage.anker)
                for r in redenen
                if r.soort == "via" and r.wat not in " ".join(teksten)
            ]

    assert vals == []


@pytest.mark.parametrize("q", ["huisarts en wetenschap", "Huisarts & Wetenschap", "huisartsen en wetenschap"])
def test_a_journal_that_was_typed_whole_is_no_other_word(index, q):
    uitslag = search(index, q)

    redenen = {r for t in uitslag.treffers for r in waarom.redenen(index, uitslag.vraag, t)}
    assert {reden for reden in redenen if reden.soort == "via"} == set()


@pytest.mark.parametrize(
    ("getypt", "naam", "zelfde"),
    [
        ("ntvg", "Nederlands Tijdschrift voor Geneeskunde", True), ("ntvg", "Ned Tijdschr Geneeskd", True),
        ("ned tijdschr geneeskd", "Nederlands Tijdschrift voor Geneeskunde", True), ("nejm", "N Engl J Med", True),
        ("huisartsen we", "Huisarts & Wetenschap", False), ("bmj", "BMJ Open", False),
        ("op", "Ons Praktijkblad", False),
        ("family", "Fam Pract", False), ("general practise", "Gen Pract", True), ("open", "BMJ Open", False),
    ],
)  # fmt: skip
def test_a_journal_is_known_by_its_beginnings_and_initials(getypt, naam, zelfde):
    _lengte, namen = tijdschrift.bedoeld(getypt.split(), [tijdschrift.woorden(naam)], frozenset(["we", "op"]))

    assert bool(namen) == zelfde


@pytest.mark.parametrize(
    ("q", "anker", "redenen"),
    [
        ("werkdruk", "gezamenlijke-inspanning", []),
        ("werkdruk", "oproep-10", [Reden("via", "werkbelasting")]),
        ("werkdruk", "regionale-huisartsenspoedposten", [Reden("noot", "noot 31")]),
        ("BJGP", "noot-13", [Reden("via", "Br J Gen Pract")]),
        ("apotheker blockchain", "partij-apothekers", [Reden("kop")]),
        ("VWS preventie", "oproep-1", [Reden("naam")]),
        ("palliatieve zorg", "noot-32", [Reden("rond")]),
        ("palliative care", "palliatieve-zorg", [Reden("via", "palliatieve zorg")]),
    ],
)
def test_a_hit_knows_why_it_is_there(index, q, anker, redenen):
    uitslag = search(index, q)

    treffer = next(t for t in uitslag.treffers if t.passage.anker == anker)
    assert waarom.redenen(index, uitslag.vraag, treffer) == redenen
