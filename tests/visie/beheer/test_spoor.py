"""The audit trail: every change through every form of the admin leaves one line, and nothing of a secret."""

from functools import partial

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.urls import get_resolver

from bronnen.models import Noot
from doelstellingen.models import Oproep
from tests.visie.beheer.formulieren import (
    adres,
    ander,
    bevestigd,
    eerste,
    ingevuld,
    inhoud,
    met_formulier,
    met_woorden,
    te_wijzigen,
    velden,
)
from tests.visie.beheer.test_bewerken import in_werkversie
from tests.visie.twee_edities import maak_editie_2
from visie.beheer.spoor import SpoorAdmin
from visie.editie.models import Bevestiging, Editie, Portaalgegevens, Reden, Wijziging

pytestmark = pytest.mark.django_db
WACHTWOORD = "vier losse woorden samen"


def bij_naam(model):
    return model.__name__


@pytest.fixture
def superuser(als):
    """Somebody who may do all that the admin can do."""
    return als("superuser")


def laat_oproepen_vervallen():
    for nummer in (23, 24):
        in_werkversie(Oproep, nummer=nummer).delete()


def voeg_delen_toe(model):
    """Add two parts to the werkversie that no row beside the text names yet."""
    for nummer in (91, 92):
        deel = eerste(model)
        deel.pk, deel.anker, deel.nummer, deel._state.adding = None, f"deel-{nummer}", nummer, True
        deel.save()


VOORAF = {  # what must be before a row can be added
    "Intrekking": maak_editie_2,
    "Opvolging": laat_oproepen_vervallen,
    "Adressering": partial(voeg_delen_toe, Oproep),
    "Nootgegevens": partial(voeg_delen_toe, Noot),
}


def regels():
    return [(w.handeling, w.soort) for w in Wijziging.objects.order_by("pk")]


def voeg_toe(client, model):
    """Add a row of `model` by its form and return it."""
    VOORAF.get(model.__name__, list)()
    response = client.post(adres(model, "add"), ingevuld(client.get(adres(model, "add")), model))
    assert response.status_code == 302, response.context["adminform"].form.errors
    return model._base_manager.order_by("-pk").first()


def rij_om_te_wijzigen(client, model):
    rij = voeg_toe(client, model) if model in met_formulier("add") else eerste(model)
    Wijziging.objects.all().delete()
    return rij


def test_every_admin_keeps_the_trail():
    assert [model for model, beheer in admin.site._registry.items() if not isinstance(beheer, SpoorAdmin)] == []


@pytest.mark.parametrize("model", met_formulier("add"), ids=bij_naam)
def test_adding_a_row_leaves_one_line_and_its_page_opens(superuser, model):
    rij = voeg_toe(superuser, model)

    assert regels() == [("toegevoegd", str(model._meta.verbose_name))]
    assert Wijziging.objects.get().door_naam == "superuser"
    assert str(rij)[:20] in superuser.get(adres(model, "change", rij.pk)).content.decode()


# What the trail calls the rows under a row, by the beginning of a field's name; the typed names become authors.
OP_HET_SPOOR = {"blokken": "onderdelen", "delen": "onderdelen", "namen": "auteurs", "auteurs": "auteurs"}


@pytest.mark.parametrize("model", met_formulier("change"), ids=bij_naam)
def test_each_field_that_is_changed_leaves_one_line_and_an_unchanged_form_leaves_none(superuser, model):
    pagina = adres(model, "change", rij_om_te_wijzigen(superuser, model).pk)
    superuser.post(pagina, inhoud(superuser.get(pagina)))
    assert regels() == []

    for naam in te_wijzigen(superuser.get(pagina)):
        formulier = superuser.get(pagina)
        waarde = ander(velden(formulier)[naam])
        getypt = {naam: waarde, **met_woorden(model, naam, waarde)}
        data = {n: w for n, w in (inhoud(formulier) | getypt).items() if w is not False}
        response = superuser.post(pagina, data)

        assert response.status_code == 302, (naam, response.context["adminform"].form.errors)
        assert regels() == [("gewijzigd", str(model._meta.verbose_name))], naam
        veld = OP_HET_SPOOR.get(naam.split("-")[0], naam)
        assert veld in Wijziging.objects.get().velden
        Wijziging.objects.all().delete()


def uit_lijst(model):
    """Tell whether rows of a model can be removed from their list."""
    return model in met_formulier("delete") and admin.site._registry[model].actions is not None and model is not User


@pytest.mark.parametrize("model", met_formulier("delete"), ids=bij_naam)
def test_removing_a_row_leaves_one_line(superuser, model):
    rij = rij_om_te_wijzigen(superuser, model)

    superuser.post(adres(model, "delete", rij.pk), {"post": "yes", "reden": "Weg.", "versie": 1})

    assert not model._base_manager.filter(pk=rij.pk).exists()
    assert regels() == [("verwijderd", str(model._meta.verbose_name))]


@pytest.mark.parametrize("model", list(filter(uit_lijst, admin.site._registry)), ids=bij_naam)
def test_removing_a_row_from_the_list_leaves_one_line(superuser, model):
    rij = rij_om_te_wijzigen(superuser, model)

    keuze = {"action": "delete_selected", "_selected_action": [rij.pk], "post": "yes"}
    superuser.post(adres(model, "changelist"), keuze)

    assert not model._base_manager.filter(pk=rij.pk).exists()
    assert regels() == [("verwijderd", str(model._meta.verbose_name))]


def test_releasing_the_portal_is_on_record_with_who_before_and_after(als):
    client, pagina = als("beheerder", "bea"), adres(Portaalgegevens, "change", 1)

    client.post(pagina, inhoud(client.get(pagina)) | {"status": "openbaar", "telt_zoekvragen": "on"})

    regel = Wijziging.objects.get()
    assert (regel.door_naam, regel.naam) == ("bea", "gegevens van het portaal")
    assert regel.velden == {"status": ["proef", "openbaar"], "telt_zoekvragen": ["nee", "ja"]}


def test_the_role_of_a_user_is_on_record(superuser):
    bas = voeg_toe(superuser, User)
    pagina = adres(User, "change", bas.pk)
    formulier = inhoud(superuser.get(pagina))

    superuser.post(pagina, formulier | {"rol": "eindredacteur"})

    assert Wijziging.objects.first().velden == {"rol": ["Redacteur", "Eindredacteur"]}


@pytest.mark.parametrize("pad", ["/beheer/auth/user/{pk}/password/", "/beheer/password_change/"])
def test_a_password_that_is_set_is_on_record_without_anything_of_it(als, pad):
    client = als("superuser")
    user, oud = User.objects.get(), User.objects.get().password
    data = {
        "old_password": "een-lang-wachtwoord-2035", "new_password1": WACHTWOORD, "new_password2": WACHTWOORD,
        "password1": WACHTWOORD, "password2": WACHTWOORD, "usable_password": "true",
    }  # fmt: skip

    client.post(pad.format(pk=user.pk), data | {"password1": "a", "new_password1": "a"})
    client.post(pad.format(pk=user.pk), data)

    user.refresh_from_db()
    assert user.check_password(WACHTWOORD)
    regel = Wijziging.objects.get()
    assert (regel.handeling, regel.naam, regel.velden) == ("wachtwoord gewijzigd", "superuser", {})
    assert oud != user.password


def test_nothing_of_a_secret_of_an_account_is_in_the_trail(superuser):
    bas = voeg_toe(superuser, User)
    bas.set_password(WACHTWOORD)
    bas.save()
    hash_van_bas = bas.password

    pagina = adres(User, "change", bas.pk)
    superuser.post(pagina, inhoud(superuser.get(pagina)) | {"last_name": "Bos"})
    superuser.post(adres(User, "delete", bas.pk), {"post": "yes"})

    regels = list(Wijziging.objects.values_list("velden", flat=True))
    assert [regel for regel in regels if "password" in regel or hash_van_bas in str(regel)] == []
    assert len(regels) == 3


def test_one_reason_for_several_parts_leaves_a_line_for_each_that_it_changes(als):
    client = als("redacteur")
    for tekst in ("Korter.", "Korter.", "Duidelijker."):
        client.post("/beheer/redenen/", {"onderdeel": ["zelfzorg", "oproep-14"], "tekst": tekst})

    regels = [(w.handeling, w.naam, w.velden.get("tekst")) for w in Wijziging.objects.order_by("pk")]
    assert regels == [
        ("toegevoegd", "zelfzorg: Korter.", ["", "Korter."]),
        ("toegevoegd", "oproep-14: Korter.", ["", "Korter."]),
        ("gewijzigd", "zelfzorg: Duidelijker.", ["Korter.", "Duidelijker."]),
        ("gewijzigd", "oproep-14: Duidelijker.", ["Korter.", "Duidelijker."]),
    ]


def test_a_known_gap_is_acknowledged_once_and_on_record_once(als):
    client = als("redacteur")
    for _ in range(2):
        client.post("/beheer/bevestigen/", {"controle": "noot-zonder-tekst", "onderdeel": "noot-31"})

    assert [(w.handeling, w.naam) for w in Wijziging.objects.all()] == [("bevestigd", "noot-zonder-tekst: noot-31")]
    assert Bevestiging.objects.filter(onderdeel="noot-31").count() == 1


def test_starting_again_is_on_record_with_the_reasons_that_went(als):
    client, werkversie = als("eindredacteur"), Editie.objects.werkversie()
    Oproep.objects.get(editie=werkversie, nummer=24).delete()
    Reden.objects.create(editie=werkversie, onderdeel="oproep-24", tekst="Achterhaald.")

    client.post("/beheer/opnieuw/1/", bevestigd(client, "/beheer/opnieuw/1/"))

    regel = Wijziging.objects.get()
    assert (regel.handeling, regel.editie_nummer) == ("opnieuw begonnen", 2)
    assert regel.velden == {"redenen": ["oproep-24: Achterhaald.", ""], "basis": ["", "Editie 1"]}


# Screens of our own that change something, each with the test of its line.
EIGEN_SCHERMEN = {
    "publiceren": "test_publiceren",
    "opnieuw": "here",
    "redenen": "here",
    "bevestigen": "here",
    "noot_nieuw": "test_dialoog",
    "zet_terug": "test_prullenbak",
    "vervang": "test_vervang",
    "visie_stuk_toon": "test_tonen",
    "visie_stuk_verberg": "test_admin",
    "visie_voorbeeldlink_intrekken": "test_voorbeeldlinks",
    "auth_user_tweede_stap": "test_tweede_stap",
    "auth_user_password_change": "here",
    "password_change": "here",
}
VAN_ELK_DEEL = {"verplaats": "test_toevoegen", "eerder": "test_terug", "naast": "test_paneel"}
# Screens that change nothing.
ALLEEN_KIJKEN = {
    "index", "login", "logout", "password_change_done", "autocomplete", "jsi18n", "view_on_site", "app_list",
    "handboek", "handboek_beeld", "noot_zoek", "visie_zoekwoord_effect", "visie_zoekwoord_effect_nieuw",
    "auth_user_uitnodigen", "wijzigingen", "onderdeel", "onderdeel_acties",
    "prullenbak", "zoek",
}  # fmt: skip


def test_every_screen_of_the_admin_is_known_to_leave_a_line_or_to_change_nothing():
    namen = {naam for naam in get_resolver().namespace_dict["admin"][1].reverse_dict if isinstance(naam, str)}

    van_rijen = {
        f"{model._meta.app_label}_{model._meta.model_name}_{wat}"
        for model in admin.site._registry
        for wat in ("changelist", "add", "history", "delete", "change", "voorbeeld", *VAN_ELK_DEEL)
    }
    assert namen - van_rijen == set(EIGEN_SCHERMEN) | ALLEEN_KIJKEN
