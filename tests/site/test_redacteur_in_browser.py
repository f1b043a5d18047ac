"""The whole path of an editor in a real browser: from a changed sentence to an erratum beside the published one."""

import re
import subprocess
import sys
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.conftest import ROOT
from tests.gevuld import started
from tests.site.browser import bevindingen, volg, zet_punt
from tests.wachten import GEDULD

pytestmark = pytest.mark.browser
WACHTWOORD = "een-lang-wachtwoord-2035"
ZELFZORG = "/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/"
CONTROLEGETAL = re.compile(r"[0-9a-f]{64}")


@contextmanager
def met_redacteur(folder):
    """Give the address of a portal with an eindredacteur."""
    with started(folder, VISIE_WACHTWOORD=WACHTWOORD) as (adres, omgeving):
        maak = [sys.executable, "manage.py", "maak_gebruiker", "ed", "--rol", "eindredacteur"]
        subprocess.run(maak, cwd=ROOT, env=omgeving, check=True, capture_output=True)
        yield adres


@pytest.fixture(scope="module")
def portaal(tmp_path_factory):
    """One for all tests that publish nothing."""
    with met_redacteur(tmp_path_factory.mktemp("redacteur")) as adres:
        yield adres


@pytest.fixture
def eigen_portaal(tmp_path):
    with met_redacteur(tmp_path) as adres:
        yield adres


def test_an_editor_changes_a_sentence_and_publishes_it_and_nothing_cited_is_lost(chromium, eigen_portaal):  # noqa: PLR0915
    context = chromium.new_context(base_url=eigen_portaal)
    pagina, meldingen = context.new_page(), []
    pagina.on("console", lambda m: meldingen.append(m.text) if m.type == "error" else None)
    pagina.goto(ZELFZORG)
    oude_tekst = pagina.locator("#zelfzorg").inner_text()
    pagina.goto("/edities/")
    oud_getal = CONTROLEGETAL.search(pagina.locator("main").inner_text())[0]

    # Sign in, change a sentence, add a note to a new source.
    meld_aan(pagina)
    pagina.get_by_text("Menu", exact=True).click()
    volg(pagina.get_by_role("link", name="Activiteiten"))
    volg(pagina.get_by_role("link", name="Zelfzorg"))
    veld = pagina.locator(".ProseMirror[aria-label='Tekst']")
    zet_punt(veld)
    pagina.keyboard.type(" Een extra zin.")
    pagina.get_by_role("button", name="Noot invoegen").click()
    pagina.get_by_text("Nieuwe noot").click()
    pagina.get_by_label("Tekst van de noot").fill("Een nieuwe bron, 2026.")
    pagina.get_by_label("Titel", exact=True).last.fill("Een nieuwe bron")
    pagina.get_by_role("button", name="Maak deze noot").click()
    expect(veld.locator("sup")).to_have_text("39")
    volg(pagina.get_by_role("button", name="Opslaan", exact=True))
    expect(pagina.get_by_text("is gewijzigd.")).to_be_visible()

    # See it on the first screen, resolve what the checks say: both changes need a reason.
    pagina.goto("/beheer/")
    expect(pagina.get_by_text("2 fouten")).to_be_visible()
    volg(pagina.get_by_role("link", name="Bewerken", exact=True))
    for keuze in ("Kies Zelfzorg", "Kies Noot 39"):
        expect(pagina.get_by_role("checkbox", name=keuze)).to_be_checked()
    pagina.get_by_label("Eén reden voor de gekozen onderdelen").fill("Een bron toegevoegd")
    volg(pagina.get_by_role("button", name="Bewaar deze reden"))
    expect(pagina.get_by_text("Geen fouten")).to_be_visible()

    # Preview, and a preview link for somebody without an account.
    pagina.goto(f"/werkversie{ZELFZORG}")
    expect(pagina.get_by_text("Werkversie, niet vastgesteld.")).to_be_visible()
    expect(pagina.locator("#zelfzorg")).to_contain_text("Een extra zin.")
    pagina.goto("/beheer/visie/voorbeeldlink/add/")
    pagina.get_by_label("Voor wie").fill("Klankbordgroep")
    volg(pagina.get_by_role("button", name="Opslaan", exact=True))
    link = re.search(r"http://\S+/voorbeeld/[^\s<\"]+", pagina.content())[0]
    buiten = chromium.new_context().new_page()
    buiten.goto(link.rstrip("/") + ZELFZORG)
    expect(buiten.locator("#zelfzorg")).to_contain_text("Een extra zin.")
    expect(buiten.get_by_text("Werkversie, niet vastgesteld.")).to_be_visible()

    # Publish as herstel, by keyboard: what was forgotten is named, and each name leads to its field.
    pagina.goto("/beheer/publiceren/")
    pagina.get_by_role("button", name="Publiceer deze editie").focus()
    pagina.keyboard.press("Enter")
    nalopen = pagina.get_by_role("alert")
    expect(nalopen).to_be_focused()
    assert bevindingen(pagina) == []
    meldingen.clear()  # the status 400 of this page, and what axe itself adds
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Enter")
    pagina.keyboard.press("Space")
    expect(pagina.get_by_role("radio", name="Herstel")).to_be_checked()
    nalopen.get_by_role("link").last.focus()
    pagina.keyboard.press("Enter")
    pagina.keyboard.press("Space")
    expect(pagina.get_by_role("checkbox", name="Ik heb de lijst van wijzigingen gelezen")).to_be_checked()
    with pagina.expect_navigation(timeout=GEDULD * 1000):
        pagina.keyboard.press("Enter")
    expect(pagina.get_by_text("Editie 2 is gepubliceerd en ligt vast.")).to_be_visible()

    # The new text is at its address, the old one as it was, with the same digest.
    pagina.goto(ZELFZORG)
    expect(pagina.locator("html")).to_have_attribute("data-editie", "2")
    expect(pagina.locator("#zelfzorg")).to_contain_text("Een extra zin.")
    expect(pagina.get_by_text("Editie 2, herstel van editie 1").first).to_be_visible()
    pagina.goto(f"/edities/1{ZELFZORG}")
    assert pagina.locator("#zelfzorg").inner_text() == oude_tekst
    pagina.goto("/edities/")
    assert oud_getal in CONTROLEGETAL.findall(pagina.locator("main").inner_text())
    pagina.goto("/edities/vergelijken/1/2/zelfzorg/")
    expect(pagina.locator("ins", has_text="Een extra zin")).to_have_count(1)

    # An erratum shows beside the sentence at the next visit.
    pagina.goto("/beheer/visie/erratum/add/")
    pagina.get_by_label("Onderdeel:").select_option("zelfzorg")
    pagina.get_by_role("checkbox", name="Dit erratum klopt.").check()
    for label, tekst in (("Passage:", "Een extra zin."), ("Lees:", "Nog een zin."), ("Reden:", "Verschreven")):
        pagina.get_by_label(label).fill(tekst)
    volg(pagina.get_by_role("button", name="Opslaan", exact=True))
    pagina.goto(ZELFZORG)
    expect(pagina.get_by_text("Nog een zin.")).to_be_visible()

    assert meldingen == []
    context.close()


def test_leaving_a_form_with_unsaved_changes_asks_first(chromium, portaal):
    context = chromium.new_context(base_url=portaal)
    pagina, vragen = context.new_page(), []
    pagina.on("dialog", lambda dialoog: (vragen.append(dialoog.type), dialoog.accept()))
    meld_aan(pagina)
    pagina.goto("/beheer/doelstellingen/activiteit/")
    volg(pagina.get_by_role("link", name="Zelfzorg"))
    pagina.wait_for_load_state("networkidle")
    pagina.wait_for_timeout(800)

    pagina.locator(".ProseMirror").click()
    pagina.keyboard.type("x")
    pagina.get_by_text("Menu", exact=True).click()
    pagina.get_by_role("link", name="Oproepen", exact=True).click()
    pagina.wait_for_url("**/oproep/")

    assert vragen == ["beforeunload"]
    context.close()


def test_the_second_of_two_editors_keeps_typing_in_the_page_that_shows_both_texts(chromium, portaal):
    een, twee = (chromium.new_context(base_url=portaal).new_page() for _ in range(2))
    meldingen = []
    twee.on("console", lambda m: meldingen.append(m.text) if m.type == "error" and "409" not in m.text else None)
    for pagina in (een, twee):
        meld_aan(pagina)
        pagina.goto("/beheer/doelstellingen/activiteit/")
        volg(pagina.get_by_role("link", name="Zelfzorg"))
    for pagina, zin in ((een, " Van de eerste."), (twee, " Van de tweede.")):
        zet_punt(pagina.locator(".ProseMirror"))
        pagina.keyboard.type(zin)
        volg(pagina.get_by_role("button", name="Opslaan", exact=True))

    expect(twee.get_by_role("heading", name="Iemand anders was u voor")).to_be_visible()
    veld = twee.locator(".ProseMirror[aria-label='Uw tekst']")
    expect(veld).to_contain_text("Van de tweede.")
    assert (list(meldingen), bevindingen(twee)) == ([], [])
    meldingen.clear()  # axe itself adds a style, which the policy rightly refuses
    assert [knop.get_attribute("aria-label") for knop in twee.locator(".prose-menubar button").all()] == [
        "Lijst", "Noot invoegen", "Vet", "Cursief", "Ongedaan maken", "Opnieuw doen",
    ]  # fmt: skip

    twee.get_by_text("Of pas de tekst zelf aan").click()
    zet_punt(veld)
    twee.keyboard.type(" Van beiden.")
    volg(twee.get_by_role("button", name="Bewaar mijn tekst"))
    expect(twee.get_by_text("is gewijzigd.")).to_be_visible()
    een.goto(f"/werkversie{ZELFZORG}")
    expect(een.locator("#zelfzorg")).to_contain_text("Van de tweede. Van beiden.")
    assert meldingen == []


def meld_aan(pagina):
    """Sign in as the editor of this portal."""
    pagina.goto("/beheer/")
    pagina.get_by_label("Gebruikersnaam").fill("ed")
    pagina.get_by_label("Wachtwoord").fill(WACHTWOORD)
    volg(pagina.get_by_role("button", name="Aanmelden"))
