"""The checks of issued sentences, drawn numbers and quoted words, as pure functions."""

import datetime

from tests.visie.redactie.test_controles import document, gevonden, paragraaf
from visie.editie.models import Cijfer
from visie.nieuwsbrief.models import Nieuwsbrief, Nieuwsbriefblok
from visie.redactie.controles import waarschuwingen
from visie.redactie.rondom import Regel

BRIEF = Nieuwsbrief(naam="Weekbericht", datum=datetime.date(2027, 6, 3))


def blok(tekst, onderdeel="een"):
    return Nieuwsbriefblok(nieuwsbrief=BRIEF, onderdeel=onderdeel, tekst=tekst)


def test_an_issued_sentence_that_changes_is_named_with_its_newsletter_and_the_others_are_not():
    huidige = document(paragraaf("een", "<p>Blijft zo. Gaat weg.</p>"))
    werkversie = document(paragraaf("een", "<p>Blijft zo. Is nieuw.</p>"))

    bevindingen = waarschuwingen.uitgegeven_zin(werkversie, huidige, [blok("Een kop\nBlijft zo. Gaat weg.")])

    assert gevonden(bevindingen) == [("uitgegeven-zin", "waarschuwing", "een")]
    assert bevindingen[0].tekst == (
        "Een kop: deze zin is uitgegeven in Weekbericht, 3 juni 2027, en verandert of verdwijnt: “Gaat weg.”"
    )


def test_a_part_that_is_removed_takes_its_issued_sentences_along():
    huidige = document(paragraaf("een", "<p>Gaat weg.</p>"))

    bevindingen = waarschuwingen.uitgegeven_zin(document(), huidige, [blok("Een kop\nGaat weg.")])

    assert [b.tekst.rpartition(": ")[2] for b in bevindingen] == ["“Een kop” “Gaat weg.”"]


def test_a_note_or_emphasis_beside_the_words_changes_no_sentence():
    huidige = document(paragraaf("een", "<p>Blijft zo.</p>"))
    werkversie = document(paragraaf("een", '<p>Blijft  <strong>zo</strong>.<sup data-noot="1"></sup></p>'))

    assert waarschuwingen.uitgegeven_zin(werkversie, huidige, [blok("Blijft zo.")]) == []


def test_what_an_earlier_editie_changed_or_no_editie_has_is_no_news():
    huidige = document(paragraaf("een", "<p>Is al anders.</p>"))

    blokken = [blok("Stond er vroeger."), blok("Nergens meer.", "weg")]

    assert waarschuwingen.uitgegeven_zin(huidige, huidige, blokken) == []
    assert waarschuwingen.uitgegeven_zin(huidige, None, blokken) == []


def test_a_number_that_is_drawn_is_named_when_its_words_go_and_not_before():
    werkversie = document(paragraaf("een", "<p>Er zijn ruim 12 praktijken.</p>"))
    cijfers = [Cijfer(onderdeel=anker, zinsdeel=z) for anker, z in (
        ("een", "ruim 12 praktijken"), ("een", "ruim 11 praktijken"), ("weg", "ruim 10 praktijken"),
    )]  # fmt: skip

    bevindingen = waarschuwingen.cijfer_zonder_woorden(werkversie, cijfers)

    assert gevonden(bevindingen) == [("cijfer-zonder-woorden", "waarschuwing", "een")]
    assert "“ruim 11 praktijken”" in bevindingen[0].tekst


def test_words_that_are_quoted_beside_another_vision_are_named_when_they_go_and_not_before():
    werkversie = document(paragraaf("een", "<p>Dit <strong>blijft</strong> zo.</p>"))
    citaten = [Regel(anker, woorden, "Hechte huisartsenzorg", None) for anker, woorden in (
        ("een", "Dit blijft zo."), ("een", "Dit stond er."), ("weg", "Nergens meer."),
    )]  # fmt: skip

    bevindingen = waarschuwingen.citaat_zonder_woorden(werkversie, citaten)

    assert gevonden(bevindingen) == [("citaat-zonder-woorden", "waarschuwing", "een")]
    assert "‘Hechte huisartsenzorg’" in bevindingen[0].tekst and "“Dit stond er.”" in bevindingen[0].tekst
