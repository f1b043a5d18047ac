"""What is typed in a form, as readers will see it: nothing of it is kept, nobody else gets it."""

from copy import deepcopy

import pytest
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from doelstellingen.models import Activiteit, Thema
from tests.portaal import in_werkversie
from tests.site.lezer import boom, vind, woorden
from tests.visie.beheer.formulieren import adres, eerste, inhoud
from visie.editie.models import Onderdeel, Stand, Wijziging, part_models

pytestmark = pytest.mark.django_db


def voorbeeld(deel):
    return reverse(f"admin:{deel._meta.app_label}_{deel._meta.model_name}_voorbeeld", args=[deel.pk])


def alinea(response, naam="zelfzorg-p1"):
    return " ".join(woorden(vind(boom(response), naam)))


def test_typed_text_is_shown_on_the_page_of_the_part_and_nothing_is_kept(redacteur, zelfzorg):
    getypt = {"titel_nl": "Een <nieuwe> titel", "tekst_nl": "<p>Getypte <b>zin</b>.</p><script>alert(1)</script>"}
    voor = (zelfzorg.versie, Stand.objects.get().pk, Stand.objects.values().get(), Wijziging.objects.count())

    response = redacteur.post(voorbeeld(zelfzorg), getypt)

    assert alinea(response) == "Getypte zin."
    assert "<h1 data-visie>Een &lt;nieuwe&gt; titel</h1>" in response.text
    assert "alert(1)" not in response.text
    assert "Voorbeeld van wat u typt: nog niet opgeslagen." in response.text
    nu = in_werkversie(Activiteit, "zelfzorg")
    assert (nu.versie, Stand.objects.get().pk, Stand.objects.values().get(), Wijziging.objects.count()) == voor
    assert (nu.titel_nl, nu.tekst_nl) == (zelfzorg.titel_nl, zelfzorg.tekst_nl)


def test_without_changes_it_is_the_page_of_the_werkversie_but_for_the_bar_and_the_links_to_forms(redacteur, zelfzorg):
    formulier = inhoud(redacteur.get(adres(Activiteit, "change", zelfzorg.pk)))

    getypt = boom(redacteur.post(voorbeeld(zelfzorg), formulier)).find(".//main")
    opgeslagen = deepcopy(boom(redacteur.get(f"/werkversie{zelfzorg.get_absolute_url()}")).find(".//main"))
    for p in [p for p in opgeslagen.iter("p") if p.get("class") == "bewerk"]:
        p.clear()

    assert woorden(getypt) == woorden(opgeslagen)


@pytest.mark.parametrize(
    ("getypt", "verwacht"),
    [
        ({"titel_nl": "", "tekst_nl": "<p>Zonder titel.</p>"}, "Zonder titel."),
        ({"tekst_nl": '<p>Een noot<sup data-noot="999"></sup>.</p>'}, "Een noot."),
        ({"tekst_nl": "<div>Los <u>stuk"}, "Los stuk"),
        ({"titel_nl": "x" * 2000 + "\0"}, "We bieden patiënten"),
        ({}, "We bieden patiënten"),
    ],
)
def test_what_could_not_be_saved_is_shown_as_far_as_it_can_be(redacteur, zelfzorg, getypt, verwacht):
    response = redacteur.post(voorbeeld(zelfzorg), getypt)

    assert response.status_code == 200
    assert verwacht in alinea(response)


def test_a_text_of_nothing_shows_a_page_without_it(redacteur, zelfzorg):
    response = redacteur.post(voorbeeld(zelfzorg), {"tekst_nl": "<p></p>"})

    assert response.status_code == 200
    assert 'id="zelfzorg-p1"' not in response.text


@pytest.mark.parametrize("model", part_models(), ids=lambda model: model.__name__)
def test_every_kind_of_part_has_its_preview_and_the_button_stands_behind_those_that_save(redacteur, model):
    deel = eerste(model)
    pagina = redacteur.get(adres(model, "change", deel.pk))

    response = redacteur.post(
        voorbeeld(deel), inhoud(pagina) | {"titel_nl": "Xyzzy naar zorg", "tekst_nl": "<p>Xyzzy.</p>"}
    )

    assert "Xyzzy" in response.text
    assert pagina.context["voorbeeld_adres"].partition("#")[0] == voorbeeld(deel)
    assert 0 < pagina.text.index('name="_save"') < pagina.text.index("data-voorbeeld")


def test_a_part_without_a_page_is_shown_at_its_place(redacteur):
    thema = eerste(Thema)

    assert (
        redacteur.get(adres(Thema, "change", thema.pk)).context["voorbeeld_adres"]
        == f"{voorbeeld(thema)}#{thema.anker}"
    )
    assert thema.anker in redacteur.post(voorbeeld(thema), {"titel_nl": "Van x naar y"}).text


def test_it_may_stand_in_a_frame_of_the_admin_is_kept_by_nobody_and_runs_no_script_of_another(redacteur, zelfzorg):
    response = redacteur.post(voorbeeld(zelfzorg), {})

    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in response["Content-Security-Policy"]
    assert "script-src 'self';" in response["Content-Security-Policy"]
    assert "no-store" in response["Cache-Control"]
    assert '<p class="bewerk">' not in response.text


def test_only_who_may_change_a_part_of_the_werkversie_previews_it(redacteur, client, django_user_model):
    gepubliceerd = Activiteit.objects.get(editie__nummer=1, anker="zelfzorg")
    werk = in_werkversie(Activiteit, "zelfzorg")

    assert redacteur.post(voorbeeld(gepubliceerd), {}).status_code == 403
    assert redacteur.get(voorbeeld(werk)).status_code == 405
    assert "data-voorbeeld" not in redacteur.get(adres(Activiteit, "change", gepubliceerd.pk)).text
    assert "data-voorbeeld" not in redacteur.get(adres(Activiteit, "add")).text
    django_user_model.objects.get(username="rea").groups.clear()
    assert redacteur.post(voorbeeld(werk), {"tekst_nl": "<p>Geheim</p>"}).status_code == 403
    client.logout()
    aanmelden = client.post(voorbeeld(werk), {"tekst_nl": "<p>Geheim</p>"})
    assert (aanmelden.status_code, "U bent niet meer aangemeld" in aanmelden.text) == (403, True)


def test_a_preview_takes_few_queries(redacteur, zelfzorg):
    redacteur.post(voorbeeld(zelfzorg), {})
    with CaptureQueriesContext(connection) as queries:
        redacteur.post(voorbeeld(zelfzorg), {"tekst_nl": "<p>Zin.</p>"})

    assert len(queries) <= 20


def test_the_admin_of_every_part_has_it():
    delen = [model for model in admin.site._registry if issubclass(model, Onderdeel)]

    assert {model: voorbeeld(model(pk=1))[-12:] for model in delen} == dict.fromkeys(delen, "1/voorbeeld/")
