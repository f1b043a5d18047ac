"""The form that says which part took the place of one that left the text."""

import pytest

from doelstellingen.models import Oproep
from tests.visie.beheer.formulieren import adres, inhoud
from visie.editie.models import Editie, Opvolging, Wijziging

pytestmark = pytest.mark.django_db


def keuzes(client, pagina, veld):
    keuze = client.get(pagina).context["adminform"].form.fields[veld].widget
    return [optie["value"] for _naam, opties, _plaats in keuze.optgroups(veld, []) for optie in opties]


def test_a_part_that_left_is_offered_and_every_part_of_today_as_its_successor(redacteur):
    Oproep.objects.get(editie=Editie.objects.werkversie(), nummer=24).delete()
    pagina = adres(Opvolging, "add")

    assert keuzes(redacteur, pagina, "onderdeel") == ["", "oproep-24"]
    opvolgers = keuzes(redacteur, pagina, "opvolger")
    assert {"zelfzorg", "oproep-23", "noot-31"} <= set(opvolgers)
    assert "oproep-24" not in opvolgers


def test_what_a_row_names_stays_a_choice_when_the_part_came_back_or_its_successor_left(redacteur):
    rij = Opvolging.objects.create(onderdeel="zelfzorg", opvolger="oproep-24")
    Oproep.objects.get(editie=Editie.objects.werkversie(), nummer=24).delete()
    pagina = adres(Opvolging, "change", rij.pk)

    redacteur.post(pagina, inhoud(redacteur.get(pagina)))

    assert 'value="zelfzorg" selected' in redacteur.get(pagina).content.decode()
    assert 'value="oproep-24" selected' in redacteur.get(pagina).content.decode()
    assert not Wijziging.objects.exists()


def test_an_anker_that_is_no_word_is_refused_and_shown_as_text(redacteur):
    vreemd = '"><script>alert(1)</script>'

    response = redacteur.post(adres(Opvolging, "add"), {"onderdeel": vreemd, "opvolger": "zelfzorg"})

    assert list(response.context["adminform"].form.errors) == ["onderdeel"]
    assert "<script>alert(1)" not in response.content.decode()
