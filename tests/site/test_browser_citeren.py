"""What only a browser shows of citing and sharing: what the buttons do, and that none stands there for nothing."""

import re

import pytest
from playwright.sync_api import expect

from tests.site.browser import bevindingen

pytestmark = pytest.mark.browser
ZELFZORG = "/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/"
GEDEELD = "window.gedeeld = []; navigator.share = async (wat) => { window.gedeeld.push(wat.url) }"


@pytest.fixture
def open_paneel(chromium, server):
    """Open the panel of an activity in a browser with these options; `vooraf` runs before the page's own script."""
    contexten = []

    def maak(vooraf="", **opties):
        contexten.append(chromium.new_context(base_url=server, **opties))
        pagina = contexten[-1].new_page()
        if vooraf:
            pagina.add_init_script(vooraf)
        pagina.goto(ZELFZORG)
        pagina.get_by_role("button", name="Citeren").click()
        return pagina

    yield maak
    for context in contexten:
        context.close()


@pytest.fixture
def klembord(open_paneel):
    return open_paneel(permissions=["clipboard-read", "clipboard-write"])


def gekopieerd(pagina):
    return pagina.evaluate("navigator.clipboard.readText()")


def test_without_script_the_panel_opens_and_leads_to_every_sentence(open_paneel):
    pagina = open_paneel(java_script_enabled=False)

    expect(pagina.locator("#c-0")).to_be_visible()
    for knop in pagina.locator("[data-kopieer], [data-deel], .grijp").all():
        expect(knop).to_be_hidden()
    pagina.get_by_role("link", name="Alle vormen, alinea's en zinnen").click()

    expect(pagina.get_by_role("heading", level=1)).to_have_text("Citeren: Zelfzorg")
    pagina.locator("summary").first.click()
    expect(pagina.locator("#z-1-1")).to_contain_text("‘We bieden patiënten digitaal (medische) informatie")
    pagina.goto(ZELFZORG)
    pagina.get_by_role("link", name="Kopieer passage").click()
    expect(pagina).to_have_url(re.compile(r"/citeren/zelfzorg\.txt$"))


def test_a_passage_is_copied_by_keyboard_announced_and_focus_stays(klembord):
    klembord.keyboard.press("Escape")
    knop = klembord.get_by_role("button", name="Kopieer passage")
    knop.focus()

    klembord.keyboard.press("Space")

    expect(klembord.get_by_role("status")).to_have_text("Gekopieerd")
    knop = klembord.locator("[data-haal]")
    expect(knop).to_be_focused()
    tekst = gekopieerd(klembord)
    assert tekst == klembord.request.get(knop.get_attribute("href")).text()
    assert tekst.startswith("‘We bieden patiënten digitaal (medische) informatie over mogelijke zelfzorg")


def test_a_reference_is_copied_as_it_stands(klembord):
    klembord.locator("[data-kopieer=c-0]").click()

    expect(klembord.get_by_role("status")).to_have_text("Gekopieerd")
    assert gekopieerd(klembord) == klembord.locator("#c-0").inner_text()


def test_an_answer_that_is_no_passage_is_never_copied(klembord):
    klembord.evaluate("navigator.clipboard.writeText('van de lezer')")
    klembord.route("**/*.txt", lambda route: route.fulfill(status=500, body="<h1>Er ging iets mis</h1>"))

    klembord.locator("[data-haal]").click()

    expect(klembord.get_by_role("status")).to_have_text("Kopiëren lukte niet. Selecteer de tekst.")
    assert gekopieerd(klembord) == "van de lezer"


def test_sharing_is_offered_only_where_the_device_can(open_paneel):
    zonder = open_paneel(vooraf="navigator.share = undefined")
    met = open_paneel(vooraf=GEDEELD)

    expect(zonder.locator("[data-deel]")).to_be_hidden()
    met.get_by_role("button", name="Delen").click()

    assert met.evaluate("window.gedeeld") == [met.url]


@pytest.mark.parametrize("kleuren", ["light", "dark"])
def test_axe_finds_nothing_on_the_open_panel(open_paneel, kleuren):
    pagina = open_paneel(color_scheme=kleuren, viewport={"width": 320, "height": 900})

    assert bevindingen(pagina) == []
    assert pagina.evaluate("document.documentElement.scrollWidth") <= 320
