"""The first screen of the editors and the page that publishes, through the real forms."""

import pytest
from django.urls import reverse

from doelstellingen.models import Activiteit
from tests.site.lezer import boom, klassen, woorden
from visie.editie.models import Bevestiging, Editie, Reden, Wijziging

pytestmark = pytest.mark.django_db
PUBLICEREN = "/beheer/publiceren/"
HERSTEL = {"soort": "herstel", "geldt_vanaf": "2027-06-01", "zeker": "on", "werkversie": 2}
HERZIENING = HERSTEL | {"soort": "herziening", "vastgesteld_op": "2027-05"}


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


def test_publishing_as_herstel_keeps_the_date_of_adoption(als, client):
    wijzig()

    response = als("eindredacteur").post(PUBLICEREN, HERSTEL)

    editie = Editie.objects.current()
    assert response.status_code == 302
    assert (editie.nummer, editie.soort, editie.vastgesteld_op) == (2, "herstel", "2025-03")
    assert Editie.objects.werkversie().nummer == 3
    assert "Editie 2, herstel van editie 1, vastgesteld maart 2025" in " ".join(
        woorden(next(boom(client.get("/")).iter("main")))
    )
    assert Wijziging.objects.filter(handeling="gepubliceerd", door_naam="eindredacteur").count() == 1


def test_publishing_as_herziening_asks_when_it_was_adopted_and_keeps_what_was_filled_in(als):
    wijzig()

    response = als("eindredacteur").post(PUBLICEREN, HERZIENING | {"vastgesteld_op": "", "toelichting": "Mijn tekst"})

    assert response.status_code == 400
    assert "Een herziening is vastgesteld: vul de datum in." in response.content.decode()
    assert "Mijn tekst" in response.content.decode()
    assert Editie.objects.current().nummer == 1


@pytest.mark.parametrize("datum", ["maart 2027", "2027-13", "2027-02-30", "2027"])
def test_a_date_in_another_form_is_refused_in_dutch(als, datum):
    wijzig()

    response = als("eindredacteur").post(PUBLICEREN, HERZIENING | {"vastgesteld_op": datum})

    assert "Vul de datum in als 2025-03-28 of 2025-03." in response.content.decode()
    assert Editie.objects.current().nummer == 1


def test_pressing_twice_gives_exactly_one_editie_and_a_clear_word(als):
    wijzig()
    client = als("eindredacteur")
    client.post(PUBLICEREN, HERSTEL)

    response = client.post(PUBLICEREN, HERSTEL, follow=True)

    assert "Editie 2 is al gepubliceerd; dat gebeurt één keer." in response.content.decode()
    assert Editie.objects.published().count() == 2


@pytest.mark.parametrize(
    ("reden", "melding"),
    [(None, "Los eerst deze fouten op:"), ("niets gewijzigd", "De werkversie is gelijk aan de huidige")],
)
def test_publishing_is_refused_without_a_reason_or_without_a_change(als, reden, melding):
    if reden is None:
        wijzig(reden=None)

    response = als("eindredacteur").post(PUBLICEREN, HERSTEL)

    assert response.status_code == 400
    assert melding in response.content.decode()
    assert Editie.objects.current().nummer == 1


def test_nobody_publishes_without_saying_that_the_list_was_read(als):
    wijzig()

    response = als("eindredacteur").post(PUBLICEREN, {k: v for k, v in HERSTEL.items() if k != "zeker"})

    assert (response.status_code, Editie.objects.current().nummer) == (400, 1)


def test_a_redacteur_does_not_publish(als):
    wijzig()
    client = als("redacteur")

    assert [client.get(PUBLICEREN).status_code, client.post(PUBLICEREN, HERSTEL).status_code] == [403, 403]
    assert Editie.objects.current().nummer == 1


def test_the_menu_follows_the_text_in_the_words_of_editors(als):
    menu = als("redacteur").get("/beheer/").context["available_apps"]

    assert [groep["name"] for groep in menu] == ["De tekst", "Bij de tekst", "Edities", "Beheer"]
    assert [m["name"] for m in menu[0]["models"]] == [
        "Hoofdstukken", "Paragrafen", "Doelstellingen", "Activiteiten", "Thema's", "Oproepen", "Noten",
    ]  # fmt: skip
