"""Managing users gives nobody more than a role."""
import pytest
from django.contrib.auth.models import Permission, User
from django.core.management import call_command

from visie import rollen

pytestmark = pytest.mark.django_db


@pytest.fixture
def beheerder(client):
    call_command("maak_gebruiker", "bea", rol="beheerder", wachtwoord="een-lang-wachtwoord-2035", verbosity=0)
    client.login(username="bea", password="een-lang-wachtwoord-2035")
    return client


def test_a_beheerder_gives_a_role_and_nothing_beyond_it(beheerder):
    user = User.objects.create_user("rea", password="een-lang-wachtwoord-2035")
    redacteur = rollen.group("redacteur")
    recht = Permission.objects.get(codename="delete_editie")

    beheerder.post(
        f"/beheer/auth/user/{user.pk}/change/",
        {
            "username": "rea", "is_active": "on", "is_staff": "on", "groups": [redacteur.pk],
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
