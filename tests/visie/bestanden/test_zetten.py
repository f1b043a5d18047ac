"""Setting again and again ends, wherever the notes go."""

import datetime
import json
from itertools import count

import pytest
import typst

from visie.bestanden import pdf
from visie.bestanden.boek import of_parts
from visie.bestanden.zetten import RONDES

pytestmark = pytest.mark.eenmaal


def test_notes_that_never_come_to_rest_are_set_as_they_are(geheel, monkeypatch):
    vragen = count()
    monkeypatch.setattr(typst, "query", lambda **_bron: json.dumps([[f"noot-{n}"] if (n := next(vragen)) < 20 else []]))

    gemaakt = pdf.leesmap(of_parts(geheel, "Leesmap", ["palliatieve-zorg"]), datetime.date(2026, 11, 30))

    assert (gemaakt.inhoud[:5], next(vragen)) == (b"%PDF-", RONDES)
