"""What a release brings beside the text reaches a filled portal once, and undoes nothing that editors did."""

import json

import pytest
from django.apps import apps
from django.db import IntegrityError

from doelstellingen.models import Adressering, Partij
from visie import aanvulling
from visie.aanvulling import bestanden, leveren
from visie.aanvulling.models import Levering
from visie.draaien import voorbereiden
from visie.editie.models import Stand, Wijziging
from visie.zoeken.models import Zoekwoord

pytestmark = pytest.mark.django_db


@pytest.fixture
def bezorg(tmp_path):
    """Deliver these rows as a later release would; return {name of the model: (added, completed)}."""

    def deliver(*rows):
        (tmp_path / "later.json").write_text(json.dumps([{"model": model, "fields": velden} for model, velden in rows]))
        return {model.__name__: aantallen for model, aantallen in aanvulling.fill(tmp_path).items()}

    return deliver


def partij(slug, **velden):
    return "doelstellingen.partij", {"slug": slug, **velden}


def zoekwoord(woorden, **velden):
    return "visie.zoekwoord", {"woorden": woorden, **velden}


def counts():
    """Return what goes up with every change, every line of the trail and every delivery."""
    return Stand.objects.get().teller, Wijziging.objects.count(), Levering.objects.count()


# What is delivered


def test_every_delivered_row_has_a_key_of_its_own_that_an_index_can_hold():
    rijen = bestanden.read()

    sleutels = [(rij.soort, rij.sleutel) for rij in rijen]
    assert len(set(sleutels)) == len(sleutels)
    assert [sleutel for _soort, sleutel in sleutels if len(sleutel) > 1000] == []


def test_every_delivered_field_is_a_column():
    velden = {model: apps.get_model(model)._meta.get_fields() for model in bestanden.SLEUTELS}
    kolommen = {
        model: {veld.name for veld in rij if veld.concrete or veld.one_to_many} for model, rij in velden.items()
    }

    assert [rij for rij in bestanden.read() if rij.velden.keys() - kolommen[rij.soort]] == []


def test_every_row_that_another_refers_to_is_delivered_before_it():
    gezien, te_vroeg = set(), []
    for rij in bestanden.read():
        for naam, waarde in rij.velden.items():
            veld = rij.model._meta.get_field(naam)
            if veld.is_relation and not veld.one_to_many and waarde is not None:
                ander = veld.related_model._meta.label_lower, bestanden.as_key(waarde)
                te_vroeg += [] if ander in gezien else [(rij.soort, rij.sleutel)]
        gezien.add((rij.soort, rij.sleutel))

    assert te_vroeg == []


# A portal that has everything


def test_after_setting_up_there_is_nothing_to_fill_in():
    before = counts()

    assert aanvulling.fill() == {}
    assert counts() == before


def test_every_delivery_of_setting_up_is_remembered_with_its_row():
    remembered = set(Levering.objects.filter(rij__isnull=False).values_list("soort", "sleutel"))

    assert remembered == {(rij.soort, rij.sleutel) for rij in bestanden.read()}


# New rows


def test_a_new_row_comes_on_record_and_readers_get_it(bezorg):
    stand, lines, leveringen = counts()

    filled = bezorg(zoekwoord("kattenbak, poezenbak", zoek_ook="zelfzorg"))

    assert filled == {"Zoekwoord": (1, 0)}
    assert Zoekwoord.objects.get(woorden="kattenbak, poezenbak").zoek_ook == "zelfzorg"
    assert counts() == (stand + 1, lines + 1, leveringen + 1)
    line = Wijziging.objects.first()
    assert (line.door, line.door_naam, line.handeling, line.soort, line.naam, line.velden) == (
        None, "Portaal", "aangevuld", "zoekwoord", "1 erbij",
        {"kattenbak, poezenbak": ["", "kattenbak, poezenbak | zelfzorg"]},
    )  # fmt: skip


def test_a_second_time_nothing_happens(bezorg):
    rows = [zoekwoord("kattenbak", zoek_ook="zelfzorg"), partij("nieuw", naam_nl="Nieuw")]
    bezorg(*rows)
    before = counts()

    assert bezorg(*rows) == {}
    assert counts() == before


def test_a_row_that_an_editor_removed_stays_away_also_when_it_gets_a_field_later(bezorg):
    bezorg(partij("nieuw", naam_nl="Nieuw"))
    Partij.objects.get(slug="nieuw").delete()

    filled = bezorg(partij("nieuw", naam_nl="Nieuw", naam_en="New"))

    assert filled == {}
    assert not Partij.objects.filter(slug="nieuw").exists()


def test_what_refers_to_a_row_that_an_editor_removed_is_left_out_for_good(bezorg):
    bezorg(partij("nieuw", naam_nl="Nieuw"))
    Partij.objects.get(slug="nieuw").delete()
    nieuw = ("doelstellingen.adressering", {"oproep": "oproep-1", "partij": ["nieuw"], "grond": "x"})

    assert bezorg(nieuw) == {}
    Partij.objects.create(slug="nieuw", naam_nl="Weer nieuw")
    assert bezorg(nieuw) == {}
    assert not Adressering.objects.filter(partij__slug="nieuw").exists()


def test_what_refers_to_a_row_that_an_editor_renamed_finds_it(bezorg):
    Partij.objects.filter(slug="overheid").update(slug="rijksoverheid")

    filled = bezorg(("doelstellingen.adressering", {"oproep": "oproep-24", "partij": ["overheid"], "grond": "x"}))

    assert filled == {"Adressering": (1, 0)}
    assert Adressering.objects.get(oproep="oproep-24", grond="x").partij.slug == "rijksoverheid"


# New fields of rows that are there


def test_a_new_field_comes_to_the_row_that_was_delivered_also_under_another_name(bezorg):
    Partij.objects.filter(slug="overheid").update(slug="rijksoverheid", naam_nl="Rijksoverheid")

    filled = bezorg(partij("overheid", naam_nl="Overheid", naam_en="Government"))

    assert filled == {"Partij": (0, 1)}
    assert Partij.objects.filter(slug__contains="overheid").values_list("slug", "naam_nl", "naam_en").get() == (
        "rijksoverheid", "Rijksoverheid", "Government",
    )  # fmt: skip
    assert Wijziging.objects.first().velden == {"overheid: naam_en": ["", "Government"]}


def test_a_field_that_has_a_value_keeps_it(bezorg):
    Partij.objects.filter(slug="overheid").update(naam_en="The State")
    before = counts()[:2]

    assert bezorg(partij("overheid", naam_en="Government")) == {}
    assert counts()[:2] == before
    assert Partij.objects.get(slug="overheid").naam_en == "The State"


def test_a_field_is_offered_once(bezorg):
    """Who empties it afterwards by any route does not find it filled at the next start."""
    bezorg(partij("overheid", naam_en="Government"))
    Partij.objects.filter(slug="overheid").update(naam_en="")

    assert bezorg(partij("overheid", naam_en="Government")) == {}


def test_in_a_column_that_came_later_the_default_is_no_value(bezorg):
    levering = Levering.objects.get(soort="doelstellingen.partij", sleutel='["overheid"]')
    levering.velden.remove("volgorde")
    levering.save()
    Partij.objects.filter(slug="overheid").update(volgorde=0)

    assert bezorg(partij("overheid", volgorde=7)) == {"Partij": (0, 1)}
    assert Partij.objects.get(slug="overheid").volgorde == 7


# When it fails, and when it takes long


def test_a_row_that_cannot_be_stored_leaves_everything_as_it_was(bezorg):
    before = counts()

    with pytest.raises(IntegrityError):
        bezorg(zoekwoord("kattenbak", zoek_ook="zelfzorg"), partij("nieuw", naam_nl="Nieuw", aliassen=None))

    assert counts() == before
    assert not Zoekwoord.objects.filter(woorden="kattenbak").exists()


KAPOT = {
    "no JSON": "[",
    "no list of rows": '{"model": "visie.zoekwoord"}',
    "no fields": '[{"model": "visie.zoekwoord"}]',
    "fields that are a list": '[{"model": "visie.zoekwoord", "fields": []}]',
    "a model that is not delivered": '[{"model": "visie.reden", "fields": {"onderdeel": "zelfzorg"}}]',
    "no such model": '[{"model": "visie.niets", "fields": {"woorden": "x"}}]',
    "no key": '[{"model": "visie.zoekwoord", "fields": {"zoek_ook": "x"}}]',
    "no such field": '[{"model": "visie.zoekwoord", "fields": {"woorden": "x", "kleur": "rood"}}]',
    "a value that is none": '[{"model": "doelstellingen.partij", "fields": {"slug": "x", "volgorde": "eerst"}}]',
    "a reference that is none": '[{"model": "bronnen.bronvermelding", "fields": {"noot": "noot-1", "bron": 5}}]',
}


@pytest.mark.parametrize("inhoud", KAPOT.values(), ids=KAPOT)
def test_a_broken_file_changes_nothing_and_the_portal_starts_with_one_line_that_names_it(tmp_path, caplog, inhoud):
    (tmp_path / "eerder.json").write_text('[{"model": "visie.zoekwoord", "fields": {"woorden": "kat, poes"}}]')
    (tmp_path / "later.json").write_text(inhoud)
    before = counts()

    assert voorbereiden.fill(tmp_path) is False
    assert counts() == before
    [regel] = caplog.messages
    assert regel.startswith("Nothing was filled in (later.json cannot be delivered (")


def test_who_waits_is_told_how_far_it_is():
    said = []

    rijen = list(leveren.announced(["a", "b"], said.append, patience=-1))

    assert rijen == ["a", "b"]
    assert said == [
        "Filling in what this release brings beside the text: 0 of 2 rows.",
        "Filling in what this release brings beside the text: 1 of 2 rows.",
    ]


def test_who_does_not_wait_is_told_nothing():
    said = []

    list(leveren.announced(["a"], said.append, patience=3600))

    assert said == []
