"""Errata and withdrawal through the admin: added once, checked against the text, never changed or erased."""

import datetime

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import IntegrityError, transaction

from doelstellingen.models import Activiteit
from tests.hulp import publiceer
from visie.editie.models import Editie, Erratum, Intrekking
from visie.redactie import controles, publicatie

pytestmark = pytest.mark.django_db
ERRATUM = {
    "onderdeel": "zelfzorg", "passage": "contact op te nemen", "lezing": "contact te zoeken", "reden": "Verschrijving",
    "datum": "2027-01-02",
}  # fmt: skip


@pytest.fixture
def eindredacteur(client):
    call_command("maak_gebruiker", "ed", rol="eindredacteur", wachtwoord="een-lang-wachtwoord-2035", verbosity=0)
    client.login(username="ed", password="een-lang-wachtwoord-2035")
    return client


@pytest.fixture
def editie_2():
    werkversie = Editie.objects.werkversie()
    deel = Activiteit.objects.get(editie=werkversie, anker="zelfzorg")
    deel.tekst_nl = "<p>Een nieuwe zin.</p>"
    deel.save()
    publiceer(werkversie, vastgesteld_op="2027-01", geldt_vanaf=datetime.date(2027, 1, 31))
    return Editie.objects.get(nummer=2)


def voeg_toe(client, **anders):
    return client.post("/beheer/visie/erratum/add/", ERRATUM | {"editie": Editie.objects.get(nummer=1).pk} | anders)


def test_an_erratum_is_seen_beside_the_text_at_once(eindredacteur):
    voeg_toe(eindredacteur)

    pagina = eindredacteur.get("/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/").content.decode()
    assert "contact te zoeken" in pagina and "2 januari 2027" in pagina


def test_a_passage_that_is_not_in_the_text_is_refused_and_kept_in_the_form(eindredacteur):
    response = voeg_toe(eindredacteur, passage="woorden die er niet staan")

    assert "Deze woorden staan niet letterlijk in dit onderdeel." in response.content.decode()
    assert "woorden die er niet staan" in response.content.decode()
    assert not Erratum.objects.exists()


@pytest.mark.parametrize("how", ["update", "delete"])
def test_an_erratum_is_never_changed_or_erased(eindredacteur, how):
    voeg_toe(eindredacteur)

    with pytest.raises(IntegrityError), transaction.atomic():
        Erratum.objects.update(lezing="anders") if how == "update" else Erratum.objects.all().delete()

    assert Erratum.objects.get().lezing == "contact te zoeken"


def test_withdrawing_makes_the_one_before_current_again(eindredacteur, editie_2):
    data = {"editie": editie_2.pk, "reden": "Verkeerd vastgesteld", "datum": "2027-02-01", "zeker": "on"}

    eindredacteur.post("/beheer/visie/intrekking/add/", data)

    assert Editie.objects.current().nummer == 1
    pagina = eindredacteur.get("/edities/2/doelstellingen/").content.decode()
    assert "Verkeerd vastgesteld" in pagina


def test_the_reasons_of_a_withdrawn_editie_stay_with_what_it_changed(eindredacteur, editie_2):
    data = {"editie": editie_2.pk, "reden": "Verkeerd vastgesteld", "datum": "2027-02-01", "zeker": "on"}

    eindredacteur.post("/beheer/visie/intrekking/add/", data)

    werkversie = Editie.objects.werkversie()
    assert dict(werkversie.redenen.values_list("onderdeel", "tekst")) == {"zelfzorg": "Een reden."}
    assert controles.uitslag(werkversie).fouten == []


def test_the_reason_of_what_the_werkversie_no_longer_changes_does_not_go_along(eindredacteur, editie_2):
    publicatie.start_again(Editie.objects.get(nummer=1), User.objects.get(username="ed"))
    data = {"editie": editie_2.pk, "reden": "Verkeerd vastgesteld", "datum": "2027-02-01", "zeker": "on"}

    eindredacteur.post("/beheer/visie/intrekking/add/", data)

    assert not Editie.objects.werkversie().redenen.exists()


def test_the_last_editie_that_holds_cannot_be_withdrawn(eindredacteur):
    data = {"editie": Editie.objects.current().pk, "reden": "Fout", "datum": "2027-02-01", "zeker": "on"}

    response = eindredacteur.post("/beheer/visie/intrekking/add/", data)

    assert "Dit is de laatste editie die geldt." in response.content.decode()
    assert not Intrekking.objects.exists()


def test_a_redacteur_adds_neither(client):
    call_command("maak_gebruiker", "rea", rol="redacteur", wachtwoord="een-lang-wachtwoord-2035", verbosity=0)
    client.login(username="rea", password="een-lang-wachtwoord-2035")

    assert [client.get(f"/beheer/visie/{soort}/add/").status_code for soort in ("erratum", "intrekking")] == [403, 403]
