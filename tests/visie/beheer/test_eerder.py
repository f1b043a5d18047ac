"""Going back: an earlier text of one part, or the whole werkversie anew from a published editie."""

import pytest

from doelstellingen.models import Activiteit, Oproep
from tests.visie.beheer.formulieren import bevestigd
from tests.visie.beheer.test_bewerken import adres, formulier, in_werkversie
from visie.editie.models import Editie, Reden, Wijziging
from visie.redactie.publicatie import text_digest

pytestmark = pytest.mark.django_db


def bewerk(client, tekst):
    deel = in_werkversie(Activiteit, anker="zelfzorg")
    client.post(adres(deel), formulier(client, deel) | {"tekst_nl": tekst})
    return in_werkversie(Activiteit, anker="zelfzorg")


def test_every_earlier_text_is_offered_once_newest_first(als):
    client = als("redacteur")
    eerste = in_werkversie(Activiteit, anker="zelfzorg").tekst_nl
    bewerk(client, "<p>Een.</p>")
    deel = bewerk(client, "<p>Twee.</p>")

    teksten = client.get(adres(deel, "eerder")).context["teksten"]

    assert [t["waarden"]["tekst_nl"] for t in teksten] == ["<p>Een.</p>", eerste]


def test_putting_back_is_a_change_like_any_other(als):
    client = als("redacteur")
    deel = bewerk(client, "<p>Een.</p>")
    eerste = Activiteit.objects.get(editie__nummer=1, anker="zelfzorg").tekst_nl

    client.post(adres(deel, "eerder"), {"keuze": 0, "vanaf_versie": deel.versie})

    terug = in_werkversie(Activiteit, anker="zelfzorg")
    assert (terug.tekst_nl, terug.versie) == (eerste, deel.versie + 1)
    assert Wijziging.objects.first().handeling == "teruggezet"


def test_putting_back_over_somebody_elses_change_is_refused(als):
    client = als("redacteur")
    deel = bewerk(client, "<p>Een.</p>")
    bewerk(client, "<p>Van een ander.</p>")

    response = client.post(adres(deel, "eerder"), {"keuze": 0, "vanaf_versie": deel.versie}, follow=True)

    assert "De tekst is intussen gewijzigd. Kies opnieuw." in response.content.decode()
    assert in_werkversie(Activiteit, anker="zelfzorg").tekst_nl == "<p>Van een ander.</p>"


@pytest.mark.parametrize("keuze", ["", "²", "99", pytest.param("9" * 5000, id="9…")])
def test_putting_back_what_was_not_offered_changes_nothing(als, keuze):
    client = als("redacteur")
    deel = bewerk(client, "<p>Een.</p>")

    client.post(adres(deel, "eerder"), {"keuze": keuze, "vanaf_versie": deel.versie})

    assert in_werkversie(Activiteit, anker="zelfzorg").tekst_nl == "<p>Een.</p>"


def test_starting_again_fills_the_werkversie_with_the_text_of_that_editie(als):
    client = als("eindredacteur")
    bewerk(client, "<p>Een.</p>")
    in_werkversie(Oproep, nummer=24).delete()
    Reden.objects.create(editie=Editie.objects.werkversie(), onderdeel="zelfzorg", tekst="Reden")

    client.post("/beheer/opnieuw/1/", bevestigd(client, "/beheer/opnieuw/1/"))

    werkversie = Editie.objects.werkversie()
    assert text_digest(werkversie) == Editie.objects.get(nummer=1).digest_nl
    assert not Reden.objects.exists()
    assert "<p>Een.</p>" in str(Wijziging.objects.filter(anker="zelfzorg").first().velden)


def test_starting_again_asks_first_and_is_not_for_a_redacteur(als):
    client = als("eindredacteur")
    deel = bewerk(client, "<p>Een.</p>")

    assert "1 gewijzigd onderdeel (4.5)" in client.get("/beheer/opnieuw/1/").content.decode()
    assert als("redacteur").post("/beheer/opnieuw/1/").status_code == 403
    assert in_werkversie(Activiteit, anker="zelfzorg").tekst_nl == deel.tekst_nl


def test_only_a_published_editie_can_be_started_from(als):
    assert als("eindredacteur").get("/beheer/opnieuw/2/").status_code == 404
