"""Editing the werkversie through the real forms: saving, conflicts, adding, moving, removing, bad input."""

import datetime

import pytest
from django.core.management import call_command
from django.urls import reverse

from bronnen.models import Bron, Noot, Verwijzing
from doelstellingen.models import Activiteit, Doelstelling, Oproep
from visie.models import Editie, Hoofdstuk, Paragraaf, Reden, Stand, Wijziging

pytestmark = pytest.mark.django_db


@pytest.fixture
def redacteur(client):
    call_command("maak_gebruiker", "rea", rol="redacteur", wachtwoord="een-lang-wachtwoord-2035", verbosity=0)
    client.login(username="rea", password="een-lang-wachtwoord-2035")
    return client


def in_werkversie(model, **velden):
    return model.objects.get(editie=Editie.objects.werkversie(), **velden)


def adres(obj, wat="change"):
    args = [] if wat == "add" else [obj.pk]
    model = obj if wat == "add" else type(obj)
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{wat}", args=args)


def formulier(client, obj):
    """Return what the browser would send when the form of `obj` is submitted unchanged."""
    form = client.get(adres(obj)).context["adminform"].form
    return {naam: form[naam].value() or "" for naam in form.fields}


@pytest.fixture
def zelfzorg():
    return in_werkversie(Activiteit, anker="zelfzorg")


def test_a_saved_text_is_in_the_werkversie_only(redacteur, zelfzorg):
    data = formulier(redacteur, zelfzorg) | {"tekst_nl": "<p>Nieuwe tekst.</p>", "reden": "Duidelijker"}

    response = redacteur.post(adres(zelfzorg), data)

    zelfzorg.refresh_from_db()
    assert response.status_code == 302
    assert (zelfzorg.tekst_nl, zelfzorg.versie) == ("<p>Nieuwe tekst.</p>", 2)
    assert Activiteit.objects.get(editie__nummer=1, anker="zelfzorg").tekst_nl.startswith("<p>We bieden")
    assert Reden.objects.get(editie=zelfzorg.editie, onderdeel="zelfzorg").tekst == "Duidelijker"


def test_saving_adds_to_the_audit_trail_who_what_before_and_after(redacteur, zelfzorg):
    voor = zelfzorg.tekst_nl
    redacteur.post(adres(zelfzorg), formulier(redacteur, zelfzorg) | {"tekst_nl": "<p>Nieuwe tekst.</p>"})

    rij = Wijziging.objects.get()

    assert (rij.door_naam, rij.handeling, rij.anker, rij.editie_nummer) == ("rea", "gewijzigd", "zelfzorg", 2)
    assert rij.velden == {"tekst_nl": [voor, "<p>Nieuwe tekst.</p>"]}


def test_the_audit_trail_outlives_the_account(redacteur, zelfzorg, django_user_model):
    redacteur.post(adres(zelfzorg), formulier(redacteur, zelfzorg) | {"tekst_nl": "<p>Nieuwe tekst.</p>"})

    django_user_model.objects.get(username="rea").delete()

    assert [(rij.door, rij.door_naam) for rij in Wijziging.objects.all()] == [(None, "rea")]


def test_saving_without_a_change_leaves_no_trace_in_the_trail(redacteur, zelfzorg):
    redacteur.post(adres(zelfzorg), formulier(redacteur, zelfzorg))

    assert not Wijziging.objects.exists()


def test_the_second_of_two_saves_is_refused_with_both_texts_on_screen(redacteur, zelfzorg):
    eerste = formulier(redacteur, zelfzorg) | {"tekst_nl": "<p>Van de eerste.</p>"}
    tweede = formulier(redacteur, zelfzorg) | {"tekst_nl": "<p>Van de tweede.</p>", "reden": "Mijn reden"}
    redacteur.post(adres(zelfzorg), eerste)

    response = redacteur.post(adres(zelfzorg), tweede)

    tekst = response.content.decode()
    zelfzorg.refresh_from_db()
    assert response.status_code == 409
    assert zelfzorg.tekst_nl == "<p>Van de eerste.</p>"
    assert "Van de eerste." in tekst
    assert "&lt;p&gt;Van de tweede.&lt;/p&gt;" in tekst and "Mijn reden" in tekst
    assert "Laatst gewijzigd door rea" in tekst


def test_after_a_conflict_the_own_text_can_still_be_kept(redacteur, zelfzorg):
    tweede = formulier(redacteur, zelfzorg) | {"tekst_nl": "<p>Van de tweede.</p>"}
    redacteur.post(adres(zelfzorg), formulier(redacteur, zelfzorg) | {"tekst_nl": "<p>Van de eerste.</p>"})
    conflict = redacteur.post(adres(zelfzorg), tweede)

    redacteur.post(conflict.context["adres"], tweede | {"vanaf_versie": conflict.context["obj"].versie})

    zelfzorg.refresh_from_db()
    assert (zelfzorg.tekst_nl, zelfzorg.versie) == ("<p>Van de tweede.</p>", 3)


def test_different_parts_never_collide(redacteur, zelfzorg):
    ander = in_werkversie(Activiteit, anker="palliatieve-zorg")
    een, twee = formulier(redacteur, zelfzorg), formulier(redacteur, ander)

    statussen = [redacteur.post(adres(obj), data).status_code for obj, data in ((zelfzorg, een), (ander, twee))]

    assert statussen == [302, 302]


def test_a_form_that_was_open_while_publishing_keeps_its_text_beside_the_new_werkversie(redacteur, zelfzorg):
    data = formulier(redacteur, zelfzorg) | {"tekst_nl": "<p>Te laat.</p>"}
    werkversie = Editie.objects.werkversie()
    Activiteit.objects.filter(editie=werkversie, anker="eindverantwoordelijk").update(titel_nl="Anders")
    Reden.objects.create(editie=werkversie, onderdeel="eindverantwoordelijk", tekst="Reden")
    from visie.publicatie import publish

    publish(werkversie, vastgesteld_op="2027-01", geldt_vanaf=datetime.date(2027, 1, 31))

    response = redacteur.post(adres(zelfzorg), data)

    nieuw = in_werkversie(Activiteit, anker="zelfzorg")
    assert response.status_code == 409
    assert nieuw.editie.nummer == 3 and nieuw.pk != zelfzorg.pk
    assert response.context["adres"] == adres(nieuw)
    assert "Te laat." in response.content.decode()
    assert "gepubliceerd terwijl u dit formulier open had" in response.content.decode()


def test_a_published_part_can_be_read_and_not_changed(redacteur):
    gepubliceerd = Activiteit.objects.get(editie__nummer=1, anker="zelfzorg")

    gelezen = redacteur.get(adres(gepubliceerd))
    geschreven = redacteur.post(adres(gepubliceerd), {"titel_nl": "X", "tekst_nl": "<p>X</p>", "vanaf_versie": 1})

    assert gelezen.status_code == 200 and not gelezen.context["has_change_permission"]
    assert geschreven.status_code == 409
    assert Activiteit.objects.get(pk=gepubliceerd.pk).titel_nl == "Zelfzorg"


@pytest.mark.parametrize(
    ("tekst", "bewaard"),
    [
        ("<p>A<script>alert(1)</script></p>", "<p>A</p>"),
        (
            '<p class="MsoNormal"><span style="x">Uit <b>Word</b><o:p></o:p></span></p>',
            "<p>Uit <strong>Word</strong></p>",
        ),
        ("<h2>Kop</h2><div>Tekst</div>", "<p>Kop</p>\n<p>Tekst</p>"),
        ("<p>👩‍⚕️ zorg</p>", "<p>👩‍⚕️ zorg</p>"),
        ("<p>רעאיה</p>", "<p>רעאיה</p>"),
        ("<ul><li><p>een</p></li></ul>", "<ul>\n<li>een</li>\n</ul>"),
    ],
    ids=["script", "word", "headings", "emoji", "rtl", "list"],
)
def test_pasted_text_is_cleaned_to_the_subset(redacteur, zelfzorg, tekst, bewaard):
    redacteur.post(adres(zelfzorg), formulier(redacteur, zelfzorg) | {"tekst_nl": tekst})

    zelfzorg.refresh_from_db()
    assert zelfzorg.tekst_nl == bewaard


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("titel_nl", "", "Dit veld is verplicht."),
        ("titel_nl", "x" * 301, "Zorg dat deze waarde niet meer dan 300 tekens bevat"),
        ("titel_nl", "een\x00twee", "Null-tekens zijn niet toegestaan."),
        ("tekst_nl", "<p><strong> </strong></p>", "Vul een tekst in."),
        ("tekst_nl", '<p>Zorg.<sup data-noot="99"></sup></p>', "Deze noten bestaan niet in de werkversie: 99."),
    ],
    ids=["empty", "too long", "NUL", "only markup", "unknown note"],
)
def test_bad_input_is_refused_at_the_field_in_dutch_and_nothing_is_lost(redacteur, zelfzorg, veld, waarde, melding):
    data = formulier(redacteur, zelfzorg) | {"reden": "Blijft staan", veld: waarde}

    response = redacteur.post(adres(zelfzorg), data)

    form = response.context["adminform"].form
    zelfzorg.refresh_from_db()
    assert response.status_code == 200
    assert melding in " ".join(form.errors[veld])
    assert form["reden"].value() == "Blijft staan" and form[veld].value() == waarde
    assert (zelfzorg.titel_nl, zelfzorg.versie) == ("Zelfzorg", 1)


def test_after_a_refused_form_the_corrected_one_is_accepted(redacteur, zelfzorg):
    data = formulier(redacteur, zelfzorg)
    redacteur.post(adres(zelfzorg), data | {"titel_nl": ""})

    response = redacteur.post(adres(zelfzorg), data | {"titel_nl": "Zelf zorgen"})

    assert response.status_code == 302


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

    redacteur.post(adres(nieuw, "delete"), {"post": "yes"})

    assert not Paragraaf.objects.filter(anker="nieuw").exists()
    assert [w.handeling for w in Wijziging.objects.all()] == ["verwijderd", "toegevoegd"]


def test_a_part_moves_up_and_its_number_stays(redacteur, zelfzorg):
    redacteur.post(adres(zelfzorg, "verplaats"), {"richting": "omhoog"})

    rij = Activiteit.objects.filter(doelstelling=zelfzorg.doelstelling).order_by("volgorde")
    assert [a.nummer for a in rij] == [1, 2, 3, 5, 4, 6]


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

    redacteur.post(adres(noot, "delete"), {"post": "yes"})

    assert not Noot.objects.filter(pk=noot.pk).exists()


def test_the_picker_finds_notes_by_number_text_and_source(redacteur):
    def gevonden(q):
        return [noot["teken"] for noot in redacteur.get(reverse("admin:noot_zoek"), {"q": q}).json()["noten"]]

    assert gevonden("actieplan werkdruk") == ["31"]
    assert "9" in gevonden("Pereira")
    assert gevonden("zzz") == []
    assert len(gevonden("")) == 39


def test_the_picker_makes_a_note_with_the_next_free_number(redacteur, zelfzorg):
    antwoord = redacteur.post(reverse("admin:noot_nieuw"), {"tekst": "Een nieuwe bron."}).json()
    data = formulier(redacteur, zelfzorg)

    redacteur.post(adres(zelfzorg), data | {"tekst_nl": '<p>Zorg.<sup data-noot="39 31"></sup></p>'})

    assert antwoord == {"sleutel": "39", "teken": "39"}
    assert in_werkversie(Noot, nummer=39).tekst_nl == "<p>Een nieuwe bron.</p>"
    verwijzingen = Verwijzing.objects.filter(editie=zelfzorg.editie, onderdeel="zelfzorg").order_by("plaats")
    assert [v.noot.nummer for v in verwijzingen] == [39, 31]


def test_an_empty_note_is_refused_in_dutch(redacteur):
    response = redacteur.post(reverse("admin:noot_nieuw"), {"tekst": " "})

    assert (response.status_code, response.json()) == (400, {"fout": "Vul de tekst van de noot in."})


def test_data_beside_the_text_is_changed_at_once_and_on_record(redacteur, client):
    bron = Bron.objects.get(slug="pereira-gray-2018")
    stand = Stand.objects.get().teller
    data = formulier(redacteur, bron) | {"titel": "Een andere titel"}

    redacteur.post(adres(bron), data)

    assert b"Een andere titel" in client.get("/bronnen/pereira-gray-2018/").content
    assert Stand.objects.get().teller > stand
    assert [(w.anker, w.velden["titel"][1]) for w in Wijziging.objects.all()] == [
        ("pereira-gray-2018", "Een andere titel")
    ]


def test_somebody_without_the_right_changes_nothing(client, zelfzorg, django_user_model):
    django_user_model.objects.create_user("gast", password="een-lang-wachtwoord-2035", is_staff=True)
    client.login(username="gast", password="een-lang-wachtwoord-2035")

    response = client.post(adres(zelfzorg), {"titel_nl": "X", "tekst_nl": "<p>X</p>", "vanaf_versie": 1})

    zelfzorg.refresh_from_db()
    assert response.status_code == 403
    assert (zelfzorg.titel_nl, zelfzorg.versie) == ("Zelfzorg", 1)


@pytest.mark.parametrize(
    ("anker", "richting"), [("regionale-huisartsenspoedposten", "omhoog"), ("palliatieve-zorg", "omlaag")]
)
def test_the_first_cannot_go_up_nor_the_last_down(redacteur, anker, richting):
    deel = in_werkversie(Activiteit, anker=anker)

    response = redacteur.post(adres(deel, "verplaats"), {"richting": richting}, follow=True)

    rij = Activiteit.objects.filter(doelstelling=deel.doelstelling).order_by("volgorde")
    assert [a.nummer for a in rij] == [1, 2, 3, 4, 5, 6]
    assert f"staat nu op plaats {deel.nummer}." in response.content.decode()
    assert not Wijziging.objects.exists()
