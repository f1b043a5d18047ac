"""Sentences are the text, cut where one ends; none of it is lost and none begins after an abbreviation."""

import pytest

from visie.tekst.html import alineas
from visie.tekst.zinnen import NOOTTEKEN, in_zinnen


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
