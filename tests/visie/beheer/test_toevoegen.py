"""Adding, moving and removing parts of the werkversie, and choosing or making notes, through the real forms."""

import pytest
from django.urls import reverse

from bronnen.models import Noot
from doelstellingen.models import Activiteit, Doelstelling, Oproep
from tests.visie.beheer.test_bewerken import adres, formulier, in_werkversie
from visie.editie.document import Document
from visie.editie.models import Editie, Hoofdstuk, Paragraaf, Wijziging
from visie.editie.vergelijken import compare

pytestmark = pytest.mark.django_db


def test_a_new_activity_gets_a_lasting_anker_and_the_next_free_number(redacteur):
    doel = in_werkversie(Doelstelling, nummer=4)

    redacteur.post(
        adres(Activiteit, "add"), {"doelstelling": doel.pk, "titel_nl": "Zelfzorg", "tekst_nl": "<p>Nog een.</p>"}
    )

    nieuw = in_werkversie(Activiteit, anker="zelfzorg-2")
    assert (nieuw.nummer, nieuw.volgorde, nieuw.doelstelling) == (7, 7, doel)


def test_a_number_that_was_ever_given_is_not_given_again(redacteur):
    in_werkversie(Oproep, nummer=24).delete()
    thema = in_werkversie(Oproep, nummer=23).thema

    redacteur.post(adres(Oproep, "add"), {"thema": thema.pk, "tekst_nl": "<p>Een nieuwe oproep.</p>"})

    assert in_werkversie(Oproep, anker="oproep-25").nummer == 25


def test_a_new_section_can_be_added_and_removed(redacteur):
    hoofdstuk = in_werkversie(Hoofdstuk, anker="totstandkoming")
    redacteur.post(
        adres(Paragraaf, "add"), {"hoofdstuk": hoofdstuk.pk, "titel_nl": "Nieuw", "tekst_nl": "<p>Tekst.</p>"}
    )
    nieuw = in_werkversie(Paragraaf, anker="nieuw")

    redacteur.post(adres(nieuw, "delete"), {"reden": "Dubbel.", "versie": nieuw.versie})

    assert not Paragraaf.objects.filter(anker="nieuw").exists()
    assert [w.handeling for w in Wijziging.objects.all()] == ["verwijderd", "toegevoegd"]


def test_a_part_moves_up_and_its_number_stays(redacteur, zelfzorg):
    redacteur.post(adres(zelfzorg, "verplaats"), {"richting": "omhoog"})

    rij = Activiteit.objects.filter(doelstelling=zelfzorg.doelstelling).order_by("volgorde")
    assert [a.nummer for a in rij] == [1, 2, 3, 5, 4, 6]


def test_an_activity_moved_to_another_goal_takes_the_next_number_there_and_comes_last(redacteur, zelfzorg):
    doel = in_werkversie(Doelstelling, nummer=2)

    redacteur.post(adres(zelfzorg), formulier(redacteur, zelfzorg) | {"doelstelling": doel.pk})

    zelfzorg.refresh_from_db()
    assert (zelfzorg.doelstelling, zelfzorg.volnummer, zelfzorg.volgorde) == (doel, "2.8", 8)
    assert [verschil.in_woorden for verschil in _verschillen()] == [
        "Het nummer is gewijzigd. Verplaatst naar ‘Technologische ontwikkelingen’."
    ]


def test_an_activity_that_comes_back_to_its_goal_has_its_old_number(redacteur, zelfzorg):
    thuis, elders = zelfzorg.doelstelling, in_werkversie(Doelstelling, nummer=2)
    redacteur.post(adres(zelfzorg), formulier(redacteur, zelfzorg) | {"doelstelling": elders.pk})

    redacteur.post(adres(zelfzorg), formulier(redacteur, zelfzorg) | {"doelstelling": thuis.pk})

    zelfzorg.refresh_from_db()
    assert (zelfzorg.volnummer, zelfzorg.volgorde) == ("4.5", 7)


def test_an_appeal_moved_to_another_theme_keeps_its_number(redacteur):
    oproep, thema = in_werkversie(Oproep, nummer=1), in_werkversie(Oproep, nummer=24).thema

    redacteur.post(adres(oproep), formulier(redacteur, oproep) | {"thema": thema.pk})

    oproep.refresh_from_db()
    assert (oproep.nummer, oproep.thema) == (1, thema)


def test_a_part_can_only_go_to_a_parent_of_the_werkversie(redacteur, zelfzorg):
    bevroren = Doelstelling.objects.get(editie__nummer=1, nummer=2)

    response = redacteur.post(adres(zelfzorg), formulier(redacteur, zelfzorg) | {"doelstelling": bevroren.pk})

    zelfzorg.refresh_from_db()
    assert list(response.context["adminform"].form.errors) == ["doelstelling"]
    assert zelfzorg.volnummer == "4.5"


def _verschillen():
    return compare(Document(Editie.objects.current()), Document(Editie.objects.werkversie()))


def test_a_note_that_is_still_cited_is_not_removed_and_the_places_are_named(redacteur):
    noot = in_werkversie(Noot, nummer=31)

    response = redacteur.post(adres(noot, "delete"), {"post": "yes"}, follow=True)

    assert Noot.objects.filter(pk=noot.pk).exists()
    assert "wordt nog aangehaald in: Regionale huisartsenspoedposten." in response.content.decode()


def test_a_note_that_nobody_cites_is_removed(redacteur):
    activiteit = in_werkversie(Activiteit, anker="regionale-huisartsenspoedposten")
    data = formulier(redacteur, activiteit)
    redacteur.post(adres(activiteit), data | {"tekst_nl": data["tekst_nl"].replace('<sup data-noot="31"></sup>', "")})
    noot = in_werkversie(Noot, nummer=31)

    redacteur.post(adres(noot, "delete"), {"reden": "Nergens meer nodig.", "versie": noot.versie})

    assert not Noot.objects.filter(pk=noot.pk).exists()


def test_the_picker_finds_notes_by_number_text_and_source(redacteur):
    def gevonden(q):
        return [noot["teken"] for noot in redacteur.get(reverse("admin:noot_zoek"), {"q": q}).json()["noten"]]

    assert gevonden("actieplan werkdruk") == ["31"]
    assert "9" in gevonden("Pereira")
    assert gevonden("zzz") == []
    assert len(gevonden("")) == 39


@pytest.mark.parametrize(
    ("anker", "richting"), [("regionale-huisartsenspoedposten", "omhoog"), ("palliatieve-zorg", "omlaag")]
)
def test_the_first_cannot_go_up_nor_the_last_down(redacteur, anker, richting):
    deel = in_werkversie(Activiteit, anker=anker)

    response = redacteur.post(adres(deel, "verplaats"), {"richting": richting}, follow=True)

    rij = Activiteit.objects.filter(doelstelling=deel.doelstelling).order_by("volgorde")
    assert [a.nummer for a in rij] == [1, 2, 3, 4, 5, 6]
    assert f"staat nu op plaats {deel.nummer} van 6." in response.content.decode()
    assert not Wijziging.objects.exists()
