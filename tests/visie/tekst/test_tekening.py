"""Numbers as pictures: what the words say is drawn, and nothing that they do not say."""

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from visie.tekst import bijschrift, tekening
from visie.tekst.tekening import BALK, HELFT, SCHIJVEN, VAKJES


def shapes(vorm, waarde, zinsdeel):
    """Return (filled, open) shapes of a row, or (where the filled part of a bar ends, where the light piece does)."""
    svg = ElementTree.fromstring(tekening.draw(vorm, waarde and Decimal(waarde), zinsdeel, "Een beeld"))
    paden = {pad.get("class"): pad.get("d") for pad in svg}
    if vorm in (SCHIJVEN, VAKJES):
        return paden.get("v", "").count("z"), "o" in paden
    einden = [re.search(r"(?:H|0h)([\d.]+)v", paden.get(klasse, "")) for klasse in ("v", "arc")]
    return tuple(einde and float(einde[1]) for einde in einden)


@pytest.mark.parametrize(
    ("vorm", "waarde", "zinsdeel", "getekend"),
    [
        (SCHIJVEN, 11, "11 miljoen mensen", (11, False)),
        (SCHIJVEN, 13, "meer dan 13 miljoen mensen", (13, True)),
        (SCHIJVEN, 1, "bijna 1 miljoen mensen", (0, True)),
        (VAKJES, 7900, "ruim 7.900 zorgprofessionals", (79, True)),
        (VAKJES, 60, "ongeveer 60 praktijken", (59, True)),
        (VAKJES, 100, "100 praktijken", (100, False)),
        (HELFT, None, "de helft van de praktijken", (120, None)),
        (HELFT, None, "ruim de helft van de praktijken", (120, 134)),
        (HELFT, None, "bijna de helft van de praktijken", (106, 120)),
        (HELFT, None, "potentieel nagenoeg is gehalveerd", (120, 134)),
        (HELFT, None, "ongeveer de helft van de praktijken", (113, 127)),
        (BALK, "88.3", "88,3% van de respondenten", (211.92, None)),
        (BALK, 99, "ruim 99% van de respondenten", (237.6, 240)),
    ],
)
def test_a_number_is_drawn_as_the_words_say_it(vorm, waarde, zinsdeel, getekend):
    assert shapes(vorm, waarde, zinsdeel) == getekend


def test_each_open_shape_stands_after_the_last_filled_one():
    svg = tekening.draw(VAKJES, Decimal(7900), "ruim 7.900 zorgprofessionals", "Een beeld")

    assert 'viewBox="0 0 240 45"' in svg
    assert '<path class="o" d="M228.75 36.75h' in svg
    assert "style" not in svg


@pytest.mark.parametrize(
    ("vorm", "waarde", "past"),
    [
        (SCHIJVEN, "11.5", False), (SCHIJVEN, 49, False), (SCHIJVEN, None, False), (SCHIJVEN, 0, False),
        (VAKJES, 7950, False), (VAKJES, 79000, True), (VAKJES, 99, True), (VAKJES, -5, False),
        (HELFT, 50, False), (HELFT, None, True), (BALK, "100.1", False), (BALK, 100, True), (BALK, None, False),
    ],
)  # fmt: skip
def test_only_what_fits_is_drawn(vorm, waarde, past):
    assert tekening.fits(vorm, waarde and Decimal(waarde)) is past


@pytest.mark.parametrize(
    ("vorm", "waarde", "zinsdeel", "staat"),
    [
        (SCHIJVEN, 11, "meer dan 11 miljoen mensen", True),
        (SCHIJVEN, 1, "meer dan 11 miljoen mensen", False),
        (VAKJES, 7900, "ruim 7.900 zorgprofessionals", True),
        (VAKJES, 7900, "ruim 7900 zorgprofessionals", True),
        (VAKJES, 900, "ruim 7.900 zorgprofessionals", False),
        (VAKJES, 79, "ruim 79,5 uur", False),
        (BALK, "88.3", "Volgens 88,3% van de respondenten", True),
        (BALK, "8.3", "Volgens 88,3% van de respondenten", False),
        (BALK, 88, "Volgens 88 procent", True),
        (HELFT, None, "nagenoeg is gehalveerd", True),
        (HELFT, None, "nagenoeg hetzelfde", False),
    ],
)
def test_the_number_stands_in_the_words(vorm, waarde, zinsdeel, staat):
    assert tekening.stands(vorm, waarde and Decimal(waarde), zinsdeel) is staat


@pytest.mark.parametrize(
    ("getal", "label", "legenda"),
    [
        ((SCHIJVEN, Decimal(11), "meer dan 11 miljoen mensen", "mensen"), "11 gevulde schijven en een open schijf",
         "1 schijf = 1 miljoen mensen; de open schijf: ‘meer dan’"),
        ((VAKJES, Decimal(79000), "79.000 mensen", "mensen"), "79 gevulde vakjes", "1 vakje = 1.000 mensen"),
        ((HELFT, None, "zorg nagenoeg is gehalveerd", "zorg"), "Balk, iets meer dan half gevuld",
         "hele balk = zorg; het lichte stuk: ‘nagenoeg’"),
        ((BALK, Decimal("88.3"), "88,3% van hen", ""), "Balk, gevuld voor 88,3%", ""),
    ],
)  # fmt: skip
def test_a_picture_is_said_in_words_and_explained(getal, label, legenda):
    assert bijschrift.label(*getal[:3]) == label
    assert bijschrift.legend(*getal) == legenda
