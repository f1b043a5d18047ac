"""A note read in place, and the way from and to the list of notes."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
D4 = "/doelstellingen/24-7-toegankelijk-voor-spoed/"


@pytest.mark.parametrize("opties", [{}, {"java_script_enabled": False}], ids=["script", "no script"])
@pytest.mark.parametrize("breedte", [360, 1280])
def test_a_note_is_read_in_place_by_keyboard_and_focus_comes_back(venster, breedte, opties):
    pagina = venster(breedte, **opties)
    pagina.goto(D4)
    knop = pagina.get_by_role("button", name="Noot 31", exact=True)
    tekst = pagina.locator("#noot-31").get_by_text("actieplan werkdruk ANW")
    knop.focus()

    pagina.keyboard.press("Enter")
    expect(pagina.locator("#noot-31:popover-open")).to_have_count(1)
    expect(tekst).to_be_in_viewport()

    pagina.keyboard.press("Escape")
    expect(pagina.locator("#noot-31:popover-open")).to_have_count(0)
    expect(knop).to_be_focused()


def test_a_note_opens_by_touch_and_closes_with_its_button(venster):
    pagina = venster(360, has_touch=True)
    pagina.goto(D4)

    pagina.get_by_role("button", name="Noot 32", exact=True).tap()
    expect(pagina.locator("#noot-32:popover-open")).to_have_count(1)

    pagina.locator("#noot-32").get_by_role("button", name="Sluit").tap()
    expect(pagina.locator("#noot-32:popover-open")).to_have_count(0)


def test_the_list_of_notes_leads_back_to_the_place_in_the_text(venster):
    pagina = venster()
    pagina.goto(D4)

    pagina.get_by_role("link", name="Terug naar de tekst bij noot 32").click()

    expect(pagina.locator("#verwijzing-32")).to_be_in_viewport()


def test_a_link_to_the_place_of_a_note_arrives_there(venster):
    pagina = venster()
    pagina.goto("/noten/31/")

    pagina.get_by_role("link", name="Regionale huisartsenspoedposten").click()

    expect(pagina).to_have_url(f"{pagina.url.split('/doel')[0]}{D4}regionale-huisartsenspoedposten/#verwijzing-31")
    expect(pagina.locator("#verwijzing-31")).to_be_in_viewport()
