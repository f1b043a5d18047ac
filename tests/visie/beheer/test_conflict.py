"""Two editors in one part: what does not overlap is saved with both, the rest is chosen, and no word is lost."""

import datetime
import re

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from doelstellingen.models import Activiteit, Doelstelling
from tests.hulp import publiceer
from tests.visie.beheer.test_bewerken import adres, formulier, in_werkversie
from tests.visie.conftest import WACHTWOORD
from visie.editie.models import Editie, Reden, Wijziging
from visie.redactie import publicatie

pytestmark = pytest.mark.django_db
A, B, C = "<p>De huisarts luistert.</p>", "<p>De patiënt vertelt.</p>", "<p>Zo blijft het.</p>"


@pytest.fixture
def bo():
    """A second editor, in a browser of her own."""
    call_command("maak_gebruiker", "bo", rol="redacteur", wachtwoord=WACHTWOORD, verbosity=0)
    client = Client()
    assert client.login(username="bo", password=WACHTWOORD)
    return client


@pytest.fixture
def deel(zelfzorg):
    zelfzorg.tekst_nl = f"{A}\n{B}\n{C}"
    zelfzorg.save()
    return zelfzorg


def save(client, deel, data, **anders):
    return client.post(adres(deel), data | anders)


def said(client):
    """Return what the next page tells, without markup."""
    gezegd = client.get("/beheer/").context["messages"]
    return [re.sub("<[^>]+>", "", str(elk)) for elk in gezegd]


def choices(response):
    """Return what the first form of the conflict page sends: everything but the choices themselves."""
    vragen = {"geopend": response.context["geopend"].pk, "gezien": response.context["obj"].versie}
    return dict(response.context["getypt"]) | vragen


def questions(response):
    return [vraag for veld in response.context["velden"] for vraag in veld.questions()]


def test_changes_of_different_paragraphs_are_saved_together_as_one_line_that_names_the_other(redacteur, bo, deel):
    van_bo = formulier(bo, deel) | {"tekst_nl": f"{A}\n{B}\n<p>Zo wordt het.</p>", "reden": "Toekomst."}
    save(redacteur, deel, formulier(redacteur, deel), tekst_nl=f"<p>De huisarts hoort.</p>\n{B}\n{C}", titel_nl="Zelf")

    response = save(bo, deel, van_bo)

    deel.refresh_from_db()
    assert response.status_code == 302
    assert deel.tekst_nl == f"<p>De huisarts hoort.</p>\n{B}\n<p>Zo wordt het.</p>"
    assert (deel.titel_nl, deel.versie) == ("Zelf", 3)
    regel, _van_rea = Wijziging.objects.all()
    assert (regel.door_naam, regel.handeling, regel.versie) == ("bo", "gewijzigd", 3)
    assert regel.velden == {
        "tekst_nl": [f"<p>De huisarts hoort.</p>\n{B}\n{C}", deel.tekst_nl],
        "reden": ["", "Toekomst."],
    }
    [melding] = [zin for zin in said(bo) if "Samengevoegd" in zin]
    assert re.fullmatch(
        r"Samengevoegd met de wijziging van rea, \d\d:\d\d. Beide zijn bewaard. Bekijk de wijzigingen", melding
    )


def test_what_overlaps_is_asked_and_saved_as_chosen(redacteur, bo, deel):
    van_bo = formulier(bo, deel) | {"tekst_nl": f"{A}\n<p>De patiënt zwijgt.</p>\n{C}\n<p>Slot.</p>"}
    save(redacteur, deel, formulier(redacteur, deel), tekst_nl=f"{A}\n<p>De patiënt praat.</p>\n{C}")

    response = save(bo, deel, van_bo)

    [(naam, nu, eigen, beide)] = questions(response)
    assert (response.status_code, nu, eigen, beide) == (409, "De patiënt praat.", "De patiënt zwijgt.", True)
    save(bo, deel, choices(response), **{naam: "beide"})
    deel.refresh_from_db()
    assert deel.tekst_nl == f"{A}\n<p>De patiënt praat.</p>\n<p>De patiënt zwijgt.</p>\n{C}\n<p>Slot.</p>"


@pytest.mark.parametrize(("keuze", "titel"), [("opgeslagen", "Van rea"), ("eigen", "Van bo")])
def test_titles_collide_whole(redacteur, bo, deel, keuze, titel):
    van_bo = formulier(bo, deel) | {"titel_nl": "Van bo"}
    save(redacteur, deel, formulier(redacteur, deel), titel_nl="Van rea")

    response = save(bo, deel, van_bo)

    assert questions(response) == [("keuze-titel_nl-0", "Van rea", "Van bo", False)]
    save(bo, deel, choices(response), **{"keuze-titel_nl-0": keuze})
    deel.refresh_from_db()
    assert deel.titel_nl == titel


@pytest.mark.parametrize("keuze", [{}, {"keuze-titel_nl-0": "iets"}, {"keuze-titel_nl-1": "eigen"}])
def test_what_is_not_chosen_comes_back(redacteur, bo, deel, keuze):
    van_bo = formulier(bo, deel) | {"titel_nl": "Van bo"}
    save(redacteur, deel, formulier(redacteur, deel), titel_nl="Van rea")

    response = save(bo, deel, choices(save(bo, deel, van_bo)), **keuze)

    deel.refresh_from_db()
    assert (response.status_code, deel.titel_nl, deel.versie) == (409, "Van rea", 2)
    assert "Van bo" in response.content.decode()


def test_a_choice_on_a_page_that_is_no_longer_true_comes_back_and_then_saves(redacteur, bo, deel):
    van_bo = formulier(bo, deel) | {"titel_nl": "Van bo", "tekst_nl": f"<p>Ik luister.</p>\n{B}\n{C}"}
    save(redacteur, deel, formulier(redacteur, deel), titel_nl="Van rea")
    eerste = choices(save(bo, deel, van_bo))
    save(redacteur, deel, formulier(redacteur, deel), titel_nl="Weer van rea")

    opnieuw = save(bo, deel, eerste, **{"keuze-titel_nl-0": "eigen"})

    assert (opnieuw.status_code, questions(opnieuw)[0][1]) == (409, "Weer van rea")
    save(bo, deel, choices(opnieuw), **{"keuze-titel_nl-0": "eigen"})
    deel.refresh_from_db()
    assert (deel.titel_nl, deel.tekst_nl) == ("Van bo", f"<p>Ik luister.</p>\n{B}\n{C}")


def test_the_own_text_by_hand_can_be_in_a_conflict_again(redacteur, bo, deel):
    van_bo = formulier(bo, deel) | {"titel_nl": "Van bo"}
    save(redacteur, deel, formulier(redacteur, deel), titel_nl="Van rea")
    form = save(bo, deel, van_bo).context["form"]
    zelf = {naam: form[naam].value() or "" for naam in form.fields} | {"titel_nl": "Met de hand"}
    save(redacteur, deel, formulier(redacteur, deel), tekst_nl=f"{A}\n{B}")

    response = save(bo, deel, zelf)

    deel.refresh_from_db()
    assert (response.status_code, deel.titel_nl, deel.tekst_nl) == (302, "Met de hand", f"{A}\n{B}")


def test_published_meanwhile_asks_first_and_then_saves_into_the_new_werkversie(redacteur, bo, deel):
    van_bo = formulier(bo, deel) | {"tekst_nl": f"{A}\n{B}\n<p>Van bo.</p>", "reden": "Mijn reden."}
    save(redacteur, deel, formulier(redacteur, deel), tekst_nl=f"<p>Van rea.</p>\n{B}\n{C}")
    publiceer(Editie.objects.werkversie(), vastgesteld_op="2026-01", geldt_vanaf=datetime.date(2026, 1, 31))
    nieuw = in_werkversie(Activiteit, anker="zelfzorg")
    # The same number as the version that was opened: of another row, so it proves nothing.
    Activiteit.objects.filter(pk=nieuw.pk).update(versie=van_bo["vanaf_versie"])

    gevraagd = save(bo, deel, van_bo)
    nog_niet = in_werkversie(Activiteit, anker="zelfzorg").tekst_nl
    bewaard = save(bo, nieuw, choices(gevraagd))

    nieuw.refresh_from_db()
    assert (gevraagd.status_code, questions(gevraagd), bewaard.status_code) == (409, [], 302)
    assert gevraagd.context["adres"] == adres(nieuw)
    assert nog_niet == f"<p>Van rea.</p>\n{B}\n{C}"
    assert nieuw.tekst_nl == f"<p>Van rea.</p>\n{B}\n<p>Van bo.</p>"
    assert Reden.objects.get(editie=nieuw.editie, onderdeel="zelfzorg").tekst == "Mijn reden."


def test_removed_meanwhile_offers_the_bin_and_once_it_is_back_the_same_form_saves(redacteur, bo, deel):
    van_bo = formulier(bo, deel) | {"tekst_nl": f"{A}\n{B}\n<p>Van bo.</p>"}
    redacteur.post(adres(deel, "delete"), {"versie": deel.versie, "reden": "Dubbel."})

    weg = save(bo, deel, van_bo)
    bo.post(reverse("admin:zet_terug", args=[weg.context["weg"].pk]))
    response = bo.post(adres(deel), dict(weg.context["getypt"]))

    assert (weg.status_code, weg.context["weg"].anker, response.status_code) == (409, "zelfzorg", 302)
    assert in_werkversie(Activiteit, anker="zelfzorg").tekst_nl == f"{A}\n{B}\n<p>Van bo.</p>"
    assert not Reden.objects.filter(onderdeel="zelfzorg").exists()


def test_without_the_text_that_was_opened_both_texts_are_shown_and_nothing_goes_by_itself(redacteur, bo, deel):
    van_bo = formulier(bo, deel) | {"tekst_nl": f"{A}\n{B}\n<p>Van bo.</p>"}
    save(redacteur, deel, formulier(redacteur, deel), tekst_nl=f"<p>Van rea.</p>\n{B}\n{C}")
    Wijziging.objects.update(versie=None)  # a line from before the trail counted

    response = save(bo, deel, van_bo)

    rij = next(rij for rij in response.context["rijen"] if rij["naam"] == "tekst_nl")
    assert (response.status_code, response.context["vragen"]) == (409, False)
    assert (rij["opgeslagen"], rij["eigen"]) == (f"<p>Van rea.</p>\n{B}\n{C}", van_bo["tekst_nl"])


def test_a_move_by_the_one_and_a_text_by_the_other_go_together(redacteur, bo, deel):
    naar = in_werkversie(Doelstelling, anker="werkplezier")
    van_rea, van_bo = formulier(redacteur, deel), formulier(bo, deel)
    save(bo, deel, van_bo, doelstelling=naar.pk)

    response = save(redacteur, deel, van_rea, titel_nl="Zelf")

    deel.refresh_from_db()
    assert (response.status_code, deel.doelstelling, deel.titel_nl) == (302, naar, "Zelf")


def test_two_moves_to_different_goals_collide(redacteur, bo, deel):
    een, ander = (in_werkversie(Doelstelling, anker=anker) for anker in ("werkplezier", "deskundigheid"))
    van_bo = formulier(bo, deel) | {"doelstelling": ander.pk}
    save(redacteur, deel, formulier(redacteur, deel), doelstelling=een.pk)

    response = save(bo, deel, van_bo)
    save(bo, deel, choices(response), **{"keuze-doelstelling-0": "eigen"})

    deel.refresh_from_db()
    assert questions(response) == [("keuze-doelstelling-0", str(een), str(ander), False)]
    assert deel.doelstelling == ander


def test_emptying_a_reason_removes_it_and_is_on_record(redacteur, deel):
    save(redacteur, deel, formulier(redacteur, deel), titel_nl="Zelf", reden="Korter.")

    save(redacteur, deel, formulier(redacteur, deel), reden=" ")

    assert not Reden.objects.filter(onderdeel="zelfzorg").exists()
    assert Wijziging.objects.first().velden == {"reden": ["Korter.", ""]}


@pytest.mark.parametrize("merged", [False, True])
def test_a_reason_that_a_colleague_gave_meanwhile_is_not_erased_by_an_untouched_field(redacteur, bo, deel, merged):
    van_bo = formulier(bo, deel) | {"tekst_nl": f"{A}\n{B}\n<p>Van bo.</p>"}
    if merged:
        save(redacteur, deel, formulier(redacteur, deel), titel_nl="Zelf")
    Reden.objects.create(editie=deel.editie, onderdeel="zelfzorg", tekst="Van rea.")

    response = save(bo, deel, van_bo)

    deel.refresh_from_db()
    assert (response.status_code, deel.tekst_nl) == (302, van_bo["tekst_nl"])
    assert Reden.objects.get(onderdeel="zelfzorg").tekst == "Van rea."


def test_two_reasons_for_one_part_both_stay(redacteur, bo, deel):
    van_bo = formulier(bo, deel) | {"titel_nl": "Zelf", "reden": "Van bo."}
    Reden.objects.create(editie=deel.editie, onderdeel="zelfzorg", tekst="Van rea.")

    save(bo, deel, van_bo)

    assert Reden.objects.get(onderdeel="zelfzorg").tekst == "Van rea. Van bo."


def test_choices_for_one_part_cannot_be_saved_into_another(redacteur, bo, deel):
    ander = in_werkversie(Activiteit, anker="palliatieve-zorg")
    van_bo = formulier(bo, deel) | {"titel_nl": "Van bo"}
    save(redacteur, deel, formulier(redacteur, deel), titel_nl="Van rea")

    response = save(bo, ander, choices(save(bo, deel, van_bo)), **{"keuze-titel_nl-0": "eigen"})

    titels = [in_werkversie(Activiteit, pk=pk).titel_nl for pk in (deel.pk, ander.pk)]
    assert (response.status_code, titels) == (409, ["Van rea", ander.titel_nl])


def test_a_colour_that_a_colleague_chose_goes_together_with_a_text(als, bo):
    bo.logout()
    een, doel = als("eindredacteur"), in_werkversie(Doelstelling, nummer=3)
    oud = formulier(een, doel)
    save(een, doel, formulier(een, doel), kleurkeuze="d5")

    response = save(een, doel, oud, korte_titel_nl="Samen in de wijk")

    doel.refresh_from_db()
    assert (response.status_code, doel.kleurkeuze, doel.korte_titel_nl) == (302, "d5", "Samen in de wijk")


def test_a_merge_does_not_look_behind_a_werkversie_that_was_begun_again(redacteur, bo, deel):
    save(redacteur, deel, formulier(redacteur, deel), tekst_nl=f"{A}\n{B}\n<p>Voor het begin.</p>")
    publicatie.start_again(Editie.objects.get(nummer=1), User.objects.get(username="rea"))
    nieuw = in_werkversie(Activiteit, anker="zelfzorg")
    eerste, tekst = formulier(bo, nieuw), nieuw.tekst_nl
    save(redacteur, nieuw, formulier(redacteur, nieuw), tekst_nl=f"{tekst}\n{A}")

    response = save(bo, nieuw, eerste, titel_nl="Van Bo")

    nieuw.refresh_from_db()
    assert (response.status_code, nieuw.titel_nl, nieuw.tekst_nl) == (302, "Van Bo", f"{tekst}\n{A}")
