"""Publishing freezes the werkversie and opens the next as its copy; what is refused changes nothing."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone, translation

from bronnen.models import Noot, Verwijzing
from doelstellingen.models import Activiteit, Doelstelling, Oproep
from tests.hulp import publiceer
from tests.visie.editie.bevroren import FROZEN, PARTS, concept, snapshot
from visie.editie import guards
from visie.editie.models import Editie, Hoofdstuk, OpenPunt, Paragraaf
from visie.redactie.publicatie import PublicationRefused, publish, text_digest

pytestmark = pytest.mark.django_db

DATED = {"vastgesteld_op": "2026-06", "geldt_vanaf": datetime.date(2026, 7, 1)}


@pytest.fixture
def werkversie():
    """A werkversie that differs from edition 1."""
    Oproep.objects.filter(editie__nummer=2, nummer=7).update(tekst_nl="<p>Een andere oproep.</p>")
    return Editie.objects.werkversie()


def content(model, nummer):
    """Return the columns of every part that a copy should have too, with the anker of its parent.

    Not the column that modeltranslation keeps beside `_nl` and `_en`: nothing reads it.
    """
    own = {"id", "editie", "versie", model.ouder_veld}
    names = [f.name for f in model._meta.concrete_fields if f.name not in own and not hasattr(model, f"{f.name}_nl")]
    rows = model.objects.rewrite(False).filter(editie__nummer=nummer).order_by("anker")
    return list(rows.values_list(*names, *([f"{model.ouder_veld}__anker"] if model.ouder_veld else [])))


def citations(nummer):
    return sorted(Verwijzing.objects.filter(editie__nummer=nummer).values_list("onderdeel", "plaats", "noot__anker"))


def keys(nummer):
    return {model: set(model.objects.filter(editie__nummer=nummer).values_list("pk", flat=True)) for model in PARTS}


@pytest.mark.parametrize("model", PARTS)
def test_the_next_werkversie_has_the_same_ankers_numbers_and_texts(model, werkversie):
    model.objects.filter(pk=concept(model).pk).update(volgorde=4321, versie=7)
    english = [field.name for field in model._meta.concrete_fields if field.name.endswith("_en")]
    model.objects.filter(pk=concept(model).pk).update(**dict.fromkeys(english, "in English"))

    publiceer(werkversie, **DATED)

    assert content(model, 3) == content(model, 2)
    assert list(model.objects.filter(editie__nummer=3).exclude(versie=1)) == []


def test_the_next_werkversie_has_the_same_title_digest_and_citations(werkversie):
    nieuw = publiceer(werkversie, **DATED)

    editie = Editie.objects.get(nummer=2)
    assert (nieuw.nummer, nieuw.status, nieuw.titel_nl) == (3, "werkversie", editie.titel_nl)
    assert (nieuw.vastgesteld_op, nieuw.geldt_vanaf, nieuw.gepubliceerd_op, nieuw.digest_nl) == ("", None, None, "")
    assert (text_digest(nieuw), citations(3)) == (editie.digest_nl, citations(2))


def test_the_published_editie_is_dated_sealed_and_current(werkversie):
    publiceer(werkversie, **DATED | {"vastgesteld_op": ""}, soort=Editie.Soort.HERSTEL, toelichting="Een herstel.")

    editie = Editie.objects.current()
    assert (editie.nummer, editie.soort, editie.toelichting_nl) == (2, "herstel", "Een herstel.")
    assert (editie.vastgesteld_op, editie.geldt_vanaf) == ("2025-03", datetime.date(2026, 7, 1))  # a herstel keeps it
    assert (editie.digest_nl, editie.gepubliceerd_op is None) == (text_digest(editie), False)


def test_published_rows_keep_their_keys(werkversie):
    before = keys(2)

    publiceer(werkversie, **DATED)

    assert keys(2) == before


def test_publishing_leaves_the_earlier_editie_alone(werkversie):
    before = [[values for values in rows if 1 in values[:2]] for rows in snapshot().values()]

    publiceer(werkversie, **DATED)

    after = zip(snapshot().values(), before, strict=True)
    assert [[values for values in rows if values in old] for rows, old in after] == before


def test_the_language_of_whoever_publishes_makes_no_difference(werkversie):
    expected = text_digest(werkversie)

    with translation.override("en"):
        nieuw = publiceer(werkversie, **DATED)

    assert (Editie.objects.get(nummer=2).digest_nl, text_digest(nieuw)) == (expected, expected)
    assert content(Hoofdstuk, 3) == content(Hoofdstuk, 1)


def unknown_note():
    Paragraaf.objects.filter(pk=concept(Paragraaf).pk).update(tekst_nl='<p>Zin<sup data-noot="99"></sup></p>')


def double_anker():
    Paragraaf.objects.filter(pk=concept(Paragraaf).pk).update(anker="voorwoord")


def no_text():
    Verwijzing.objects.filter(editie__nummer=2).delete()
    for model in reversed(PARTS):
        model.objects.filter(editie__nummer=2).delete()


def open_point():
    OpenPunt.objects.create(tekst="Wie tekent?", door_naam="rea")


def nothing():
    pass


@pytest.mark.parametrize(
    ("damage", "dates", "reason"),
    [
        (unknown_note, {}, "verwijst naar noot 99, die niet bestaat"),
        (double_anker, {}, "Deze ankers komen twee keer voor: voorwoord"),
        (no_text, {}, "De werkversie heeft geen tekst"),
        (nothing, {"vastgesteld_op": ""}, "Een herziening is vastgesteld: vul de datum in"),
        (nothing, {"geldt_vanaf": None}, "Vul in vanaf welke dag"),
        (nothing, {"vastgesteld_op": "juni 2027"}, "Vul de datum in als"),
        (nothing, {"vastgesteld_op": "2027-13"}, "Vul de datum in als"),
        (nothing, {"vastgesteld_op": "2027-W22-1"}, "Vul de datum in als"),
        (nothing, {"vastgesteld_op": "2999-01"}, "Deze dag moet nog komen"),
        (nothing, {"soort": Editie.Soort.HERSTEL}, "Een herstel houdt de datum van editie 1: maart 2025"),
        (nothing, {"geldt_vanaf": datetime.date(2999, 1, 1)}, "Een editie geldt zodra zij is gepubliceerd"),
        (nothing, {"geldt_vanaf": datetime.date(2025, 3, 31)}, "Editie 1 geldt vanaf 31 maart 2025"),
        (open_point, {"blijft_open": {}}, "Open punt zonder reden om open te blijven: ‘Wie tekent"),
        (nothing, {"gezien": "een andere tekst"}, "De tekst is gewijzigd nadat u deze pagina opende"),
    ],
)
def test_a_refusal_says_why_and_leaves_everything_as_it_was(werkversie, damage, dates, reason):
    damage()
    before = snapshot()

    with pytest.raises(PublicationRefused, match=reason):
        publiceer(werkversie, **DATED | dates)

    assert snapshot() == before


@pytest.mark.parametrize(
    ("nummer", "reason"),
    [(1, "Editie 1 is al gepubliceerd"), (2, "Er is niets gewijzigd")],
)
def test_what_is_published_already_cannot_be_published_again(nummer, reason):
    before = snapshot()

    with pytest.raises(PublicationRefused, match=reason):
        publish(Editie.objects.get(nummer=nummer), **DATED)

    assert snapshot() == before


def renumbered():
    """Other numbers for the same order: the digest stays."""
    for rij in Oproep.objects.filter(editie__nummer=2):
        Oproep.objects.filter(pk=rij.pk).update(volgorde=rij.volgorde * 2 + 7)


def another_seal():
    """Editie 1 has a seal that no text has, so that only comparing can tell that nothing changed."""
    guards.remove()
    Editie.objects.filter(nummer=1).update(digest_nl="0" * 64)


@pytest.mark.parametrize("damage", [renumbered, another_seal])
def test_what_no_reader_could_see_is_no_change_whatever_the_digest_says(damage):
    damage()

    with pytest.raises(PublicationRefused, match="Er is niets gewijzigd: .* huidige editie .editie 1."):
        publish(Editie.objects.get(nummer=2), **DATED)


def test_two_edities_of_one_day_make_the_newest_current_and_that_of_the_day(client, werkversie):
    vandaag = timezone.localdate()
    publiceer(werkversie, vastgesteld_op="2026-06", geldt_vanaf=vandaag)
    Oproep.objects.filter(editie__nummer=3, nummer=7).update(tekst_nl="<p>De drukfout is eruit.</p>")

    publiceer(Editie.objects.werkversie(), geldt_vanaf=vandaag, soort=Editie.Soort.HERSTEL)

    assert Editie.objects.current().nummer == 3
    assert client.get(f"/op/{vandaag}/")["Location"] == "/edities/3/"
    assert client.get("/op/2026-01-01/")["Location"] == "/edities/1/"


def test_every_reason_is_given_at_once(werkversie):
    unknown_note()
    Activiteit.objects.filter(pk=concept(Activiteit).pk).update(tekst_nl='<p>Zin<sup data-noot="98"></sup></p>')

    with pytest.raises(PublicationRefused) as refusal:
        publiceer(werkversie, **DATED)

    noten = [message.partition("noot ")[2][:2] for message in refusal.value.messages]
    assert sorted(noten) == ["98", "99"]


def test_there_is_at_most_one_werkversie():
    with pytest.raises(IntegrityError), transaction.atomic():
        Editie.objects.create(nummer=3)

    assert list(Editie.objects.values_list("nummer", flat=True)) == [2, 1]


@pytest.mark.parametrize(
    ("model", "values"),
    [
        (Editie, {"nummer": 1}),
        (Editie, {"status": "gepubliceerd"}),
        (Editie, {"digest_nl": "d" * 64}),
        (Hoofdstuk, {"anker": "voorwoord"}),
        (Paragraaf, {"anker": "aanleiding"}),
        (Doelstelling, {"nummer": 1}),
        (Activiteit, {"nummer": 1}),
        (Oproep, {"nummer": 1}),
        (Noot, {"nummer": 1}),
    ],
)
def test_the_database_refuses_what_the_rules_forbid(model, values):
    instance = concept(model)
    if "anker" in values:
        values = {"anker": model.objects.filter(editie__nummer=2).first().anker}

    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.filter(pk=instance.pk).update(**values)


def test_nothing_frozen_is_left_out_of_a_copy():
    """A model with an editie that publish() does not copy would be empty in the next werkversie."""
    models = {model for model in FROZEN if model not in (Editie, Verwijzing)}

    assert models == set(PARTS)
