"""A note from the dialog of the text editor: text, bron and kind in one, and one note however often it is asked."""

import uuid

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from bronnen.models import Bron, Bronvermelding, Noot, Nootgegevens, Nootverzoek, Verwijzing
from doelstellingen.models import Activiteit
from tests.visie.beheer.test_bewerken import adres, formulier, in_werkversie
from visie.editie.models import Editie, Wijziging

pytestmark = pytest.mark.django_db
NIEUW = {
    "tekst": "Jansen P. Zorg < 1 uur. 2026.", "soort": "tijdschriftartikel", "keuze": "nieuw",
    "nieuwe_bron-titel": "Zorg binnen een uur", "nieuwe_bron-taal": "nl", "nieuwe_bron-jaar": "2026",
}  # fmt: skip
ZONDER = {"tekst": "Een toelichting.", "soort": "toelichting", "keuze": "geen"}


def vraag(client, data, sleutel=None):
    return client.post(reverse("admin:noot_nieuw"), {"sleutel": sleutel or uuid.uuid4(), **data})


def nieuwe_noten():
    return list(Noot.objects.filter(editie=Editie.objects.werkversie(), nummer__gt=38).order_by("nummer"))


def fouten(response):
    vormen = response.context["vraag"]
    return {**vormen.noot.errors, **vormen.bron.errors}


def test_a_note_a_new_bron_and_its_kind_are_one_question(redacteur):
    antwoord = vraag(redacteur, NIEUW).json()

    assert antwoord == {"sleutel": "39", "teken": "39"}
    assert in_werkversie(Noot, nummer=39).tekst_nl == "<p>Jansen P. Zorg &lt; 1 uur. 2026.</p>"
    bron = Bronvermelding.objects.get(noot="noot-39").bron
    assert (bron.slug, bron.soort, bron.jaar) == ("zorg-binnen-een-uur", "tijdschriftartikel", 2026)
    assert Nootgegevens.objects.get(noot="noot-39").soort == "tijdschriftartikel"
    assert [(w.handeling, w.soort) for w in Wijziging.objects.order_by("pk")] == [
        ("toegevoegd", "noot"), ("toegevoegd", "soort van een noot"), ("toegevoegd", "bron"),
        ("toegevoegd", "bron achter een noot"),
    ]  # fmt: skip


def test_its_marker_stands_in_the_text_after_a_save(redacteur):
    zelfzorg = in_werkversie(Activiteit, anker="zelfzorg")
    sleutel = vraag(redacteur, ZONDER).json()["sleutel"]

    data = formulier(redacteur, zelfzorg) | {"tekst_nl": f'<p>Zorg.<sup data-noot="{sleutel} 31"></sup></p>'}
    redacteur.post(adres(zelfzorg), data)

    verwijzingen = Verwijzing.objects.filter(editie=zelfzorg.editie, onderdeel="zelfzorg").order_by("plaats")
    assert [v.noot.nummer for v in verwijzingen] == [39, 31]


def test_a_bron_that_is_there_is_chosen_and_no_bron_is_made(redacteur):
    bron, aantal = Bron.objects.last(), Bron.objects.count()

    vraag(redacteur, ZONDER | {"keuze": "bestaand", "bron": bron.pk})

    assert Bronvermelding.objects.get(noot="noot-39").bron == bron
    assert Bron.objects.count() == aantal


@pytest.mark.parametrize("data", [NIEUW, ZONDER])
def test_the_same_question_twice_makes_one_note(redacteur, data):
    sleutel = uuid.uuid4()

    antwoorden = [vraag(redacteur, data, sleutel).json() for _ in range(2)]

    assert antwoorden == [{"sleutel": "39", "teken": "39"}] * 2
    assert [noot.nummer for noot in nieuwe_noten()] == [39]
    assert Nootverzoek.objects.count() == 1


def test_the_same_words_from_a_second_tab_give_the_first_note(redacteur):
    antwoorden = [vraag(redacteur, NIEUW).json() for _ in range(2)]

    assert antwoorden == [{"sleutel": "39", "teken": "39"}] * 2
    assert Bron.objects.filter(titel="Zorg binnen een uur").count() == 1


def test_other_words_after_the_note_was_made_are_not_lost_in_silence(redacteur):
    sleutel = uuid.uuid4()
    vraag(redacteur, ZONDER, sleutel)

    response = vraag(redacteur, ZONDER | {"tekst": "Andere woorden."}, sleutel)

    assert fouten(response) == {
        "__all__": ["Noot 39 is al gemaakt, met de tekst die hier eerst stond. Zoek haar op in de lijst hierboven."]
    }
    assert [noot.tekst_nl for noot in nieuwe_noten()] == ["<p>Een toelichting.</p>"]


@pytest.mark.parametrize(
    ("data", "verwacht"),
    [
        (NIEUW | {"tekst": " "}, {"tekst": ["Vul de tekst van de noot in."]}),
        (NIEUW | {"nieuwe_bron-titel": ""}, {"titel": ["Dit veld is verplicht."]}),
        (ZONDER | {"keuze": "bestaand"}, {"bron": ["Kies een bron."]}),
    ],
)
def test_a_mistake_comes_back_with_what_was_typed_and_nothing_is_made(redacteur, data, verwacht):
    response = vraag(redacteur, data)

    assert fouten(response) == verwacht
    assert (nieuwe_noten(), Wijziging.objects.count(), Nootverzoek.objects.count()) == ([], 0, 0)
    if data["tekst"].strip():
        assert response.context["vraag"].noot["tekst"].value() == data["tekst"]


def test_who_may_only_look_makes_no_note(client):
    get_user_model().objects.create_user("gast", password="een-lang-wachtwoord-2035", is_staff=True)
    client.login(username="gast", password="een-lang-wachtwoord-2035")

    assert vraag(client, ZONDER).status_code == 403
    assert nieuwe_noten() == []


def test_the_names_that_the_dialog_asks_for_are_rows_of_the_new_bron(redacteur):
    vraag(redacteur, NIEUW | {"nieuwe_bron-namen": "Jansen P, RIVM"})

    bron = Bronvermelding.objects.get(noot="noot-39").bron
    assert [(auteur.soort, auteur.naam) for auteur in bron.auteurs.all()] == [
        ("persoon", "Jansen"), ("organisatie", "RIVM"),
    ]  # fmt: skip
    assert Wijziging.objects.get(soort="bron").velden["auteurs"] == ["", "1. Jansen P, 2. RIVM"]
