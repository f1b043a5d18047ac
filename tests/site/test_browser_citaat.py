"""What only a browser shows of quoting: selected words, the link of a paragraph, and what a copy by hand holds."""

import io
from urllib.parse import unquote

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.site.browser import bevindingen

pytestmark = pytest.mark.browser
D4 = "/doelstellingen/24-7-toegankelijk-voor-spoed/"
PZ = f"{D4}palliatieve-zorg/"
KLEM = {"permissions": ["clipboard-read", "clipboard-write"]}
# Where a link to words leads is drawn in a colour that the page has nowhere else.
GEMARKEERD = """addEventListener("DOMContentLoaded", () => { const blad = new CSSStyleSheet()
  blad.replaceSync("::target-text { background: rgb(1, 255, 3) !important } * { scroll-behavior: auto !important }")
  document.adoptedStyleSheets = [blad] })"""
SELECTEER = """([van, tot]) => {
  const zoek = (tekst, eind) => { const w = document.createTreeWalker(document.querySelector("main"), 4)
    while (w.nextNode()) { const { currentNode: k } = w
      if (k.data.includes(tekst) && k.parentElement.closest("[data-visie] p"))
        return [k, k.data.indexOf(tekst) + (eind ? tekst.length : 0)] } }
  const [a, i] = zoek(van), [z, j] = zoek(tot, true)
  getSelection().setBaseAndExtent(a, i, z, j) }"""


def selecteer(pagina, van, tot):
    pagina.evaluate(SELECTEER, [van, tot])
    return pagina.locator(".grijp")


def kopieer(pagina, naam):
    pagina.evaluate("navigator.clipboard.writeText('')")
    expect(pagina.get_by_role("status")).to_have_text("")  # of the copy before
    pagina.get_by_role("button", name=naam).click()
    expect(pagina.get_by_role("status")).to_have_text("Gekopieerd")
    return pagina.wait_for_function("async () => await navigator.clipboard.readText()").json_value()


def licht_op(pagina, adres):
    pagina.goto("about:blank")
    pagina.goto(adres)
    for _ in range(20):
        beeld = Image.open(io.BytesIO(pagina.screenshot())).convert("RGB")
        if any(kleur == (1, 255, 3) for _, kleur in beeld.getcolors(1 << 22)):
            return True
        pagina.wait_for_timeout(50)
    return False


def test_selected_words_are_copied_with_their_reference_and_a_link_that_finds_them(venster, server):
    pagina = venster(**KLEM)
    pagina.add_init_script(GEMARKEERD)
    pagina.goto(D4)
    selecteer(pagina, "is continuïteit", "cruciaal.")

    citaat, link = kopieer(pagina, "Kopieer citaat"), kopieer(pagina, "Kopieer link")

    woorden, _, verwijzing = citaat.split("\n")
    assert woorden == "‘is continuïteit cruciaal.’"
    assert "‘Palliatieve zorg (activiteit 4.6)’" in verwijzing and verwijzing.endswith(link)
    voor, _, einde = link.partition("#")
    assert voor.endswith(f"/edities/1{PZ}")
    assert unquote(einde) == "palliatieve-zorg-p1:~:text=Ook voor palliatieve zorg-,is continuïteit cruciaal."
    assert licht_op(pagina, f"{server}/edities/1{PZ}#{einde}")


def test_over_a_note_half_a_word_and_several_parts_the_link_still_finds_them(venster, server):
    pagina = venster(**KLEM)
    pagina.add_init_script(GEMARKEERD)
    verwacht = {
        ("uciaal.", "gezamenlijk de"): (PZ, "palliatieve-zorg-p1:~:text=palliatieve zorg is continuïteit-,cruciaal.,"),
        ("We bieden", "mede door"): (D4, ":~:text=We bieden patiënten digitaal (medische) informatie,"),
    }  # fmt: skip
    for (van, tot), (pad, einde) in verwacht.items():
        pagina.goto(D4)
        selecteer(pagina, van, tot)

        citaat, link = kopieer(pagina, "Kopieer citaat"), kopieer(pagina, "Kopieer link")

        assert "32" not in citaat.split("\n")[0] and citaat.endswith(link)
        assert link.partition("#")[0].endswith(f"/edities/1{pad}")
        assert unquote(link.partition("#")[2]).startswith(einde)
        assert licht_op(pagina, f"{server}/edities/1{pad}#{link.partition('#')[2]}")


def test_the_toolbar_is_reached_by_tab_closed_by_escape_and_is_not_there_without_a_selection(venster):
    pagina = venster(**KLEM)
    pagina.goto(PZ)
    expect(pagina.locator(".grijp")).to_be_hidden()

    balk = pagina.locator(".grijp")
    pagina.locator("#palliatieve-zorg-p1").dblclick(position={"x": 60, "y": 170})
    expect(balk).to_be_visible()
    pagina.keyboard.press("Tab")
    expect(pagina.get_by_role("button", name="Kopieer citaat")).to_be_focused()
    pagina.keyboard.press("Escape")

    expect(balk).to_be_hidden()
    assert pagina.evaluate("String(getSelection())") == ""


def test_a_refusal_of_the_clipboard_is_said(venster):
    pagina = venster()
    pagina.add_init_script("navigator.clipboard.write = () => Promise.reject()")
    pagina.goto(PZ)
    selecteer(pagina, "We nemen", "thuiszorg")

    pagina.get_by_role("button", name="Kopieer link").click()

    expect(pagina.get_by_role("status")).to_have_text("Kopiëren lukte niet. Kies Kopiëren in het menu van uw browser.")


@pytest.mark.parametrize("opties", [{"color_scheme": "dark"}, {"has_touch": True, "is_mobile": True}])
def test_axe_finds_nothing_with_the_toolbar_on_a_phone(venster, opties):
    pagina = venster(360, **opties)
    pagina.goto(PZ)

    balk = selecteer(pagina, "We nemen", "thuiszorg")

    expect(balk).to_be_in_viewport(ratio=1)
    assert bevindingen(pagina) == []


def test_a_copy_by_hand_has_the_words_only(venster):
    pagina = venster(**KLEM)
    pagina.goto(D4)
    selecteer(pagina, "Ook voor", "gezamenlijk de")

    pagina.keyboard.press("Control+c")

    assert pagina.evaluate("navigator.clipboard.readText()") == (
        "Ook voor palliatieve zorg is continuïteit cruciaal. We nemen daar gezamenlijk de"
    )


def test_the_link_of_a_paragraph_comes_with_the_mouse_and_is_in_no_order_of_tabs(venster):
    pagina = venster()
    pagina.goto(D4)
    link = pagina.locator("#zelfzorg-p1 > .al")
    expect(link).to_be_hidden()

    pagina.locator("#zelfzorg-p1").hover()
    expect(pagina.get_by_role("link", name="Link naar 4.5, alinea 1")).to_be_visible()
    link.click()

    assert pagina.url.endswith(f"{D4}#zelfzorg-p1")
    assert pagina.locator(".al:not([tabindex='-1'])").count() == 0
    assert pagina.locator("#zelfzorg-p1").evaluate("p => p.lastElementChild.className") == "al"


def test_a_phone_has_no_links_of_paragraphs(venster):
    pagina = venster(360, has_touch=True, is_mobile=True)
    pagina.goto(D4)

    assert pagina.locator(".al").evaluate_all("alle => alle.filter(a => a.checkVisibility()).length") == 0
