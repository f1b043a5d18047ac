"""Errata and withdrawal through the admin: added once, checked against the text, never changed or erased."""

import datetime

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.utils import timezone

from doelstellingen.models import Activiteit
from tests.hulp import publiceer
from visie.editie.document import Document
from visie.editie.models import Editie, Erratum, Intrekking
from visie.redactie import controles, publicatie
from visie.tekst import datums

pytestmark = pytest.mark.django_db
ERRATUM = {
    "onderdeel": "zelfzorg", "passage": "contact op te nemen", "lezing": "contact te zoeken", "reden": "Verschrijving",
    "zeker": "on",
}  # fmt: skip


def vandaag():
    return timezone.localdate().isoformat()


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
    publiceer(werkversie, vastgesteld_op="2026-01", geldt_vanaf=datetime.date(2026, 1, 31))
    return Editie.objects.get(nummer=2)


def voeg_toe(client, **anders):
    return client.post(
        "/beheer/visie/erratum/add/", ERRATUM | {"editie": Editie.objects.get(nummer=1).pk, "datum": vandaag()} | anders
    )


def test_an_erratum_is_seen_beside_the_text_at_once(eindredacteur):
    voeg_toe(eindredacteur)

    pagina = eindredacteur.get("/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/").content.decode()
    assert "contact te zoeken" in pagina and datums.in_woorden(vandaag()) in pagina


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
    data = {"editie": editie_2.pk, "reden": "Verkeerd vastgesteld", "datum": vandaag(), "zeker": "on"}

    eindredacteur.post("/beheer/visie/intrekking/add/", data)

    assert Editie.objects.current().nummer == 1
    pagina = eindredacteur.get("/edities/2/doelstellingen/").content.decode()
    assert "Verkeerd vastgesteld" in pagina


def test_the_reasons_of_a_withdrawn_editie_stay_with_what_it_changed(eindredacteur, editie_2):
    data = {"editie": editie_2.pk, "reden": "Verkeerd vastgesteld", "datum": vandaag(), "zeker": "on"}

    eindredacteur.post("/beheer/visie/intrekking/add/", data)

    werkversie = Editie.objects.werkversie()
    assert dict(werkversie.redenen.values_list("onderdeel", "tekst")) == {"zelfzorg": "Een reden."}
    assert controles.uitslag(werkversie).fouten == []


def test_the_reason_of_what_the_werkversie_no_longer_changes_does_not_go_along(eindredacteur, editie_2):
    publicatie.start_again(Editie.objects.get(nummer=1), User.objects.get(username="ed"))
    data = {"editie": editie_2.pk, "reden": "Verkeerd vastgesteld", "datum": vandaag(), "zeker": "on"}

    eindredacteur.post("/beheer/visie/intrekking/add/", data)

    assert not Editie.objects.werkversie().redenen.exists()


def test_the_last_editie_that_holds_cannot_be_withdrawn(eindredacteur):
    data = {"editie": Editie.objects.current().pk, "reden": "Fout", "datum": vandaag(), "zeker": "on"}

    response = eindredacteur.post("/beheer/visie/intrekking/add/", data)

    assert "Dit is de laatste editie die geldt." in response.content.decode()
    assert not Intrekking.objects.exists()


def test_a_redacteur_adds_neither(client):
    call_command("maak_gebruiker", "rea", rol="redacteur", wachtwoord="een-lang-wachtwoord-2035", verbosity=0)
    client.login(username="rea", password="een-lang-wachtwoord-2035")

    assert [client.get(f"/beheer/visie/{soort}/add/").status_code for soort in ("erratum", "intrekking")] == [403, 403]


def delen(formulier):
    """Return the keys of the parts that a form offers."""
    groepen = formulier.fields["onderdeel"].widget.choices[1:]  # the first is the empty choice
    return {anker for _kop, keuzes in groepen for anker, _naam in keuzes}


@pytest.fixture
def zonder_zelfzorg():
    """An editie 2 that has lost 'zelfzorg' and gained 'nieuw'."""
    werkversie = Editie.objects.werkversie()
    deel = Activiteit.objects.get(editie=werkversie, anker="zelfzorg")
    Activiteit.objects.create(
        editie=werkversie, doelstelling=deel.doelstelling, anker="nieuw", nummer=9, titel_nl="Nieuw", tekst_nl="N."
    )  # fmt: skip
    deel.delete()
    publiceer(werkversie, vastgesteld_op="2026-01", geldt_vanaf=datetime.date(2026, 1, 31))
    return Editie.objects.get(nummer=2)


@pytest.mark.parametrize(
    ("vraag", "nummer", "heeft"),
    [("", 2, "nieuw"), ("?editie=2", 2, "nieuw"), ("?editie=1", 1, "zelfzorg"), ("?editie=3", 2, "nieuw"),
     ("?editie=x", 2, "nieuw"), ("?editie=99", 2, "nieuw"), ("?editie=²", 2, "nieuw"),
     ("?editie=1&editie=", 2, "nieuw"), pytest.param("?editie=" + "1" * 5000, 2, "nieuw", id="1…")],
)  # fmt: skip
def test_the_form_offers_the_parts_of_the_editie_that_is_chosen(eindredacteur, zonder_zelfzorg, vraag, nummer, heeft):
    form = eindredacteur.get(f"/beheer/visie/erratum/add/{vraag}").context["adminform"].form

    document = Document(Editie.objects.get(nummer=nummer))
    assert delen(form) == set(document.per_anker)
    assert delen(form) & {"nieuw", "zelfzorg"} == {heeft}
    assert [editie.nummer for editie in form.fields["editie"].queryset] == [nummer]


def test_the_form_leads_to_that_of_the_other_edities(eindredacteur, zonder_zelfzorg):
    html = eindredacteur.get("/beheer/visie/erratum/add/").content.decode()

    assert 'Kies die eerst: <a href="?editie=1">Editie 1</a>.' in html


def test_an_erratum_on_an_older_editie_is_added_and_one_on_a_part_it_has_not_is_refused(eindredacteur, zonder_zelfzorg):
    fout = voeg_toe(eindredacteur, onderdeel="nieuw", passage="N.")
    voeg_toe(eindredacteur)

    form = fout.context["adminform"].form
    assert form.errors == {"onderdeel": ["Dit onderdeel staat niet in editie 1. Kies een onderdeel uit de lijst."]}
    assert delen(form) == set(Document(Editie.objects.get(nummer=1)).per_anker)
    assert [(e.editie.nummer, e.onderdeel) for e in Erratum.objects.all()] == [(1, "zelfzorg")]


def test_only_an_erratum_of_the_same_editie_is_replaced(eindredacteur, editie_2):
    voeg_toe(eindredacteur)
    oud = Erratum.objects.get()

    fout = voeg_toe(eindredacteur, editie=editie_2.pk, passage="Een nieuwe zin.", vervangt=oud.pk)
    voeg_toe(eindredacteur, lezing="te zoeken", vervangt=oud.pk)

    melding = "Kies een erratum van deze editie dat nog niet is vervangen."
    assert fout.context["adminform"].form.errors == {"vervangt": [melding]}
    assert [(e.lezing, e.vervangt) for e in Erratum.objects.order_by("pk")] == [
        ("contact te zoeken", None), ("te zoeken", oud),
    ]  # fmt: skip


def test_the_next_erratum_is_on_the_same_editie(eindredacteur, editie_2):
    response = voeg_toe(eindredacteur, _addanother="1")

    assert response["Location"] == "/beheer/visie/erratum/add/?editie=1"


@pytest.mark.parametrize("pk", ["²", "-1", pytest.param("9" * 5000, id="9…")])
def test_an_editie_that_is_no_number_is_refused(eindredacteur, pk):
    response = voeg_toe(eindredacteur, editie=pk)

    assert list(response.context["adminform"].form.errors) == ["editie"]
    assert not Erratum.objects.exists()


def test_the_werkversie_has_no_errata(eindredacteur):
    response = voeg_toe(eindredacteur, editie=Editie.objects.werkversie().pk)

    assert list(response.context["adminform"].form.errors) == ["editie"]


def test_what_is_added_can_be_opened_to_read(eindredacteur, editie_2):
    voeg_toe(eindredacteur)
    eindredacteur.post(
        "/beheer/visie/intrekking/add/",
        {"editie": editie_2.pk, "reden": "Verkeerd vastgesteld", "datum": vandaag(), "zeker": "on"},
    )
    erratum, intrekking = Erratum.objects.get(), Intrekking.objects.get()

    paginas = [f"/beheer/visie/erratum/{erratum.pk}/change/", f"/beheer/visie/intrekking/{intrekking.pk}/change/"]
    html = "".join(eindredacteur.get(pagina).content.decode() for pagina in paginas)

    assert "contact te zoeken" in html and "Verkeerd vastgesteld" in html
