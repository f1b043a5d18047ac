"""The words of a question and of politeness carry no weight; words that stand nowhere are named."""

import json

import pytest

from tests.conftest import ROOT
from visie.pagina.decorators import find_document
from visie.zoeken import meten, search
from visie.zoeken.passages import kinds

pytestmark = pytest.mark.django_db
KADERS = """
wat doet de visie met {}|waar vind ik iets over {}?|Wat zegt de visie over {}?|wat staat er in over {}
Kunt u mij alstublieft vertellen wat er in de visie staat over {}?|Geachte redactie, ik zoek iets over {}. Bedankt!
ik ben op zoek naar {}|graag zou ik willen lezen over {}|heeft iemand informatie over {}|zijn er plannen voor {}?
hoe zit het met {}|wat is het standpunt van de visie huisartsenzorg 2035 over {}|Hallo, mijn vraag gaat over {}
in hoeverre besteedt de visie aandacht aan {}|voor mijn scriptie zoek ik meer informatie over {}, bij voorbaat dank
wat betekent {} in de huisartsenzorg|waarom is {} belangrijk|waarover gaat {}|mag ik weten wat er met {} gebeurt?
wat wordt er bedoeld met {}|Goedemorgen! Wie kan mij uitleggen wat {} inhoudt? Met vriendelijke groet
what does the vision say about {}|could you please tell me where I can find something about {}?|why is {} important
"""
ONDERWERPEN = [
    "palliatieve zorg",
    "werkdruk",
    "zelfzorg",
    "sociale cohesie",
    "de apotheker",
    "tuchtrecht",
    "mantelzorg",
]


def test_a_question_finds_what_its_words_that_matter_find(index):
    anders = []
    for kader in KADERS.strip().replace("\n", "|").split("|"):
        for onderwerp in ONDERWERPEN:
            vraag, kort = search(index, kader.format(onderwerp)), search(index, onderwerp.removeprefix("de "))
            zelfde = {t.passage.anker for t in vraag.treffers[:3]} == {t.passage.anker for t in kort.treffers[:3]}
            merken = {s for t in vraag.treffers for s in t.stammen} <= {s for t in kort.treffers for s in t.stammen}
            anders += [] if zelfde and merken and not vraag.vraag.onbekend else [(kader, onderwerp)]

    assert anders == []


@pytest.mark.parametrize("q", ["wie", "wat", "hoe dan", "waar en wanneer?", "de het een", "alstublieft"])
def test_only_words_of_a_question_find_nothing(vind, q):
    assert vind(q) == []


def test_a_word_about_the_whole_text_is_looked_for_when_nothing_else_is_asked(vind):
    assert vind("wat is de visie")[0] == vind("visie")[0] == "totstandkoming"


def test_a_title_that_is_a_question_stays_whole(vind):
    assert vind("Hoe denken huisartsen over continuïteit in de zorg?")[0] == "noot-36"
    assert vind("How Many More Bricks Do We Need?")[0] == "noot-12"


def test_an_expression_of_the_thesaurus_keeps_its_words(vind):
    assert "totstandkoming" in vind("hoe is de visie tot stand gekomen")[:3]


@pytest.mark.parametrize(
    ("q", "eerste", "onbekend"),
    [
        ("apotheker blockchain", "wijkverbanden", ["blockchain"]),
        ("palliatieve zorg in Drenthe en Groningen", "palliatieve-zorg", ["Drenthe", "Groningen"]),
        ("Wat zegt de visie over TikTok en desinformatie?", "oproep-7", ["TikTok"]),
        ("huisvesting xyzzy plugh qwerty", "oproep-14", ["xyzzy", "plugh", "qwerty"]),
    ],
)  # fmt: skip
def test_words_that_stand_nowhere_are_named_as_they_were_typed(index, q, eerste, onbekend):
    uitslag = search(index, q)

    assert (uitslag.treffers[0].passage.anker, uitslag.vraag.onbekend) == (eerste, onbekend)


@pytest.mark.parametrize(
    "q",
    [
        "hoe laat vertrekt de trein naar Maastricht", "recept voor appeltaart", "wie wint de champions league",
        "wat is de hoofdstad van Frankrijk?", "voetbal in Nederland", "hoe repareer ik mijn fiets", "xyzzy plugh",
        "Wat zegt de visie over blockchain?", "weer morgen in Amsterdam", "kunt u mij helpen met qwertyuiop",
        "goedkope vakantie naar Spanje",
    ],
)  # fmt: skip
def test_nonsense_stays_empty_in_a_question_too(vind, q):
    assert vind(q) == []


def test_text_stands_above_notes_unless_a_note_is_asked_for(index):
    soorten = {q: search(index, q).treffers[0].passage.soort for q in (
        "wat doet de visie met werkdruk", "welke noot gaat over werkdruk", "in welk artikel gaat het over dementie",
        "what does the vision say about palliative care", "why is continuity of care important",
    )}  # fmt: skip

    assert list(soorten.values()) == ["activiteit", "noot", "noot", "activiteit", "paragraaf"]
    assert set(soorten.values()) <= kinds().keys()


def test_questions_are_answered_among_the_first_three(index):
    vragen = json.loads((ROOT / "fixtures" / "zoekvragen.json").read_text())["vragen"]

    rij = meten.per_categorie(meten.measure(index, meten.plaatsen(find_document()), vragen))["vraag"]

    maten = meten.samenvatting(rij)
    assert maten["n"] >= 25
    assert {m: maten[m] for m, minst in {"success@3": 0.9, "nDCG@10": 0.84}.items() if maten[m] < minst} == {}
