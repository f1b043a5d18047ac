"""The admin as editors find it: readable, searchable, and what is published cannot be broken."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils.html import escape

from visie.beheer import ReadOnlyAdmin
from visie.editie.models import Editie, Onderdeel, Portaalgegevens, Voorbeeldlink

pytestmark = pytest.mark.django_db
EIGEN = [m for m in admin.site._registry if m._meta.app_label in {"visie", "doelstellingen", "bronnen"}]


def lijst(model):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")


@pytest.mark.parametrize("model", EIGEN, ids=lambda m: m.__name__)
def test_each_list_and_its_first_row_open_for_an_editor_in_dutch(als, model):
    client = als("redacteur")

    response = client.get(lijst(model), follow=True)
    assert response.status_code == 200
    assert escape(str(model._meta.verbose_name_plural)) in response.content.decode().lower()
    if rij := model.objects.first():
        adres = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_change", args=[rij.pk])
        assert str(rij)[:20].split("'")[0] in client.get(adres).content.decode()


@pytest.mark.parametrize("model", [m for m in EIGEN if admin.site._registry[m].search_fields], ids=lambda m: m.__name__)
def test_each_list_can_be_searched(als, model):
    response = als("redacteur").get(lijst(model), {"q": "zzzzonvindbaar"})

    assert response.context["cl"].result_count == 0


def test_lists_of_the_text_show_the_werkversie_unless_another_editie_is_chosen(als):
    client = als("redacteur")

    werkversie = client.get("/beheer/doelstellingen/oproep/").context["cl"].queryset
    eerste = client.get("/beheer/doelstellingen/oproep/?editie=1").context["cl"].queryset

    assert {o.editie.nummer for o in werkversie} == {2}
    assert [o.nummer for o in eerste] == list(range(1, 25))
    assert {o.editie.nummer for o in eerste} == {1}


def soort(model):
    return f"admin:{model._meta.app_label}_{model._meta.model_name}"


@pytest.mark.parametrize("model", [m for m in EIGEN if issubclass(m, Onderdeel)], ids=lambda m: m.__name__)
def test_published_text_cannot_be_changed_or_removed_not_even_by_a_superuser(als, model):
    client = als("superuser")
    rij = model.objects.filter(editie__nummer=1).values().first()

    wijzigen = client.post(reverse(f"{soort(model)}_change", args=[rij["id"]]), {"titel_nl": "X", "vanaf_versie": 1})
    verwijderen = client.post(reverse(f"{soort(model)}_delete", args=[rij["id"]]), {"post": "yes"})

    assert wijzigen.status_code == 409
    assert verwijderen.status_code in {302, 403}
    assert model.objects.filter(pk=rij["id"]).values().get() == rij


ALLEEN_LEZEN = [m for m in EIGEN if type(admin.site._registry[m]).__base__ is ReadOnlyAdmin and m is not Voorbeeldlink]


@pytest.mark.parametrize("model", ALLEEN_LEZEN, ids=lambda m: m.__name__)
def test_what_is_only_to_be_read_cannot_be_added_changed_or_removed(als, model):
    client = als("superuser")

    toevoegen = client.post(reverse(f"{soort(model)}_add"), {})
    rij = model.objects.first()
    wijzigen = client.post(reverse(f"{soort(model)}_change", args=[rij.pk]), {}) if rij else toevoegen
    verwijderen = client.post(reverse(f"{soort(model)}_delete", args=[rij.pk]), {"post": "yes"}) if rij else toevoegen

    assert [r.status_code for r in (toevoegen, wijzigen, verwijderen)] == [403, 403, 403]


def test_a_beheerder_fills_in_the_facts_of_the_organisations_and_readers_see_them(als):
    client = als("beheerder")

    response = client.post(
        "/beheer/visie/portaalgegevens/1/change/",
        {"status": "openbaar", "verantwoordelijke": "Stichting Voorbeeld", "contact_fouten": "fouten@voorbeeld.nl"},
    )

    assert response.status_code == 302
    assert Portaalgegevens.objects.get().openbaar
    assert "Stichting Voorbeeld" in client.get("/privacy/").content.decode()


def test_a_wrong_fact_is_refused_in_dutch_and_stays_in_the_form(als):
    response = als("beheerder").post(
        "/beheer/visie/portaalgegevens/1/change/",
        {"status": "openbaar", "verantwoordelijke": "Stichting Voorbeeld", "contact_fouten": "geen adres"},
    )

    tekst = response.content.decode()
    assert "Voer een geldig e-mailadres in." in tekst
    assert 'value="geen adres"' in tekst and 'value="Stichting Voorbeeld"' in tekst
    assert not Portaalgegevens.objects.get().openbaar


def test_an_editor_cannot_change_the_facts_of_the_organisations(als):
    client = als("redacteur")

    response = client.post("/beheer/visie/portaalgegevens/1/change/", {"status": "openbaar"})

    assert response.status_code == 403
    assert not Portaalgegevens.objects.get().openbaar


def test_readers_pages_set_no_cookie_for_a_signed_in_editor_either(als):
    response = als("redacteur").get("/doelstellingen/")

    assert (response["Vary"], len(response.cookies)) == ("Accept-Encoding", 0)


@pytest.mark.parametrize("adres", ["/beheer/", "/beheer/visie/editie/", "/beheer/doelstellingen/oproep/"])
def test_nobody_gets_in_without_signing_in(client, adres):
    response = client.get(adres)

    assert response.status_code == 302
    assert response["Location"].startswith("/beheer/login/")


def test_the_list_of_edities_tells_them_apart(als):
    tekst = als("redacteur").get("/beheer/visie/editie/").content.decode()

    assert Editie.objects.count() == 2
    assert "maart 2025" in tekst and "werkversie" in tekst


@pytest.mark.parametrize("pad", ["", "wijzigingen/", "prullenbak/", "zoek/?q=zorg", "onderdeel/zelfzorg/acties/"])
def test_an_account_without_a_role_reads_nothing_of_the_werkversie(client, pad):
    client.force_login(User.objects.create_user("gast", is_staff=True))

    response = client.get(f"/beheer/{pad}")

    assert response.status_code == 403
    assert "Uw account heeft nog geen rol." in response.text
    assert "Zelfzorg" not in response.text
