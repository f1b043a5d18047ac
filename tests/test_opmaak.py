"""Templates and stylesheets read well: short lines, one form. `make opmaak` mends what these tests say."""

import re

import pytest

from tests.conftest import ROOT
from tests.opmaak import STIJLBLADEN, beautify

pytestmark = pytest.mark.eenmaal
SJABLONEN = [pad for pad in sorted((ROOT / "templates").rglob("*")) if pad.is_file()]
LANGST = 120


def regels(paden):
    """Yield (file:line, text) of some files."""
    for pad in paden:
        for n, regel in enumerate(pad.read_text().splitlines(), 1):
            yield f"{pad.relative_to(ROOT)}:{n}", regel


def test_no_line_of_a_template_or_stylesheet_is_long():
    assert [plaats for plaats, regel in regels(SJABLONEN + STIJLBLADEN) if len(regel) > LANGST] == []


def test_stylesheets_are_written_in_one_form():
    assert [str(blad.relative_to(ROOT)) for blad in STIJLBLADEN if blad.read_text() != beautify(blad.read_text())] == []


def test_no_sign_comes_first_on_a_line():
    """The end of a line is a space to a reader: 'een editie , en'. A formatter may put one there."""
    eerst = re.compile(r"\s*(\{% (if|for) [^%]*%\})*[,.;:)]")

    gevonden = [f"{plaats} {regel.strip()}" for plaats, regel in regels(SJABLONEN) if eerst.match(regel)]

    assert [plaats for plaats in gevonden if ".html:" in plaats] == []
