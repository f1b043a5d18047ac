"""Two editors in one part, and the bin, in a real browser: both texts survive, and what was removed comes back."""

import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.conftest import ROOT
from tests.gevuld import started
from tests.site.browser import bevindingen, volg, zet_punt
from tests.site.test_redacteur_in_browser import WACHTWOORD, meld_aan

pytestmark = pytest.mark.browser
SMAL = {"viewport": {"width": 360, "height": 800}, "color_scheme": "dark"}
BREED = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"}


@pytest.fixture(scope="module")
def portaal(tmp_path_factory):
    with started(tmp_path_factory.mktemp("samen"), VISIE_WACHTWOORD=WACHTWOORD) as (adres, omgeving):
        maak = [sys.executable, "manage.py", "maak_gebruiker", "ed", "--rol", "eindredacteur"]
        subprocess.run(maak, cwd=ROOT, env=omgeving, check=True, capture_output=True)
        yield adres


@pytest.fixture
def vensters(chromium, portaal):
    """Two windows of signed-in editors: a narrow one in the dark and a wide one in the light."""
    contexten = [chromium.new_context(base_url=portaal, **opties) for opties in (SMAL, BREED)]
    paginas = [context.new_page() for context in contexten]
    for pagina in paginas:
        meld_aan(pagina)
    yield paginas
    for context in contexten:
        context.close()


def open_deel(pagina, anker):
    pagina.goto(f"/beheer/onderdeel/{anker}/")
    expect(pagina.locator(".ProseMirror")).to_be_visible()


def typ(pagina, waar, woorden):
    """Type words at the begin or the end of the text."""
    zet_punt(pagina.locator(".ProseMirror"), "start" if waar == "begin" else "end")
    pagina.keyboard.type(woorden)


def bewaar(pagina):
    volg(pagina.get_by_role("button", name="Opslaan", exact=True))


def past(pagina):
    """Tell what is wrong with a page: what axe finds, and whether it is wider than the window."""
    breedte = pagina.viewport_size["width"]
    return bevindingen(pagina), pagina.evaluate("document.documentElement.scrollWidth") <= breedte


def test_two_editors_of_one_part_both_keep_their_words_and_choose_where_they_meet(vensters):
    smal, breed = vensters
    for pagina in vensters:
        open_deel(pagina, "zelfzorg")
    typ(breed, "begin", "Vooraan. ")
    typ(smal, "eind", " Achteraan.")

    bewaar(breed)
    bewaar(smal)

    expect(smal.get_by_text("Samengevoegd met de wijziging van ed")).to_be_visible()
    for zin in ("Vooraan.", "Achteraan."):
        expect(smal.locator(".ProseMirror")).to_contain_text(zin)

    # Both write at the end: each page asks its editor, and what is chosen is saved with the rest.
    open_deel(breed, "zelfzorg")
    typ(smal, "eind", " Van de een.")
    typ(breed, "eind", " Van de ander.")
    bewaar(smal)
    bewaar(breed)
    expect(breed.get_by_role("heading", name="Iemand anders was u voor")).to_be_visible()
    assert past(breed) == ([], True)
    open_deel(smal, "zelfzorg")
    open_ander = smal.context.new_page()
    open_deel(open_ander, "zelfzorg")
    typ(open_ander, "eind", " Nog een.")
    bewaar(open_ander)
    typ(smal, "eind", " Nog een ander.")
    bewaar(smal)
    assert past(smal) == ([], True)

    breed.get_by_role("radio", name="Allebei, na elkaar").check()
    volg(breed.get_by_role("button", name="Bewaar deze samenvoeging"))  # on a page that is no longer true
    breed.get_by_role("radio", name="Allebei, na elkaar").check()
    volg(breed.get_by_role("button", name="Bewaar deze samenvoeging"))

    for zin in ("Vooraan.", "Achteraan.", "Van de een.", "Nog een.", "Van de ander."):
        expect(breed.locator(".ProseMirror")).to_contain_text(zin)


def test_what_is_removed_lies_in_the_bin_and_comes_back(vensters):
    adres = ""
    for pagina in vensters:
        open_deel(pagina, "palliatieve-zorg")
        adres = adres or pagina.url
        pagina.goto(adres.replace("/change/", "/delete/"))
        assert past(pagina) == ([], True)
        pagina.get_by_label("Reden").fill("Staat elders.")
        volg(pagina.get_by_role("button", name="Naar de prullenbak"))
        volg(pagina.get_by_role("link", name="Naar de prullenbak"))
        assert past(pagina) == ([], True)
        expect(pagina.locator("#weg-palliatieve-zorg")).to_contain_text("Reden: Staat elders.")

        volg(pagina.get_by_role("button", name="Zet terug: Activiteit 4.6: Palliatieve zorg"))

        expect(pagina.get_by_text("staat weer op zijn plaats.")).to_be_visible()
        open_deel(pagina, "palliatieve-zorg")
        assert pagina.url == adres
