"""The newsletter kit that everyone can use: a form that asks, and a page that answers from its address alone."""

import datetime
import gzip
import re

import pytest
from django.conf import settings

from doelstellingen.models import Activiteit, Doelstelling
from tests.hulp import publiceer
from tests.site.lezer import boom, klassen, vind, woorden
from visie import nieuwsbrief
from visie.editie.models import Editie, Erratum, OpenPunt
from visie.pagina.decorators import find_document
from visie.tekst.html import plat as zonder_opmaak
from visie.tekst.zinnen import eerste_zin

pytestmark = pytest.mark.django_db
ADRES = "/nieuwsbrief/"


def vormen(response):
    """Return the three forms on a page: the elements of the formatted one, the source, the text."""
    pagina = boom(response)
    return vind(pagina, "opgemaakt"), vind(pagina, "mail-html").text, vind(pagina, "platte-tekst").text


def koppen(response):
    return [" ".join(woorden(e)) for e in vormen(response)[0].iter("h3")]


def meldingen(response):
    return [" ".join(woorden(e)) for e in boom(response).iter("p") if "melding" in klassen(e)]


def keuzen(response, naam="deel"):
    """Return {anker: chosen} of the boxes to tick."""
    vakjes = [e for e in boom(response).iter("input") if e.get("name") == naam]
    return {e.get("value"): "checked" in e.attrib for e in vakjes}


def test_every_part_with_words_can_be_chosen_in_reading_order_and_notes_cannot(client):
    delen = [d.anker for d in find_document().leesvolgorde if getattr(d, "tekst", "") and not hasattr(d, "sleutel")]

    response = client.get(ADRES)

    assert list(keuzen(response)) == delen
    assert len(delen) > 7 + 43 + 24
    assert not any(keuzen(response).values())


def test_a_choice_gives_three_forms_in_the_order_of_the_address(client):
    response = client.get(ADRES, {"deel": ["oproep-14", "zelfzorg", "oproep-14"]})

    opgemaakt, html, plat = vormen(response)
    activiteit = find_document().find(Activiteit, anker="zelfzorg")
    assert response.status_code == 200
    assert koppen(response) == ["Van stagnatie naar versterking en modernisering van de eerste lijn", "Zelfzorg"]
    for vorm in (" ".join(woorden(opgemaakt)), html, plat):
        assert zonder_opmaak(activiteit.tekst) in vorm
        assert vorm.index("Oproep 14 · Visie Huisartsenzorg 2035") < vorm.index("Activiteit 4.5 · Visie")


def test_each_block_has_its_frozen_and_its_current_link_on_the_address_of_the_portal(client, settings):
    settings.VISIE_ADRES = "https://visie.voorbeeld"

    response = client.get(ADRES, {"deel": "oproep-14"})

    links = [(" ".join(woorden(a)), a.get("href")) for a in vormen(response)[0].iter("a")]
    assert links == [
        ("Vaste link (editie 1)", "https://visie.voorbeeld/edities/1/oproepen/14/"),
        ("Huidige tekst", "https://visie.voorbeeld/oproepen/14/"),
    ]


def test_every_part_gives_its_literal_words_without_note_numbers(client):
    document = find_document()
    for _pagina, delen in nieuwsbrief.kiesbaar(document):
        for deel in delen:
            blok = nieuwsbrief.blok(deel, document.editie, settings.VISIE_ADRES)
            zin = nieuwsbrief.blok(deel, document.editie, settings.VISIE_ADRES, alleen_zin=True)

            assert zonder_opmaak(blok.html) == zonder_opmaak(deel.tekst), deel.anker
            assert zonder_opmaak(zin.html) == eerste_zin(deel.tekst), deel.anker
            assert "<sup" not in blok.html, deel.anker


def test_one_block_can_be_its_first_sentence_while_another_is_whole(client):
    response = client.get(ADRES, {"deel": ["hoofddoel", "zelfzorg"], "zin": "hoofddoel"})

    plat, document = vormen(response)[2], find_document()
    heel = zonder_opmaak(document.per_anker["hoofddoel"].tekst)
    assert eerste_zin(document.per_anker["hoofddoel"].tekst) in plat and heel not in plat
    assert zonder_opmaak(document.per_anker["zelfzorg"].tekst) in plat
    assert keuzen(response, "zin") == {"hoofddoel": True, "zelfzorg": False}


def test_choosing_again_keeps_what_was_chosen(client):
    response = client.get(ADRES, {"deel": ["zelfzorg", "hoofddoel"], "zin": "hoofddoel", "stap": "kiezen"})

    open_ = [" ".join(woorden(e.find("summary"))) for e in boom(response).iter("details") if "open" in e.attrib]
    assert [anker for anker, gekozen in keuzen(response).items() if gekozen] == ["hoofddoel", "zelfzorg"]
    assert keuzen(response, "zin") == {"hoofddoel": False}  # hidden: it goes along
    assert open_ == [
        "Hoofdstuk 2: Ons hoofddoel: borgen van persoonlijke continuïteit",
        "Doelstelling 4: 24/7 toegankelijk voor spoed",
    ]


def test_an_unknown_part_is_named_and_the_others_are_given(client):
    response = client.get(ADRES, {"deel": ["zelfzorg", "<b>bestaat-niet"]})

    assert response.status_code == 400
    assert meldingen(response) == ["Deze onderdelen staan niet in deze editie en zijn weggelaten: ‘<b>bestaat-niet’."]
    assert koppen(response) == ["Zelfzorg"]


def test_a_part_that_is_only_a_heading_is_named_too(client):
    response = client.get(ADRES, {"deel": "toekomstbeeld"})

    assert response.status_code == 400
    assert meldingen(response) == [
        "Deze onderdelen hebben zelf geen tekst die u kunt overnemen: ‘Toekomstbeeld 2035’. Kies een onderdeel eruit."
    ]


def test_an_empty_choice_is_helped_on(client):
    response = client.get(ADRES, {"stap": "overnemen"})

    assert response.status_code == 400
    assert meldingen(response)[0].startswith("U hebt nog niets gekozen.")
    assert len(keuzen(response)) > 70


def test_more_than_the_maximum_is_refused_with_everything_still_ticked(client):
    ankers = list(keuzen(client.get(ADRES)))[: nieuwsbrief.MAXIMUM + 1]

    response = client.get(ADRES, {"deel": ankers, "stap": "overnemen"})

    assert response.status_code == 400
    assert meldingen(response)[0].startswith("U koos 21 onderdelen. Kies er hoogstens 20")
    assert [anker for anker, gekozen in keuzen(response).items() if gekozen] == ankers
    assert client.get(ADRES, {"deel": ankers[1:]}).status_code == 200


@pytest.mark.parametrize("vreemd", [{"utm_source": "x"}, {"zin": "niets"}, {"stap": "iets"}])
def test_unknown_keys_change_nothing(client, vreemd):
    gewoon = client.get(ADRES, {"deel": "zelfzorg"})

    assert client.get(ADRES, {"deel": "zelfzorg"} | vreemd).content == gewoon.content


def test_the_kit_of_an_older_editie_gives_the_words_of_that_editie(client):
    oud = zonder_opmaak(find_document().per_anker["zelfzorg"].tekst)
    Activiteit.objects.filter(editie__nummer=2, anker="zelfzorg").update(tekst_nl="<p>Nieuwe woorden.</p>")
    publiceer(Editie.objects.werkversie(), vastgesteld_op="2026-01", geldt_vanaf=datetime.date(2026, 2, 1))

    nu, toen = (vormen(client.get(f"{p}{ADRES}", {"deel": "zelfzorg"}))[2] for p in ("", "/edities/1"))

    assert "Nieuwe woorden." in nu and "/edities/2/" in nu
    assert oud in toen and "/edities/1/" in toen


def test_the_werkversie_gives_nothing_to_take_over_and_says_why(redacteur):
    response = redacteur.get("/werkversie/nieuwsbrief/", {"deel": "zelfzorg"})

    assert response.status_code == 404
    assert "De werkversie is niet vastgesteld: u kunt er niets uit overnemen" in response.content.decode()


def test_an_open_point_never_shows_in_public(client):
    voor = client.get(ADRES, {"deel": "zelfzorg"}).content

    OpenPunt.objects.create(onderdeel="zelfzorg", tekst="Klopt dit nog?", door_naam="x")

    assert client.get(ADRES, {"deel": "zelfzorg"}).content == voor


def test_an_erratum_is_pointed_out_before_the_words_go_around(client):
    Erratum.objects.create(
        editie=Editie.objects.current(), onderdeel="zelfzorg", passage="We", lezing="Wij", reden="Een proef."
    )

    response = client.get(ADRES, {"deel": ["zelfzorg", "oproep-14"]})

    assert meldingen(response) == ["Bij Zelfzorg staat een erratum. Lees dat voordat u de tekst overneemt."]


def test_the_goal_itself_is_the_heading_of_its_block(client):
    doel = Doelstelling.objects.get(editie__nummer=1, nummer=4)

    response = client.get(ADRES, {"deel": doel.anker})

    assert koppen(response) == [doel.titel]


def test_a_choice_of_a_few_parts_weighs_no_more_than_other_pages(client):
    response = client.get(ADRES, {"deel": ["zelfzorg", "oproep-14", "voorwoord"]})

    assert len(gzip.compress(response.content, 6)) <= 14_600


def test_nothing_is_kept_and_buttons_stand_only_where_there_is_something_to_copy(client):
    leeg, gevuld = client.get(ADRES), client.get(ADRES, {"deel": "zelfzorg"})

    assert not leeg.cookies and not gevuld.cookies
    assert [re.findall(r"data-kopieer=\"([^\"]*)\"", r.content.decode()) for r in (leeg, gevuld)] == [
        [], ["platte-tekst", "mail-html", "platte-tekst"],
    ]  # fmt: skip
