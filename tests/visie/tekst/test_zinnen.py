"""Sentences are the text, cut where one ends; none of it is lost and none begins after an abbreviation."""

import pytest

from visie.tekst.html import alineas, op_een_regel, plat
from visie.tekst.zinnen import NOOTTEKEN, eerste_zin, in_zinnen, laatste_zin, zin_bij_noot, zin_rond


@pytest.mark.parametrize(
    "zinnen",
    [
        ["Ruim 7.900 mensen werken 24/7. ", "Dat blijft zo."],
        ["Andere zorgaanbieders, o.a. GGZ en bijv. VVT, d.w.z. Iedereen. ", "En verder?"],
        ["‘Het kan anders.’ ", "Ja! ", "(En nu.) ", "79 procent vindt dat."],
        [f"Dat is cruciaal.{NOOTTEKEN} ", f"We doen dat samen.{NOOTTEKEN}"],
        ["Kop zonder punt\n", "Een zin."],
        ["Care contacts. ", "Leniz, M. Gulliford, I. J. Higginson, et al. Br J Gen Pract 2022 Vol. 72"],
        ["Dat vragen we aan u. ", "Dat weten we al. ", "Enzovoort."],
        [""],
    ],
)
def test_sentences_end_where_a_reader_ends_them(zinnen):
    assert in_zinnen("".join(zinnen)) == [zin for zin in zinnen if zin]


@pytest.mark.django_db
def test_the_sentences_of_every_part_together_are_its_text(document):
    teksten = [t for deel in document.leesvolgorde for t in alineas(deel.eigen_tekst, NOOTTEKEN)]

    assert len(teksten) > 150
    assert ["".join(in_zinnen(tekst)) for tekst in teksten] == teksten


def test_a_note_is_cited_in_its_sentence_also_the_second_time_and_beside_others():
    tekst = (
        '<p>Voor. Dat is <strong>cruciaal</strong>.<sup data-noot="7 31"></sup> Verder niets.</p>\n'
        '<ul>\n<li>Weer<sup data-noot="31"></sup> hier</li>\n</ul>'
    )

    assert [zin_bij_noot(tekst, *waar) for waar in [("7", 1), ("31", 1), ("31", 2)]] == [
        "Dat is cruciaal.", "Dat is cruciaal.", "Weer hier",
    ]  # fmt: skip


@pytest.mark.django_db
def test_every_place_that_cites_a_note_has_its_literal_sentence(document):
    citaten = [
        (zin_bij_noot(deel.eigen_tekst, sleutel, n), op_een_regel(plat(deel.eigen_tekst)))
        for sleutel, plaatsen in document.aanhalingen.items()
        for deel, n in plaatsen
    ]

    assert len(citaten) >= 39
    assert [zin for zin, tekst in citaten if not zin or zin not in tekst] == []


def test_an_abbreviation_ends_no_first_no_last_and_no_found_sentence():
    assert eerste_zin("<p>Dit geldt voor dr. Jansen en prof. De Wit. Daarna meer.</p>") == (
        "Dit geldt voor dr. Jansen en prof. De Wit."
    )
    assert laatste_zin("<p>Eerst dit. Zo ook dr. Jansen.</p>") == "Zo ook dr. Jansen."
    assert zin_rond("Eerst dr. Jansen komt. Dan wij.", 13, 15) == (0, 22)
