"""The letters of the portal, on a first visit where they come late."""

import pytest

from tests.site.test_browser import D4

pytestmark = pytest.mark.browser
ADRESSEN = ("/", D4, "/oproepen/", "/hele-visie/", "/zoeken/?q=spoed")
TEL = """window.verschoven = 0
  const tel = lijst => lijst.getEntries().forEach(e => { verschoven += e.value })
  new PerformanceObserver(tel).observe({type: 'layout-shift', buffered: true})"""
GETEKEND = "new Promise(klaar => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(klaar))))"
ERIN = f"document.fonts.ready.then(() => {GETEKEND}).then(() => {GETEKEND}).then(() => verschoven)"


def van_ons(cdp, selector):
    """Return whether the browser paints the words of an element in letters of the portal, for each kind it uses."""
    wortel = cdp.send("DOM.getDocument")["root"]["nodeId"]
    element = cdp.send("DOM.querySelector", {"nodeId": wortel, "selector": selector})["nodeId"]
    gebruikt = cdp.send("CSS.getPlatformFontsForNode", {"nodeId": element})["fonts"]
    return [letter["isCustomFont"] for letter in gebruikt]


@pytest.mark.parametrize("breedte", [360, 1440])
def test_letters_that_come_after_the_words_are_shown_and_move_nothing(venster, breedte):
    pagina, verzoeken = venster(breedte), []
    pagina.add_init_script(TEL)
    cdp = pagina.context.new_cdp_session(pagina)
    for domein in ("DOM", "CSS"):
        cdp.send(f"{domein}.enable")
    pagina.route("**/*.woff2", lambda verzoek: verzoeken.insert(0, verzoek))  # held until the words are painted

    verschoven = {}
    for adres in ADRESSEN:
        verzoeken.clear()
        pagina.goto(adres, wait_until="domcontentloaded")
        pagina.evaluate(GETEKEND)
        eerst = van_ons(cdp, "h1")
        for verzoek in verzoeken:
            verzoek.continue_()
        verschoven[adres] = pagina.evaluate(ERIN)

        assert (eerst, van_ons(cdp, "h1"), van_ons(cdp, ".kop nav a")) == ([False], [True], [True]), adres

    assert {adres: maat for adres, maat in verschoven.items() if maat > 0.02} == {}
