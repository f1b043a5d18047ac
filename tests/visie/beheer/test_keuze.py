"""Parts are offered, shown and found by their number and words; nobody reads or types an anker."""

import re

import pytest
from django.contrib import admin
from django.urls import reverse

from bronnen.models import Bronvermelding, Nootgegevens
from doelstellingen.models import Adressering, Oproep, Vermelding
from tests.visie.beheer.formulieren import adres, velden
from tests.visie.beheer.test_bewerken import in_werkversie
from visie.beheer.delen import anker_fields
from visie.beheer.keuze import PartSelect
from visie.editie.models import Aantekening, Cijfer, Erratum, OpenPunt, Opvolging, Paginaomschrijving

pytestmark = pytest.mark.django_db
SCHERMEN = [Aantekening, Adressering, Bronvermelding, Cijfer, Erratum, Nootgegevens, OpenPunt, Opvolging,
            Paginaomschrijving, Vermelding]  # fmt: skip


def bij_naam(model):
    return model.__name__


def keuzes(client, model, veld):
    return list(velden(client.get(adres(model, "add")))[veld].field.widget.choices)


@pytest.mark.parametrize("model", SCHERMEN, ids=bij_naam)
def test_a_field_that_names_a_part_offers_parts(als, model):
    formulier = velden(als("superuser").get(adres(model, "add")))

    assert {naam: type(formulier[naam].field.widget) for naam in anker_fields(model)} == dict.fromkeys(
        anker_fields(model), PartSelect
    )


def test_no_screen_of_the_admin_asks_for_an_anker(als):
    client = als("superuser")
    gevraagd = []
    for model in admin.site._registry:
        response = client.get(adres(model, "add"))
        if response.status_code == 200:
            gevraagd += [
                (model, veld.label) for veld in velden(response).values() if "anker" in str(veld.label).lower()
            ]

    assert gevraagd == []


@pytest.mark.parametrize(
    ("model", "veld", "groep", "naam"),
    [
        (Aantekening, "onderdeel", "4 24/7 toegankelijk voor spoed", "4.6 Palliatieve zorg"),
        (Adressering, "oproep", "Van ziekte en zorg naar gezondheid en gedrag", "Oproep 1: "),
        (Nootgegevens, "noot", "Noten", "Noot 31: De visie huisartsenzorg 2035 sluit aan bij"),
        (Vermelding, "onderdeel", "4 24/7 toegankelijk voor spoed", "4.6 Palliatieve zorg"),
    ],
)
def test_parts_are_offered_by_number_and_words_page_by_page(redacteur, model, veld, groep, naam):
    groepen = dict(keuzes(redacteur, model, veld)[1:])

    assert [label for _anker, label in groepen.get(groep, []) if label.startswith(naam)] != [], list(groepen)


def test_a_word_that_is_no_part_is_refused_in_words(redacteur):
    response = redacteur.post(adres(Aantekening, "add"), {"onderdeel": "verzonnen", "tekst": "Een opmerking."})

    assert response.context["adminform"].form.errors["onderdeel"] == [
        "‘verzonnen’ is geen onderdeel van een editie of van de werkversie. Kies uit de lijst."
    ]
    assert not Aantekening.objects.filter(tekst="Een opmerking.").exists()


def test_a_part_that_left_the_text_stays_chosen_by_its_name(redacteur):
    rij = Aantekening.objects.create(onderdeel="oproep-24", tekst="Een opmerking.")
    in_werkversie(Oproep, nummer=24).delete()

    inhoud = redacteur.get(adres(Aantekening, "change", rij.pk)).content.decode()

    assert re.search(r'value="oproep-24" selected[^>]*>Oproep 24: [^<]+\(niet meer in de werkversie\)<', inhoud)


def test_a_list_names_each_part_with_a_link_to_its_form(redacteur, zelfzorg):
    OpenPunt.objects.create(onderdeel="zelfzorg", tekst="Klopt dit?", door_naam="rea")

    inhoud = redacteur.get(adres(OpenPunt, "changelist")).content.decode()

    assert f'<a href="{adres(type(zelfzorg), "change", zelfzorg.pk)}">4.5 Zelfzorg</a>' in inhoud


@pytest.mark.parametrize(("vraag", "aantal"), [("vergrijzing", 1), ("palliatieve-zorg", 1), ("zomaar", 0)])
def test_a_row_is_found_by_the_words_of_its_part(redacteur, vraag, aantal):
    OpenPunt.objects.create(onderdeel="palliatieve-zorg", tekst="Klopt dit?", door_naam="rea")

    lijst = redacteur.get(adres(OpenPunt, "changelist"), {"q": vraag}).context["cl"]

    assert lijst.result_count == aantal


@pytest.mark.parametrize("aantal", [1, 12])
def test_a_list_asks_as_many_queries_for_one_row_as_for_many(redacteur, aantal, django_assert_max_num_queries):
    for nummer in range(1, aantal + 1):
        OpenPunt.objects.create(onderdeel=f"oproep-{nummer}", tekst="Klopt dit?", door_naam="rea")

    with django_assert_max_num_queries(16):
        inhoud = redacteur.get(adres(OpenPunt, "changelist")).content.decode()

    assert inhoud.count(">Oproep ") == aantal


def test_a_reason_or_a_known_gap_for_no_part_is_refused_in_words(redacteur):
    geen = {
        "redenen": ({"tekst": "Korter."}, "Eén van de gekozen onderdelen bestaat niet. Kies opnieuw."),
        "bevestigen": (
            {"controle": "noot-zonder-tekst"},
            "Dit hiaat staat niet in de controles. Kies er een uit de lijst.",
        ),
    }
    for naam, (data, zin) in geen.items():
        response = redacteur.post(reverse(f"admin:{naam}"), data | {"onderdeel": "verzonnen"}, follow=True)

        assert zin in response.content.decode()
