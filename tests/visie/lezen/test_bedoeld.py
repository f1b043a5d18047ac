"""What the page of an address that means nothing proposes."""

import pytest

from tests.site.lezer import boom, woorden
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
    ],
)
def test_a_code_that_no_part_has_says_what_there_is_not(client, pad, zin):
    assert lead(boom(client.get(pad))) == zin


@pytest.mark.parametrize("pad", ["/qwertyuiop/", "/x9", "/", "/..", "/<script>", "/" + "x" * 5000])
def test_what_resembles_nothing_proposes_nothing(document, pad):
    assert proposals(find_document(), pad) == ("", [])


def test_an_editie_that_does_not_exist_proposes_parts_of_the_current_one(client):
    assert lijst(boom(client.get("/edities/99/d4.6")))[0] == f"{SPOED}palliatieve-zorg/"
