"""Editors correct and add other visions, on record; a mistake is said at its field."""

import pytest

from tests.visie.beheer.formulieren import adres, ingevuld, inhoud
from visie.editie.models import Wijziging
from visie.verwant.models import Werk, Werkdeel

pytestmark = pytest.mark.django_db


def fouten(response):
    return {naam: [str(f) for f in rij] for naam, rij in response.context["adminform"].form.errors.items()}


def test_an_editor_adds_a_work_and_a_part_whose_names_the_portal_makes(redacteur):
    werk, deel = adres(Werk, "add"), adres(Werkdeel, "add")
    redacteur.post(werk, inhoud(redacteur.get(werk)) | {"titel": "Visie Digitale zorg", "herkomst": "Noot 25."})
    nieuw = Werk.objects.get(slug="visie-digitale-zorg")

    redacteur.post(
        deel, inhoud(redacteur.get(deel)) | {"werk": nieuw.pk, "kop": "Waar wij staan", "tekst": "a\r\n\r\nb"}
    )

    [rij] = nieuw.delen.all()
    assert (rij.anker, rij.tekst) == ("waar-wij-staan", "a\n\nb")
    assert [str(w.anker) for w in Wijziging.objects.order_by("pk")] == [
        "visie-digitale-zorg", "visie-digitale-zorg/waar-wij-staan"
    ]  # fmt: skip


def test_a_correction_is_on_record_under_the_work_and_its_part(redacteur):
    rij = Werkdeel.objects.get(anker="doel-1")
    pagina = adres(Werkdeel, "change", rij.pk)

    redacteur.post(pagina, inhoud(redacteur.get(pagina)) | {"tekst": "We verminderen de druk."})

    [regel] = Wijziging.objects.all()
    assert (regel.anker, regel.velden["tekst"][1], regel.door_naam) == (
        "visie-eerstelijnszorg-2030/doel-1", "We verminderen de druk.", "rea"
    )  # fmt: skip


def test_a_mistake_is_said_once_at_its_field(redacteur):
    werk, deel = adres(Werk, "add"), adres(Werkdeel, "add")
    hecht = Werk.objects.get(slug="hechte-huisartsenzorg").pk
    nieuw = ingevuld(redacteur.get(deel), Werkdeel)

    zonder_titel = redacteur.post(werk, inhoud(redacteur.get(werk)) | {"herkomst": "x"})
    dubbel = redacteur.post(deel, nieuw | {"werk": hecht, "anker": "bouwsteen-1"})
    leeg = redacteur.post(deel, nieuw | {"werk": hecht, "kop": "", "tekst": ""})

    assert [*fouten(zonder_titel)] == ["titel"]
    assert fouten(dubbel) == {"anker": ["Een ander deel van deze andere visie heeft deze naam in het adres al."]}
    assert fouten(leeg) == {"tekst": ["Geef dit deel een kop of een tekst."]}


def test_who_removes_a_work_hears_what_goes_along(redacteur):
    werk = Werk.objects.get(slug="visie-eerstelijnszorg-2030")

    pagina = redacteur.get(adres(Werk, "delete", werk.pk)).content.decode()

    assert f"Met dit werk verdwijnen ook {werk.delen.count()} delen." in pagina
