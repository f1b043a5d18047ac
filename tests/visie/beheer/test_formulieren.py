"""The forms of the admin: nothing of one request shows in another, and every field is on one or left out on purpose."""

import pytest
from django import forms
from django.contrib import admin
from django.core.management import call_command
from django.forms import BaseForm
from django.test import Client

from doelstellingen.models import Oproep
from tests.visie.beheer.formulieren import adres, eerste, ingevuld, inhoud, met_formulier, velden
from tests.visie.conftest import WACHTWOORD
from visie.editie.models import Onderdeel, Portaalgegevens, Reden

pytestmark = pytest.mark.django_db
DELEN = [model for model in admin.site._registry if issubclass(model, Onderdeel)]
TOE_TE_VOEGEN = [model for model in DELEN if model.deelsoort.eigen_rijen]


def bij_naam(model):
    return model.__name__


@pytest.fixture
def ander(db):
    """A second editor, in a browser of their own."""
    call_command("maak_gebruiker", "bas", rol="redacteur", wachtwoord=WACHTWOORD, verbosity=0)
    client = Client()
    assert client.login(username="bas", password=WACHTWOORD)
    return client


@pytest.mark.parametrize("geopend", DELEN, ids=bij_naam)
@pytest.mark.parametrize("model", TOE_TE_VOEGEN, ids=bij_naam)
def test_the_reason_of_one_editor_is_never_in_the_new_form_of_another(redacteur, ander, geopend, model):
    deel = eerste(geopend)
    Reden.objects.create(editie=deel.editie, onderdeel=deel.anker, tekst="De reden van Rea.")

    van_rea = redacteur.get(adres(geopend, "change", deel.pk)).context["adminform"].form
    nieuw = ander.get(adres(model, "add"))
    ander.post(adres(model, "add"), ingevuld(nieuw, model))

    assert van_rea["reden"].value() == "De reden van Rea."
    assert nieuw.context["adminform"].form["reden"].value() == ""
    assert model.objects.filter(editie=deel.editie).count() == model.objects.filter(editie__nummer=1).count() + 1
    assert list(Reden.objects.values_list("onderdeel", "tekst")) == [(deel.anker, "De reden van Rea.")]


def alle_vormen(soort=BaseForm):
    """Return the form classes of this process."""
    return {vorm for onder in soort.__subclasses__() for vorm in (onder, *alle_vormen(onder))}


def beeld(waarde):
    """Return what a value looks like inside, as far as a request could change it."""
    if isinstance(waarde, (forms.Field, forms.Widget)):
        return type(waarde), beeld(vars(waarde))
    if isinstance(waarde, dict):
        return {sleutel: beeld(inhoud) for sleutel, inhoud in waarde.items()}
    if isinstance(waarde, (list, tuple)):
        return [beeld(inhoud) for inhoud in waarde]
    return waarde


def gedeeld(vormen):
    """Return what all requests share: the fields and attributes of forms and inlines, and the admins themselves."""
    beheer = [*admin.site._registry.values(), admin.site]
    klassen = {klasse for een in beheer for klasse in type(een).__mro__}
    klassen |= {inline for een in admin.site._registry.values() for inline in een.inlines}
    return {
        "vormen": {v: (beeld(v.base_fields), beeld(getattr(v, "declared_fields", {}))) for v in vormen},
        "eigenschappen": {k: beeld({n: w for n, w in vars(k).items() if n[:2] != "__"}) for k in klassen | vormen},
        "beheer": {een: beeld(vars(een)) for een in beheer},
    }


def test_a_round_through_every_form_changes_nothing_that_requests_share(als):
    client = als("superuser")
    deel = eerste(Oproep)
    Reden.objects.create(editie=deel.editie, onderdeel=deel.anker, tekst="Een reden.")
    client.get("/beheer/publiceren/")
    vormen = {vorm for vorm in alle_vormen() if vorm.__module__.split(".")[0] in {"visie", "doelstellingen", "bronnen"}}
    voor = gedeeld(vormen)

    for model in met_formulier("add"):
        response = client.get(adres(model, "add"), {"editie": 1, "deel": "zelfzorg"})
        client.post(adres(model, "add"), inhoud(response))
        client.post(adres(model, "add"), ingevuld(response, model))
    for model in admin.site._registry:
        if rij := eerste(model):
            response = client.get(adres(model, "change", rij.pk))
            client.post(adres(model, "change", rij.pk), inhoud(response) if "adminform" in response.context else {})
    client.post("/beheer/publiceren/", {"soort": "herstel"})

    assert gedeeld(vormen) == voor


# Editable fields that stand on no form, by model ('*': on every model), with the reason.
GEEN_FORMULIER = {
    "Editie": "an editie is made and filled by publishing, and changed by nothing else",
    "Overnamecorrectie": "made by reading the source text; never by hand",
    "Reden": "given on the form of its part, or to several parts beside their differences",
    "Wijziging": "the audit trail writes itself",
    "Bevestiging": "made by one button beside the check",
    "Zoekmisser": "counted by the search page",
    "Linkcontrole": "made by the task that visits the links",
    "Group": "what a role may do is in visie/aanmelden/rollen.py",
}
BUITEN_FORMULIER = {
    ("Onderdeel", "volgorde"): "the buttons that move a part",
    ("Hoofdstuk", "nummer"): "a number is given once and lasts",
    ("Doelstelling", "nummer"): "a number is given once and lasts",
    ("Activiteit", "nummer"): "a number is given once and lasts",
    ("Oproep", "nummer"): "a number is given once and lasts",
    ("Noot", "nummer"): "a number is given once and lasts",
    ("Doelstelling", "hoofdstuk"): "carries the structure: editors change its words only",
    ("Thema", "hoofdstuk"): "carries the structure: editors change its words only",
    ("User", "groups"): "a role is one choice on the form, and the form gives the group",
    ("User", "user_permissions"): "rights come from roles and from nothing else",
    ("User", "last_login"): "written by signing in",
    ("User", "date_joined"): "written once, when the account is made",
}
ENGELS = "there is no English edition yet"  # the languages of a translated field count one by one


def te_bewerken(model):
    """Return the names of the fields that a person could change: each language of a translated field is one."""
    alle = [*model._meta.concrete_fields, *model._meta.many_to_many]
    return [v.name for v in alle if v.editable and not v.primary_key and not hasattr(model, f"{v.name}_nl")]


def weggelaten_om(model, naam):
    """Return the reason why a field is on no form, or ''."""
    if naam.endswith("_en") and hasattr(model, naam.removesuffix("_en") + "_nl"):
        return ENGELS
    redenen = [BUITEN_FORMULIER.get((klasse.__name__, naam)) for klasse in model.__mro__]
    return GEEN_FORMULIER.get(model.__name__) or next(filter(None, redenen), "")


@pytest.mark.parametrize("model", admin.site._registry, ids=bij_naam)
def test_every_field_is_on_its_form_or_left_out_for_a_reason(als, model):
    client, op_formulier = als("superuser"), set()
    if model in met_formulier("add"):
        op_formulier |= set(velden(client.get(adres(model, "add"))))
    if model in met_formulier("change") and eerste(model):
        op_formulier |= set(velden(client.get(adres(model, "change", eerste(model).pk))))

    weggelaten = [naam for naam in te_bewerken(model) if naam not in op_formulier]

    assert bool(op_formulier) != (model.__name__ in GEEN_FORMULIER)
    assert [naam for naam in weggelaten if not weggelaten_om(model, naam)] == []


def test_what_is_named_as_left_out_is_on_no_form(als):
    client = als("superuser")
    per_naam = {model.__name__: model for model in admin.site._registry}

    for naam, veld in BUITEN_FORMULIER:
        for model in DELEN if naam == "Onderdeel" else [per_naam[naam]]:
            assert veld in te_bewerken(model)
            assert veld not in velden(client.get(adres(model, "change", eerste(model).pk)))


def test_a_beheerder_lets_queries_without_result_be_counted(als):
    client = als("beheerder")
    pagina = adres(Portaalgegevens, "change", 1)

    client.post(pagina, inhoud(client.get(pagina)) | {"telt_zoekvragen": "on"})

    assert Portaalgegevens.objects.get().telt_zoekvragen
    assert "zonder resultaat" in client.get("/privacy/").content.decode()
