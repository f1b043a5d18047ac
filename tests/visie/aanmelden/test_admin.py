"""Managing users gives nobody more than a role."""

import re

import pytest
from django.contrib.auth.models import Permission, User
from django.core import mail
from django.core.management import call_command

from visie.aanmelden import rollen

pytestmark = pytest.mark.django_db


@pytest.fixture
def beheerder(als):
    return als("beheerder", "bea")


def test_a_beheerder_gives_a_role_and_nothing_beyond_it(beheerder):
    user = User.objects.create_user("rea", password="een-lang-wachtwoord-2035")
    redacteur = rollen.group("redacteur")
    recht = Permission.objects.get(codename="delete_editie")

    beheerder.post(
        f"/beheer/auth/user/{user.pk}/change/",
        {
            "username": "rea", "is_active": "on", "is_staff": "on", "rol": "redacteur",
            "is_superuser": "on", "user_permissions": [recht.pk],
        },
    )  # fmt: skip

    user.refresh_from_db()
    assert (user.is_staff, user.is_superuser, list(user.user_permissions.all())) == (True, False, [])
    assert list(user.groups.all()) == [redacteur]


def test_a_beheerder_does_not_reach_the_account_of_a_superuser(beheerder):
    superuser = User.objects.create_superuser("root", password="een-lang-wachtwoord-2035")

    response = beheerder.post(f"/beheer/auth/user/{superuser.pk}/change/", {"username": "root", "is_active": ""})

    superuser.refresh_from_db()
    assert response.status_code == 302
    assert superuser.is_active


NIEUW = {
    "first_name": "Cor", "last_name": "Jansen", "username": "cor", "email": "Cor@Voorbeeld.nl", "rol": "eindredacteur",
}  # fmt: skip
LAATSTE = "Dit is de laatste beheerder."


def gegevens(user, **anders):
    """Return what the form of an account sends, with some fields changed; None leaves a box unticked."""
    velden = {"username": user.username, "email": user.email, "is_active": "on", "is_staff": "on"}
    velden |= {"rol": rollen.role_of(user)}
    return {naam: waarde for naam, waarde in (velden | anders).items() if waarde is not None}


def test_a_new_account_is_an_invitation_by_mail(beheerder):
    response = beheerder.post("/beheer/auth/user/add/", NIEUW, follow=True)

    cor, bericht = User.objects.get(username="cor"), mail.outbox[0]
    assert (cor.email, cor.is_staff, cor.has_usable_password()) == ("cor@voorbeeld.nl", True, False)
    assert [groep.name for groep in cor.groups.all()] == ["Eindredacteur"]
    assert (bericht.to, bericht.body.splitlines()[0]) == (["cor@voorbeeld.nl"], "Beste Cor Jansen,")
    assert "De link werkt drie dagen en één keer." in bericht.body
    assert "Er is een mail gestuurd naar cor@voorbeeld.nl" in response.content.decode()


def test_who_is_invited_chooses_a_password_and_signs_in(beheerder, client):
    beheerder.post("/beheer/auth/user/add/", NIEUW)
    beheerder.logout()
    link = re.search(r"http://localhost:8000(/\S+)", mail.outbox[0].body)[1]
    nieuw = "vier losse woorden samen"

    client.post(client.get(link)["Location"], {"password1": nieuw, "password2": nieuw})
    client.post("/beheer/aanmelden/", {"login": "cor@voorbeeld.nl", "password": nieuw})

    assert client.session["_auth_user_id"] == str(User.objects.get(username="cor").pk)


def test_a_mail_that_does_not_go_out_is_said_and_the_account_stays(beheerder, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

    response = beheerder.post("/beheer/auth/user/add/", NIEUW, follow=True)

    assert "De mail aan cor@voorbeeld.nl kon niet worden verstuurd." in response.content.decode()
    assert User.objects.filter(username="cor").exists()


def test_an_address_belongs_to_one_account(beheerder):
    User.objects.create_user("cornelis", "cor@voorbeeld.nl")

    response = beheerder.post("/beheer/auth/user/add/", NIEUW)

    assert "Er is al een account met dit e-mailadres." in response.content.decode()
    assert not User.objects.filter(username="cor").exists()


@pytest.mark.parametrize("anders", [{"is_active": None}, {"is_staff": None}, {"rol": ""}])
def test_the_last_beheerder_cannot_be_closed_or_lose_the_role(beheerder, anders):
    bea = User.objects.get(username="bea")

    response = beheerder.post(f"/beheer/auth/user/{bea.pk}/change/", gegevens(bea, **anders))

    bea.refresh_from_db()
    assert LAATSTE in response.content.decode()
    assert (bea.is_active, bea.is_staff, [groep.name for groep in bea.groups.all()]) == (True, True, ["Beheerder"])


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_last_beheerder_cannot_be_deleted(beheerder, method):
    bea = User.objects.get(username="bea")

    response = getattr(beheerder, method)(f"/beheer/auth/user/{bea.pk}/delete/", {"post": "yes"}, follow=True)

    assert LAATSTE in response.content.decode()
    assert User.objects.filter(pk=bea.pk).exists()


def test_one_of_two_beheerders_can_be_closed_and_deleted(beheerder):
    call_command("maak_gebruiker", "ben", rol="beheerder", wachtwoord="een-lang-wachtwoord-2035", verbosity=0)
    ben = User.objects.get(username="ben")

    beheerder.post(f"/beheer/auth/user/{ben.pk}/change/", gegevens(ben, is_active=None))
    ben.refresh_from_db()
    beheerder.post(f"/beheer/auth/user/{ben.pk}/delete/", {"post": "yes"})

    assert not ben.is_active
    assert not User.objects.filter(pk=ben.pk).exists()


def test_a_closed_beheerder_does_not_count(beheerder):
    call_command("maak_gebruiker", "ben", rol="beheerder", wachtwoord="een-lang-wachtwoord-2035", verbosity=0)
    User.objects.filter(username="ben").update(is_active=False)
    bea = User.objects.get(username="bea")

    response = beheerder.post(f"/beheer/auth/user/{bea.pk}/change/", gegevens(bea, is_active=None))

    assert LAATSTE in response.content.decode()


def test_the_secrets_of_second_factors_are_on_no_screen(client):
    client.force_login(User.objects.create_superuser("root"))

    paden = ("/beheer/mfa/authenticator/", "/beheer/account/emailaddress/")
    assert [client.get(pad).status_code for pad in paden] == [404, 404]
