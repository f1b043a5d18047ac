"""A kind of part says what it is in one place; the order of the installed apps says nothing."""

import pytest
from django.apps import apps

from visie.editie.codes import kinds
from visie.editie.document import Document
from visie.editie.models import Editie, part_models
from visie.redactie.publicatie import text_digest

NAMEN = ["hoofdstuk", "noot", "paragraaf", "doelstelling", "thema", "activiteit", "oproep"]


@pytest.fixture(params=["bronnen eerst", "andersom"])
def andere_volgorde(request, monkeypatch):
    """The same apps, installed in another order."""
    namen = list(apps.app_configs)
    anders = ["bronnen", *(n for n in namen if n != "bronnen")] if request.param == "bronnen eerst" else namen[::-1]
    monkeypatch.setattr(apps, "app_configs", {naam: apps.app_configs[naam] for naam in anders})
    apps.clear_cache()
    yield
    monkeypatch.undo()
    apps.clear_cache()


def names(models):
    return [model._meta.model_name for model in models]


def test_parents_come_before_what_stands_in_them():
    models = part_models()

    assert names(models) == NAMEN
    assert all(models.index(model.ouder_model()) < models.index(model) for model in models if model.ouder_veld)


def test_no_two_kinds_have_the_same_place():
    plaatsen = [model.deelsoort.plaats for model in part_models()]

    assert len(set(plaatsen)) == len(plaatsen)


def test_no_two_kinds_have_codes_of_the_same_form():
    met_code = [model for model in part_models() if model.deelsoort.letter]

    assert len(kinds()) == len(met_code)


@pytest.mark.django_db
def test_the_digest_is_the_same_in_any_order_of_apps(andere_volgorde):
    editie = Editie.objects.current()

    assert names(part_models()) == NAMEN
    assert text_digest(editie) == editie.digest_nl


@pytest.mark.django_db
def test_the_notes_come_last_in_any_order_of_apps(andere_volgorde):
    soorten = [type(deel)._meta.model_name for deel in Document(Editie.objects.current()).leesvolgorde]

    assert soorten[0] == "hoofdstuk"
    assert set(soorten[soorten.index("noot") :]) == {"noot"}
