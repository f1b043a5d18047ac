"""Ticking parts where they are read, with script and without, and copying a leesmap in one press."""

import re

import pytest
from playwright.sync_api import expect

from tests.site.browser import bevindingen

pytestmark = pytest.mark.browser
DOEL, HIER = "/doelstellingen/24-7-toegankelijk-voor-spoed/", "/edities/1/leesmap/"


@pytest.mark.parametrize(
    ("adres", "namen", "codes"),
    [
        (DOEL, ["In de leesmap Huisartsen nemen samen", "In de leesmap 4.6 Palliatieve zorg"], "d4-d4.6"),
        ("/oproepen/", ["In de leesmap Oproep 3", "In de leesmap Oproep 14"], "o3-o14"),
        ("/zoeken/?q=palliatieve", ["In de leesmap Palliatieve zorg"], "d4.6"),
    ],
)
def test_parts_are_ticked_where_they_are_read(venster, adres, namen, codes):
    pagina = venster(360)
    pagina.goto(adres)

    pagina.get_by_role("link", name="Maak een leesmap").click()
    klaar = pagina.locator("#map").get_by_role("button", name="Maak een leesmap")
    expect(klaar).to_be_disabled()
    for naam in namen:
        pagina.get_by_role("checkbox", name=re.compile(rf"^{naam}(?![0-9])")).check()
    expect(pagina.get_by_role("status").filter(has_text="In de leesmap")).to_have_text(f"In de leesmap: {len(namen)}")
    assert bevindingen(pagina) == []
    klaar.click()

    expect(pagina).to_have_url(re.compile(re.escape(f"{HIER}{codes}/") + "$"))


def test_the_ticks_go_away_again_and_every_part_of_the_page_has_one(venster):
    pagina = venster(1280)
    pagina.goto(DOEL)
    knop = pagina.locator("[data-map]")
    knop.click()

    expect(pagina.get_by_role("checkbox")).to_have_count(1 + pagina.locator(".act").count())
    expect(pagina.get_by_role("checkbox").first).to_be_focused()
    knop.click()

    expect(pagina.get_by_role("checkbox")).to_have_count(0)
    expect(pagina.locator("#map")).to_be_hidden()


@pytest.mark.parametrize(("adres", "open_"), [(DOEL, ["Doelstelling 4"]), ("/oproepen/", ["Hoofdstuk 4"])])
def test_without_script_the_parts_of_the_page_are_open_on_the_page_that_offers_all(venster, adres, open_):
    pagina = venster(java_script_enabled=False)
    pagina.goto(adres)

    pagina.get_by_role("link", name="Maak een leesmap").click()

    koppen = pagina.locator("details[open] summary")
    expect(koppen).to_have_count(len(open_))  # waits for the page that the link leads to
    assert [kop.split(":")[0].strip() for kop in koppen.all_inner_texts()] == open_
    pagina.locator("details[open] input").last.check()
    pagina.get_by_role("button", name="Maak de leesmap").click()
    expect(pagina).to_have_url(re.compile(rf"{HIER}[do][0-9.]+/$"))


def test_one_press_copies_it_all_for_word(venster):
    pagina = venster(1280, permissions=["clipboard-read", "clipboard-write"])
    pagina.goto(HIER + "o14-d4.6/")

    pagina.get_by_role("button", name="Kopieer alles voor Word of Outlook").click()
    expect(pagina.get_by_text("Gekopieerd", exact=True).first).to_be_visible()

    soorten = pagina.evaluate(
        """async () => { const [een] = await navigator.clipboard.read(), uit = {}
        for (const soort of een.types) uit[soort] = await (await een.getType(soort)).text()
        return uit }"""
    )
    assert "<sup>32</sup>" in soorten["text/html"] and f'{HIER}o14-d4.6/"' in soorten["text/html"]
    assert soorten["text/plain"] == pagina.request.get(HIER + "o14-d4.6.txt").text()


def test_the_contents_lead_to_places_on_the_page_and_paper_begins_with_the_agenda(venster):
    pagina = venster(1280)
    pagina.goto(HIER + "o14-d4.6/")

    doelen = pagina.locator("#lijst ol a").evaluate_all("els => els.map(e => e.getAttribute('href'))")
    pagina.emulate_media(media="print")
    expect(pagina.get_by_role("heading", name="Agenda")).to_be_visible()
    assert doelen == ["#oproep-14", "#palliatieve-zorg", "#noten"]
    assert pagina.locator(".schik").is_hidden()
