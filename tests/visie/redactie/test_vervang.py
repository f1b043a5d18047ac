"""Find and replace over the werkversie: every place with its tick, and one change for what is ticked, or none."""

import datetime
import re

import pytest

from bronnen.models import Bron, Bronvermelding, Noot, Verwijzing
from doelstellingen.models import Activiteit, Doelstelling, Oproep, Thema
from tests.portaal import in_werkversie
from visie.editie.document import Document
from visie.editie.models import Editie, Hoofdstuk, Reden, Wijziging
from visie.nieuwsbrief.models import Nieuwsbrief, Nieuwsbriefblok
from visie.redactie.vervangen import joined

pytestmark = pytest.mark.django_db
ADRES = "/beheer/vervang/"
VRAAG = {"zoek": "Xyzzy", "door": "Plugh", "heel_woord": "on", "hoofdletters": "on"}


def zet(model, anker, **waarden):
    deel = in_werkversie(model, anker)
    for naam, waarde in waarden.items():
        setattr(deel, naam, waarde)
    deel.save()
    return deel


@pytest.fixture
def teksten():
    """Xyzzy in a title, with markup and a note, in a quotation, an oproep, a note with a bron, and its title."""
    zet(
        Activiteit, "zelfzorg", titel_nl="Xyzzy en zorg", tekst_nl='<p>De Xy<em>zzy</em><sup data-noot="31"></sup>.</p>'
    )
    zet(Activiteit, "wijkverbanden", tekst_nl="<p>Zij zei: “meer Xyzzy”. Nog eens Xyzzy.</p>")
    zet(Oproep, "oproep-12", tekst_nl="<p>Wij vragen Xyzzy.</p>")
    noot = Bronvermelding.objects.select_related("bron").first()
    Bron.objects.filter(pk=noot.bron_id).update(titel="Over Xyzzy")
    zet(Noot, noot.noot, tekst_nl="<p>Jansen. Over Xyzzy. Xyzzy Press 2020.</p>")
    return noot


def lijst(client, **anders):
    return client.get(ADRES, VRAAG | anders)


def plekken(response):
    return {plek.sleutel: plek for rij, _gewijzigd in response.context["rijen"] for plek in rij.plekken}


def verstuurd(response, plaatsen=None, **anders):
    """Return what the browser sends from this list: the ticks as they stand, unless other ones are given."""
    versies = dict(re.findall(r'name="(v:[^"]+)" value="(\d+)"', response.text))
    aan = sorted(response.context["aan"]) if plaatsen is None else plaatsen
    return VRAAG | versies | {"plaats": aan, "werkversie": 2, "reden": "Andere naam."} | anders


def test_the_form_stands_alone_with_its_options_on_until_it_is_filled_in(redacteur):
    response = redacteur.get(ADRES, {"zoek": "zorg"})

    form = response.context["form"]
    assert {naam: form[naam].value() for naam in form.fields} == {
        "zoek": "zorg", "door": None, "heel_woord": True, "hoofdletters": True,
    }  # fmt: skip
    assert not response.context["gezocht"]


def test_every_place_is_listed_and_words_of_others_start_without_a_tick(redacteur, teksten):
    response = lijst(redacteur)

    assert {sleutel: str(plek.uit) for sleutel, plek in plekken(response).items()} == {
        "wijkverbanden:tekst_nl:0": "staat tussen aanhalingstekens",
        "wijkverbanden:tekst_nl:1": "",
        "zelfzorg:titel_nl:0": "",
        "zelfzorg:tekst_nl:0": "",
        "oproep-12:tekst_nl:0": "",
        f"{teksten.noot}:tekst_nl:0": "titel van een bron",
        f"{teksten.noot}:tekst_nl:1": "noot bij een bron",
    }
    assert response.context["aan"] == {sleutel for sleutel, plek in plekken(response).items() if not plek.uit}
    assert response.text.count(" checked") == 4 + 2  # with the two options
    assert [bron.titel for bron in response.context["bronnen"]] == ["Over Xyzzy"]


def test_what_is_ticked_is_replaced_with_markup_and_notes_kept_and_one_line_a_part(redacteur, teksten):
    Wijziging.objects.all().delete()

    response = redacteur.post(ADRES, verstuurd(lijst(redacteur)), follow=True)

    zelfzorg = in_werkversie(Activiteit, "zelfzorg")
    assert (zelfzorg.titel_nl, zelfzorg.titel) == ("Plugh en zorg", "Plugh en zorg")
    assert zelfzorg.tekst_nl == '<p>De Plugh<sup data-noot="31"></sup>.</p>'
    assert in_werkversie(Activiteit, "wijkverbanden").tekst_nl == "<p>Zij zei: “meer Xyzzy”. Nog eens Plugh.</p>"
    assert in_werkversie(Noot, teksten.noot).tekst_nl == "<p>Jansen. Over Xyzzy. Xyzzy Press 2020.</p>"
    assert [v.noot.anker for v in Verwijzing.objects.filter(editie__nummer=2, onderdeel="zelfzorg")] == ["noot-31"]
    assert [(w.handeling, w.anker, sorted(w.velden)) for w in Wijziging.objects.order_by("anker")] == [
        ("vervangen", "oproep-12", ["reden", "tekst_nl"]),
        ("vervangen", "wijkverbanden", ["reden", "tekst_nl"]),
        ("vervangen", "zelfzorg", ["reden", "tekst_nl", "titel_nl"]),
    ]
    assert Wijziging.objects.get(anker="oproep-12").velden["tekst_nl"] == [
        "<p>Wij vragen Xyzzy.</p>", "<p>Wij vragen Plugh.</p>",
    ]  # fmt: skip
    assert "Vervangen op 4 plaatsen, in 3 onderdelen." in response.text


def test_the_version_of_a_changed_part_goes_up_by_one_and_of_no_other(redacteur, teksten):
    voor = {deel.anker: deel.versie for deel in Document(Editie.objects.werkversie()).leesvolgorde}

    redacteur.post(ADRES, verstuurd(lijst(redacteur)))

    na = {deel.anker: deel.versie for deel in Document(Editie.objects.werkversie()).leesvolgorde}
    assert {anker: na[anker] - versie for anker, versie in voor.items() if na[anker] != versie} == {
        "oproep-12": 1, "wijkverbanden": 1, "zelfzorg": 1,
    }  # fmt: skip


def test_the_reason_comes_with_every_changed_part_and_behind_one_that_is_there(redacteur, teksten):
    werkversie = Editie.objects.werkversie()
    Reden.objects.create(editie=werkversie, onderdeel="zelfzorg", tekst="Duidelijker")

    redacteur.post(ADRES, verstuurd(lijst(redacteur)))

    assert dict(werkversie.redenen.values_list("onderdeel", "tekst")) == {
        "oproep-12": "Andere naam.", "wijkverbanden": "Andere naam.", "zelfzorg": "Duidelijker. Andere naam.",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("eerder", "samen"),
    [("", "Nieuw."), ("Oud", "Oud. Nieuw."), ("Oud!", "Oud! Nieuw."), ("Oud. Nieuw.", "Oud. Nieuw."), (" ", "Nieuw.")],
)
def test_two_reasons_are_sentences_and_none_stands_twice(eerder, samen):
    assert joined(eerder, "Nieuw.") == samen


def test_when_one_part_changed_meanwhile_nothing_is_replaced_and_the_other_ticks_stay(redacteur, teksten):
    formulier = verstuurd(lijst(redacteur))
    formulier["plaats"] = ["oproep-12:tekst_nl:0", "wijkverbanden:tekst_nl:0", "zelfzorg:titel_nl:0"]
    Oproep.objects.filter(editie__nummer=2, anker="oproep-12").update(versie=9)
    Wijziging.objects.all().delete()

    response = redacteur.post(ADRES, formulier)

    assert response.status_code == 409
    assert "‘Oproep 12’ is gewijzigd nadat de lijst werd gemaakt." in response.text
    assert response.context["aan"] == set(formulier["plaats"])
    assert [rij.deel.anker for rij, gewijzigd in response.context["rijen"] if gewijzigd] == ["oproep-12"]
    assert response.context["reden"]["reden"].value() == "Andere naam."
    assert in_werkversie(Activiteit, "zelfzorg").titel_nl == "Xyzzy en zorg"
    assert in_werkversie(Activiteit, "zelfzorg").versie == int(formulier["v:zelfzorg"])
    assert (Wijziging.objects.count(), Reden.objects.filter(editie__nummer=2).count()) == (0, 0)
    assert redacteur.post(ADRES, verstuurd(response)).status_code == 302


def test_a_part_that_is_gone_or_another_werkversie_is_refused(redacteur, teksten):
    formulier = verstuurd(lijst(redacteur))

    later = redacteur.post(ADRES, formulier | {"werkversie": 3})
    in_werkversie(Oproep, "oproep-12").delete()
    weg = redacteur.post(ADRES, formulier)

    assert (later.status_code, weg.status_code) == (409, 409)
    assert "De editie is intussen gepubliceerd." in later.text
    assert "‘oproep-12’ staat niet meer in de werkversie." in weg.text
    assert in_werkversie(Activiteit, "zelfzorg").titel_nl == "Xyzzy en zorg"


@pytest.mark.parametrize(
    "sleutel", ["zelfzorg:titel_nl:7", "zelfzorg:volgorde:0", "zelfzorg", "zelfzorg:titel_nl:x", "::"]
)
def test_a_tick_that_is_on_no_list_is_refused(redacteur, teksten, sleutel):
    response = redacteur.post(ADRES, verstuurd(lijst(redacteur), [sleutel, "oproep-12:tekst_nl:0"]))

    assert response.status_code == 409
    assert in_werkversie(Oproep, "oproep-12").tekst_nl == "<p>Wij vragen Xyzzy.</p>"


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"reden": " "}, "Vul in waarom dit verandert."),
        ({"plaats": []}, "Vink minstens één plaats aan."),
        ({"door": "Xyzzy"}, "Dit is hetzelfde als wat u zoekt."),
        ({"zoek": " "}, "Dit veld is verplicht."),
    ],
)
def test_what_is_missing_is_asked_for_and_nothing_is_replaced(redacteur, teksten, anders, zin):
    response = redacteur.post(ADRES, verstuurd(lijst(redacteur), ["zelfzorg:titel_nl:0"]) | anders)

    assert response.status_code == 400
    assert zin in response.text
    assert in_werkversie(Activiteit, "zelfzorg").titel_nl == "Xyzzy en zorg"


@pytest.mark.parametrize(
    ("waarden", "door", "reden"),
    [
        ({"titel_nl": "Xyzzy"}, "", "dan is er niets meer over"),
        ({"tekst_nl": "<p><strong>Xyzzy</strong></p>"}, "", "dan is er niets meer over"),
        ({"titel_nl": "Xyzzy " + "x" * 290}, "y" * 30, "dan wordt het te lang: 321 van hoogstens 300 tekens"),
    ],
)
def test_a_place_that_would_break_the_rules_of_its_field_can_have_no_tick(redacteur, waarden, door, reden):
    zet(Activiteit, "zelfzorg", **waarden)
    zet(Oproep, "oproep-12", tekst_nl="<p>Wij vragen Xyzzy nu.</p>")

    response = lijst(redacteur, door=door)
    sleutel = f"zelfzorg:{next(iter(waarden))}:0"
    geweigerd = redacteur.post(ADRES, verstuurd(response, [sleutel, "oproep-12:tekst_nl:0"], door=door))

    assert reden in plekken(response)[sleutel].geweigerd
    assert response.context["aan"] == {"oproep-12:tekst_nl:0"}
    assert geweigerd.status_code == 409
    assert in_werkversie(Oproep, "oproep-12").tekst_nl == "<p>Wij vragen Xyzzy nu.</p>"
    assert redacteur.post(ADRES, verstuurd(response, door=door)).status_code == 302


def test_every_title_of_every_kind_of_part_is_looked_through(redacteur):
    zet(Hoofdstuk, "voorwoord", titel_nl="Xyzzy")
    zet(Thema, Thema.objects.filter(editie__nummer=2).first().anker, titel_nl="Van Xyzzy naar zorg")
    zet(Doelstelling, "werkplezier", titel_nl="Xyzzy 1", korte_titel_nl="Xyzzy 2", kop_activiteiten_nl="Xyzzy 3")

    assert {tuple(sleutel.split(":")[1:]) for sleutel in plekken(lijst(redacteur))} == {
        ("titel_nl", "0"), ("korte_titel_nl", "0"), ("kop_activiteiten_nl", "0"),
    }  # fmt: skip
    assert len(plekken(lijst(redacteur))) == 5


def test_a_sentence_of_a_newsletter_that_changes_is_named(redacteur):
    zin = "We bieden patiënten digitaal (medische) informatie over mogelijke zelfzorg"
    tekst = Activiteit.objects.get(editie__nummer=1, anker="zelfzorg").woorden
    hele_zin = re.search(rf"{re.escape(zin)}.*?\.(?= |$)", tekst)[0]
    brief = Nieuwsbrief.objects.create(naam="Weekbericht", datum=datetime.date(2027, 6, 3))
    Nieuwsbriefblok.objects.create(nieuwsbrief=brief, editie_id=1, onderdeel="zelfzorg", tekst=hele_zin)

    vraag = VRAAG | {"zoek": "mogelijke zelfzorg", "door": "zelfzorg"}
    response = redacteur.post(ADRES, verstuurd(lijst(redacteur, **vraag)) | vraag, follow=True)

    assert "deze zin is uitgegeven in Weekbericht" in response.text


def test_nothing_found_too_much_found_and_no_werkversie_are_said(redacteur):
    assert "staat nergens in de titels, teksten en noten" in lijst(redacteur).text
    te_veel = lijst(redacteur, zoek="e", door="", heel_woord="")
    assert "Dat is te veel voor één lijst" in te_veel.text
    assert te_veel.context["rijen"] == []
    Editie.objects.filter(status=Editie.Status.WERKVERSIE).delete()
    assert "Er is nu geen werkversie." in lijst(redacteur).text


def test_who_may_not_change_the_text_is_refused(als, django_user_model):
    client = als("redacteur")
    django_user_model.objects.get(username="redacteur").groups.clear()

    assert (lijst(client).status_code, client.post(ADRES, VRAAG).status_code) == (403, 403)


@pytest.mark.parametrize("nummer", ["9" * 5000, "²", "-1", "x"])
def test_a_place_that_is_no_number_is_refused_in_words(redacteur, teksten, nummer):
    formulier = verstuurd(lijst(redacteur)) | {"plaats": [f"zelfzorg:titel_nl:{nummer}"]}

    response = redacteur.post(ADRES, formulier)

    assert (response.status_code, "De lijst klopt niet meer met de tekst." in response.text) == (409, True)
