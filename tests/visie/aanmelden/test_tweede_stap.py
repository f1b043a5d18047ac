"""The second factor: a code once, recovery codes once, a gate where it is mandatory, and what to do when it is lost."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.contrib.auth.models import User
from django.core.cache import cache
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.totp import totp
from visie.editie.models import Wijziging

pytestmark = pytest.mark.django_db
WACHTWOORD, GEHEIM = "een-lang-wachtwoord-2035", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
STAP, CODE = "/beheer/aanmelden/tweede-stap/", "/beheer/aanmelden/code/"


@pytest.fixture
def anna(monkeypatch):
    monkeypatch.setenv("VISIE_TOTP", GEHEIM)
    call_command("maak_gebruiker", "anna", rol="beheerder", wachtwoord=WACHTWOORD, verbosity=0)
    monkeypatch.delenv("VISIE_TOTP")
    return User.objects.get(username="anna")


@pytest.fixture
def verplicht(settings):
    settings.TWEEDE_FACTOR_VERPLICHT = True


def met_wachtwoord(client, naam="anna"):
    return client.post("/beheer/aanmelden/", {"login": naam, "password": WACHTWOORD})


def met_code(client, code, naam="anna"):
    met_wachtwoord(client, naam)
    return client.post(CODE, {"code": code})


def binnen(client):
    return "_auth_user_id" in client.session


def test_a_password_alone_does_not_open_an_account_with_a_second_factor(client, anna):
    response = met_wachtwoord(client)

    assert (response["Location"], binnen(client)) == (CODE, False)
    assert client.get("/beheer/")["Location"] == "/beheer/login/?next=/beheer/"


def test_the_code_of_the_given_secret_opens_it_and_works_once(client, anna):
    code = totp(GEHEIM)
    eerst = met_code(client, code)["Location"]
    client.post("/beheer/aanmelden/afmelden/")

    response = met_code(client, code)

    assert (eerst, binnen(client)) == ("/beheer/", False)
    assert "Deze code is niet juist of al gebruikt." in response.content.decode()


def test_a_used_code_stays_used_as_long_as_it_would_be_good(client, anna):
    # The code of the half minute to come: allauth alone would forget in time that it was used.
    code = totp(GEHEIM, 1)
    met_code(client, code)
    client.post("/beheer/aanmelden/afmelden/")
    cache.delete(f"allauth.mfa.totp.used?user={anna.pk}&code={code}")

    met_code(client, code)

    assert not binnen(client)


def test_a_recovery_code_opens_it_once(client, anna):
    code = RecoveryCodes.activate(anna).get_unused_codes()[0]
    eerst = met_code(client, code)["Location"]
    client.post("/beheer/aanmelden/afmelden/")

    met_code(client, code)

    assert (eerst, binnen(client)) == ("/beheer/", False)


def test_five_wrong_codes_make_an_account_wait(client, anna):
    met_wachtwoord(client)
    for poging in range(5):
        client.post(CODE, {"code": f"00000{poging}"})

    response = client.post(CODE, {"code": totp(GEHEIM)})

    assert "Er zijn te veel mislukte pogingen gedaan." in response.content.decode()
    assert not binnen(client)


@pytest.mark.parametrize(
    "pad", ["/beheer/", "/beheer/doelstellingen/activiteit/", "/werkversie/", "/beheer/password_change/"]
)
def test_where_it_is_mandatory_who_has_none_gets_no_further_than_making_one(als, verplicht, pad):
    response = als("redacteur").get(pad)

    assert (response.status_code, response["Location"].split("?")[0]) == (302, STAP)


def test_making_one_in_a_guided_step_opens_the_gate_and_gives_recovery_codes(client, als, verplicht):
    als("redacteur").logout()
    met_wachtwoord(client, "redacteur")
    assert "Stel een tweede stap in" in client.get("/beheer/", follow=True).content.decode()
    geheim = re.search(r'class="geheim">(\w+)<', client.get(STAP + "app/").content.decode())[1]

    codes = client.post(STAP + "app/", {"code": totp(geheim)}, follow=True)

    assert len(re.findall(r"<code>\d{8}</code>", codes.content.decode())) == 10
    assert client.get("/beheer/").status_code == 200


def test_on_a_laptop_without_https_it_is_offered_and_not_asked(als):
    html = als("redacteur").get("/beheer/").content.decode()

    assert f'href="{STAP}"' in html
    assert "Werkversie van editie 2" in html


def test_recovery_codes_alone_are_no_second_factor(als, verplicht):
    client = als("redacteur")
    RecoveryCodes.activate(User.objects.get(username="redacteur"))

    assert client.get("/beheer/").status_code == 302


def test_the_only_factor_cannot_be_removed_where_it_is_mandatory(client, anna, verplicht):
    met_code(client, totp(GEHEIM))

    response = client.post(STAP + "app/verwijderen/")

    assert "Dit is uw enige tweede stap." in response.content.decode()
    assert [rij.type for rij in anna.authenticator_set.all()] == ["totp"]


def test_the_only_key_cannot_be_removed_where_it_is_mandatory(client, anna, verplicht):
    met_code(client, totp(GEHEIM))
    sleutel = Authenticator.objects.create(user=anna, type="webauthn", data={"name": "Laptop", "credential": {}})
    Authenticator.objects.filter(user=anna, type="totp").delete()

    client.post(f"{STAP}sleutels/{sleutel.pk}/")

    assert [rij.type for rij in anna.authenticator_set.all()] == ["webauthn"]


def test_long_after_signing_in_a_change_asks_who_you_are(client, anna):
    client.force_login(anna, backend="visie.aanmelden.rollen.Rollen")

    response = client.get(STAP + "herstelcodes/nieuw/")

    assert response["Location"].split("?")[0] == "/beheer/aanmelden/bevestigen/"


def test_a_beheerder_removes_the_lost_factor_of_another_and_it_goes_on_record(als, anna):
    RecoveryCodes.activate(anna)
    client = als("beheerder")
    adres = f"/beheer/auth/user/{anna.pk}/tweede-stap/"
    assert "zeker weet wie u spreekt" in client.get(adres).content.decode()

    client.post(adres)

    assert Authenticator.objects.filter(user=anna).count() == 0
    assert list(Wijziging.objects.values_list("handeling", "naam", "door_naam")[:1]) == [
        ("tweede stap verwijderd", "anna", "beheerder")
    ]


@pytest.mark.parametrize("wat", ["tweede-stap", "uitnodigen"])
def test_who_does_not_manage_accounts_touches_no_factor_and_sends_no_link(als, anna, wat):
    response = als("eindredacteur").post(f"/beheer/auth/user/{anna.pk}/{wat}/")

    assert (response.status_code, Authenticator.objects.filter(user=anna).count()) == (403, 1)


def test_the_last_beheerder_who_lost_everything_is_let_in_by_a_command(client, anna, monkeypatch):
    User.objects.filter(pk=anna.pk).update(is_active=False)
    monkeypatch.setenv("VISIE_WACHTWOORD", "vier losse woorden samen")

    call_command("herstel_gebruiker", "anna", verbosity=0)

    client.post("/beheer/aanmelden/", {"login": "anna", "password": "vier losse woorden samen"})
    assert binnen(client)
    assert list(Wijziging.objects.values_list("handeling", "naam", "door_naam")[:1]) == [
        ("toegang hersteld", "anna", "herstel_gebruiker")
    ]


def test_that_command_changes_nothing_for_an_unknown_name_or_a_weak_password(anna, monkeypatch):
    with pytest.raises(CommandError, match="There is no user 'niemand'"):
        call_command("herstel_gebruiker", "niemand")
    monkeypatch.setenv("VISIE_WACHTWOORD", "kort")
    with pytest.raises(CommandError, match="at least 12 characters"):
        call_command("herstel_gebruiker", "anna")

    assert Authenticator.objects.filter(user=anna).count() == 1


@pytest.mark.parametrize("geheim", ["kort", "0189" * 8, "JBSWY3DP"])
def test_a_secret_that_is_none_makes_no_user(monkeypatch, geheim):
    monkeypatch.setenv("VISIE_TOTP", geheim)

    with pytest.raises(CommandError, match="VISIE_TOTP is not a base32 secret"):
        call_command("maak_gebruiker", "bas", rol="redacteur", wachtwoord=WACHTWOORD)

    assert not User.objects.filter(username="bas").exists()
