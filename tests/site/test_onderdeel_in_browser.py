"""The form of a part in a real browser: what stands beside it is saved and the text stays; a note in one dialog."""

import re
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.site.browser import bevindingen, volg, zet_punt
from tests.site.test_redacteur_in_browser import meld_aan, met_redacteur

pytestmark = pytest.mark.browser
TELLER = "document.addEventListener('click', e => { window.top.geklikt(e.isTrusted && e.detail > 0) }, true)"


@pytest.fixture(scope="module")
def portaal(tmp_path_factory):
    with met_redacteur(tmp_path_factory.mktemp("onderdeel")) as adres:
        yield adres


@contextmanager
def als_redacteur(chromium, portaal, **opties):
    """Give a page of a signed-in editor, what the browser says is wrong, and the clicks of the mouse so far."""
    context = chromium.new_context(base_url=portaal, **opties)
    pagina, meldingen, kliks = context.new_page(), [], []
    pagina.on("console", lambda m: meldingen.append(m.text) if m.type == "error" else None)
    meld_aan(pagina)
    pagina.expose_function("geklikt", lambda van_muis: kliks.append(1) if van_muis else None)
    pagina.add_init_script(TELLER)
    yield pagina, meldingen, kliks
    context.close()


def open_deel(pagina, lijst, naam):
    pagina.goto(f"/beheer/doelstellingen/{lijst}/")
    volg(pagina.get_by_role("link", name=naam, exact=True))
    expect(pagina.locator(".ProseMirror").first).to_have_attribute("aria-label", re.compile("."))


def test_what_is_typed_stays_while_what_stands_beside_it_is_saved(chromium, portaal):
    with als_redacteur(chromium, portaal) as (pagina, meldingen, _kliks):
        pagina.on("dialog", lambda dialoog: dialoog.accept())
        open_deel(pagina, "activiteit", "4.6")
        veld = pagina.locator(".ProseMirror")
        zet_punt(veld)
        pagina.keyboard.type(" Nog niet opgeslagen.")
        pagina.locator("#bij-omschrijving > summary").click()
        pagina.get_by_label("Omschrijving", exact=True).fill("Ook dit nog niet.")

        # A mistake comes back in its place; an open point; a party that goes; a move, after which saving still works.
        pagina.locator("#bij-punt > summary").click()
        pagina.get_by_role("button", name="Voeg dit punt toe").click()
        expect(pagina.locator("#bij-punt .errorlist")).to_have_text("Dit veld is verplicht.")
        pagina.get_by_label("Punt", exact=True).fill("Klopt dit?")
        pagina.get_by_role("button", name="Voeg dit punt toe").click()
        expect(pagina.locator("#bij-punt .rijen li")).to_contain_text("Klopt dit?")
        expect(pagina.locator("#bij-melding")).to_have_text("Open punten: opgeslagen.")
        pagina.get_by_role("button", name="Haal Thuiszorg weg").click()
        expect(pagina.locator("#bij-vermelding .chips > li > a")).to_have_text(["Medisch specialisten"])
        pagina.get_by_role("button", name="Zet omhoog").click()
        expect(pagina.locator(".tak li a").nth(4)).to_contain_text("4.6 Palliatieve zorg")

        expect(pagina.get_by_label("Omschrijving", exact=True)).to_have_value("Ook dit nog niet.")
        expect(veld).to_contain_text("Nog niet opgeslagen.")
        pagina.get_by_role("button", name="Bewaar de omschrijving").click()
        expect(pagina.locator("#bij-melding")).to_have_text("Paginaomschrijving: opgeslagen.")
        pagina.get_by_label("Reden van de wijziging").fill("Duidelijker.")
        volg(pagina.get_by_role("button", name="Opslaan", exact=True))

        expect(pagina.locator(".vouw .verschil")).to_contain_text("Nog niet opgeslagen.")
        assert meldingen == []


def test_a_note_with_a_new_bron_is_one_dialog_and_pressed_twice_one_note(chromium, portaal):
    with als_redacteur(chromium, portaal) as (pagina, meldingen, kliks):
        open_deel(pagina, "activiteit", "4.5")
        kliks.clear()
        pagina.locator(".ProseMirror").click()
        pagina.keyboard.press("Control+End")
        pagina.get_by_role("button", name="Noot invoegen").click()
        pagina.get_by_text("Nieuwe noot").click()
        pagina.get_by_label("Tekst van de noot").fill("Jansen P. Zorg binnen een uur. 2026.")

        # Escape closes, and what was typed waits; a mistake is said at its field.
        pagina.keyboard.press("Escape")
        pagina.get_by_role("button", name="Noot invoegen").click()
        expect(pagina.get_by_label("Tekst van de noot")).to_have_value("Jansen P. Zorg binnen een uur. 2026.")
        pagina.get_by_role("button", name="Maak deze noot").click()
        expect(pagina.locator(".veld-titel .errorlist")).to_have_text("Dit veld is verplicht.")
        expect(pagina.get_by_label("Titel", exact=True).last).to_be_focused()
        assert (list(meldingen), bevindingen(pagina)) == ([], [])
        meldingen.clear()  # axe itself adds a style, which the policy rightly refuses

        # The first press reaches the server and its answer is lost; the second finds the note that was made.
        pagina.get_by_label("Titel", exact=True).last.fill("Zorg binnen een uur")
        verzoeken = []
        pagina.route("**/noot/nieuw/", lambda route: (verzoeken.append(route.fetch()), route.abort()))
        pagina.get_by_role("button", name="Maak deze noot").click()
        expect(pagina.locator(".noot-dialoog .errornote").last).to_contain_text("nooit meer dan één")
        pagina.unroute("**/noot/nieuw/")
        pagina.get_by_role("button", name="Maak deze noot").dblclick()
        expect(pagina.locator(".ProseMirror sup").last).to_have_text("39")
        volg(pagina.get_by_role("button", name="Opslaan", exact=True))

        assert len(kliks) - 4 <= 8  # without the closing and opening again, the mistake and the lost line
        assert len(verzoeken) == 1
        pagina.goto("/beheer/bronnen/noot/?q=Jansen+P.+Zorg")
        expect(pagina.locator("#result_list tbody tr")).to_have_count(1)
        volg(pagina.get_by_role("link", name="39", exact=True))
        expect(pagina.locator("#bij-bron .rijen li")).to_contain_text("Zorg binnen een uur")
        assert [melding for melding in meldingen if "ERR_FAILED" not in melding] == []


def test_a_long_list_narrows_down_to_what_is_typed(chromium, portaal):
    with als_redacteur(chromium, portaal) as (pagina, meldingen, _kliks):
        pagina.goto("/beheer/visie/aantekening/add/")
        pagina.get_by_label("Zoek in de lijst (Onderdeel)").fill("PALLIATIEVE")

        expect(pagina.get_by_text("1 gevonden")).to_be_visible()
        keuze = pagina.get_by_label("Onderdeel:", exact=True)
        assert keuze.locator("option").all_inner_texts() == ["---------", "4.6 Palliatieve zorg"]
        keuze.select_option(label="4.6 Palliatieve zorg")
        assert meldingen == []


@pytest.mark.parametrize(
    ("breedte", "kleuren", "deel"), [(360, "light", ("activiteit", "4.4")), (1280, "dark", ("oproep", "12"))]
)  # the two other ways round: tests/site/test_redacteur_in_browser.py
def test_the_form_fits_and_axe_finds_nothing_with_every_block_open(chromium, portaal, breedte, kleuren, deel):
    venster = {"viewport": {"width": breedte, "height": 900}, "color_scheme": kleuren}
    with als_redacteur(chromium, portaal, **venster) as (pagina, meldingen, _kliks):
        open_deel(pagina, *deel)
        pagina.evaluate("document.querySelectorAll('#bij details').forEach(d => { d.open = true })")

        assert pagina.evaluate("document.documentElement.scrollWidth") <= breedte
        assert (list(meldingen), bevindingen(pagina)) == ([], [])


def test_without_script_each_row_beside_a_part_has_a_page_of_its_own(chromium, portaal):
    context = chromium.new_context(base_url=portaal, java_script_enabled=False)
    pagina = context.new_page()
    meld_aan(pagina)
    pagina.goto("/beheer/doelstellingen/activiteit/")
    volg(pagina.get_by_role("link", name="4.3", exact=True))
    pagina.locator("#bij-punt > summary").click()

    volg(pagina.locator("#bij-punt").get_by_role("link", name="Voeg toe"))
    pagina.get_by_label("Punt", exact=True).fill("Klopt dit?")
    volg(pagina.get_by_role("button", name="Voeg dit punt toe"))

    expect(pagina.locator("#bij-punt .rijen li")).to_contain_text("Klopt dit?")
    context.close()
