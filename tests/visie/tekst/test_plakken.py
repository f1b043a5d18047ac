"""Clipboards that come in without the editor become the same text, as far as a text can say what it is."""

import pytest

from tests.klembord import GEVALLEN
from visie.tekst.html import normalise


@pytest.mark.parametrize("geval", GEVALLEN, ids=lambda geval: geval.naam)
def test_a_clipboard_that_comes_without_the_editor_becomes_the_small_html(geval):
    once = normalise(geval.html)

    assert (once, normalise(once)) == (geval.zonder_editor, geval.zonder_editor)
