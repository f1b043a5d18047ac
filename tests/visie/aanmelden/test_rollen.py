"""maak_gebruiker makes users without questions; a role gives exactly the permissions of the table."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.core.management.base import CommandError

from visie.aanmelden import rollen

pytestmark = pytest.mark.django_db

PASSWORD = "een lang wachtwoord"
VIEW = {
    f"{app}.view_{model._meta.model_name}"
    for app in ("visie", "doelstellingen", "bronnen")
    for model in apps.get_app_config(app).get_models()
}
REDACTIE = {
    f"{app}.{wat}_{model}"
    for app, models in {
        "visie": [
            "paragraaf", "aantekening", "cijfer", "openpunt", "paginaomschrijving", "opvolging", "nieuwsbrief",
            "nieuwsbriefblok", "nieuwsbriefstuk", "zoekwoord", "werk", "werkdeel", "verband", "moment",
            "stuk", "stukdeel", "gezocht",
        ],
        "doelstellingen": ["activiteit", "oproep", "partij", "adressering", "vermelding"],
        "bronnen": ["noot", "bron", "auteur", "nootgegevens", "bronvermelding"],
    }.items()
    for model in models
    for wat in ("add", "change", "delete")
} | {"visie.change_hoofdstuk", "doelstellingen.change_doelstelling", "doelstellingen.change_thema"}  # fmt: skip
VOORBEELDLINKS = {  # of who publishes, who builds the text as well
    *(
        f"{app}.{wat}_{model}"
        for app, model in (("visie", "hoofdstuk"), ("doelstellingen", "doelstelling"), ("doelstellingen", "thema"))
        for wat in ("add", "delete")
    ),
    "visie.publiceer_editie",
    "visie.add_erratum",
    "visie.add_intrekking",
    "visie.add_voorbeeldlink",
    "visie.change_voorbeeldlink",
}
BEHEER = VOORBEELDLINKS | {
    "visie.change_portaalgegevens",
    "auth.add_user", "auth.change_user", "auth.view_user", "auth.delete_user",
}  # fmt: skip


def make(naam="anna", rol="redacteur", **options):
    call_command("maak_gebruiker", naam, rol=rol, **{"wachtwoord": PASSWORD, "verbosity": 0} | options)
    return User.objects.get(username=naam)


@pytest.mark.parametrize(
    ("rol", "groep", "permissions"),
    [
        ("redacteur", "Redacteur", VIEW | REDACTIE),
        ("eindredacteur", "Eindredacteur", VIEW | REDACTIE | VOORBEELDLINKS),
        ("beheerder", "Beheerder", VIEW | REDACTIE | BEHEER),
    ],
)
def test_a_user_gets_the_group_and_the_permissions_of_the_role(rol, groep, permissions):
    user = make(rol=rol, email="anna@example.org")

    assert list(user.groups.values_list("name", flat=True)) == [groep]
    assert user.get_all_permissions() == permissions
    assert (user.is_staff, user.is_superuser, user.email) == (True, False, "anna@example.org")
    assert user.check_password(PASSWORD)


def test_a_superuser_needs_no_group():
    user = make(rol="superuser")

    assert (user.is_staff, user.is_superuser, user.groups.count()) == (True, True, 0)


def test_a_role_has_one_group_that_is_put_right_for_the_next_user():
    first = make(naam="anna")
    first.groups.get().permissions.clear()

    second = make(naam="bas")

    assert list(Group.objects.values_list("name", flat=True)) == ["Redacteur"]
    assert second.get_all_permissions() == VIEW | REDACTIE


def test_the_password_may_come_from_the_environment(monkeypatch):
    monkeypatch.setenv("VISIE_WACHTWOORD", "uit de omgeving gehaald")

    user = make(wachtwoord=None)

    assert user.check_password("uit de omgeving gehaald")


def refused(**options):
    """Return what the command says when it refuses."""
    with pytest.raises(CommandError) as error:
        make(**options)
    return str(error.value)


def test_without_a_password_nothing_is_made():
    message = refused(wachtwoord=None)

    assert message == "No password. Set VISIE_WACHTWOORD or add --wachtwoord."
    assert (User.objects.count(), Group.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("password", "message"),
    [
        ("kort", "This password is too short. It must contain at least 12 characters."),
        ("password1234", "This password is too common."),
        ("739105528461", "This password is entirely numeric."),
        ("anna-de-redacteur", "The password is too similar to the username."),
    ],
)
def test_a_weak_password_is_refused_with_the_reason(password, message):
    naam = "anna-de-redacteur" if "similar" in message else "anna"

    assert refused(naam=naam, wachtwoord=password) == message
    assert User.objects.count() == 0


@pytest.mark.parametrize(
    ("options", "field"), [({"naam": "an na"}, "username"), ({"email": "geen adres"}, "email address")]
)
def test_a_wrong_name_or_address_is_refused(options, field):
    assert f"Enter a valid {field}" in refused(**options)
    assert User.objects.count() == 0


def test_an_existing_name_is_refused_and_stays_as_it_was():
    make(naam="anna", rol="redacteur")
    before = User.objects.values().get()

    message = refused(naam="anna", rol="beheerder", wachtwoord="een ander lang wachtwoord")

    assert message == "User 'anna' exists already; nothing was changed."
    assert (User.objects.values().get(), [g.name for g in Group.objects.all()]) == (before, ["Redacteur"])


def test_an_unknown_role_is_refused():
    with pytest.raises(CommandError, match="invalid choice: 'lezer'"):
        call_command("maak_gebruiker", "anna", "--rol", "lezer")


def test_a_permission_that_does_not_exist_is_noticed(monkeypatch):
    monkeypatch.setitem(rollen.ROLLEN, "redacteur", ("Redacteur", ["visie.eat_editie"]))

    with pytest.raises(LookupError, match="1 permissions do not exist"):
        rollen.group("redacteur")


def test_a_role_with_accounts_gets_the_rights_that_the_table_has_now():
    user = make(rol="redacteur")
    Group.objects.get().permissions.clear()

    rollen.update()

    user = User.objects.get(pk=user.pk)
    assert user.get_all_permissions() == VIEW | REDACTIE
    assert list(Group.objects.values_list("name", flat=True)) == ["Redacteur"]
