"""What is pasted into a text, from the real clipboard of a browser under the content policy of production."""

import pytest
from playwright.sync_api import expect

from tests.klembord import GEVALLEN
from tests.site.browser import volg
from tests.site.test_redacteur_in_browser import meld_aan, met_redacteur
from visie.tekst.html import normalise

pytestmark = pytest.mark.browser
# The next copy puts this on the clipboard as it is: what a page writes by itself is cleaned by the browser first.
KOPIEER = """([html, tekst]) => addEventListener("copy", (e) => {
  if (html) e.clipboardData.setData("text/html", html)
  e.clipboardData.setData("text/plain", tekst)
  e.preventDefault(); e.stopImmediatePropagation()
}, { capture: true, once: true })"""


@pytest.fixture(scope="module")
def portaal(tmp_path_factory):
    with met_redacteur(tmp_path_factory.mktemp("plakken")) as adres:
        yield adres


@pytest.fixture
def formulier(chromium, portaal):
    """A text that is open to change, and what the browser says meanwhile."""
    context = chromium.new_context(base_url=portaal)
    pagina, meldingen = context.new_page(), []
    pagina.on("console", lambda m: meldingen.append(m.text))
    pagina.on("pageerror", lambda fout: meldingen.append(str(fout)))
    meld_aan(pagina)
    open_zelfzorg(pagina)
    yield pagina, meldingen
    context.close()


def open_zelfzorg(pagina):
    pagina.goto("/beheer/doelstellingen/activiteit/")
    volg(pagina.get_by_role("link", name="Zelfzorg"))
    expect(pagina.locator(".ProseMirror[aria-label='Tekst']")).to_be_visible()


def paste(pagina, html="", tekst="", over=True):
    """Put this on the clipboard and paste it, over the whole text or at its end; return what would be stored."""
    if html or tekst:
        pagina.locator(".ProseMirror").focus()
        pagina.evaluate(KOPIEER, [html, tekst or "platte tekst"])
        pagina.keyboard.press("Control+C")
    pagina.locator(".ProseMirror").focus()
    pagina.keyboard.press("Control+A" if over else "Control+End")
    pagina.keyboard.press("Control+V")
    return normalise(pagina.locator("#id_tekst_nl").input_value())


def line(pagina):
    return pagina.locator(".plakregel").inner_text()


def test_every_clipboard_becomes_the_small_html_and_one_line_says_what_fell_away(formulier):
    pagina, meldingen = formulier

    gevonden = [(geval.naam, paste(pagina, geval.html), line(pagina)) for geval in GEVALLEN]

    assert gevonden == [(geval.naam, geval.tekst, geval.regel) for geval in GEVALLEN]
    assert meldingen == []
