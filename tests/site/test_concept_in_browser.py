"""What an editor typed survives a crash and an expired session, is nobody else's, and two editors see each other."""

import re
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.conftest import ROOT
from tests.gevuld import started
from tests.site.browser import bevindingen, volg, zet_punt

pytestmark = pytest.mark.browser
WACHTWOORD = "een-lang-wachtwoord-2035"
STAND = re.compile(r"^Nog niet opgeslagen\. Kopie alleen op dit apparaat, \d\d:\d\d\.$")
NAMEN = "Object.keys(localStorage).filter(naam => naam.startsWith('concept:'))"


@pytest.fixture(scope="module")
def portaal(tmp_path_factory):
    with started(tmp_path_factory.mktemp("concept"), VISIE_WACHTWOORD=WACHTWOORD) as (adres, omgeving):
        for naam in ("ed", "bram"):
            maak = [sys.executable, "manage.py", "maak_gebruiker", naam, "--rol", "eindredacteur"]
            subprocess.run(maak, cwd=ROOT, env=omgeving, check=True, capture_output=True)
        yield adres


@pytest.fixture
def browser(chromium, portaal):
    """One browser on one computer: what it keeps, whoever signs in has."""
    context = chromium.new_context(base_url=portaal)
    yield context
    context.close()


def meld_aan(pagina, naam="ed"):
    if not pagina.url.endswith("/aanmelden/"):
        pagina.goto("/beheer/")
    pagina.get_by_label("Gebruikersnaam").fill(naam)
    pagina.get_by_label("Wachtwoord").fill(WACHTWOORD)
    volg(pagina.get_by_role("button", name="Aanmelden"))
    return pagina


def open_deel(pagina, titel):
    """Open the form of an activiteit; return its address and the text editor."""
    pagina.goto("/beheer/doelstellingen/activiteit/")
    volg(pagina.get_by_role("link", name=titel))
    return pagina.url, pagina.locator(".ProseMirror[aria-label='Tekst']")


def typ(pagina, veld, woorden):
    """Type at the end of a text, until the form says that it is kept."""
    zet_punt(veld)
    pagina.keyboard.type(woorden)
    expect(pagina.locator(".concept-stand")).to_have_text(STAND)


def test_a_crash_gives_the_text_back_to_who_typed_it_and_to_nobody_else(browser):
    pagina, meldingen = meld_aan(browser.new_page()), []
    adres, veld = open_deel(pagina, "Zelfzorg")
    typ(pagina, veld, " Een kostbare zin.")
    pagina.get_by_label("Reden van de wijziging").fill("Een geheime reden.")
    expect(pagina.locator(".concept-stand")).to_have_text(STAND)
    pagina.close()  # nothing is asked, nothing is saved

    # Somebody else on the same computer
    browser.clear_cookies()
    ander = browser.new_page()
    ander.on("console", lambda m: meldingen.append(m.text) if m.type == "error" else None)
    meld_aan(ander, "bram").goto(adres)
    expect(ander.locator(".ProseMirror[aria-label='Tekst']")).to_be_visible()
    ander.wait_for_load_state("networkidle")
    assert ander.locator(".concept-terug").count() == 0
    [(naam, stuk)] = ander.evaluate(f"{NAMEN}.map(naam => [naam, JSON.parse(localStorage[naam])])")
    assert re.fullmatch(r"concept:[\w-]{43}:[\w-]{43}", naam)
    assert [*map(type, stuk.values())] == [int, str, str]
    assert re.fullmatch("[0-9a-f]+", stuk["iv"] + stuk["tekst"])
    volg(ander.get_by_role("button", name="Afmelden").first)
    assert len(ander.evaluate(NAMEN)) == 1  # who signs out takes nothing of another

    # And the one who typed it
    ander.goto(adres)
    meld_aan(ander)
    ander.goto(adres)
    aanbod = ander.locator(".concept-terug")
    expect(aanbod.locator("ins")).to_have_text(["alleen bij u: Een kostbare zin.", "alleen bij u: Een geheime reden."])
    assert (list(meldingen), bevindingen(ander)) == ([], [])
    ander.get_by_role("button", name="Zet mijn tekst terug").click()
    expect(ander.locator(".ProseMirror[aria-label='Tekst']")).to_contain_text("Een kostbare zin.")
    expect(ander.get_by_label("Reden van de wijziging")).to_have_value("Een geheime reden.")
    volg(ander.get_by_role("button", name="Opslaan", exact=True))
    expect(ander.locator(".ProseMirror[aria-label='Tekst']")).to_contain_text("Een kostbare zin.")
    assert ander.evaluate(NAMEN) == []


def test_an_expired_session_gives_the_text_back_and_the_next_press_saves_it(browser):
    pagina = meld_aan(browser.new_page())
    adres, veld = open_deel(pagina, "Investeren")
    typ(pagina, veld, " Een late zin.")
    browser.clear_cookies(name="sessie")

    volg(pagina.get_by_role("button", name="Opslaan", exact=True))
    expect(pagina.get_by_role("heading", name="U bent niet meer aangemeld")).to_be_visible()
    expect(pagina.get_by_label("Tekst")).to_have_value(re.compile("Een late zin"))
    pagina.get_by_role("button", name="Opslaan").click()
    expect(pagina.get_by_text("U bent nog niet aangemeld. Uw tekst staat hier nog.")).to_be_visible()
    assert bevindingen(pagina) == []
    with browser.expect_page() as nieuw:
        pagina.get_by_role("link", name="Meld u aan in een nieuw tabblad").click()
    tabblad = nieuw.value
    tabblad.get_by_label("Gebruikersnaam").fill("ed")
    tabblad.get_by_label("Wachtwoord").fill(WACHTWOORD)
    volg(tabblad.get_by_role("button", name="Aanmelden"))
    expect(tabblad.get_by_text("Ga terug naar het andere tabblad")).to_be_visible()
    expect(pagina.get_by_text("U bent aangemeld als ed.")).to_be_visible()
    volg(pagina.get_by_role("button", name="Opslaan"))

    expect(pagina.get_by_text("’ is gewijzigd.")).to_be_visible()
    assert pagina.evaluate(NAMEN) == []
    pagina.goto(adres)
    expect(veld).to_contain_text("Een late zin.")


def test_two_editors_in_one_part_see_each_other_and_an_older_draft_comes_to_the_conflict(browser, chromium, portaal):
    een, andere_computer = meld_aan(browser.new_page()), chromium.new_context(base_url=portaal)
    twee = meld_aan(andere_computer.new_page(), "bram")
    _, veld = open_deel(een, "Zelfzorg")
    typ(een, veld, " Van de eerste.")
    een.close()
    adres, veld = open_deel(twee, "Zelfzorg")
    een = browser.new_page()
    een.goto(adres)

    expect(een.locator(".concept-anderen")).to_have_text(re.compile(r"^Ook geopend door bram \(sinds \d\d:\d\d\)\.$"))
    typ(twee, veld, " Van de tweede.")
    volg(twee.get_by_role("button", name="Opslaan", exact=True))
    twee.goto("/beheer/")
    een.goto(adres)
    expect(een.get_by_text("De opgeslagen tekst is sindsdien gewijzigd")).to_be_visible()
    expect(een.locator(".concept-anderen")).to_be_hidden()
    een.get_by_role("button", name="Zet mijn tekst terug").click()
    volg(een.get_by_role("button", name="Opslaan", exact=True))

    expect(een.get_by_role("heading", name="Iemand anders was u voor")).to_be_visible()
    een.get_by_role("radio", name="Allebei, na elkaar").check()
    volg(een.get_by_role("button", name="Bewaar deze samenvoeging"))
    assert een.evaluate(NAMEN) == []
    andere_computer.close()


def test_a_new_part_is_kept_too_thrown_away_on_request_and_on_signing_out_and_after_a_week(browser):
    pagina = meld_aan(browser.new_page())
    nieuw = "/beheer/bronnen/bron/add/"
    pagina.on("dialog", lambda dialoog: dialoog.accept())

    def vul():
        pagina.goto(nieuw)
        pagina.wait_for_load_state("networkidle")
        pagina.locator("#id_titel").press_sequentially("Een nieuwe bron")
        expect(pagina.locator(".concept-stand")).to_have_text(STAND)

    vul()
    pagina.goto(nieuw)
    pagina.get_by_role("button", name="Gooi weg").click()
    expect(pagina.locator(".concept-terug")).to_have_count(0)
    pagina.goto("/beheer/")
    weggegooid = pagina.evaluate(NAMEN)

    vul()
    volg(pagina.get_by_role("button", name="Afmelden").first)
    afgemeld = pagina.evaluate(NAMEN)

    pagina.evaluate("localStorage.setItem('concept:a:b', JSON.stringify({tot: Date.now() - 1}))")
    pagina.evaluate("localStorage.setItem('concept:a:c', JSON.stringify({tot: Date.now() + 60000}))")
    pagina.goto("/beheer/aanmelden/")
    assert (weggegooid, afgemeld, pagina.evaluate(NAMEN)) == ([], [], ["concept:a:c"])


def test_a_browser_that_keeps_nothing_has_the_form_as_it_was(browser):
    pagina, meldingen = browser.new_page(), []
    pagina.on("console", lambda m: meldingen.append(m.text) if m.type == "error" else None)
    pagina.on("pageerror", lambda fout: meldingen.append(str(fout)))
    vol = "if (naam.startsWith('concept:')) throw new DOMException('full', 'QuotaExceededError')"
    pagina.add_init_script(f"Storage.prototype.setItem = naam => {{ {vol} }}")
    meld_aan(pagina)
    _, veld = open_deel(pagina, "Investeren")

    zet_punt(veld)
    pagina.keyboard.type(" Zonder kopie.")
    pagina.wait_for_load_state("networkidle")
    assert pagina.locator(".concept-stand").inner_text() == ""
    volg(pagina.get_by_role("button", name="Opslaan", exact=True))

    expect(pagina.get_by_text("’ is gewijzigd.")).to_be_visible()
    assert meldingen == []
