"""Preview links in the admin: made with an end, shown to be copied, withdrawn after a question, and nothing else."""

import datetime
import re

import pytest
from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from visie.editie.models import Voorbeeldlink, Wijziging

pytestmark = pytest.mark.django_db
LIJST = "/beheer/visie/voorbeeldlink/"


def formulier(voor="De ledenraad", dagen=7):
    return {"voor": voor, "verloopt_op": f"{timezone.localdate() + datetime.timedelta(days=dagen):%d-%m-%Y}"}


def maak_link():
    over_een_week = timezone.now() + datetime.timedelta(days=7)
    return Voorbeeldlink.objects.create(voor="De ledenraad", door_naam="anna", verloopt_op=over_een_week)


def fouten(response):
    """Return what the form says at its fields."""
    return [fout for namen in response.context["adminform"].form.errors.values() for fout in namen]


@pytest.mark.parametrize("rol", ["eindredacteur", "beheerder"])
def test_a_link_is_made_and_shown_in_full_and_opens_the_werkversie_signed_out(als, rol):
    client = als(rol)
    User.objects.update(first_name="Anna", last_name="de Vries")

    response = client.post(f"{LIJST}add/", formulier(), follow=True)

    link = Voorbeeldlink.objects.get()
    adres = settings.VISIE_ADRES + link.pad
    assert response.redirect_chain == [(f"{LIJST}{link.pk}/change/", 302)]
    assert [str(m) for m in response.context["messages"]] == [f"De voorbeeldlink voor De ledenraad is gemaakt: {adres}"]
    assert f'<div class="readonly">{adres}</div>' in response.content.decode()
    assert (link.door.username, link.door_naam) == (rol, "Anna de Vries")
    assert b"niet vastgesteld" in Client().get(link.pad).content


def test_a_new_link_is_proposed_for_fourteen_days(als):
    html = als("eindredacteur").get(f"{LIJST}add/").content.decode()

    assert re.search(r'name="verloopt_op" value="([^"]*)"', html)[1] == formulier(dagen=14)["verloopt_op"]
    assert "_addanother" not in html and "_continue" not in html


@pytest.mark.parametrize(
    ("ingevuld", "melding"),
    [
        ({"voor": " "}, "Dit veld is verplicht."),
        ({"voor": "x" * 201}, "Zorg dat deze waarde niet meer dan 200 tekens bevat (het zijn er nu 201)."),
        ({"voor": "a\x00b"}, "Null-tekens zijn niet toegestaan."),
        ({"verloopt_op": ""}, "Dit veld is verplicht."),
        ({"verloopt_op": "morgen"}, "Voer een geldige datum in."),
        ({"dagen": -1}, "Kies vandaag of een latere dag."),
        ({"dagen": 91}, "Een voorbeeldlink is hoogstens 90 dagen geldig."),
    ],
)
def test_a_wrong_value_is_refused_in_dutch_at_its_field(als, ingevuld, melding):
    # The day is reckoned here: between collecting the tests and running them it may be midnight.
    ingevuld = formulier(dagen=ingevuld.get("dagen", 14)) | {k: v for k, v in ingevuld.items() if k != "dagen"}

    response = als("eindredacteur").post(f"{LIJST}add/", ingevuld)

    assert fouten(response) == [melding]
    assert not Voorbeeldlink.objects.exists()


def test_a_name_is_shown_as_it_was_typed(als):
    naam = "<script>alert(1)</script> {0} مرحبا 🙂"

    response = als("eindredacteur").post(f"{LIJST}add/", formulier(voor=naam), follow=True)

    assert Voorbeeldlink.objects.get().voor == naam
    assert "<script>alert(1)" not in response.content.decode()


@pytest.mark.parametrize("dagen", [0, 90])
def test_a_link_works_until_the_end_of_its_last_day(als, dagen):
    als("eindredacteur").post(f"{LIJST}add/", formulier(dagen=dagen))

    tot = timezone.localtime(Voorbeeldlink.objects.get().verloopt_op)
    assert (tot.date() - timezone.localdate()).days == dagen
    assert (tot.hour, tot.minute) == (23, 59)


def test_a_redacteur_sees_the_links_without_their_addresses_and_can_do_nothing(als):
    link, client = maak_link(), als("redacteur")

    lijst, pagina = client.get(LIJST), client.get(f"{LIJST}{link.pk}/change/")
    geweigerd = [
        client.get(f"{LIJST}add/"), client.post(f"{LIJST}add/", formulier()),
        client.get(f"{LIJST}{link.pk}/intrekken/"), client.post(f"{LIJST}{link.pk}/intrekken/"),
    ]  # fmt: skip

    assert (lijst.status_code, pagina.status_code) == (200, 200)
    assert link.token not in lijst.content.decode() + pagina.content.decode()
    assert "Trek in" not in pagina.content.decode()
    assert [r.status_code for r in geweigerd] == [403] * 4
    soort = ContentType.objects.get_for_model(Voorbeeldlink)
    assert client.get(f"/beheer/r/{soort.pk}/{link.pk}/").status_code == 404  # the admin's way from a row to its page
    link.refresh_from_db()
    assert (link.geldig, Voorbeeldlink.objects.count()) == (True, 1)


def test_a_link_is_withdrawn_after_a_question(als):
    link, client = maak_link(), als("eindredacteur")
    assert f"{LIJST}{link.pk}/intrekken/" in client.get(f"{LIJST}{link.pk}/change/").content.decode()

    vraag = client.get(f"{LIJST}{link.pk}/intrekken/")
    link.refresh_from_db()
    assert "Wilt u de voorbeeldlink voor <strong>De ledenraad</strong> intrekken?" in vraag.content.decode()
    assert link.geldig

    response = client.post(f"{LIJST}{link.pk}/intrekken/", follow=True)
    link.refresh_from_db()
    zin = "De voorbeeldlink voor De ledenraad is ingetrokken en werkt niet meer."
    assert [str(m) for m in response.context["messages"]] == [zin]
    assert not link.geldig
    assert LogEntry.objects.get().get_change_message() == "Ingetrokken."
    assert Client().get(link.pad).status_code == 410


def test_a_withdrawn_link_keeps_its_moment_and_shows_no_address_or_button(als):
    link, client = maak_link(), als("eindredacteur")
    link.withdraw()
    eerst = Voorbeeldlink.objects.get().ingetrokken_op

    client.post(f"{LIJST}{link.pk}/intrekken/")
    html = client.get(f"{LIJST}{link.pk}/change/").content.decode()

    assert Voorbeeldlink.objects.get().ingetrokken_op == eerst
    assert link.token not in html and "Trek in" not in html


def test_withdrawing_needs_a_form_of_our_own(als):
    link = maak_link()
    als("eindredacteur")
    vreemd = Client(enforce_csrf_checks=True)
    assert vreemd.login(username="eindredacteur", password="een-lang-wachtwoord-2035")

    assert vreemd.post(f"{LIJST}{link.pk}/intrekken/").status_code == 403
    assert Voorbeeldlink.objects.get().geldig


@pytest.mark.parametrize("rol", ["eindredacteur", "beheerder", "superuser"])
def test_a_link_is_never_changed_or_removed(als, rol):
    link, client = maak_link(), als(rol)

    wijzigen = client.post(f"{LIJST}{link.pk}/change/", formulier(voor="Anderen"))
    verwijderen = client.post(f"{LIJST}{link.pk}/delete/", {"post": "yes"})
    client.post(LIJST, {"action": "delete_selected", "_selected_action": [link.pk], "post": "yes"})

    assert (wijzigen.status_code, verwijderen.status_code) == (403, 403)
    assert list(Voorbeeldlink.objects.values_list("voor", flat=True)) == ["De ledenraad"]
    assert client.get(f"{LIJST}999/intrekken/").status_code == 404
    assert client.get(f"{LIJST}999/change/", follow=True).redirect_chain[-1][0] == LIJST


def test_an_account_can_go_and_its_name_stays_on_the_link(als):
    als("eindredacteur").post(f"{LIJST}add/", formulier())

    User.objects.all().delete()

    link = Voorbeeldlink.objects.get()
    assert (link.door, link.door_naam, link.geldig) == (None, "eindredacteur", True)


def test_making_and_withdrawing_a_link_is_in_the_audit_trail(client):
    call_command("maak_gebruiker", "ed", rol="eindredacteur", wachtwoord="een-lang-wachtwoord-2035", verbosity=0)
    client.login(username="ed", password="een-lang-wachtwoord-2035")
    formulier = client.get("/beheer/visie/voorbeeldlink/add/").context["adminform"].form
    velden = {naam: formulier[naam].value() or "" for naam in formulier.fields}

    client.post("/beheer/visie/voorbeeldlink/add/", velden | {"voor": "Klankbordgroep"})
    link = Voorbeeldlink.objects.get()
    client.post(f"{LIJST}{link.pk}/intrekken/")

    handelingen = [(w.handeling, w.naam, w.door_naam) for w in Wijziging.objects.all()]
    assert handelingen == [("ingetrokken", "Klankbordgroep", "ed"), ("toegevoegd", "Klankbordgroep", "ed")]
