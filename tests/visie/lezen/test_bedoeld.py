"""What the page of an address that means nothing proposes."""

import datetime

import pytest

from bronnen.models import Bron
from doelstellingen.models import Activiteit
from tests.hulp import publiceer
from tests.site.lezer import boom, woorden
from visie.editie.models import Editie
from visie.lezen.bedoeld import proposals
from visie.pagina.decorators import find_document

pytestmark = pytest.mark.django_db
SPOED, DESKUNDIG = "/doelstellingen/24-7-toegankelijk-voor-spoed/", "/doelstellingen/deskundigheid/"


def lead(pagina):
    return next(" ".join(woorden(e)) for e in pagina.iter("p") if e.get("class") == "lead")


def lijst(pagina):
    gevonden = [e for e in pagina.iter("ul") if "lijkt" in (e.get("class") or "")]
    return [a.get("href") for e in gevonden for a in e.iter("a")]


@pytest.mark.parametrize(
    ("pad", "eerst"),
    [
        ("/feed", "/feed.xml"),
        ("/sitemap", "/sitemap.xml"),
        ("/sitemap.xm", "/sitemap.xml"),
        ("/hele-vise/", "/hele-visie/"),
        ("/heel-visie", "/hele-visie/"),
        ("/niewsbrief/", "/nieuwsbrief/"),
        ("/toegankelijkhied).", "/toegankelijkheid/"),
        ("/oproepen/gemeentes/", "/oproepen/gemeenten/"),
        ("/zoekn/", "/zoeken/"),
        ("/d4.66", f"{SPOED}palliatieve-zorg/"),
        ("/activiteit/4.6", f"{SPOED}palliatieve-zorg/"),
        ("/doelstelling-4", SPOED),
        ("/oproep-12", "/oproepen/12/"),
        ("/bronnen/noten/31", "/noten/31/"),
        ("/D4-66).", f"{SPOED}palliatieve-zorg/"),
        ("/d46", f"{SPOED}palliatieve-zorg/"),
        ("/4.6", f"{SPOED}palliatieve-zorg/"),
        ("/o99", "/oproepen/9/"),
        ("/edities/1/d4.66", f"/edities/1{SPOED}palliatieve-zorg/"),
        ("/edities/1/hele-vise", "/edities/1/hele-visie/"),
        (f"/edities/1{SPOED}zelfzrog/", f"/edities/1{SPOED}zelfzorg/"),
        (f"{SPOED}palliatieve_zorgg", f"{SPOED}palliatieve-zorg/"),
        ("/d4.6a", f"{SPOED}palliatieve-zorg/"),
        ("/D4.6B/", f"{SPOED}palliatieve-zorg/"),
        ("/d4.6.7", f"{SPOED}palliatieve-zorg/"),
        ("/d4.6.pdf", f"{SPOED}palliatieve-zorg/"),
        ("/d4.6/bijlage", f"{SPOED}palliatieve-zorg/"),
        ("/d4-6/amp", f"{SPOED}palliatieve-zorg/"),
        ("/d4.6-d4.7", f"{SPOED}palliatieve-zorg/"),
        ("/d4.6привет", f"{SPOED}palliatieve-zorg/"),
        ("/привет/d4.6", f"{SPOED}palliatieve-zorg/"),
        ("/localhost/d4.6", f"{SPOED}palliatieve-zorg/"),
        ("/https://visie.example/d4.6", f"{SPOED}palliatieve-zorg/"),
        ("/https://…/d4.6", f"{SPOED}palliatieve-zorg/"),
        ("/d9.9/d4.6", f"{SPOED}palliatieve-zorg/"),
        ("/edities/1/O12b", "/edities/1/oproepen/12/"),
        ("/Edities/1/d4.66", f"/edities/1{SPOED}palliatieve-zorg/"),
        ("/n31/zelfzorg", "/noten/31/"),
        ("/d9.9/zelfzrog", f"{SPOED}zelfzorg/"),
    ],
)
def test_the_likeliest_comes_first_and_is_there(client, pad, eerst):
    response = client.get(pad)

    voorstellen = lijst(boom(response))
    assert (response.status_code, voorstellen[0], len(voorstellen) <= 3) == (404, eerst, True)
    assert [client.get(adres).status_code for adres in voorstellen] == [200] * len(voorstellen)


@pytest.mark.parametrize(
    ("pad", "zin"),
    [
        ("/d9.9", "In deze editie staat geen doelstelling 9."),
        ("/d9", "In deze editie staat geen doelstelling 9."),
        ("/d4.66", "In deze editie staat geen activiteit 4.66."),
        ("/n99.", "In deze editie staat geen noot 99."),
        ("/edities/1/o99", "In deze editie staat geen oproep 99."),
        ("/o1.2", "De code o1.2 bestaat niet."),
        ("/d4.66/bijlage", "In deze editie staat geen activiteit 4.66."),
    ],
)
def test_a_code_that_no_part_has_says_what_there_is_not(client, pad, zin):
    assert lead(boom(client.get(pad))) == zin


@pytest.mark.parametrize("pad", ["/qwertyuiop/", "/x9", "/h1n1x", "/x-2d4", "/", "/..", "/<script>", "/" + "x" * 5000])
def test_what_resembles_nothing_proposes_nothing(document, pad):
    assert proposals(find_document(), pad) == ("", [])


def test_a_day_proposes_parts_of_the_editie_that_held_then(client):
    werkversie = Editie.objects.werkversie()
    Activiteit.objects.filter(editie=werkversie, anker="zelfzorg").update(tekst_nl="<p>Een nieuwe zin.</p>")
    publiceer(werkversie, vastgesteld_op="2026-06-01", geldt_vanaf=datetime.date(2026, 6, 1))
    tekst_van = {"2026-03-01": "/edities/1", "2026-06-02": "/edities/2", "2999-01-01": "", "2026-99-99": ""}
    vormen = ["/op/{}/d4.66", "/Op/{}/D4.6a", "/op/{}/привет/d4.6", "/Op/{}/d4.6я"]

    eerste = {dag: {lijst(boom(client.get(vorm.format(dag))))[0] for vorm in vormen} for dag in tekst_van}

    assert eerste == {dag: {f"{voor}{SPOED}palliatieve-zorg/"} for dag, voor in tekst_van.items()}


def test_a_proposed_title_says_its_language(client):
    engels, nederlands = Bron.objects.exclude(taal="nl").first(), Bron.objects.filter(taal="nl").first()

    talen = {}
    for bron in (engels, nederlands):
        pagina = boom(client.get(f"{bron.get_absolute_url().rstrip('/')}2"))
        talen |= {a.get("href"): a.get("lang") for a in pagina.iter("a") if a.get("href") == bron.get_absolute_url()}

    assert talen == {engels.get_absolute_url(): "en", nederlands.get_absolute_url(): None}


def test_an_editie_that_does_not_exist_proposes_parts_of_the_current_one(client):
    assert lijst(boom(client.get("/edities/99/d4.6")))[0] == f"{SPOED}palliatieve-zorg/"
