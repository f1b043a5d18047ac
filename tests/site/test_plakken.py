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


def test_what_is_pasted_behind_a_text_goes_on_in_it_but_a_list_stays_one(formulier):
    pagina, _ = formulier
    gevallen = [
        ("<p>Begin</p>", "<ul><li>Een</li></ul>", "<p>Begin</p>\n<ul>\n<li>Een</li>\n</ul>"),
        ("<p>Begin</p>", "<ul><li>Een</li></ul><p>Slot</p>", "<p>Begin</p>\n<ul>\n<li>Een</li>\n</ul>\n<p>Slot</p>"),
        ("<ul><li>a</li></ul>", "<p>b</p><ul><li>c</li></ul>", "<ul>\n<li>ab</li>\n<li>c</li>\n</ul>"),
        ("<p>Begin</p>", "<p>a</p><p>b</p>", "<p>Begina</p>\n<p>b</p>"),
        ("<p>Begin</p>", "<span> van <b>zorg</b></span>", "<p>Begin van <strong>zorg</strong></p>"),
    ]

    gevonden = [
        (eerst, erbij, paste(pagina, eerst) and paste(pagina, erbij, over=False)) for eerst, erbij, _ in gevallen
    ]

    assert gevonden == gevallen


def test_plain_words_paragraphs_of_our_pages_and_of_the_editor_come_as_they_are_and_are_stored(formulier):
    pagina, meldingen = formulier
    mail = "Een regel van een mail die na ongeveer zeventig tekens wordt\nafgebroken.\n\n- een\n* twee\n3. drie\n\nSlot"
    uit_mail = "<p>Een regel van een mail die na ongeveer zeventig tekens wordt afgebroken.</p>\n<ul>\n<li>een</li>\n" \
               "<li>twee</li>\n<li>drie</li>\n</ul>\n<p>Slot</p>"  # fmt: skip
    spoed = (
        "<p>We zorgen ervoor dat spoedeisende huisartsenzorg 24/7 beschikbaar blijft door die tijdens de ANW-uren "
        'vanuit regionale huisartsenspoedposten te leveren.<sup data-noot="31"></sup></p>'
    )

    platte_tekst = paste(pagina, tekst=mail)
    gevonden = []
    for voor in ("", "/hele-visie", "/werkversie"):
        gevonden.append((copy_of_note_31(pagina, voor), line(pagina)))
    pagina.locator(".ProseMirror").focus()
    pagina.keyboard.press("Control+A")
    pagina.keyboard.press("Control+C")
    zichzelf = (paste(pagina), line(pagina))
    volg(pagina.get_by_role("button", name="Opslaan", exact=True))

    assert (platte_tekst, gevonden, zichzelf) == (uit_mail, [(spoed, "")] * 3, (spoed, ""))
    expect(pagina.locator("#id_tekst_nl")).to_have_value(spoed)
    assert meldingen == []


def copy_of_note_31(pagina, voor):
    """Copy the paragraph that cites note 31 from a page, really, and paste it over the text."""
    adres = "/hele-visie/" if voor == "/hele-visie" else f"{voor}/doelstellingen/24-7-toegankelijk-voor-spoed/"
    lezer = pagina.context.new_page()
    lezer.goto(adres)
    lezer.evaluate(
        """() => { const p = document.querySelector("#verwijzing-31").closest("p, li")
        getSelection().selectAllChildren(p) }"""
    )
    lezer.keyboard.press("Control+C")
    lezer.close()
    return paste(pagina)
