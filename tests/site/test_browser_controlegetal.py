"""The digest computed again by a real browser: of this portal's file, of one that a reader has, and when it cannot."""

import pytest
from playwright.sync_api import expect

from tests.site.browser import bevindingen

pytestmark = pytest.mark.browser
DIGEST = "2b9dba78223644b816e23d58b4706c0d6cc36f0e4c584523537cdbe84c94d038"
GELIJK = "✓ Gelijk: dit is letter voor letter de tekst van editie 1."
ONGELIJK = "✗ Niet gelijk: dit is niet letter voor letter de tekst van editie 1."
PASSAGE = "betaalbare huisvesting"


@pytest.fixture
def pagina(venster):
    pagina = venster(360)
    pagina.goto("/controlegetal/")
    return pagina


@pytest.fixture
def uitslag(pagina):
    return pagina.get_by_role("status").and_(pagina.locator("#uitslag"))


def kies(pagina, inhoud, naam="visie.json"):
    pagina.get_by_label("Een bestand van uw computer").set_input_files(
        [{"name": naam, "mimeType": "application/octet-stream", "buffer": inhoud.encode()}]
    )
    pagina.get_by_role("button", name="Reken dit bestand na").click()


def haal(pagina, naam):
    return pagina.request.get(f"/downloads/{naam}").text()


def test_the_file_of_this_portal_is_equal_and_nothing_is_sent(pagina, uitslag):
    verzoeken = []
    pagina.on("request", lambda verzoek: verzoeken.append((verzoek.method, verzoek.url.rpartition("/")[2])))

    pagina.get_by_role("button", name="Reken editie 1 na").click()

    expect(uitslag).to_contain_text(GELIJK)
    assert uitslag.locator("code").all_text_contents() == [DIGEST, DIGEST]
    assert [verzoek for verzoek in verzoeken if not verzoek[1].startswith("controlegetal.")] == [("GET", "visie.json")]
    assert bevindingen(pagina) == []


@pytest.mark.parametrize("naam", ["visie.json", "controletekst.txt"])
def test_a_file_of_the_reader_is_equal_until_a_word_in_it_is_changed(pagina, uitslag, naam):
    inhoud = haal(pagina, naam)

    kies(pagina, inhoud, naam)
    expect(uitslag).to_contain_text(GELIJK)
    kies(pagina, inhoud.replace(PASSAGE, "dure huisvesting", 1), naam)

    expect(uitslag).to_contain_text(ONGELIJK)
    bekend, berekend = uitslag.locator("code").all_text_contents()
    assert (bekend, len(berekend), berekend == DIGEST) == (DIGEST, 64, False)


def test_what_goes_wrong_is_said_in_words(pagina, uitslag):
    pagina.get_by_role("button", name="Reken dit bestand na").click()
    expect(uitslag).to_have_text("Kies eerst een bestand.")

    for onzin in ("{}", "geen JSON", '{"uitgave": {}, "delen": 1}', ""):
        kies(pagina, onzin)
        expect(uitslag).to_have_text("Dit is geen visie.json en geen controletekst.txt van dit portaal.")

    pagina.context.set_offline(True)
    pagina.get_by_role("button", name="Reken editie 1 na").click()
    expect(uitslag).to_contain_text("De tekst is niet op te halen.")


def test_the_whole_canonical_text_is_shown_when_it_is_asked(pagina):
    pagina.get_by_role("button", name="Toon haar hier").click()

    expect(pagina.locator("#regels")).to_contain_text("Vernieuwd competentieprofiel | Huisartsopleiding Nederland")
    assert pagina.locator("#regels").text_content() == haal(pagina, "controletekst.txt")


def test_a_browser_that_may_not_compute_says_so(venster):
    pagina = venster()
    pagina.add_init_script("Object.defineProperty(crypto, 'subtle', { value: undefined })")
    pagina.goto("/controlegetal/")

    pagina.get_by_role("button", name="Reken editie 1 na").click()

    expect(pagina.locator("#uitslag")).to_contain_text("alleen over een beveiligde verbinding (https)")


def test_without_script_there_is_no_button_and_the_other_ways_are_there(venster):
    pagina = venster(java_script_enabled=False)
    pagina.goto("/controlegetal/")

    expect(pagina.locator(".reken")).to_be_hidden()
    expect(pagina.get_by_text("Dit kan alleen met JavaScript.")).to_be_visible()
    expect(pagina.get_by_text("sha256sum controletekst.txt")).to_be_visible()
