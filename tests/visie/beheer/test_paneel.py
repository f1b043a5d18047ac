"""Beside the form of a part: what stands there, and that each of it is saved on its own, audited, by who may."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from bronnen.models import Bron, Bronvermelding, Noot, Nootgegevens
from doelstellingen.models import Activiteit, Adressering, Doelstelling, Oproep, Partij, Thema, Vermelding
from tests.visie.beheer.formulieren import adres, eerste
from tests.visie.beheer.test_bewerken import in_werkversie
from visie.aanmelden import rollen
from visie.beheer.paneel import SOORTEN
from visie.editie.models import Aantekening, Editie, OpenPunt, Paginaomschrijving, Stand, Wijziging, part_models

pytestmark = pytest.mark.django_db


def naast(deel, soort, rij=None):
    naam = f"admin:{deel._meta.app_label}_{deel._meta.model_name}_naast"
    return reverse(naam, args=[deel.pk, soort, *([rij.pk] if rij else [])])


def oproep(nummer):
    return in_werkversie(Oproep, nummer=nummer)


def stand():
    return Stand.objects.get().teller


def regels():
    return [(w.handeling, w.soort) for w in Wijziging.objects.order_by("pk")]


def pagina_van(client, deel):
    return client.get(adres(type(deel), "change", deel.pk)).content.decode()


def blokken(client, deel):
    return [blok["soort"].naam for blok in client.get(adres(type(deel), "change", deel.pk)).context["blokken"]]


def test_each_kind_of_part_has_its_own_blocks(redacteur):
    ieder = ["vermelding", "punt", "omschrijving", "cijfer", "verband", "aantekening", "stuk"]
    assert list(SOORTEN) == ["adressering", "bron", "soort", *ieder, "gezocht"]
    gevonden = {model.__name__: blokken(redacteur, eerste(model)) for model in part_models()}
    assert gevonden == dict.fromkeys(gevonden, ieder) | {
        "Oproep": ["adressering", *ieder, "gezocht"], "Noot": ["bron", "soort", *ieder],
    }  # fmt: skip


def test_two_parties_are_added_at_once_each_with_the_sentence_that_names_it(redacteur):
    deel, voor = oproep(12), stand()
    gemeenten, patienten = (Partij.objects.get(slug=slug) for slug in ("gemeenten", "patienten"))
    deel.tekst_nl = "<p>Iedereen doet mee. De gemeenten helpen daarbij.</p>"
    deel.save()

    response = redacteur.post(naast(deel, "adressering"), {"partij": [gemeenten.pk, patienten.pk], "grond": ""})

    assert response.url == f"{adres(Oproep, 'change', deel.pk)}#bij-adressering"
    nieuw = Adressering.objects.filter(oproep="oproep-12", partij__in=[gemeenten, patienten]).order_by("partij__slug")
    assert [rij.grond for rij in nieuw] == ["De gemeenten helpen daarbij.", "Iedereen doet mee."]
    assert regels() == [("toegevoegd", "adressering")] * 2
    assert stand() == voor + 2


def test_a_partij_that_a_part_names_already_is_not_offered_and_refused(redacteur):
    deel, overheid = oproep(12), Partij.objects.get(slug="overheid")

    response = redacteur.post(naast(deel, "adressering"), {"partij": [overheid.pk]})

    assert list(response.context["form"].errors) == ["partij"]
    assert not response.context["form"].fields["partij"].queryset.filter(pk=overheid.pk).exists()
    assert regels() == []


@pytest.mark.parametrize(
    ("woorden", "fout"),
    [
        ("Niet in de tekst.", "Deze woorden staan niet letterlijk in de opgeslagen tekst."),
        ("", "De tekst noemt ‘Gemeenten’ niet met die naam."),
    ],
)
def test_the_words_of_an_activity_are_literal(redacteur, zelfzorg, woorden, fout):
    gemeenten = Partij.objects.get(slug="gemeenten")

    response = redacteur.post(naast(zelfzorg, "vermelding"), {"partij": [gemeenten.pk], "citaat": woorden})

    assert response.context["form"].errors["citaat"][0].startswith(fout)
    assert not Vermelding.objects.filter(onderdeel="zelfzorg", partij=gemeenten).exists()


def test_the_words_behind_a_partij_change_and_it_goes_with_a_line_each(redacteur):
    rij = Adressering.objects.get(oproep="oproep-12")
    deel = oproep(12)

    redacteur.post(naast(deel, "adressering", rij), {"grond": "Het is belangrijk"})
    assert Adressering.objects.get(pk=rij.pk).grond == "Het is belangrijk"
    redacteur.post(naast(deel, "adressering", rij), {"weg": "1"})

    assert not Adressering.objects.filter(pk=rij.pk).exists()
    assert regels() == [("gewijzigd", "adressering"), ("verwijderd", "adressering")]


def test_a_row_of_another_part_is_not_reached_through_this_one(redacteur):
    rij = Adressering.objects.get(oproep="oproep-12")

    assert redacteur.post(naast(oproep(13), "adressering", rij), {"weg": "1"}).status_code == 404
    assert redacteur.get(naast(oproep(13), "bron")).status_code == 404
    assert Adressering.objects.filter(pk=rij.pk).exists()


def test_an_open_point_is_asked_with_a_name_and_leaves_the_panel_when_it_is_resolved(redacteur, zelfzorg):
    redacteur.post(naast(zelfzorg, "punt"), {"tekst": "Klopt dit nog?"})
    punt = OpenPunt.objects.get()
    assert (punt.door_naam, punt.onderdeel) == ("rea", "zelfzorg")
    assert "Klopt dit nog?" in pagina_van(redacteur, zelfzorg)

    redacteur.post(naast(zelfzorg, "punt", punt), {"tekst": punt.tekst, "opgelost": "Nagevraagd."})

    assert OpenPunt.objects.get().opgelost == "Nagevraagd."
    assert "Klopt dit nog?" not in pagina_van(redacteur, zelfzorg)
    assert regels() == [("toegevoegd", "open punt"), ("gewijzigd", "open punt")]


def test_a_part_has_one_description_and_any_number_of_remarks(redacteur, zelfzorg):
    redacteur.post(naast(zelfzorg, "omschrijving"), {"tekst": "Over zelfzorg."})
    rij = Paginaomschrijving.objects.get()
    assert f'action="{naast(zelfzorg, "omschrijving", rij)}"' in pagina_van(redacteur, zelfzorg)
    dubbel = redacteur.post(naast(zelfzorg, "omschrijving"), {"tekst": "Nog een."})
    for tekst in ("Een.", "Twee."):
        redacteur.post(naast(zelfzorg, "aantekening"), {"tekst": tekst, "citaat": "", "herkomst": ""})

    assert Paginaomschrijving.objects.get().tekst == "Over zelfzorg."
    assert dubbel.context["form"].errors != {}
    assert list(Aantekening.objects.filter(onderdeel="zelfzorg").values_list("tekst", flat=True)) == ["Een.", "Twee."]


def test_a_note_gets_its_bron_and_its_kind_beside_its_form(redacteur):
    noot, bron = in_werkversie(Noot, nummer=31), Bron.objects.first()
    gegevens = Nootgegevens.objects.get(noot="noot-31")

    redacteur.post(naast(noot, "bron"), {"bron": bron.pk, "grond": ""})
    dubbel = redacteur.post(naast(noot, "bron"), {"bron": bron.pk, "grond": ""})
    redacteur.post(naast(noot, "soort", gegevens), {"soort": "enqueteresultaat", "taal": "en", "grond": "Zo staat er."})

    assert Bronvermelding.objects.get(noot="noot-31").grond == "Gekozen door de redactie."
    assert dubbel.context["form"].errors["bron"] == ["Deze bron staat al achter deze noot."]
    gegevens.refresh_from_db()
    assert (gegevens.soort, gegevens.taal, gegevens.grond) == ("enqueteresultaat", "en", "Zo staat er.")


def test_who_may_not_change_parties_sees_them_and_no_button(als):
    client, deel, rij = als("redacteur"), oproep(12), Adressering.objects.get(oproep="oproep-12")
    rechten = Permission.objects.filter(codename__in=["add_adressering", "change_adressering", "delete_adressering"])
    rollen.group("redacteur").permissions.remove(*rechten)

    blok = client.get(adres(Oproep, "change", deel.pk)).context["blokken"][0]

    assert ([rij["kop"] for rij in blok["rijen"]], blok["form"], blok["mag_weg"]) == (["Overheid"], None, False)
    assert client.post(naast(deel, "adressering"), {"partij": [1]}).status_code == 403
    assert client.post(naast(deel, "adressering", rij), {"weg": "1"}).status_code == 403


def test_beside_a_part_of_a_published_editie_nothing_is_saved(redacteur):
    bevroren = Oproep.objects.get(editie__nummer=1, nummer=12)

    response = redacteur.post(naast(bevroren, "punt"), {"tekst": "Klopt dit?"})

    assert response.status_code == 403
    assert "/naast/" not in pagina_van(redacteur, bevroren)
    assert not OpenPunt.objects.exists()


def test_the_form_shows_where_a_part_stands_and_which_of_its_neighbours_changed(redacteur, zelfzorg):
    zelfzorg.tekst_nl = zelfzorg.tekst_nl.replace("</p>", " Een zin erbij.</p>", 1)
    zelfzorg.save()

    response = redacteur.get(adres(Activiteit, "change", zelfzorg.pk))

    assert [naam for naam, _adres in response.context["kruimels"]] == [
        "3 Hoe we de huisartsenzorg vormgeven richting 2035", "4 24/7 toegankelijk voor spoed",
    ]  # fmt: skip
    rail = [(naam, anders) for _deel, naam, _adres, anders in response.context["rail"]]
    assert rail == [
        ("4.1 Regionale huisartsenspoedposten", False), ("4.2 Gezamenlijke inspanning", False),
        ("4.3 Nauw samenwerken in spoedzorg", False), ("4.4 Digitale toepassingen", False),
        ("4.5 Zelfzorg", True), ("4.6 Palliatieve zorg", False),
    ]  # fmt: skip
    inhoud = response.content.decode()
    assert "Verschil met editie 1" in inhoud and "Een zin erbij.</ins>" in inhoud


def test_a_part_with_parts_in_it_shows_those(redacteur):
    doel = in_werkversie(Doelstelling, nummer=4)

    response = redacteur.get(adres(Doelstelling, "change", doel.pk))

    assert len(response.context["rail"]) == 6
    assert response.context["nieuw"] == [
        ("activiteit", f"/beheer/doelstellingen/activiteit/add/?doelstelling={doel.pk}")
    ]


@pytest.mark.parametrize("model", part_models(), ids=lambda model: model.__name__)
def test_the_form_asks_few_queries_whatever_stands_beside_it(redacteur, model, django_assert_max_num_queries):
    deel = eerste(model)
    for nummer in range(3):
        OpenPunt.objects.create(onderdeel=deel.anker, tekst=f"Punt {nummer}", door_naam="rea")
        Aantekening.objects.create(onderdeel=deel.anker, tekst=f"Opmerking {nummer}")
    redacteur.get(adres(model, "change", deel.pk))  # what is remembered of a user is

    with django_assert_max_num_queries(35):
        inhoud = pagina_van(redacteur, deel)

    assert "Punt 2" in inhoud


def test_a_saved_part_stays_open_and_so_does_a_new_one(redacteur, zelfzorg):
    thema = Thema.objects.filter(editie=Editie.objects.werkversie()).first()

    response = redacteur.post(adres(Oproep, "add"), {"thema": thema.pk, "tekst_nl": "<p>Nieuw.</p>"})

    assert response.url == adres(Oproep, "change", oproep(25).pk)


def test_a_row_beside_a_part_is_not_saved_over_what_somebody_else_made_of_it(redacteur, zelfzorg):
    rij = Paginaomschrijving.objects.create(onderdeel="zelfzorg", tekst="Eerst.")
    gezien = {"_gezien": redacteur.get(naast(zelfzorg, "omschrijving", rij)).context["form"].zegel}
    Paginaomschrijving.objects.update(tekst="Van een ander.")

    geweigerd = redacteur.post(naast(zelfzorg, "omschrijving", rij), gezien | {"tekst": "Van mij."})
    daarna = {"_gezien": geweigerd.context["form"].zegel, "tekst": "Van mij."}
    opnieuw = redacteur.post(naast(zelfzorg, "omschrijving", rij), daarna)

    assert "Er staat nu: " in geweigerd.context["form"].non_field_errors()[0]
    assert (geweigerd.status_code, opnieuw.status_code) == (200, 302)
    assert [regel.velden["tekst"] for regel in Wijziging.objects.all()] == [["Van een ander.", "Van mij."]]
