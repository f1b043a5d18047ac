"""The page that publishes, through its real form: what it says beforehand, what it asks, what it refuses and where."""

import pytest
from django.utils import timezone

from doelstellingen.models import Activiteit, Oproep
from tests.hulp import geef_redenen
from tests.site.lezer import boom, klassen, woorden
from tests.visie.beheer.formulieren import bevestigd
from visie.editie.models import Editie, OpenPunt, Reden, Wijziging

pytestmark = pytest.mark.django_db
PUBLICEREN = "/beheer/publiceren/"
VANAF = "2026-06-01"
HERSTEL = {"soort": "herstel", "geldt_vanaf": VANAF}
HERZIENING = HERSTEL | {"soort": "herziening", "vastgesteld_op": "2026-05"}


def wijzig(reden="Duidelijker"):
    deel = Activiteit.objects.get(editie=Editie.objects.werkversie(), anker="zelfzorg")
    deel.tekst_nl = "<p>Een nieuwe zin.</p>"
    deel.save()
    if reden:
        Reden.objects.create(editie=deel.editie, onderdeel="zelfzorg", tekst=reden)
    return deel


def publiceer(client, gegevens=HERSTEL):
    return client.post(PUBLICEREN, bevestigd(client, PUBLICEREN) | gegevens)


def fouten(response):
    return {veld: list(lijst) for veld, lijst in response.context["form"].errors.items()}


def test_publishing_as_herstel_keeps_the_date_of_adoption(als, client):
    wijzig()

    response = publiceer(als("eindredacteur"))

    editie = Editie.objects.current()
    assert response.status_code == 302
    assert (editie.nummer, editie.soort, editie.vastgesteld_op) == (2, "herstel", "2025-03")
    assert Editie.objects.werkversie().nummer == 3
    assert "Editie 2, herstel van editie 1, vastgesteld maart 2025" in " ".join(
        woorden(next(boom(client.get("/")).iter("main")))
    )


def test_nothing_is_chosen_beforehand_but_today(als):
    wijzig()

    form = als("eindredacteur").get(PUBLICEREN).context["form"]

    zichtbaar = {veld.name: veld.value() for veld in form.visible_fields()}
    assert zichtbaar == {
        "soort": None, "vastgesteld_op": None, "geldt_vanaf": timezone.localdate(), "toelichting": None, "zeker": None,
    }  # fmt: skip


def test_who_fills_in_nothing_hears_at_each_field_what_is_asked(als):
    wijzig()
    client = als("eindredacteur")

    response = publiceer(client, {"geldt_vanaf": "", "zeker": ""})

    assert fouten(response) == {
        "soort": ["Kies herstel of herziening."],
        "geldt_vanaf": ["Vul in vanaf welke dag de tekst geldt."],
        "zeker": ["Vink dit aan als u de lijst hebt gelezen."],
    }
    nalopen = next(e for e in boom(response).iter("div") if "nalopen" in klassen(e))
    assert [a.get("href") for a in nalopen.iter("a")] == ["#id_soort_0", "#id_geldt_vanaf", "#id_zeker"]
    assert Editie.objects.current().nummer == 1


MORGEN = "Een editie geldt zodra zij is gepubliceerd: kies vandaag of een dag die voorbij is. Een latere dag kan "
VROEG = "Editie 1 geldt vanaf 31 maart 2025. Kies een dag daarna: anders zou die editie op geen enkele dag gelden."
VORM = "Vul de datum in als 2025-03-28 of 2025-03."
HOUDT = "Een herstel houdt de datum van editie 1: maart 2025. Laat dit veld leeg, of kies herziening."
LATER = "De huidige editie is vastgesteld op een latere dag (maart 2025). Kijk de datum na."


@pytest.mark.parametrize(
    ("gegevens", "veld", "melding"),
    [
        (HERSTEL | {"geldt_vanaf": "2999-01-01"}, "geldt_vanaf", f"{MORGEN}pas als publiceren vooruit te plannen is."),
        (HERSTEL | {"geldt_vanaf": "2025-03-31"}, "geldt_vanaf", VROEG),
        (HERSTEL | {"geldt_vanaf": "2024-01-01"}, "geldt_vanaf", VROEG),
        (HERSTEL | {"vastgesteld_op": "2026-05"}, "vastgesteld_op", HOUDT),
        (HERZIENING | {"vastgesteld_op": ""}, "vastgesteld_op", "Een herziening is vastgesteld: vul de datum in."),
        (
            HERZIENING | {"vastgesteld_op": "2999-01"},
            "vastgesteld_op",
            "Deze dag moet nog komen. Publiceer een herziening pas als zij is vastgesteld.",
        ),
        (HERZIENING | {"vastgesteld_op": "2025-02-28"}, "vastgesteld_op", LATER),
        *[
            (HERZIENING | {"vastgesteld_op": datum}, "vastgesteld_op", VORM)
            for datum in ("maart 2026", "2026-13", "2026-02-30", "2026")
        ],
    ],
)
def test_a_date_that_cannot_be_is_refused_at_its_field_and_all_that_was_typed_stays(als, gegevens, veld, melding):
    wijzig()

    response = publiceer(als("eindredacteur"), gegevens | {"toelichting": "Mijn <tekst>"})

    assert (response.status_code, fouten(response)) == (400, {veld: [melding]})
    typed = {v.name: v.value() for v in response.context["form"] if v.name in gegevens}
    assert typed == gegevens
    assert "Mijn &lt;tekst&gt;</textarea>" in response.content.decode()
    assert Editie.objects.current().nummer == 1


def test_the_page_says_in_words_what_will_be_fixed(als):
    werkversie = wijzig(reden=None).editie
    Oproep.objects.get(editie=werkversie, nummer=24).delete()
    geef_redenen(werkversie)

    pagina = boom(als("eindredacteur").get(PUBLICEREN))

    vast = " ".join(woorden(next(e for e in pagina.iter("section") if "vastleggen" in klassen(e))))
    assert (
        "Editie 2 legt vast: 1 gewijzigd onderdeel (4.5) en 1 vervallen onderdeel (oproep 24). Daarna kan in editie 2 "
        "geen letter meer veranderen, en ook de redenen en de toelichting niet."
    ) in vast
    assert "Lezers krijgen editie 2 meteen te zien. Editie 1 blijft op haar eigen adres staan" in vast


def maak_punten():
    zelfzorg = OpenPunt.objects.create(onderdeel="zelfzorg", tekst="Klopt dit woord?", door_naam="rea")
    los = OpenPunt.objects.create(tekst="Wie tekent?", door_naam="ed")
    OpenPunt.objects.create(tekst="Al besloten.", opgelost="Ja.", door_naam="ed")
    return zelfzorg, los


def test_without_an_open_point_there_is_no_section_about_them(als):
    wijzig()
    OpenPunt.objects.create(tekst="Al besloten.", opgelost="Ja.", door_naam="ed")

    pagina = boom(als("eindredacteur").get(PUBLICEREN))

    assert [e.get("id") for e in pagina.iter("h2") if e.get("id")] == ["vast"]


def test_each_open_point_has_to_be_ticked_with_a_reason(als):
    wijzig()
    zelfzorg, los = maak_punten()

    response = publiceer(als("eindredacteur"), HERSTEL | {f"open_{los.pk}": "on", f"reden_{zelfzorg.pk}": "Overleg."})

    assert fouten(response) == {
        f"open_{zelfzorg.pk}": ["Vink aan dat dit open blijft, of los het op."],
        f"reden_{los.pk}": ["Geef een reden waarom dit open blijft."],
    }
    punten = [e for e in boom(response).iter("fieldset") if "open-punt" in klassen(e)]
    assert [woorden(next(e.iter("legend"))) for e in punten] == [
        ["1.", "Klopt", "dit", "woord?"],
        ["2.", "Wie", "tekent?"],
    ]
    assert "Overleg.</textarea>" in response.content.decode()
    assert Editie.objects.current().nummer == 1


def test_the_trail_says_kind_dates_explanation_and_why_each_point_stayed_open(als):
    wijzig()
    zelfzorg, los = maak_punten()
    redenen = {f"reden_{zelfzorg.pk}": " Overleg in juni. ", f"reden_{los.pk}": "Wacht op het bestuur."}
    gegevens = HERZIENING | {f"open_{zelfzorg.pk}": "on", f"open_{los.pk}": "on", "toelichting": "Eén zin."} | redenen

    publiceer(als("eindredacteur"), gegevens)

    regel = Wijziging.objects.get(handeling="gepubliceerd")
    assert (regel.door_naam, regel.editie_nummer) == ("eindredacteur", 2)
    assert {naam: na for naam, (_voor, na) in regel.velden.items()} == {
        "soort": "herziening",
        "vastgesteld_op": "2026-05",
        "geldt_vanaf": VANAF,
        "toelichting": "Eén zin.",
        "open punt 1": "zelfzorg: Klopt dit woord? Blijft open: Overleg in juni.",
        "open punt 2": "Wie tekent? Blijft open: Wacht op het bestuur.",
    }


def test_a_text_that_changed_since_it_was_read_is_read_again_first(als):
    wijzig()
    client = als("eindredacteur")
    gelezen = bevestigd(client, PUBLICEREN) | HERSTEL | {"toelichting": "Mijn tekst"}
    Activiteit.objects.filter(editie__nummer=2, anker="zelfzorg").update(tekst_nl="<p>Weer anders.</p>")

    eerst = client.post(PUBLICEREN, gelezen)

    assert fouten(eerst) == {
        "__all__": ["De tekst is gewijzigd nadat u deze pagina opende. Lees de lijst opnieuw en bevestig dan."]
    }
    form = eerst.context["form"]
    assert (form["zeker"].value(), form["toelichting"].value()) == (False, "Mijn tekst")
    nu = {veld.html_name: veld.value() or "" for veld in form}
    assert client.post(PUBLICEREN, nu | {"zeker": "on"}).status_code == 302


def test_pressing_twice_gives_exactly_one_editie_and_a_clear_word(als):
    wijzig()
    client = als("eindredacteur")
    gegevens = bevestigd(client, PUBLICEREN) | HERSTEL
    client.post(PUBLICEREN, gegevens)

    response = client.post(PUBLICEREN, gegevens, follow=True)

    assert "Editie 2 is al gepubliceerd; dat gebeurt één keer." in response.content.decode()
    assert Editie.objects.published().count() == 2


def test_publishing_is_refused_without_a_reason(als):
    wijzig(reden=None)

    response = publiceer(als("eindredacteur"))

    assert fouten(response) == {
        "__all__": ["Activiteit 4.5 (Zelfzorg) is gewijzigd zonder reden. Geef een reden voor deze wijziging."]
    }
    fout = next(e for e in boom(response).iter("li") if "fout" in klassen(e))
    deel = Activiteit.objects.get(editie__nummer=2, anker="zelfzorg")
    assert [a.get("href") for a in fout.iter("a")] == [f"/beheer/doelstellingen/activiteit/{deel.pk}/change/"]


def test_with_nothing_changed_there_is_no_form_and_publishing_is_refused(als):
    client = als("eindredacteur")

    pagina = client.get(PUBLICEREN)
    response = publiceer(client)

    assert [e.get("method") for e in next(boom(pagina).iter("main")).iter("form")] == []
    assert fouten(response) == {
        "__all__": ["Er is niets gewijzigd: de werkversie is gelijk aan de huidige editie (editie 1)."]
    }


def test_a_redacteur_does_not_publish(als):
    wijzig()
    client = als("redacteur")

    assert [client.get(PUBLICEREN).status_code, client.post(PUBLICEREN, HERSTEL).status_code] == [403, 403]
    assert Editie.objects.current().nummer == 1
