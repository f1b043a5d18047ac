"""Readers choose one kind of result: each kind that a passage can be has a name, and its place."""

import pytest

from visie.pagina.decorators import find_document
from visie.zoeken.passages import kinds, passages


def test_the_kinds_stand_in_reading_order_under_the_names_of_their_models():
    assert {kind: str(naam) for kind, naam in kinds().items()} == {
        "paragraaf": "Hoofdstukken", "doelstelling": "Doelstellingen", "activiteit": "Activiteiten", "thema": "Thema's",
        "oproep": "Oproepen", "noot": "Noten", "bron": "Bronnen", "partij": "Partijen",
    }  # fmt: skip
    assert list(kinds())[-2:] == ["bron", "partij"]


@pytest.mark.django_db
def test_every_passage_is_of_a_kind_that_can_be_chosen():
    assert {passage.soort for passage in passages(find_document())} == kinds().keys() - {"thema"}
