"""The digest of an editie: it changes with every letter of the text and with nothing else."""

import datetime
import json

import pytest

from bronnen.models import Verwijzing
from doelstellingen.models import Oproep
from tests.visie.editie.bevroren import PARTS, ROWS, concept
from visie.editie.models import Editie, Hoofdstuk
from visie.redactie.publicatie import open_werkversie, text_digest

pytestmark = pytest.mark.django_db

DIGEST_FIELDS = [(model, field) for model in [Editie, *PARTS] for field in model.digest_velden]


def test_the_digest_of_edition_1_is_that_of_the_fixture(settings):
    fixture = json.loads((settings.BASE_DIR / "fixtures" / "digest.json").read_text())

    editie = Editie.objects.get(nummer=1)

    assert (editie.digest_nl, text_digest(editie)) == (fixture["1"]["nl"], fixture["1"]["nl"])


def test_the_digest_does_not_depend_on_keys_or_dates():
    first, editie = Editie.objects.werkversie(), Editie.objects.get(nummer=1)
    Verwijzing.objects.filter(editie=first).delete()
    first.delete()

    copy = open_werkversie(editie)
    copy.vastgesteld_op, copy.geldt_vanaf, copy.toelichting_nl = "2031-01", datetime.date(2031, 1, 1), "Anders"
    copy.save()

    assert {model.objects.filter(editie=copy).first().pk for model in ROWS}.isdisjoint(
        {model.objects.filter(editie=editie).first().pk for model in ROWS}
    )
    assert text_digest(copy) == editie.digest_nl


@pytest.mark.parametrize(("model", "field"), DIGEST_FIELDS)
def test_the_digest_changes_with_one_letter_or_digit_of_every_field(model, field):
    before, instance = text_digest(concept(Editie)), concept(model)
    column = f"{field}_nl" if hasattr(instance, f"{field}_nl") else field
    value = getattr(instance, column)

    other = (value or 0) + 4000 if field == "nummer" else f"{value}."
    model.objects.filter(pk=instance.pk).update(**{column: other})

    assert text_digest(concept(Editie)) != before


def test_the_digest_changes_with_the_order():
    before = text_digest(concept(Editie))

    Oproep.objects.filter(pk=concept(Oproep).pk).update(volgorde=0)

    assert text_digest(concept(Editie)) != before


def test_each_language_has_its_own_digest():
    editie = concept(Editie)
    dutch, english = text_digest(editie), text_digest(editie, "en")

    Hoofdstuk.objects.filter(pk=concept(Hoofdstuk).pk).update(titel_en="In English")

    assert text_digest(editie) == dutch
    assert text_digest(editie, "en") != english
    assert dutch != english
