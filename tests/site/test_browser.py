"""What only a browser shows: accessibility of what is painted, keyboard, touch, width, print, no script."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.site.browser import bevindingen, bevindingen_bij_dag_en_nacht, volg
from tests.site.lezer import ROOT

pytestmark = pytest.mark.browser
SOORTEN = [
    "/", "/doelstellingen/", "/doelstellingen/24-7-toegankelijk-voor-spoed/",
    "/doelstellingen/24-7-toegankelijk-voor-spoed/palliatieve-zorg/", "/oproepen/", "/oproepen/14/", "/oproepen/11/",
    "/oproepen/gemeenten/", "/oproepen/paramedici/", "/bronnen/", "/bronnen/soort/toelichting/", "/noten/13/",
    "/noten/18/", "/voorwoord/", "/hoofddoel/", "/toekomstbeeld/andere-ontwikkelingen/", "/notendop/",
    "/totstandkoming/", "/hele-visie/", "/hele-visie/kern/", "/edities/", "/edities/1/", "/verantwoording/",
    "/toegankelijkheid/", "/privacy/", "/citeren/", "/op/", "/oproepen/overheid/blad/", "/nieuwsbrief/",
    "/nieuwsbrief/?deel=zelfzorg&deel=oproep-14&zin=zelfzorg", "/leesmap/",
    "/edities/1/leesmap/d4.6-o14-n31-persoonlijke_continuiteit/", "/zoeken/", "/zoeken/?q=spoed",
    "/zoeken/?q=gemeenten", "/zoeken/?q=qwertyuiop", "/zoeken/?q=bouwstenen", "/verwant/", "/downloads/", "/geldend/",
    "/verwant/visie-eerstelijnszorg-2030/", "/controlegetal/", "/downloads/kolommen/", "/bestaat-niet/", "/en/",
]  # fmt: skip
D4, D1 = SOORTEN[2], "/doelstellingen/vertrouwd-huisartsteam/"
RIJEN = [(rij["model"], rij["fields"]) for rij in json.loads((ROOT / "fixtures" / "visie.json").read_text())]


def activiteiten(doel):
    """Return the fields of the activities of a goal, in order."""
    return [velden for model, velden in RIJEN if model.endswith("activiteit") and velden["doelstelling"] == [1, doel]]


@pytest.mark.parametrize("breedte", [360, 1280])
def test_axe_finds_nothing_on_any_kind_of_page(venster, breedte):
    pagina = venster(breedte)

    gevonden = {}
    for adres in SOORTEN:
        pagina.goto(adres)
        if fouten := bevindingen_bij_dag_en_nacht(pagina):
            gevonden[adres] = fouten

    assert gevonden == {}


def test_axe_finds_nothing_on_an_open_note_or_fold(venster):
    pagina = venster(360)
    pagina.goto("/hoofddoel/")
    pagina.get_by_role("button", name="Noot 9", exact=True).click()
    noot = bevindingen(pagina)
    pagina.goto("/bronnen/")
    for vouw in pagina.locator(".filter summary").all():
        vouw.click()

    assert (noot, bevindingen(pagina)) == ([], [])


def test_no_page_scrolls_sideways_in_the_letters_of_the_machine(venster):
    pagina = venster(320)
    pagina.route("**/*.woff2", lambda verzoek: verzoek.abort())  # a slow line: the wider letters stand in

    te_breed = []
    for adres in SOORTEN:
        pagina.goto(adres)
        if pagina.evaluate("document.documentElement.scrollWidth") > 320:
            te_breed.append(adres)

    assert te_breed == []


@pytest.mark.parametrize("breedte", [320, 360, 768])
def test_the_menu_stands_still_as_the_search_comes_in_also_in_a_wider_letter(venster, breedte):
    pagina = venster(breedte)
    pagina.route("**/*.woff2", lambda verzoek: verzoek.abort())
    pagina.goto("/")
    hoogte = "document.querySelector('.kop').getBoundingClientRect().height"

    met = pagina.evaluate(hoogte)
    pagina.evaluate("document.querySelectorAll('.kop .zoek, .loep').forEach(e => e.remove())")

    assert pagina.evaluate(hoogte) == met


def test_a_page_asks_only_this_portal_and_sets_nothing(venster):
    pagina, gevraagd = venster(), []
    pagina.on("request", lambda request: gevraagd.append(request.url))

    pagina.goto(D4, wait_until="networkidle")

    elders = [url for url in gevraagd if not url.startswith((pagina.url.split("/doel")[0], "data:"))]
    assert elders == []
    assert pagina.context.cookies() == []
    assert pagina.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_table_of_parties_works_with_the_keyboard_alone(venster):
    pagina = venster(360)
    pagina.goto("/oproepen/")

    pagina.get_by_role("link", name="Zorgverzekeraars", exact=True).first.focus()
    for _ in range(5):  # her four numbers, the next party
        pagina.keyboard.press("Tab")
    pagina.keyboard.press("Enter")

    expect(pagina.get_by_role("heading", level=1)).to_have_text("Gemeenten")


def test_the_whole_table_is_in_the_first_screen_and_on_a_phone_its_first_rows_are(venster):
    breed, smal = venster(1440), venster(360, 740)

    onder = {}
    for pagina, rij in ((breed, 13), (smal, 3)):
        pagina.goto("/oproepen/", wait_until="networkidle")
        onder[rij] = pagina.locator(".wie tbody tr").nth(rij - 1).bounding_box()

    assert breed.locator(".wie tbody tr").count() == 13
    assert {rij: vak["y"] + vak["height"] <= {13: 900, 3: 740}[rij] for rij, vak in onder.items()} == {
        13: True, 3: True,
    }  # fmt: skip


@pytest.mark.parametrize("breedte", [360, 1280])
def test_the_table_leads_to_an_oproep_without_script(venster, breedte):
    pagina = venster(breedte, java_script_enabled=False)
    pagina.goto("/oproepen/")

    pagina.get_by_role("table").get_by_role("link", name="Oproep 14", exact=True).click()

    expect(pagina).to_have_url(re.compile("/oproepen/#oproep-14$"))
    expect(pagina.locator("li.oproep:target")).to_be_in_viewport()
    pagina.get_by_role("rowheader", name="Gemeenten").get_by_role("link").click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Gemeenten")


def test_filters_and_contents_are_open_on_a_wide_screen(venster):
    pagina = venster(1280)

    pagina.goto("/bronnen/")
    expect(pagina.get_by_role("link", name="Alle noten")).to_be_visible()

    pagina.goto(D4)
    expect(pagina.get_by_role("navigation", name="Op deze pagina").get_by_role("link")).to_have_count(9)


def test_the_first_tab_stop_skips_to_the_text(venster):
    pagina = venster()
    pagina.goto(D4)

    pagina.keyboard.press("Tab")
    expect(pagina.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    pagina.keyboard.press("Enter")

    expect(pagina.locator("main")).to_be_focused()


def test_the_accessibility_tree_of_a_goal_reads_as_the_page_does(venster):
    pagina = venster()
    titel = next(v["titel_nl"] for model, v in RIJEN if model.endswith("doelstelling") and v["nummer"] == 4)
    pagina.goto(D4)

    expect(pagina.get_by_role("navigation")).to_have_count(7)
    expect(pagina.get_by_role("heading", level=1)).to_have_text(titel)
    koppen = pagina.get_by_role("main").get_by_role("heading", level=3)
    titels = [activiteit["titel_nl"] for activiteit in activiteiten("24-7-toegankelijk-voor-spoed")]
    assert [re.sub(r"^4\.\d\s*", "", kop) for kop in koppen.all_inner_texts()] == titels
    expect(pagina.get_by_role("link", name="Doelstelling 4: 24/7 toegankelijk voor spoed")).to_have_attribute(
        "aria-current", "page"
    )


def test_previous_and_next_walk_through_the_whole_vision(venster):
    pagina = venster()
    pagina.goto("/voorwoord/")

    gelopen = ["/voorwoord/"]
    while pagina.locator("a[rel=next]").count():
        volg(pagina.locator("a[rel=next]"))
        gelopen.append("/" + pagina.url.split("/", 3)[3])

    doelen = [f"/doelstellingen/{v['anker']}/" for model, v in RIJEN if model.endswith("doelstelling")]
    assert gelopen == [
        "/voorwoord/", "/toekomstbeeld/", "/notendop/", "/hoofddoel/", "/doelstellingen/", *doelen, "/oproepen/",
        "/totstandkoming/",
    ]  # fmt: skip


def test_every_activity_is_on_paper_with_its_notes_and_without_controls(venster):
    pagina = venster()
    pagina.goto(D1)

    pagina.emulate_media(media="print")

    for activiteit in activiteiten("vertrouwd-huisartsteam"):
        expect(pagina.locator(f"#{activiteit['anker']}")).to_be_visible()
    expect(pagina.locator("#noot-18")).to_be_visible()
    for weg in (".kop", ".voet", ".buren", ".inhoud"):
        expect(pagina.locator(weg)).to_be_hidden()


def test_forced_colours_keep_what_is_current_recognisable_and_the_ring_a_line(venster):
    pagina = venster(forced_colors="active")
    papier = "getComputedStyle(document.body).backgroundColor"
    onzichtbaar = f"els => els.map(e => getComputedStyle(e).borderBottomColor == {papier})"

    pagina.goto(D4)

    huidig = pagina.locator(".lijn7 a[aria-current]")
    assert "underline" in huidig.evaluate("e => getComputedStyle(e).textDecorationLine")
    assert pagina.locator(".kop nav a").evaluate_all(onzichtbaar) == [False, True, True, True, True]
    pagina.goto("/notendop/")
    ring = "getComputedStyle(document.querySelector('.kring ol'), '::before').border"
    assert pagina.evaluate(ring) == "3px solid rgb(0, 0, 0)"


def test_an_activity_leads_to_its_place_in_its_goal(venster):
    pagina = venster()
    pagina.goto(f"{D4}palliatieve-zorg/")

    pagina.get_by_role("link", name="Lees in verband").click()

    expect(pagina).to_have_url(re.compile(f"{D4}#palliatieve-zorg$"))
    expect(pagina.locator("#palliatieve-zorg")).to_be_in_viewport()


def test_a_partij_with_one_oproep_takes_one_line_of_the_table_on_a_phone(venster):
    pagina = venster(360)
    pagina.goto("/oproepen/")

    rijen = pagina.locator(
        ".wie tbody tr", has=pagina.get_by_role("link", name=re.compile("^(Patiënten|Collega-artsen)$"))
    )

    assert rijen.count() == 2
    assert [hoogte for hoogte in rijen.evaluate_all("rijen => rijen.map(rij => rij.offsetHeight)") if hoogte > 56] == []
