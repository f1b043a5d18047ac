"""Verwijzing follows the text: who cites which note, at which place."""

import pytest

from bronnen import verwijzingen
from bronnen.models import Noot, Verwijzing
from doelstellingen.models import Activiteit, Oproep, Thema
from visie.editie.models import Editie, Hoofdstuk, Paragraaf
from visie.tekst.html import noot_sleutels

pytestmark = pytest.mark.django_db


@pytest.fixture
def activiteit():
    return Activiteit.objects.get(editie__nummer=2, anker="zelfzorg")


def cited(onderdeel):
    rows = Verwijzing.objects.filter(editie=onderdeel.editie, onderdeel=onderdeel.anker).order_by("plaats")
    return list(rows.values_list("plaats", "noot__anker"))


def save(onderdeel, text):
    onderdeel.tekst_nl = text
    onderdeel.save()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('<p>Een<sup data-noot="3"></sup>.</p>', [(1, "noot-3")]),
        ('<p>Een<sup data-noot="3 asterisk"></sup>.</p>', [(1, "noot-3"), (2, "noot-asterisk")]),
        ('<p>Een<sup data-noot="3"></sup> en<sup data-noot="3"></sup>.</p>', [(1, "noot-3"), (2, "noot-3")]),
        ("<p>Zonder noten.</p>", []),
    ],
)
def test_saving_a_text_writes_its_citations(activiteit, text, rows):
    save(activiteit, text)

    assert cited(activiteit) == rows


def test_saving_again_replaces_them(activiteit):
    save(activiteit, '<p>Een<sup data-noot="3"></sup>.</p>')

    save(activiteit, '<p>Een<sup data-noot="4"></sup>.</p>')

    assert cited(activiteit) == [(1, "noot-4")]


def test_an_unknown_note_gets_no_row_and_keeps_its_place(activiteit):
    save(activiteit, '<p>Een<sup data-noot="99"></sup> en<sup data-noot="3"></sup>.</p>')

    assert cited(activiteit) == [(2, "noot-3")]
    assert noot_sleutels(activiteit.tekst_nl) == ["99", "3"]


def test_a_citation_names_the_note_of_its_own_editie(activiteit):
    save(activiteit, '<p>Een<sup data-noot="3"></sup>.</p>')

    notes = Verwijzing.objects.filter(editie=activiteit.editie, onderdeel="zelfzorg").values_list("noot", flat=True)
    assert list(notes) == [Noot.objects.get(editie__nummer=2, anker="noot-3").pk]


def test_other_parts_keep_theirs(activiteit):
    before = list(Verwijzing.objects.filter(editie__nummer=2).exclude(onderdeel="zelfzorg").values())

    save(activiteit, '<p>Een<sup data-noot="3"></sup>.</p>')

    assert list(Verwijzing.objects.filter(editie__nummer=2).exclude(onderdeel="zelfzorg").values()) == before


def test_edition_1_cites_39_notes_where_the_text_does():
    expected = [
        (deel.anker, plaats, f"noot-{sleutel}")
        for model in verwijzingen.citing_models()
        for deel in model.objects.filter(editie__nummer=1)
        for plaats, sleutel in enumerate(noot_sleutels(deel.tekst_nl or ""), start=1)
    ]

    rows = Verwijzing.objects.filter(editie__nummer=1).values_list("onderdeel", "plaats", "noot__anker")
    assert sorted(rows) == sorted(expected)
    assert len({noot for _, _, noot in expected}) == 39


def test_rebuilding_gives_what_saving_gave():
    editie, fields = Editie.objects.werkversie(), ("onderdeel", "plaats", "noot")
    before = sorted(Verwijzing.objects.filter(editie=editie).values_list(*fields))
    Verwijzing.objects.filter(editie=editie).delete()

    verwijzingen.rebuild(editie)

    assert sorted(Verwijzing.objects.filter(editie=editie).values_list(*fields)) == before


def test_every_part_with_a_text_can_cite_but_notes_and_themes_cannot():
    citing = set(verwijzingen.citing_models())

    assert {Hoofdstuk, Paragraaf, Activiteit, Oproep} <= citing
    assert citing.isdisjoint({Noot, Thema})


def test_a_note_that_is_cited_cannot_be_deleted():
    noot = Noot.objects.get(editie__nummer=2, anker="noot-3")

    with pytest.raises(Exception, match="restricted foreign keys"):
        noot.delete()

    assert Noot.objects.filter(pk=noot.pk).exists()
