"""What only a browser shows of handing out: a real clipboard, a field that throws styles away, paper."""

import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.site.browser import AXE, bevindingen
from tests.site.lezer import ROOT

pytestmark = pytest.mark.browser
KEUZE = "/nieuwsbrief/?deel=zelfzorg&deel=oproep-14&deel=totstandkoming"
KOPPEN = ["Zelfzorg", "Van stagnatie naar versterking en modernisering van de eerste lijn", "Totstandkoming"]
PARTIJEN = json.loads((ROOT / "fixtures" / "redactie" / "partijen.json").read_text())
SLUGS = [rij["fields"]["slug"] for rij in PARTIJEN if rij["model"] == "doelstellingen.partij"]
# A field as mail tools have it: what is pasted loses its classes, styles and every element that is not text.
STRENG_VELD = """() => {
  document.body.innerHTML = "<div contenteditable id=veld style='min-height:5em'></div>"
  const veld = document.getElementById("veld")
  const mag = ["H2", "H3", "P", "UL", "LI", "A", "STRONG", "EM", "BR"]
  veld.onpaste = (e) => {
    e.preventDefault()
    const boom = new DOMParser().parseFromString(e.clipboardData.getData("text/html"), "text/html").body
    for (const el of [...boom.querySelectorAll("*")]) {
      for (const naam of el.getAttributeNames()) if (naam != "href") el.removeAttribute(naam)
      if (!mag.includes(el.tagName)) el.replaceWith(...el.childNodes)
    }
    veld.replaceChildren(...boom.childNodes)
  }
  veld.focus()
}"""


@pytest.fixture
def context(chromium, server):
    context = chromium.new_context(base_url=server, permissions=["clipboard-read", "clipboard-write"])
    yield context
    context.close()


def geplakt(context):
    """Paste into a field that strips classes and styles; return that field."""
    mail = context.new_page()
    mail.goto("about:blank")
    mail.evaluate(STRENG_VELD)
    mail.keyboard.press("Control+V")
    return mail.locator("#veld")


def heel(veld, server):
    """Check that headings, words and links are all there."""
    assert [kop.strip() for kop in veld.locator("h3").all_inner_texts()] == KOPPEN
    adressen = [a.get_attribute("href") for a in veld.locator("a").all()]
    assert adressen[:4] == [
        f"{server}/edities/1/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/",
        f"{server}/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/",
        f"{server}/edities/1/oproepen/14/",
        f"{server}/oproepen/14/",
    ]
    expect(veld).to_contain_text("Gemeenten hebben baat bij huisartsenzorg dichtbij in de wijk")
    expect(veld).to_contain_text("Activiteit 4.5 · Visie Huisartsenzorg 2035 (LHV, NHG en InEen), editie 1")
    assert veld.locator("[style], [class]").count() == 0


def test_what_is_copied_with_the_button_survives_a_field_that_strips_classes_and_styles(context, server):
    pagina = context.new_page()
    pagina.goto(KEUZE)

    pagina.get_by_role("button", name="Kopieer opgemaakt").click()
    expect(pagina.get_by_role("button", name="Gekopieerd")).to_be_visible()

    heel(geplakt(context), server)
    plat = pagina.evaluate("navigator.clipboard.readText()")
    assert plat == pagina.locator("#platte-tekst").input_value()


def test_without_script_one_click_selects_the_block_and_it_survives_too(chromium, context, server):
    zonder = chromium.new_context(base_url=server, java_script_enabled=False)
    pagina = zonder.new_page()
    pagina.goto(KEUZE)
    expect(pagina.locator("[data-kopieer]").first).to_be_hidden()

    pagina.locator("#opgemaakt h3").first.click()
    pagina.keyboard.press("Control+C")

    heel(geplakt(context), server)
    zonder.close()


@pytest.mark.parametrize(("knop", "veld"), [("Kopieer de HTML", "HTML voor een"), ("Kopieer de tekst", "Platte tekst")])
def test_the_other_forms_are_copied_as_they_stand(context, knop, veld):
    pagina = context.new_page()
    pagina.goto(KEUZE)

    pagina.locator("summary", has_text=veld).click()
    pagina.get_by_role("button", name=knop).click()
    expect(pagina.get_by_role("button", name="Gekopieerd")).to_be_visible()

    assert pagina.evaluate("navigator.clipboard.readText()") == pagina.get_by_role("textbox", name=veld).input_value()


@pytest.mark.parametrize("kleuren", ["light", "dark"])
@pytest.mark.parametrize("kaal", [False, True], ids=["with styles", "without styles"])
def test_the_mail_source_is_accessible_in_the_light_and_in_the_dark(context, kleuren, kaal):
    pagina = context.new_page()
    pagina.emulate_media(color_scheme=kleuren)
    pagina.goto(KEUZE)
    pagina.locator("summary", has_text="HTML voor een").click()
    bron = pagina.get_by_role("textbox", name="HTML voor een").input_value()
    if kaal:
        bron = re.sub(r' style="[^"]*"', "", bron)

    pagina.goto("about:blank")
    pagina.set_content(
        "<!doctype html><html lang=nl><meta name=color-scheme content='light dark'><title>Weekbericht</title>"
        "<style>body { background: Canvas; color: CanvasText }</style>"  # axe takes a bare canvas for white
        f"<main><h1>Weekbericht</h1>{bron}</main></html>"
    )

    assert [(v["id"], v["nodes"][0]["target"]) for v in Axe().run(pagina, options=AXE).response["violations"]] == []
    assert pagina.locator("h2").all_inner_texts() == KOPPEN


def test_a_choice_is_made_by_keyboard_alone(context):
    pagina = context.new_page()
    pagina.goto("/nieuwsbrief/")

    pagina.get_by_text("Hoofdstuk 4:").focus()
    pagina.keyboard.press("Enter")
    pagina.get_by_role("checkbox", name="Oproep 14").focus()
    pagina.keyboard.press("Space")
    pagina.keyboard.press("Enter")

    expect(pagina.get_by_role("heading", name=KOPPEN[1])).to_be_visible()
    pagina.get_by_role("checkbox", name="alleen de eerste zin").focus()
    pagina.keyboard.press("Space")
    pagina.keyboard.press("Enter")

    expect(pagina).to_have_url(re.compile(r"/nieuwsbrief/\?deel=oproep-14&zin=oproep-14"))
    assert bevindingen(pagina) == []


def test_the_sheet_of_every_party_is_one_a4_in_letters_of_at_least_9_points(context):
    pagina, bladen, te_klein = context.new_page(), {}, {}
    pagina.emulate_media(media="print")
    for slug in SLUGS:
        pagina.goto(f"/oproepen/{slug}/blad/")
        pdf = pagina.pdf(prefer_css_page_size=True)
        maten = {tuple(round(float(n)) for n in maat.split()[2:]) for maat in re.findall(rb"/MediaBox \[(.*?)\]", pdf)}
        bladen[slug] = (len(re.findall(rb"/Type\s*/Page\b", pdf)), maten)
        kleinste = pagina.locator(".blad *").evaluate_all(
            "els => Math.min(...els.filter(e => e.innerText).map(e => parseFloat(getComputedStyle(e).fontSize)))"
        )
        if kleinste < 12:  # pixels of 0.75 point
            te_klein[slug] = kleinste

    assert len(bladen) == 33
    assert {slug: blad for slug, blad in bladen.items() if blad not in [(1, {(595, 842)}), (1, {(594, 842)})]} == {}
    assert te_klein == {}
