"""Signing in and managing accounts in a real browser: every screen accessible, on a phone too, and no policy broken."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.gevuld import started
from tests.site.browser import bevindingen, volg
from tests.totp import totp

pytestmark = pytest.mark.browser
WACHTWOORD, STAP = "een-lang-wachtwoord-2035", "/beheer/aanmelden/tweede-stap/"
SLEUTEL = {
    "protocol": "ctap2", "transport": "internal", "hasUserVerification": True, "isUserVerified": True,
    "automaticPresenceSimulation": True,
}  # fmt: skip
ACCOUNTS = [
    "auth/user/", "auth/user/add/", "auth/user/1/change/", "auth/user/2/change/", "auth/user/1/uitnodigen/",
    "auth/user/1/tweede-stap/", "auth/user/1/password/", "auth/user/1/history/", "auth/user/1/delete/",
    "password_change/", "visie/portaalgegevens/1/change/",
    "visie/wijziging/",
]  # fmt: skip


@pytest.fixture(scope="module")
def portaal(tmp_path_factory):
    """The address of a portal of its own, with a beheerder 'bea' and a superuser 'root'."""
    folder = tmp_path_factory.mktemp("aanmelden")
    with started(folder, VISIE_WACHTWOORD=WACHTWOORD) as (adres, omgeving):
        for naam, rol in (("bea", "beheerder"), ("root", "superuser")):
            maak = [sys.executable, "manage.py", "maak_gebruiker", naam, "--rol", rol]
            subprocess.run(maak, cwd=ROOT, env=omgeving, check=True, capture_output=True)
        yield adres


class Scherm:
    """A browser that keeps what the console says, and looks at each screen as a person with other needs would."""

    def __init__(self, chromium, adres, breedte, kleuren):
        self.breedte, self.mis, self.meldingen = breedte, {}, []
        self.context = chromium.new_context(
            base_url=adres, viewport={"width": breedte, "height": 800}, color_scheme=kleuren, locale="nl-NL"
        )
        self.pagina = self.context.new_page()
        self.pagina.on("console", self.noteer)
        self.pagina.on("pageerror", lambda fout: self.meldingen.append((self.pagina.url, str(fout))))

    def noteer(self, melding):
        # That a page is refused is what one of them is asked for.
        if melding.type == "error" and "status of 403" not in melding.text:
            self.meldingen.append((self.pagina.url, melding.text))

    def bekijk(self, naam):
        eerder = len(self.meldingen)
        fouten = bevindingen(self.pagina)
        del self.meldingen[eerder:]  # axe itself adds a style, which the policy rightly refuses
        if self.pagina.evaluate("document.documentElement.scrollWidth") > self.breedte:
            fouten.append("te breed")
        if fouten:
            self.mis[naam] = fouten

    def ga(self, pad):
        self.pagina.goto(pad)
        self.bekijk(pad)

    def stuur(self, naam, **velden):
        """Fill in the first form of the card, send it, and look at what comes."""
        for veld, waarde in velden.items():
            self.pagina.fill(f".kaart [name={veld}]", waarde)
        volg(self.pagina.locator(".kaart form >> nth=0 >> button"))
        self.bekijk(naam)

    def meld_aan(self, naam):
        self.ga("/beheer/")
        self.stuur("na aanmelden", login=naam, password=WACHTWOORD)

    def meld_af(self):
        self.ga("/beheer/aanmelden/afmelden/")
        self.stuur("afgemeld")


@pytest.fixture
def scherm(chromium, portaal):
    schermen = []

    def maak(breedte, kleuren):
        schermen.append(Scherm(chromium, portaal, breedte, kleuren))
        return schermen[-1]

    yield maak
    for een in schermen:
        een.context.close()


def test_a_key_made_in_the_browser_signs_in_and_is_removed_again(scherm):
    s = scherm(1280, "light")
    s.meld_aan("bea")
    apparaat = s.context.new_cdp_session(s.pagina)
    apparaat.send("WebAuthn.enable")
    apparaat.send("WebAuthn.addVirtualAuthenticator", {"options": SLEUTEL})

    s.ga(STAP + "sleutel/")
    s.pagina.fill("[name=name]", "Laptop")
    s.pagina.click("#sleutel")
    s.pagina.wait_for_selector(".codes")
    s.meld_af()
    s.meld_aan("bea")
    s.pagina.click("#sleutel")
    s.pagina.wait_for_url("**/beheer/")
    s.ga(STAP + "sleutels/")
    volg(s.pagina.locator("text=Verwijder Laptop"))
    s.stuur("sleutel weg")

    assert "De toegangssleutel is verwijderd." in s.pagina.content()
    assert (s.mis, s.meldingen) == ({}, [])


def test_a_browser_that_makes_no_key_says_so_on_the_page(scherm):
    s = scherm(360, "dark")
    s.meld_aan("bea")
    s.ga(STAP + "sleutel/")
    s.pagina.evaluate("() => { navigator.credentials.create = () => Promise.reject(new Error('nee')) }")

    s.pagina.click("#sleutel")
    s.pagina.wait_for_selector("#sleutelfout:not(:empty)")
    s.bekijk("mislukt")

    assert s.pagina.locator("#sleutelfout").inner_text().startswith("Het is niet gelukt.")
    assert (s.mis, s.meldingen) == ({}, [])


@pytest.mark.parametrize(("breedte", "kleuren"), [(360, "dark"), (1280, "light")])
def test_every_screen_of_signing_in_is_accessible_and_breaks_no_policy(scherm, breedte, kleuren):
    s = scherm(breedte, kleuren)
    s.ga("/beheer/")
    s.stuur("onjuist", login=f"niemand-{breedte}-{kleuren}", password="onjuist")
    s.ga("/beheer/aanmelden/wachtwoord/x-y/")
    s.ga("/beheer/aanmelden/wachtwoord/")
    s.stuur("verstuurd", email="niemand@voorbeeld.nl")
    s.meld_aan("root")
    s.ga(STAP)
    s.ga(STAP + "app/")
    s.pagina.click("summary")
    s.stuur("app, onjuiste code", code="000000")
    s.stuur("herstelcodes", code=totp(s.pagina.locator(".geheim").text_content()))
    code = s.pagina.locator(".codes code").first.inner_text()
    for pad in ("", "app/verwijderen/", "sleutels/", "sleutel/", "herstelcodes/nieuw/"):
        s.ga(STAP + pad)
    for pad in ("", "code/"):
        s.ga(f"/beheer/aanmelden/bevestigen/{pad}")
    s.meld_af()
    s.meld_aan("root")
    s.stuur("tweede stap, onjuiste code", code="1")
    s.stuur("binnen met een herstelcode", code=code)
    s.ga(STAP + "app/verwijderen/")
    s.stuur("app verwijderd")

    assert "De app is verwijderd." in s.pagina.content()
    assert (s.mis, s.meldingen) == ({}, [])


@pytest.mark.parametrize(("naam", "breedte", "kleuren"), [("bea", 360, "dark"), ("root", 1280, "light")])
def test_the_screens_of_accounts_are_accessible_and_break_no_policy(scherm, naam, breedte, kleuren):
    s = scherm(breedte, kleuren)
    s.meld_aan(naam)

    for pad in ACCOUNTS:
        s.ga(f"/beheer/{pad}")

    assert (s.mis, s.meldingen) == ({}, [])


def test_no_screen_of_the_admin_breaks_the_policy(scherm):
    s = scherm(1280, "light")
    s.meld_aan("root")
    menu = s.pagina.locator(".menu-lap a").evaluate_all("links => links.map(a => a.getAttribute('href'))")

    bekeken = 0
    for pad in dict.fromkeys(menu):
        s.pagina.goto(pad)
        rij = s.pagina.locator("#result_list tbody th a")
        if pad.endswith("/add/") or not rij.count():
            continue
        s.pagina.goto(rij.first.get_attribute("href"))  # its history and its removal share their templates with all
        bekeken += 1
    s.pagina.goto("/beheer/visie/voorbeeldlink/add/")
    s.pagina.locator(".datetimeshortcuts a").last.click()
    s.pagina.locator(".calendarbox td a").first.click()

    assert (bekeken > 15, s.meldingen) == (True, [])
