"""What the source has, read in place: opened, closed, on paper, and not in what a reader selects."""

import pytest
from playwright.sync_api import expect

from tests.site.browser import bevindingen_bij_dag_en_nacht

pytestmark = pytest.mark.browser
BASIS = "/doelstellingen/technologische-ontwikkelingen/basisaanbod-bieden/"
GEEN = "Huisartsteams kunnen ervoor kiezen om extra aanbod te bieden."


@pytest.mark.parametrize("opties", [{}, {"java_script_enabled": False}], ids=["script", "no script"])
def test_a_mark_opens_what_the_source_has_and_focus_comes_back(venster, opties):
    pagina = venster(360, **opties)
    pagina.goto(BASIS)
    knop = pagina.get_by_role("button", name="In de bron anders").first
    regel = pagina.get_by_text("In de bron: ‘Huisartsteam kunnen ervoor kiezen’")
    expect(regel).to_be_hidden()
    knop.focus()

    pagina.keyboard.press("Enter")
    expect(regel).to_be_in_viewport()

    pagina.keyboard.press("Escape")
    expect(regel).to_be_hidden()
    expect(knop).to_be_focused()


def test_a_mark_inside_an_open_note_leaves_the_note_open(venster):
    pagina = venster(1280)
    pagina.goto(BASIS)
    pagina.get_by_role("button", name="Noot 21", exact=True).click()

    pagina.locator("#noot-21").get_by_role("button", name="In de bron anders").click()

    expect(pagina.locator("#noot-21 li:popover-open")).to_have_count(1)
    expect(pagina.locator("#noot-21:popover-open")).to_have_count(1)


def test_on_paper_the_words_stand_below_the_text(venster):
    pagina = venster(768)
    pagina.goto(BASIS)

    pagina.emulate_media(media="print")

    expect(pagina.get_by_text("In de bron: ‘Huisartsteam kunnen ervoor kiezen’")).to_be_visible()
    expect(pagina.locator(".ib").first.get_by_role("button", name="Sluit").first).to_be_hidden()


def test_what_a_reader_selects_has_nothing_of_it(venster):
    pagina = venster(1280)
    pagina.goto(BASIS)

    gekozen = pagina.evaluate(
        "getSelection().selectAllChildren(document.querySelector('#basisaanbod-bieden')) ?? getSelection().toString()"
    )

    assert gekozen.replace("\n", " ").replace("21", "").split("  ")[-1].startswith(GEEN)
    assert "°" not in gekozen


@pytest.mark.parametrize("adres", [BASIS, "/notendop/"])
def test_a_finger_has_room_for_a_mark(venster, adres):
    pagina = venster(1280)
    pagina.goto(adres)
    knop = pagina.get_by_role("button", name="In de bron anders").first
    knop.scroll_into_view_if_needed()
    box = knop.bounding_box()
    midden = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    raak = [
        pagina.evaluate("([x, y]) => document.elementFromPoint(x, y).className", [midden[0] + dx, midden[1] + dy])
        for dx, dy in ((-10, 0), (13, 0), (0, -12), (0, 11))
    ]

    assert raak == ["bv"] * 4


@pytest.mark.parametrize("adres", [BASIS, "/notendop/", "/noten/21/"])
def test_nobody_is_kept_out(venster, adres):
    pagina = venster(360)
    pagina.goto(adres)
    dicht = bevindingen_bij_dag_en_nacht(pagina)

    pagina.get_by_role("button", name="In de bron anders").first.click()

    assert dicht + bevindingen_bij_dag_en_nacht(pagina) == []
