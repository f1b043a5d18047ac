"""Editing the werkversie through the real forms: saving, conflicts, adding, moving, removing, bad input."""

import datetime

import pytest
from django.urls import reverse

from bronnen.models import Bron
from doelstellingen.models import Activiteit
from visie.editie.models import Editie, Hoofdstuk, Reden, Stand, Wijziging

pytestmark = pytest.mark.django_db


def in_werkversie(model, **velden):
    return model.objects.get(editie=Editie.objects.werkversie(), **velden)


def adres(obj, wat="change"):
    args = [] if wat == "add" else [obj.pk]
    model = obj if wat == "add" else type(obj)
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{wat}", args=args)


def formulier(client, obj):
    """Return what the browser would send when the form of `obj` is submitted unchanged."""
    context = client.get(adres(obj)).context
    form = context["adminform"].form
    onder = [rij for inline in context.get("inline_admin_formsets", []) for rij in
             (inline.formset.management_form, *inline.formset.forms)]  # fmt: skip
    rijen = {veld.html_name: "" if veld.value() is None else veld.value() for rij in onder for veld in rij}
    return {naam: form[naam].value() or "" for naam in form.fields} | rijen


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
    from visie.redactie.publicatie import publish

    publish(werkversie, vastgesteld_op="2026-01", geldt_vanaf=datetime.date(2026, 1, 31))

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


def test_a_save_in_the_werkversie_leaves_the_pages_of_readers_as_they_are_remembered(redacteur, zelfzorg):
    stand = Stand.objects.get().teller

    data = formulier(redacteur, zelfzorg) | {"titel_nl": "Zelf zorgen", "reden": "Duidelijker"}
    redacteur.post(adres(zelfzorg), data)

    assert Reden.objects.get(editie=zelfzorg.editie, onderdeel="zelfzorg").tekst == "Duidelijker"
    assert Stand.objects.get().teller == stand


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


@pytest.mark.parametrize("versie", ["", "²", "-1", pytest.param("9" * 5000, id="9…")])
def test_a_version_that_is_no_number_is_that_of_somebody_else(redacteur, zelfzorg, versie):
    response = redacteur.post(adres(zelfzorg), formulier(redacteur, zelfzorg) | {"vanaf_versie": versie})

    assert response.status_code == 409
    assert in_werkversie(Activiteit, anker="zelfzorg").versie == 1


def test_a_form_for_a_part_that_is_no_number_finds_nothing_to_change(redacteur):
    response = redacteur.post("/beheer/doelstellingen/activiteit/abc/change/", {"vanaf_versie": 1, "titel_nl": "Mijn"})

    assert response.status_code == 409


@pytest.mark.parametrize("nummer", ["²", "x", pytest.param("9" * 5000, id="9…")])
def test_a_list_of_an_editie_that_is_no_number_shows_every_editie(redacteur, nummer):
    lijst = redacteur.get("/beheer/visie/hoofdstuk/", {"editie": nummer}).context["cl"]

    assert lijst.result_count == Hoofdstuk.objects.count()
