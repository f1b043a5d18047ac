"""A removed part waits in the bin of the werkversie, and comes back as it was."""

import datetime

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from bronnen.models import Noot, Verwijzing
from doelstellingen.models import Activiteit, Doelstelling, Oproep
from tests.hulp import publiceer
from tests.visie.beheer.test_bewerken import adres, formulier, in_werkversie
from tests.visie.twee_edities import maak_editie_2
from visie.beheer.nummers import free_anker, next_number
from visie.beheer.spoor import waarden
from visie.editie import ankers
from visie.editie.models import Editie, InPrullenbak, Reden, Wijziging
from visie.editie.velden import in_taal
from visie.redactie import publicatie

pytestmark = pytest.mark.django_db
LIJST = "/beheer/prullenbak/"


def remove(client, deel, reden="Dubbel."):
    return client.post(adres(deel, "delete"), {"versie": deel.versie, "reden": reden})


def back(client, anker):
    return client.post(reverse("admin:zet_terug", args=[InPrullenbak.objects.get(anker=anker).pk]))


def said(client):
    return [str(elk) for elk in client.get(LIJST).context["messages"]]


def text(model):
    """Return every part of a kind in the werkversie with its number and its words, in order of place."""
    plaats = filter(None, (model.ouder_veld, "volgorde", "pk"))
    delen = model.objects.filter(editie=Editie.objects.werkversie()).order_by(*plaats)
    return [(deel.pk, deel.anker, deel.volnummer, waarden(deel)) for deel in delen]


def test_removing_asks_and_names_what_goes_with_it_and_what_stands_beside_it(als):
    doel = in_werkversie(Doelstelling, anker="24-7-toegankelijk-voor-spoed")
    client = als("eindredacteur")

    vraag = client.get(adres(doel, "delete"))

    erin = vraag.context["erin"]
    assert [naam.split(":")[0] for naam in erin[:2]] == ["Activiteit 4.1", "Activiteit 4.2"]
    assert len(erin) == 6 and InPrullenbak.objects.count() == 0
    assert {gevolg.wat: gevolg.aantal for gevolg in vraag.context["ernaast"]} == {
        "overnamecorrectie": 1,
        "vermeldingen": 6,
    }
    assert "1 overnamecorrectie" in vraag.content.decode() and "Activiteit 4.6" in vraag.content.decode()


@pytest.mark.parametrize("reden", ["", "  "])
def test_without_a_reason_nothing_is_removed(redacteur, zelfzorg, reden):
    response = remove(redacteur, zelfzorg, reden)

    assert response.status_code == 400
    assert response.context["form"].errors["reden"] == ["Dit veld is verplicht."]
    assert in_werkversie(Activiteit, anker="zelfzorg").versie == 1


def test_what_is_removed_is_in_the_bin_with_its_reason_which_readers_get_too(redacteur, zelfzorg):
    tekst = zelfzorg.tekst_nl

    response = remove(redacteur, zelfzorg)

    rij = InPrullenbak.objects.get(weg_met=None)
    assert response.status_code == 302
    assert not Activiteit.objects.filter(pk=zelfzorg.pk).exists()
    assert (rij.anker, rij.ouder, rij.reden, rij.door_naam, rij.waarden["tekst_nl"]) == (
        "zelfzorg", "24-7-toegankelijk-voor-spoed", "Dubbel.", "rea", tekst
    )  # fmt: skip
    assert Reden.objects.get(editie=zelfzorg.editie, onderdeel="zelfzorg").tekst == "Dubbel."
    regel = Wijziging.objects.filter(anker="zelfzorg").get()
    assert (regel.handeling, regel.velden["tekst_nl"], regel.velden["reden"]) == (
        "verwijderd", [tekst, ""], ["", "Dubbel."]
    )  # fmt: skip
    assert "Zelfzorg" in redacteur.get(LIJST).content.decode()


def test_put_back_a_part_has_its_anker_number_place_texts_and_reason_again(redacteur, zelfzorg):
    zelfzorg.titel_en, zelfzorg.tekst_en = "Self-care", "<p>In English.</p>"
    zelfzorg.save()
    Reden.objects.create(editie=zelfzorg.editie, onderdeel="zelfzorg", tekst="Van eerder.")
    voor = text(Activiteit), text(Oproep)
    remove(redacteur, zelfzorg)
    na = text(Activiteit)

    back(redacteur, "zelfzorg")

    terug = in_werkversie(Activiteit, anker="zelfzorg")
    assert na != voor[0] and (text(Activiteit), text(Oproep)) == voor
    assert (terug.pk, in_taal(terug, "tekst", "en"), terug.versie) == (zelfzorg.pk, "<p>In English.</p>", 2)
    assert Reden.objects.get(onderdeel="zelfzorg").tekst == "Van eerder."
    assert not InPrullenbak.objects.exists()
    assert Wijziging.objects.filter(anker="zelfzorg")[0].handeling == "teruggezet"


def test_put_back_a_goal_has_all_that_stood_in_it_in_its_order(als):
    client, doel = als("eindredacteur"), in_werkversie(Doelstelling, anker="24-7-toegankelijk-voor-spoed")
    soorten = (Doelstelling, Activiteit)
    voor = [text(soort) for soort in soorten]

    remove(client, doel)
    zonder = [len(text(soort)) for soort in soorten]
    back(client, "24-7-toegankelijk-voor-spoed")

    assert [text(soort) for soort in soorten] == voor
    assert all(minder < len(meer) for minder, meer in zip(zonder, voor, strict=True))


def test_a_reason_that_was_given_after_the_removal_stays(redacteur, zelfzorg):
    remove(redacteur, zelfzorg)
    Reden.objects.filter(onderdeel="zelfzorg").update(tekst="Bij nader inzien.")

    back(redacteur, "zelfzorg")

    assert Reden.objects.get(onderdeel="zelfzorg").tekst == "Bij nader inzien."


def test_what_went_with_another_part_or_misses_its_place_says_so(als, zelfzorg):
    client, doel = als("eindredacteur"), in_werkversie(Doelstelling, anker="24-7-toegankelijk-voor-spoed")
    remove(client, zelfzorg)
    remove(client, doel)

    back(client, "palliatieve-zorg")
    mee = said(client)
    back(client, "zelfzorg")
    eerst = said(client)

    assert [zin for zin in mee if "Dit ging weg met" in zin] == mee[-1:]
    assert [zin for zin in eerst if "Zet eerst dat terug" in zin] == eerst[-1:]
    assert InPrullenbak.objects.filter(anker__in=["zelfzorg", "palliatieve-zorg"]).count() == 2


def test_a_number_and_an_anker_in_the_bin_are_not_given_away(zelfzorg):
    InPrullenbak.objects.create(
        editie=zelfzorg.editie, soort="doelstellingen.oproep", anker="mantelzorg", nummer=40, plaats=1,
        titel="Weg", waarden={}, reden="Dubbel.", door_naam="rea",
    )  # fmt: skip

    assert (next_number(Oproep), free_anker("Mantelzorg")) == (41, "mantelzorg-2")


@pytest.mark.parametrize("how", ["publish", "start_again"])
def test_the_bin_is_empty_once_the_werkversie_is_another(redacteur, zelfzorg, how):
    maak_editie_2()
    remove(redacteur, in_werkversie(Activiteit, anker="zelfzorg"))
    pk = InPrullenbak.objects.get(weg_met=None).pk

    if how == "publish":
        publiceer(Editie.objects.werkversie(), vastgesteld_op="2026-09", geldt_vanaf=datetime.date(2026, 9, 30))
    else:
        publicatie.start_again(Editie.objects.current(), User.objects.get(username="rea"))
    response = redacteur.post(reverse("admin:zet_terug", args=[pk]))

    assert (InPrullenbak.objects.count(), response.status_code) == (0, 302)
    assert "Dit ligt niet meer in de prullenbak. Kijk of het al terug is." in said(redacteur)


def test_a_text_that_changed_since_the_question_is_not_removed(redacteur, zelfzorg):
    data = formulier(redacteur, zelfzorg) | {"titel_nl": "Anders"}
    redacteur.post(adres(zelfzorg), data)

    response = remove(redacteur, zelfzorg)

    assert response.status_code == 302 and not InPrullenbak.objects.exists()
    assert "De tekst is intussen gewijzigd. Kijk opnieuw, en beslis dan." in said(redacteur)
    assert in_werkversie(Activiteit, anker="zelfzorg").titel_nl == "Anders"


def test_who_presses_twice_or_comes_second_is_told_and_nothing_doubles(redacteur, zelfzorg):
    remove(redacteur, zelfzorg)
    weg = remove(redacteur, zelfzorg)
    rij = InPrullenbak.objects.get(weg_met=None)
    adres_terug = reverse("admin:zet_terug", args=[rij.pk])
    redacteur.post(adres_terug)

    tweede = redacteur.post(adres_terug)

    assert (weg.url, tweede.url) == (LIJST, LIJST)
    assert Activiteit.objects.filter(editie=zelfzorg.editie, anker="zelfzorg").count() == 1


def test_only_who_may_remove_a_kind_can_put_it_back(als):
    doel = in_werkversie(Doelstelling, anker="werkplezier")
    remove(als("eindredacteur"), doel)

    client = als("redacteur")
    response = back(client, "werkplezier")

    assert response.status_code == 403
    assert b"Zet terug: " not in client.get(LIJST).content
    assert not Doelstelling.objects.filter(editie=doel.editie, anker="werkplezier").exists()


def test_a_note_that_is_cited_is_not_removed_and_one_that_is_not_comes_back(redacteur):
    noot = in_werkversie(Noot, nummer=31)

    remove(redacteur, noot)

    assert not InPrullenbak.objects.exists()
    assert in_werkversie(Noot, nummer=31) == noot


def test_an_empty_bin_says_so(redacteur):
    assert "De prullenbak is leeg." in redacteur.get(LIJST).content.decode()


def test_a_note_goes_once_the_part_that_cites_it_went_and_both_come_back(redacteur):
    activiteit = in_werkversie(Activiteit, anker="regionale-huisartsenspoedposten")
    noot = in_werkversie(Noot, nummer=31)
    remove(redacteur, activiteit)

    remove(redacteur, noot)
    back(redacteur, activiteit.anker)
    zonder_noot = Verwijzing.objects.filter(editie__nummer=2, onderdeel=activiteit.anker).count()
    back(redacteur, noot.anker)

    assert zonder_noot == 0
    assert [v.noot.anker for v in Verwijzing.objects.filter(editie__nummer=2, onderdeel=activiteit.anker)] == [
        "noot-31"
    ]


def test_a_part_that_no_editie_had_leaves_no_reason_when_it_goes_and_gets_its_own_back(redacteur):
    oproep = in_werkversie(Oproep, nummer=12)
    data = {"thema": oproep.thema_id, "tekst_nl": "<p>Een nieuwe oproep.</p>", "reden": "Gevraagd."}
    redacteur.post(adres(Oproep, "add"), data)
    nieuw = in_werkversie(Oproep, anker="oproep-25")

    remove(redacteur, nieuw)
    weg = list(Reden.objects.filter(onderdeel="oproep-25"))
    back(redacteur, "oproep-25")

    assert (weg, ankers.unknown()) == ([], [])
    assert Reden.objects.get(onderdeel="oproep-25").tekst == "Gevraagd."


def test_a_column_that_a_release_took_away_does_not_keep_a_part_in_the_bin(redacteur, zelfzorg):
    remove(redacteur, zelfzorg)
    rij = InPrullenbak.objects.get(anker="zelfzorg")
    InPrullenbak.objects.filter(pk=rij.pk).update(waarden=rij.waarden | {"kolom_van_toen": "x"})

    back(redacteur, "zelfzorg")

    assert in_werkversie(Activiteit, anker="zelfzorg").titel_nl == zelfzorg.titel_nl
