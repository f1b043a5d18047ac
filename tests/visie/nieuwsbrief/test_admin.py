"""Newsletters on record: what editors fill in, what is kept, and who is warned when an issued sentence changes."""

import datetime

import pytest
from django.urls import reverse

from doelstellingen.models import Activiteit
from tests.hulp import publiceer
from tests.site.lezer import boom, klassen, vind, woorden
from tests.visie.editie.bevroren import concept
from visie.editie.models import Editie, OpenPunt, Wijziging
from visie.nieuwsbrief.models import Nieuwsbrief, Nieuwsbriefblok
from visie.redactie import controles

pytestmark = pytest.mark.django_db
TOEVOEGEN = "/beheer/visie/nieuwsbrief/add/"
ZIN = "We bieden patiënten digitaal (medische) informatie over mogelijke zelfzorg"


def formulier(*blokken, naam="Weekbericht", datum="3-6-2027", **meer):
    """Return what the form sends for blocks (onderdeel, vorm)."""
    data = {"naam": naam, "datum": datum, "blokken-TOTAL_FORMS": len(blokken) + 1, "blokken-INITIAL_FORMS": 0}
    data |= {"stukken-TOTAL_FORMS": 0, "stukken-INITIAL_FORMS": 0}
    for n, (onderdeel, vorm) in enumerate([*blokken, ("", "tekst")]):
        data |= {f"blokken-{n}-onderdeel": onderdeel, f"blokken-{n}-vorm": vorm}
    return data | meer


def bewaar(client, *blokken, **velden):
    return client.post(TOEVOEGEN, formulier(*blokken, **velden), follow=True)


def let_op(response):
    """Return the notices above a form and the warnings of what was just done."""
    soorten = {"uitgegeven", "warning"}
    return [" ".join(woorden(e)) for e in boom(response).iter() if isinstance(e.tag, str) and soorten & set(klassen(e))]


def wijzig(client, deel, tekst):
    adres = reverse("admin:doelstellingen_activiteit_change", args=[deel.pk])
    deel.refresh_from_db()
    data = {"titel_nl": deel.titel_nl, "tekst_nl": tekst, "reden": "Beter", "vanaf_versie": deel.versie}
    data["doelstelling"] = deel.doelstelling_id
    return client.post(adres, data, follow=True)


def test_an_editor_names_a_newsletter_and_only_its_blocks_are_remembered(redacteur):
    response = bewaar(redacteur, ("zelfzorg", "tekst"), ("hoofddoel", "zin"))

    brief = Nieuwsbrief.objects.get()
    huidige = Editie.objects.current()
    assert response.redirect_chain[-1][0] == reverse("admin:visie_nieuwsbrief_change", args=[brief.pk])
    assert (str(brief), brief.door_naam) == ("Weekbericht, 3 juni 2027", "rea")
    assert [(b.onderdeel, b.vorm, b.editie) for b in brief.blokken.all()] == [
        ("zelfzorg", "tekst", huidige), ("hoofddoel", "zin", huidige),
    ]  # fmt: skip
    assert brief.blokken.first().tekst.splitlines()[0] == "Zelfzorg"
    assert brief.blokken.first().tekst.splitlines()[1].startswith(ZIN)


def test_the_page_of_a_newsletter_has_the_same_three_forms_as_the_public_kit(redacteur, client):
    beheer = boom(bewaar(redacteur, ("zelfzorg", "tekst"), ("hoofddoel", "zin")))

    publiek = boom(client.get("/nieuwsbrief/?deel=zelfzorg&deel=hoofddoel&zin=hoofddoel"))

    for id in ("opgemaakt", "mail-html", "platte-tekst"):
        assert woorden(vind(beheer, id)) == woorden(vind(publiek, id)) != []


def test_a_link_from_a_page_fills_in_the_parts(redacteur):
    pagina = boom(redacteur.get(f"{TOEVOEGEN}?deel=zelfzorg&deel=oproep-14"))

    gekozen = [o.get("value") for o in pagina.iter("option") if "selected" in o.attrib and o.get("value")]
    assert [anker for anker in gekozen if anker != "tekst"] == ["zelfzorg", "oproep-14"]


@pytest.mark.parametrize(
    ("blokken", "velden", "melding"),
    [
        ([], {}, "Kies ten minste één onderdeel of bericht."),
        ([("zelfzorg", "tekst")], {"naam": " "}, "Dit veld is verplicht."),
        ([("bestaat-niet", "tekst")], {}, "bestaat-niet is geen beschikbare keuze."),
    ],
)
def test_what_is_missing_is_said_and_what_was_filled_in_stays(redacteur, blokken, velden, melding):
    response = bewaar(redacteur, *blokken, **velden)

    html = response.content.decode()
    assert melding in html
    assert 'value="3-6-2027"' in html
    assert not Nieuwsbrief.objects.exists()


def test_the_same_part_twice_is_refused_in_words(redacteur):
    response = bewaar(redacteur, ("zelfzorg", "tekst"), ("zelfzorg", "zin"))

    assert "dubbele" in response.content.decode()
    assert not Nieuwsbrief.objects.exists()


def test_every_change_is_in_the_audit_trail(redacteur):
    bewaar(redacteur, ("zelfzorg", "tekst"))
    brief = Nieuwsbrief.objects.get()
    blok = brief.blokken.get()
    data = formulier(("zelfzorg", "zin"), naam="Maandbericht") | {
        "blokken-INITIAL_FORMS": 1, "blokken-0-id": blok.pk, "blokken-0-nieuwsbrief": brief.pk,
    }  # fmt: skip

    redacteur.post(reverse("admin:visie_nieuwsbrief_change", args=[brief.pk]), data)
    redacteur.post(reverse("admin:visie_nieuwsbrief_delete", args=[brief.pk]), {"post": "yes"})

    spoor = Wijziging.objects.filter(soort="nieuwsbrief").order_by("pk")
    assert [(w.handeling, w.velden.get("onderdelen"), w.velden.get("naam")) for w in spoor] == [
        ("toegevoegd", ["", "zelfzorg (hele tekst)"], ["", "Weekbericht"]),
        (
            "gewijzigd",
            ["zelfzorg (hele tekst)", "zelfzorg (alleen de eerste zin)"],
            ["Weekbericht", "Maandbericht"],
        ),
        ("verwijderd", ["zelfzorg (alleen de eerste zin)", ""], ["Maandbericht", ""]),
    ]
    assert not Nieuwsbriefblok.objects.exists()


def test_an_open_point_of_a_chosen_part_is_marked_before_and_told_after(redacteur):
    OpenPunt.objects.create(onderdeel="zelfzorg", tekst="Klopt dit nog?", door_naam="x")
    OpenPunt.objects.create(onderdeel="oproep-14", tekst="Al besloten.", opgelost="Ja.", door_naam="x")

    keuze = redacteur.get(TOEVOEGEN).content.decode()
    response = bewaar(redacteur, ("zelfzorg", "tekst"), ("oproep-14", "tekst"))

    assert keuze.count("(open punt)") == keuze.count("Activiteit 4.5: Zelfzorg (open punt)") > 0
    assert let_op(response) == ["Let op: bij ‘zelfzorg’ staat een open punt: Klopt dit nog?"]


def test_the_form_of_a_part_tells_before_saving_where_its_sentences_went_out(redacteur, zelfzorg):
    adres = reverse("admin:doelstellingen_activiteit_change", args=[zelfzorg.pk])
    voor = let_op(redacteur.get(adres))
    bewaar(redacteur, ("zelfzorg", "zin"))

    na = let_op(redacteur.get(adres))

    assert voor == []
    assert len(na) == 1
    assert na[0].startswith(f"Let op: deze zinnen zijn uitgegeven in Weekbericht, 3 juni 2027: “Zelfzorg” “{ZIN}")


def test_changing_an_issued_sentence_warns_after_saving_and_among_the_checks(redacteur, zelfzorg):
    bewaar(redacteur, ("zelfzorg", "tekst"))

    response = wijzig(redacteur, zelfzorg, "<p>Heel andere woorden.</p>")

    gewaarschuwd = [zin for zin in let_op(response) if "staat niet meer zo in de werkversie" in zin]
    assert len(gewaarschuwd) == 1
    assert gewaarschuwd[0].startswith("Let op: deze zin is uitgegeven in Weekbericht, 3 juni 2027")
    waarschuwingen = controles.uitslag(zelfzorg.editie).waarschuwingen
    assert [(w.controle, w.anker) for w in waarschuwingen] == [("uitgegeven-zin", "zelfzorg")]


def test_adding_a_sentence_beside_an_issued_one_warns_nobody(redacteur, zelfzorg):
    bewaar(redacteur, ("zelfzorg", "tekst"))

    response = wijzig(redacteur, zelfzorg, zelfzorg.tekst_nl.replace("</p>", " Een zin erbij.</p>"))

    assert [zin for zin in let_op(response) if "staat niet meer zo in de werkversie" in zin] == []
    assert controles.uitslag(zelfzorg.editie).waarschuwingen == []


def test_removing_an_issued_part_warns(redacteur, zelfzorg):
    bewaar(redacteur, ("zelfzorg", "zin"))

    adres = reverse("admin:doelstellingen_activiteit_delete", args=[zelfzorg.pk])
    response = redacteur.post(adres, {"reden": "Achterhaald.", "versie": zelfzorg.versie}, follow=True)

    assert not Activiteit.objects.filter(pk=zelfzorg.pk).exists()
    assert [zin.partition(",")[0] for zin in let_op(response)] == ["Let op: deze zin is uitgegeven in Weekbericht"]


def test_the_first_screen_and_the_publish_page_name_the_newsletter(admin_client, zelfzorg):
    bewaar(admin_client, ("zelfzorg", "tekst"))
    wijzig(admin_client, zelfzorg, "<p>Heel andere woorden.</p>")

    for adres in ("/beheer/", "/beheer/publiceren/"):
        regels = [" ".join(woorden(e)) for e in boom(admin_client.get(adres)).iter("li") if "let" in klassen(e)]

        assert len(regels) == 1, adres
        assert "Zelfzorg): deze zin is uitgegeven in Weekbericht, 3 juni 2027, en verandert" in regels[0], adres


def test_once_published_the_change_is_no_news_and_the_newsletter_keeps_its_own_words(redacteur, zelfzorg):
    bewaar(redacteur, ("zelfzorg", "tekst"))
    wijzig(redacteur, zelfzorg, "<p>Heel andere woorden.</p>")
    publiceer(zelfzorg.editie, vastgesteld_op="2026-07", geldt_vanaf=datetime.date(2026, 8, 1))

    pagina = boom(redacteur.get(reverse("admin:visie_nieuwsbrief_change", args=[Nieuwsbrief.objects.get().pk])))

    assert controles.uitslag(Editie.objects.werkversie()).waarschuwingen == []
    assert ZIN in vind(pagina, "platte-tekst").text
    assert "/edities/1/" in vind(pagina, "platte-tekst").text


def test_a_newsletter_of_a_part_that_is_gone_can_still_be_changed(redacteur, zelfzorg):
    bewaar(redacteur, ("zelfzorg", "tekst"))
    zelfzorg.delete()
    publiceer(concept(Editie), vastgesteld_op="2026-07", geldt_vanaf=datetime.date(2026, 8, 1))
    brief = Nieuwsbrief.objects.get()
    data = formulier(("zelfzorg", "zin")) | {
        "blokken-INITIAL_FORMS": 1, "blokken-0-id": brief.blokken.get().pk, "blokken-0-nieuwsbrief": brief.pk,
    }  # fmt: skip

    redacteur.post(reverse("admin:visie_nieuwsbrief_change", args=[brief.pk]), data)

    blok = brief.blokken.get()
    assert (blok.vorm, blok.editie.nummer) == ("zin", 1)
    assert blok.tekst.splitlines()[1].startswith(ZIN)


def test_who_only_may_look_changes_nothing(client, django_user_model):
    kijker = django_user_model.objects.create_user("kijker", password="x", is_staff=True)
    client.force_login(kijker)

    assert client.get(TOEVOEGEN).status_code == 403
    assert client.post(TOEVOEGEN, formulier(("zelfzorg", "tekst"))).status_code == 403
