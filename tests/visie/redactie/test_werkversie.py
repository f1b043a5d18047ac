"""The first screen of the editors, through the real forms."""

import pytest
from django.urls import reverse

from doelstellingen.models import Activiteit
from tests.site.lezer import boom, klassen, woorden
from visie.editie.models import Bevestiging, Editie, Reden

pytestmark = pytest.mark.django_db


def wijzig(reden="Duidelijker"):
    deel = Activiteit.objects.get(editie=Editie.objects.werkversie(), anker="zelfzorg")
    deel.tekst_nl = "<p>Een nieuwe zin.</p>"
    deel.save()
    if reden:
        Reden.objects.create(editie=deel.editie, onderdeel="zelfzorg", tekst=reden)
    return deel


def stappen(response):
    return [" ".join(woorden(li)) for ol in boom(response).iter("ol") if "stappen" in klassen(ol) for li in ol]


def test_the_first_screen_of_an_untouched_werkversie_says_there_is_nothing_yet(als):
    response = als("eindredacteur").get("/beheer/")

    assert stappen(response) == [
        "Bewerken 0 onderdelen gewijzigd", "Controleren Geen fouten", "Voorbeeld Bekijk de hele werkversie",
        "Publiceren Er is nog niets gewijzigd",
    ]  # fmt: skip


def test_each_change_stands_with_its_difference_and_what_is_missing(als):
    wijzig(reden=None)
    client = als("redacteur")

    response = client.get("/beheer/wijzigingen/")

    rij = next(e for e in boom(response).iter("details") if "wijziging" in klassen(e))
    tekst = " ".join(woorden(rij))
    assert tekst.startswith("Zelfzorg") and "Nog geen reden" in tekst
    assert "nieuwe zin" in " ".join(woord for ins in rij.iter("ins") for woord in woorden(ins))
    assert [e.get("value") for e in boom(response).iter("input") if e.get("checked") is not None] == ["zelfzorg"]
    assert stappen(client.get("/beheer/"))[1] == "Controleren 1 fout"


def test_one_reason_can_be_given_to_several_parts_at_once(als):
    client = als("redacteur")

    client.post(reverse("admin:redenen"), {"onderdeel": ["zelfzorg", "palliatieve-zorg"], "tekst": "Drukfout"})

    assert {r.onderdeel: r.tekst for r in Reden.objects.all()} == {
        "zelfzorg": "Drukfout",
        "palliatieve-zorg": "Drukfout",
    }


def test_a_reason_without_words_or_parts_is_refused_in_dutch(als):
    response = als("redacteur").post(reverse("admin:redenen"), {"onderdeel": ["zelfzorg"], "tekst": " "}, follow=True)

    assert "Kies één of meer onderdelen en vul een reden in." in response.content.decode()
    assert not Reden.objects.exists()


def test_a_known_gap_is_acknowledged_once_with_a_name(als):
    Bevestiging.objects.all().delete()
    client = als("redacteur")
    assert stappen(client.get("/beheer/"))[1] == "Controleren 1 fout"

    for _ in range(2):
        client.post(reverse("admin:bevestigen"), {"controle": "noot-zonder-tekst", "onderdeel": "noot-18"})

    assert [b.door_naam for b in Bevestiging.objects.all()] == ["redacteur"]
    assert stappen(client.get("/beheer/"))[1] == "Controleren Geen fouten"


def test_the_menu_follows_the_text_in_the_words_of_editors(als):
    menu = als("redacteur").get("/beheer/").context["available_apps"]

    assert [groep["name"] for groep in menu] == ["De tekst", "Bij de tekst", "Rond de visie", "Edities", "Beheer"]
    assert [m["name"] for m in menu[0]["models"]] == [
        "Hoofdstukken", "Paragrafen", "Doelstellingen", "Activiteiten", "Thema's", "Oproepen", "Noten",
    ]  # fmt: skip
