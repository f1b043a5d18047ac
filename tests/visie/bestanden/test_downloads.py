"""The list of files, each file as it is sent, and whether an editie holds."""

import datetime
import hashlib

import pytest
from django.core.management import call_command
from django.utils import timezone

from doelstellingen.models import Adressering
from tests.visie.twee_edities import maak_editie_2
from visie.bestanden import slot, views
from visie.bestanden.models import Bestand
from visie.editie.models import Editie, Intrekking, Portaalgegevens
from visie.front.weergave import depends_on
from visie.pagina.decorators import BESTAND, STRAKS

pytestmark = pytest.mark.django_db
GEEN_RECHTEN = "De organisaties hebben nog niet vastgelegd hoe deze tekst mag worden hergebruikt."


def test_the_list_names_every_file_with_its_pages_size_and_day(client):
    Bestand.objects.update(gemaakt_op=timezone.make_aware(datetime.datetime(2026, 11, 30, 12)))

    html = " ".join(client.get("/downloads/").content.decode().split())

    assert html.count('class="uitgang"') == Bestand.objects.count()
    assert "12 bladzijden · 123 kB · gemaakt op 30 november 2026" in html
    assert GEEN_RECHTEN in html
    assert f"{'0' * 64} visie-huisartsenzorg-2035-editie-1-doelstelling-4.pdf" in html


def test_a_file_that_was_not_made_yet_says_so_and_the_page_is_remembered_shortly(client):
    Bestand.objects.all().delete()

    response = client.get("/downloads/")

    assert response.content.decode().count("Wordt gemaakt zodra iemand het opent.") == 30
    assert response.wsgi_request.environ[STRAKS] is True


def test_the_rights_are_what_the_organisations_filled_in(client):
    Portaalgegevens.objects.update_or_create(pk=1, defaults={"rechten": "CC BY 4.0"})

    html = client.get("/downloads/").content.decode()

    assert ("CC BY 4.0" in html, GEEN_RECHTEN in html) == (True, False)


def test_a_page_names_its_pdf_with_pages_and_size(client):
    paden = (
        "/",
        "/hele-visie/",
        "/doelstellingen/vertrouwd-huisartsteam/",
        "/oproepen/overheid/",
        "/oproepen/overheid/blad/",
    )

    paginas = {pad: " ".join(client.get(pad).content.decode().split()) for pad in paden}

    assert [pad for pad in paden if "12 bladzijden, 123 kB" not in paginas[pad]] == []


def test_a_partij_that_is_asked_nothing_has_no_pdf(client):
    Adressering.objects.filter(partij__slug="gemeenten").delete()

    response = client.get("/oproepen/gemeenten/")

    assert (response.status_code, b'href="/downloads/partij-' in response.content) == (200, False)


def test_a_file_is_sent_with_its_name_and_known_the_next_time(client):
    Bestand.objects.all().delete()

    eerste = client.get("/downloads/visie.txt")
    tweede = client.get("/downloads/visie.txt", HTTP_IF_NONE_MATCH=eerste["ETag"])

    assert eerste["Content-Disposition"] == 'inline; filename="visie-huisartsenzorg-2035-editie-1.txt"'
    assert Bestand.objects.get(naam="visie.txt").controlegetal == hashlib.sha256(eerste.content).hexdigest()
    assert (eerste.status_code, tweede.status_code, tweede.content) == (200, 304, b"")


def test_a_file_is_never_in_the_memory_of_the_front_and_goes_with_the_export():
    assert (depends_on("/downloads/visie.pdf"), depends_on("/edities/1/downloads/visie.pdf")) == (BESTAND, BESTAND)


def test_a_file_that_no_editie_has_is_not_found(client):
    assert [client.get(pad).status_code for pad in ("/downloads/niets.pdf", "/downloads/doelstelling-8.pdf")] == [
        404
    ] * 2


def test_while_others_are_made_for_too_long_a_reader_is_told_to_come_back(client, monkeypatch):
    Bestand.objects.all().delete()
    monkeypatch.setattr(views.maken, "WAIT", 0)

    with slot.alone(0):
        response = client.get("/downloads/visie.txt")

    assert (response.status_code, response["Retry-After"]) == (503, "20")
    assert "Open deze pagina over een halve minuut opnieuw." in response.content.decode()


def test_the_werkversie_has_no_files(redacteur):
    antwoorden = [redacteur.get(f"/werkversie/{pad}") for pad in ("downloads/", "downloads/visie.pdf", "geldend/")]

    assert [antwoord.status_code for antwoord in antwoorden] == [200, 404, 404]
    assert "Van de werkversie zijn er geen bestanden." in antwoorden[0].content.decode()


def kop(client, pad):
    html = client.get(pad).content.decode()
    return " ".join(html.partition("<h1>")[2].partition("</h1>")[0].split())


def test_an_editie_says_whether_it_holds(client):
    eerst = kop(client, "/edities/1/geldend/")
    maak_editie_2()
    daarna = kop(client, "/edities/1/geldend/"), kop(client, "/edities/2/geldend/"), kop(client, "/geldend/")
    Intrekking.objects.create(editie=Editie.objects.get(nummer=2), reden="Een fout.", datum=timezone.localdate())

    ten_slotte = kop(client, "/edities/1/geldend/"), kop(client, "/edities/2/geldend/")

    assert eerst == "Ja, editie 1 geldt nu"
    assert daarna == ("Nee, editie 1 geldt niet meer", "Ja, editie 2 geldt nu", "Ja, editie 2 geldt nu")
    assert ten_slotte == ("Ja, editie 1 geldt nu", "Nee, editie 2 is ingetrokken")


def test_a_page_is_remembered_shortly_until_the_file_that_it_names_was_seen_to_be_right(client):
    gezien = client.get("/").wsgi_request.environ.get(STRAKS)
    Portaalgegevens.objects.update_or_create(pk=1, defaults={"contact_pers": "pers@voorbeeld.nl"})
    daarna = client.get("/").wsgi_request.environ.get(STRAKS)

    call_command("maak_bestanden", verbosity=0)

    assert (gezien, daarna, client.get("/").wsgi_request.environ.get(STRAKS)) == (None, True, None)
