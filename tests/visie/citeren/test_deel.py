"""The page with every form of citation of a part, and with its paragraphs and sentences."""

import re

import pytest
from django.utils.safestring import mark_safe

from tests.site.lezer import boom, visietekst, woorden
from tests.visie.twee_edities import maak_editie_2
from visie import citeren
from visie.citeren.zinnen import van_deel
from visie.pagina.decorators import find_document
from visie.templatetags.portaal import breekbaar

pytestmark = pytest.mark.django_db
BOVEN = "http://localhost:8000/edities/1/doelstellingen/24-7-toegankelijk-voor-spoed/palliatieve-zorg/"
ZIN = "Ook voor palliatieve zorg is continuïteit cruciaal."


def alineas(anker):
    document = find_document()
    deel = document.per_anker[anker]
    return van_deel(deel, citeren.van_deel(deel, document), document)


def test_every_sentence_has_a_frozen_link_and_a_quotation_that_ends_in_it():
    (alinea,) = alineas("palliatieve-zorg")
    zin = alinea.zinnen[1]

    assert alinea.adres == f"{BOVEN}#palliatieve-zorg-p1"
    assert zin.woorden == ZIN
    assert zin.adres == f"{alinea.adres}:~:text=Ook%20voor%20palliatieve%20zorg%20is%20continu%C3%AFteit%20cruciaal%2E"
    assert zin.citaat.startswith(f"‘{ZIN}’\n\nLandelijke Huisartsen Vereniging (LHV)")
    assert zin.citaat.endswith(f"vastgesteld maart 2025. {zin.adres}")


@pytest.mark.parametrize("prefix", ["", "/edities/1"])
def test_the_page_has_all_words_of_the_part_in_order_and_is_not_for_search_engines(client, prefix):
    pagina = client.get(f"{prefix}/citeren/palliatieve-zorg/")
    eigen = client.get("/citeren/palliatieve-zorg.txt").content.decode().split("\n")[0]

    gelezen = " ".join(w for e in visietekst(boom(pagina)) for w in woorden(e))
    assert f"‘{gelezen}’" == eigen
    assert '<meta name="robots" content="noindex">' in pagina.text
    assert re.findall(r"<dt>(.*?)</dt>", pagina.text) == [
        "In lopende tekst", "Vancouver", "APA 7", "Vaste link", "Huidige tekst", "Bestanden",
    ]  # fmt: skip


def test_every_part_has_such_a_page_and_its_links_come_to_its_paragraphs(client, gedeeld):
    document = find_document()
    for deel in document.leesvolgorde:
        html = client.get(f"/citeren/{deel.anker}/").text
        alineas = set(
            re.findall(r'href="[^"]*#([^":]+-p[0-9]+)[":]', html.split('<div class="citeer"')[1].split("</main>")[0])
        )
        eigen = client.get(deel.get_absolute_url()).text

        assert {anker for anker in alineas if f'id="{anker}"' not in eigen} == set(), deel.anker
        assert bool(alineas) == bool(deel.eigen_tekst), deel.anker


def test_a_part_that_left_is_gone_and_stays_in_its_editie_and_none_of_the_werkversie(client, admin_client):
    maak_editie_2()
    paden = ("/citeren/oproep-24/", "/edities/1/citeren/oproep-24/", "/citeren/bestaat-niet/")

    assert [client.get(pad).status_code for pad in paden] == [410, 200, 404]
    assert admin_client.get("/werkversie/citeren/zelfzorg/").status_code == 404


def test_the_tools_of_a_part_begin_with_copying_and_those_of_a_bron_name_its_own_forms(client):
    zelfzorg = client.get("/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/").text
    bron = client.get("/bronnen/pereira-gray-2018/").text

    def gereedschap(html):
        hulp = html.split('<ul class="hulp')[1].split("</ul>")[0]
        return re.findall(r'<(?:a|button)[^>]*? (?:data-haal|popovertarget="citeren"|data-deel="[^"]*")>', hulp)

    assert [re.findall(r"data-haal|popovertarget|data-deel", knop) for knop in gereedschap(zelfzorg)] == [
        ["data-haal"], ["popovertarget"], ["data-deel"]
    ]  # fmt: skip
    assert "1 minuut lezen" in zelfzorg
    assert re.findall(r"<dt>(.*?)</dt>", bron.split('id="citeren"')[1].split("</dl>")[0]) == [
        "Vancouver", "APA 7", "Bestanden",
    ]  # fmt: skip
    assert 'class="grijp"' in zelfzorg and 'class="grijp"' not in bron


def test_an_address_may_break_behind_each_stroke_and_nothing_is_added_to_what_is_copied():
    cursief = breekbaar(mark_safe("<i>Visie</i> 24/7"))

    assert cursief == "<i>Visie</i> 24/<wbr>7"
    assert breekbaar("In: A & B. https://v.nl/edities/1/") == "In: A &amp; B. https://v.nl/<wbr>edities/<wbr>1/"
