"""News in a newsletter: what the public kit and the admin offer of Actueel, and the words that go out."""

import xml.etree.ElementTree as ET

import pytest
from django.conf import settings
from django.urls import reverse

from tests.site.lezer import boom, woorden
from tests.visie.actueel.stukken import maak_stuk
from tests.visie.nieuwsbrief.test_admin import bewaar, formulier
from visie.actueel.models import Stuk
from visie.nieuwsbrief.models import Nieuwsbrief

pytestmark = pytest.mark.django_db


def nieuws(**velden):
    gewoon = {"titel": "Kom ook", "tekst": "<p>Op <strong>12</strong> mei.</p>", "citaat": "A & b"}
    return maak_stuk("zelfzorg", soort="nieuws", **gewoon | velden)


def platte_tekst(response):
    """Return the plain text that is copied; '' when there is none."""
    velden = [veld.text or "" for veld in boom(response).iter("textarea") if veld.get("id") == "platte-tekst"]
    return "".join(velden).strip()


def test_what_goes_out_is_the_literal_title_the_quote_the_text_and_the_link(client):
    stuk = nieuws()

    response = client.get(f"/nieuwsbrief/?stuk={stuk.pk}&stap=overnemen")

    assert platte_tekst(response).splitlines() == [
        "Kom ook", "Nieuws · Raad X, 3 november 2026", "", "‘A & b’", "", "Op 12 mei.", "",
        f"Lees op het portaal: {settings.VISIE_ADRES}/actueel/{stuk.pk}/",
    ]  # fmt: skip
    [opgemaakt] = [e for e in boom(response).iter("div") if e.get("id") == "opgemaakt"]
    assert [ET.tostring(p, "unicode").strip() for p in opgemaakt.iter("p")][1:3] == [
        "<p>‘A &amp; b’</p>", "<p>Op <strong>12</strong> mei.</p>",
    ]  # fmt: skip


def test_parts_come_first_and_a_message_without_words_is_a_title_and_a_link(client):
    stuk = maak_stuk(titel="Een brief")

    tekst = platte_tekst(client.get(f"/nieuwsbrief/?deel=zelfzorg&stuk={stuk.pk}"))

    assert tekst.startswith("Zelfzorg\n")
    assert tekst.split("\n\n\n")[1].splitlines() == [
        "Een brief", "Stap of reactie · Raad X, 3 november 2026", "",
        f"Lees op het portaal: {settings.VISIE_ADRES}/actueel/{stuk.pk}/",
    ]  # fmt: skip


def test_the_form_offers_what_readers_see_and_nothing_when_there_is_nothing(client):
    leeg = client.get("/nieuwsbrief/")
    stuk = nieuws()
    maak_stuk(titel="Geheime woorden", status=Stuk.Status.VERBORGEN)

    response = client.get("/nieuwsbrief/")

    assert "Actueel: nieuws en berichten" not in leeg.text
    velden = [veld for veld in boom(response).iter("input") if veld.get("name") == "stuk"]
    assert [veld.get("value") for veld in velden] == [str(stuk.pk)]
    assert "Geheime woorden" not in response.text


@pytest.mark.parametrize("sleutel", ["weg", "999", "x", "²", "9" * 40])
def test_what_cannot_be_given_is_said_and_left_out(client, sleutel):
    stuk = nieuws()
    sleutel = str(maak_stuk(status=Stuk.Status.VERBORGEN).pk) if sleutel == "weg" else sleutel

    response = client.get("/nieuwsbrief/", {"stuk": [str(stuk.pk), sleutel]})

    assert response.status_code == 400
    assert "Een bericht dat u koos, staat niet of niet meer op dit portaal" in " ".join(woorden(boom(response)))
    assert platte_tekst(response).startswith("Kom ook")


def test_an_editor_sends_news_alone_and_saves_again_after_it_is_hidden(redacteur):
    stuk = nieuws()
    keuze = {"stukken-TOTAL_FORMS": 1, "stukken-0-stuk": stuk.pk}

    response = bewaar(redacteur, **keuze)

    brief = Nieuwsbrief.objects.get()
    assert [rij.stuk for rij in brief.stukken.all()] == [stuk]
    assert platte_tekst(response).startswith("Kom ook\nNieuws")
    Stuk.objects.filter(pk=stuk.pk).update(status=Stuk.Status.VERBORGEN)
    rij = {"stukken-INITIAL_FORMS": 1, "stukken-0-id": brief.stukken.get().pk, "stukken-0-nieuwsbrief": brief.pk}
    adres = reverse("admin:visie_nieuwsbrief_change", args=[brief.pk])
    redacteur.post(adres, formulier(naam="Anders", **keuze | rij))
    assert Nieuwsbrief.objects.get().naam == "Anders"
    assert platte_tekst(redacteur.get(adres)) == ""
