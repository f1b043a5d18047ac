"""What a newsletter takes from a part, in three forms that survive whatever a mail tool does to them."""

import re

import html5lib
import nh3
import pytest

from visie import nieuwsbrief
from visie.nieuwsbrief.blok import Blok
from visie.tekst.zinnen import zinnen

STRENG = {"h2", "h3", "p", "ul", "li", "a", "strong", "em", "br"}
VAST, HUIDIG = "https://visie.voorbeeld/edities/1/een/deel/", "https://visie.voorbeeld/een/deel/"


def maak(html="<p>Eerste zin.</p>", kop="Zelfzorg & meer", plaats="Activiteit 4.5"):
    return Blok("deel", kop, plaats, html, "Editie 1", "maart 2025", VAST, HUIDIG)


MET_LIJST = maak("<p>Eerst <strong>vet</strong>.</p>\n<ul>\n<li>een</li>\n<li>twee</li>\n</ul>\n<p>Laatst.</p>")


def boom(html):
    return html5lib.parse(html, namespaceHTMLElements=False)


def leesbaar(html):
    """Return (headings, words, [(name, address)]) of HTML, as a reader of the mail gets them."""
    pagina = boom(html)
    koppen = ["".join(e.itertext()) for e in pagina.iter() if e.tag in {"h2", "h3"}]
    links = [("".join(a.itertext()), a.get("href")) for a in pagina.iter("a")]
    return koppen, " ".join("".join(pagina.itertext()).split()), links


def test_plain_text_has_heading_origin_words_and_both_addresses_written_out():
    assert nieuwsbrief.als_tekst([MET_LIJST]) == (
        "Zelfzorg & meer\n"
        "Activiteit 4.5 · Visie Huisartsenzorg 2035 (LHV, NHG en InEen), editie 1, vastgesteld maart 2025\n"
        "\n"
        "Eerst vet.\n"
        "\n"
        "- een\n"
        "- twee\n"
        "\n"
        "Laatst.\n"
        "\n"
        f"Vaste link (editie 1): {VAST}\n"
        f"Huidige tekst: {HUIDIG}\n"
    )


def test_no_blocks_give_no_text():
    assert (nieuwsbrief.als_tekst([]), nieuwsbrief.opgemaakt([])) == ("", "")


def test_formatted_text_is_plain_elements_alone():
    html = nieuwsbrief.opgemaakt([MET_LIJST, maak(plaats="")], niveau=3)

    assert {e.tag for e in boom(html).find("body").iter()} - {"body"} == {"h3", "p", "small", "strong", "ul", "li", "a"}
    assert {naam for e in boom(html).iter() for naam in e.attrib} == {"href"}
    assert leesbaar(html)[2] == [("Vaste link (editie 1)", VAST), ("Huidige tekst", HUIDIG)] * 2


@pytest.mark.parametrize("vorm", [nieuwsbrief.opgemaakt, nieuwsbrief.mailveilig])
def test_both_kinds_of_html_say_the_same_after_a_strict_mail_sanitiser(vorm):
    html = vorm([MET_LIJST, maak("<p>Nog een.</p>")])

    schoon = nh3.clean(html, tags=STRENG, attributes={"a": {"href"}}, url_schemes={"https"}, link_rel=None)

    assert not re.search("style|class|<t[dr]|<table", schoon)
    assert leesbaar(schoon) == leesbaar(html)
    assert leesbaar(schoon)[0] == ["Zelfzorg & meer"] * 2
    assert [adres for _naam, adres in leesbaar(schoon)[2]] == [VAST, HUIDIG] * 2


def test_mail_html_is_a_table_that_needs_nothing_from_elsewhere_and_sets_no_colour_for_words():
    html = nieuwsbrief.mailveilig([MET_LIJST, maak()])

    stijlen = [e.get("style") for e in boom(html).iter() if e.get("style")]
    assert html.startswith('<table role="presentation"') and html.count("<tr>") == 2
    assert re.findall(r"<img|url\(|src=|class=|<style|background", html) == []
    assert {m for stijl in stijlen for m in re.findall(r"(?<![-\w])color:([^;]+)", stijl)} == {"inherit"}
    assert {m for stijl in stijlen for m in re.findall("#[0-9a-f]+", stijl)} == {"#868073"}


def test_the_same_words_stand_in_all_three_forms():
    def woorden(geheel):
        return re.findall(r"\w+", re.sub(r"https\S+|[-·:]", " ", geheel))

    vormen = nieuwsbrief.vormen_van([MET_LIJST])

    assert woorden(leesbaar(vormen["html"])[1]) == woorden(leesbaar(vormen["opgemaakt"])[1]) == woorden(vormen["tekst"])


def test_words_are_escaped_where_they_become_html():
    html = nieuwsbrief.opgemaakt([maak(kop="<script>a</script>")])

    assert "<h2>&lt;script&gt;a&lt;/script&gt;</h2>" in html


def test_sentences_end_at_a_mark_before_a_capital_and_at_the_end_of_a_line():
    assert zinnen("Een kop\nZin  een (d.w.z. iets). Zin twee? ‘Zin drie!’\n\n- zin vier") == [
        "Een kop", "Zin een (d.w.z. iets).", "Zin twee?", "‘Zin drie!’", "- zin vier",
    ]  # fmt: skip
