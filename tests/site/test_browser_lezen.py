"""The line beside the text, the bar of a phone, and the notes in the margin, with a script and without."""

import pytest
from playwright.sync_api import expect

from tests.site.browser import volg
from tests.wachten import wait_until

pytestmark = pytest.mark.browser
D4 = "/doelstellingen/24-7-toegankelijk-voor-spoed/"
LAATSTE_REGEL = """() => {
  const balk = [...document.querySelectorAll('.hier')].find(e => e.checkVisibility()).getBoundingClientRect()
  const regels = [...document.querySelectorAll('.voet :is(a, p, li, address)')]
  return balk.top - Math.max(...regels.map(e => e.getBoundingClientRect().bottom))
}"""
# The markers of notes of which the middle, or a place 11 pixels from it in any direction, belongs to something else.
KRAP = """() => [...document.querySelectorAll('.ref :is(a, button)')].filter(e => e.checkVisibility()).filter(e => {
  e.scrollIntoView({block: 'center', behavior: 'instant'})
  const {left, right, top, bottom} = e.getBoundingClientRect(), x = (left + right) / 2, y = (top + bottom) / 2
  const mis = ([dx, dy]) => document.elementFromPoint(x + dx, y + dy) != e
  return [[0, 0], [-11, 0], [11, 0], [0, -11], [0, 11]].some(mis)
}).map(e => e.textContent)"""
NOTEN = """() => [...document.querySelectorAll('#noten .noten > li')].map(noot => {
  const {left, top, bottom} = noot.getBoundingClientRect()
  const teken = document.querySelector(`.ref a[href="#${noot.id}"]`).getBoundingClientRect()
  return {id: noot.id, left, top, bottom, regel: teken.top}
})"""


# What a note in the margin lies over, of what comes after the text.
OVER = """() => [...document.querySelectorAll('#noten li')].map(e => e.getBoundingClientRect()).flatMap(n =>
  [...document.querySelectorAll('.buren a, .voet')].filter(e => {
    const r = e.getBoundingClientRect()
    return n.left < r.right && n.right > r.left && n.top < r.bottom && n.bottom > r.top
  }).map(e => e.textContent.trim().slice(0, 40)))"""


def balk(pagina):
    return pagina.locator(".hier:visible")


def lees(pagina, anker):
    """Scroll until a part stands at the line where a reader reads."""
    naar = "e => scrollBy({top: e.getBoundingClientRect().top - innerHeight * .3, behavior: 'instant'})"
    pagina.locator(f"#{anker}").evaluate(naar)


@pytest.mark.parametrize("script", [True, False])
def test_the_bar_says_where_one_is_and_opens_the_contents(venster, script):
    pagina = venster(360, 740, java_script_enabled=script)
    pagina.goto(D4)
    expect(balk(pagina)).to_contain_text("Op deze pagina")

    lees(pagina, "nauw-samenwerken-in-spoedzorg") if script else pagina.mouse.wheel(0, 2300)
    balk(pagina).click()
    expect(pagina.locator("#lijst")).to_be_visible()
    pagina.locator("#lijst").get_by_role("link", name="4.6 Palliatieve zorg").click()

    expect(pagina.locator("#lijst")).to_be_hidden()
    expect(pagina.locator("#palliatieve-zorg")).to_be_in_viewport()
    expect(balk(pagina).locator(".nu > span:nth-child(7)")).to_have_css("visibility", "visible")
    expect(balk(pagina).locator(".nu > span:nth-child(4)")).to_have_css("visibility", "hidden")


def test_the_contents_on_a_phone_close_with_escape_and_by_their_button(venster):
    pagina = venster(360, 740)
    pagina.goto(D4)

    for sluit in (lambda: pagina.keyboard.press("Escape"), pagina.get_by_role("button", name="Sluit").click):
        balk(pagina).click()
        expect(pagina.locator("#lijst")).to_be_visible()
        sluit()
        expect(pagina.locator("#lijst")).to_be_hidden()


@pytest.mark.parametrize("adres", [D4, f"{D4}zelfzorg/", "/voorwoord/", "/hoofddoel/", "/hele-visie/"])
def test_the_bar_covers_no_last_line_and_is_not_on_paper(venster, adres):
    pagina = venster(360, 740)
    pagina.goto(adres)
    pagina.evaluate("scrollTo({top: document.body.scrollHeight, behavior: 'instant'})")

    assert pagina.evaluate(LAATSTE_REGEL) >= 0
    pagina.emulate_media(media="print")
    expect(pagina.locator(".hier:visible")).to_have_count(0)


@pytest.mark.parametrize("script", [True, False])
def test_the_line_beside_the_text_is_its_contents(venster, script):
    pagina = venster(1440, java_script_enabled=script)
    pagina.goto(D4)
    inhoud = pagina.get_by_role("navigation", name="Op deze pagina")

    namen = [naam.split("\n")[0] for naam in inhoud.get_by_role("link").all_inner_texts()]

    assert (namen[0], namen[-1]) == ("Samenwerking in de wijk", "Werken als collectief")
    assert [naam.split()[0] for naam in namen[1:-1]] == ["4.1", "4.2", "4.3", "4.4", "4.5", "4.6"]
    expect(balk(pagina)).to_have_count(0)


def test_the_line_fills_as_one_reads(venster):
    pagina = venster(1440)
    pagina.goto(D4)
    stops = pagina.locator(".lijst li")

    def gevuld():
        return stops.evaluate_all("l => l.map(e => getComputedStyle(e, '::after').scale)").count("1")

    assert gevuld() == 0
    lees(pagina, "digitale-toepassingen")
    wait_until(lambda: gevuld() == 3, "three stops of the line are full")


def test_on_a_page_of_one_stop_the_line_is_full_up_to_there(venster):
    pagina = venster(1440)
    pagina.goto(f"{D4}digitale-toepassingen/")

    vol = pagina.locator(".lijst li").evaluate_all("l => l.map(e => getComputedStyle(e, '::after').scale)")

    assert vol[:3] == ["1", "1", "1"]
    assert "1" not in vol[3:]
    volg(pagina.locator(".lijst").get_by_role("link", name="24/7 toegankelijk voor spoed"))
    expect(pagina.get_by_role("heading", level=1)).to_contain_text("Huisartsen nemen samen")


def test_a_chapter_without_sections_shows_its_place_in_the_whole(venster):
    pagina = venster(1440)
    pagina.goto("/voorwoord/")

    huidig = pagina.get_by_role("navigation", name="Hoofdstukken").locator("[aria-current]")

    expect(huidig).to_have_text("Voorwoord")
    expect(pagina.locator(".lijst li")).to_have_count(7)


@pytest.mark.parametrize("adres", ["/hoofddoel/", "/toekomstbeeld/", D4])
def test_notes_stand_beside_their_markers_one_under_another(venster, adres):
    pagina = venster(1440)
    pagina.goto(adres)
    rechts = pagina.locator(".tekst p").first.evaluate("e => e.getBoundingClientRect().right")

    noten = pagina.evaluate(NOTEN)

    assert [n["id"] for n in noten if n["left"] < rechts or n["top"] < n["regel"] - 16] == []
    assert [na["id"] for voor, na in zip(noten, noten[1:], strict=False) if na["top"] < voor["bottom"]] == []


def test_notes_of_a_short_text_lie_over_nothing_that_follows(venster):
    pagina, mis = venster(1440), {}
    for adres in (D4, f"{D4}palliatieve-zorg/", "/toekomstbeeld/druk-op-de-arbeidsmarkt/",
                  "/hoofddoel/persoonlijke-continuiteit/", "/doelstellingen/werken-als-collectief/",
                  "/doelstellingen/werken-als-collectief/ontzorgen-op-de-randvoorwaarden/"):  # fmt: skip
        pagina.goto(adres)
        mis[adres] = pagina.evaluate(OVER)

    assert {adres: wat for adres, wat in mis.items() if wat} == {}


def test_a_marker_beside_the_text_leads_to_its_note_and_the_number_to_its_page(venster):
    pagina = venster(1440)
    pagina.goto(D4)

    pagina.locator(".ref a[href='#noot-32']").click()
    expect(pagina.locator("#noot-32")).to_be_in_viewport()
    volg(pagina.locator("#noot-32").get_by_role("link", name="Over noot 32"))

    expect(pagina.get_by_role("heading", level=1)).to_contain_text("Noot 32")


@pytest.mark.parametrize(("adres", "breedte"), [("/hoofddoel/", 360), ("/hoofddoel/", 1440), ("/hele-visie/", 360)])
def test_every_marker_has_24_pixels_of_its_own_to_touch(venster, adres, breedte):
    pagina = venster(breedte, has_touch=True, is_mobile=True)
    pagina.goto(adres)

    assert pagina.evaluate(KRAP) == []
