"""Who may see the werkversie before it is published, and how the others are told that they may not."""

import pytest
from django.contrib.auth.models import User
from django.core import signing

from tests.site.lezer import boom, woorden
from tests.visie.redactie.test_voorbeeld import ZELFZORG, maak_link, meld_aan
from visie.editie.models import Voorbeeldlink

pytestmark = pytest.mark.django_db
ONBEKEND = "Deze voorbeeldlink bestaat niet."


@pytest.mark.parametrize("adres", ["/werkversie/", f"/werkversie{ZELFZORG}", "/werkversie/d4.6"])
def test_who_is_not_signed_in_is_asked_to(client, adres):
    response = client.get(adres)

    assert (response.status_code, response["Location"]) == (302, f"/beheer/login/?next={adres}")
    terug = client.post(client.get(response["Location"])["Location"], {"login": "x", "password": "y"})
    assert f'name="next" value="{adres}"' in terug.content.decode()


@pytest.mark.parametrize("is_staff", [True, False])
def test_who_is_signed_in_without_the_right_gets_a_page_in_style(client, is_staff):
    client.force_login(User.objects.create_user("gast", is_staff=is_staff))

    response = client.get(f"/werkversie{ZELFZORG}")

    pagina = boom(response)
    assert response.status_code == 403
    assert " ".join(woorden(next(pagina.iter("h1")))) == "U hebt geen toegang tot deze pagina"
    assert [m.get("content") for m in pagina.iterfind(".//meta[@name='robots']")] == ["noindex"]
    assert response["Cache-Control"] == "no-store"


def test_a_right_without_access_to_the_admin_is_not_enough(client):
    meld_aan(client)
    User.objects.update(is_staff=False)

    assert client.get("/werkversie/").status_code == 403


@pytest.mark.parametrize("rol", ["redacteur", "eindredacteur", "beheerder", "superuser"])
def test_every_role_sees_the_werkversie(client, rol):
    assert meld_aan(client, rol).get("/werkversie/").status_code == 200


def test_an_expired_link_says_so_politely(client):
    response = client.get(maak_link(dagen=-1).pad + "hele-visie/")

    pagina = boom(response)
    assert response.status_code == 410
    assert "Deze voorbeeldlink is verlopen. Vraag de redactie om een nieuwe." in response.content.decode()
    assert [m.get("content") for m in pagina.iterfind(".//meta[@name='robots']")] == ["noindex"]
    assert list(pagina.iterfind(".//link[@rel='canonical']")) == []
    assert (response["Cache-Control"], response["Referrer-Policy"]) == ("no-store", "no-referrer")
    assert "editie 2" not in response.content.decode().lower()


def test_a_withdrawn_link_is_closed_at_once(client):
    link, ander = maak_link(), maak_link()
    assert client.get(link.pad).status_code == 200

    assert link.withdraw() is True
    assert link.withdraw() is False

    assert client.get(link.pad).status_code == 410
    assert client.get(f"{link.pad}d4.6").status_code == 410
    assert client.get(ander.pad).status_code == 200


def test_only_a_token_that_we_made_opens_anything(client):
    token = maak_link().token
    ander = maak_link()
    pk, handtekening = token.split(".")
    vreemd = [
        "x", ".", "1", f"{pk}.", f"{ander.pk}.{handtekening}", token[:-1], f"{token}A", token.swapcase(),
        token.replace(".", ":"), f"{token}.{handtekening}", f"0{token}", "é" * 9, "1.\x00", f"%20{token}",
        signing.Signer().sign(pk).replace(":", "."), Voorbeeldlink(pk=99).token,
    ]  # fmt: skip
    assert client.get(f"/voorbeeld/{token}/").status_code == 200

    for poging in vreemd:
        response = client.get(f"/voorbeeld/{poging}/")

        assert response.status_code == 404, poging
        assert ONBEKEND in response.content.decode(), poging
        assert "werkversie" not in response.content.decode().lower(), poging
    assert client.get("/voorbeeld/").status_code == 404
