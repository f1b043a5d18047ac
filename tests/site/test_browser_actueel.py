"""The path of editors with a step at an oproep, in real browsers: added, shown by a second, hidden, expired."""

import datetime
import re
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.conftest import ROOT
from tests.gevuld import started
from tests.site.browser import bevindingen_bij_dag_en_nacht, volg

pytestmark = pytest.mark.browser
WACHTWOORD = "een-lang-wachtwoord-2035"
TITEL = "Kamerbrief over een gezonde leefomgeving"
LANG = f"{TITEL}, met de maatregelen die het kabinet wil nemen in de jaren die komen"
WAAR = ["/oproepen/1/", "/oproepen/overheid/", "/oproepen/overheid/blad/"]


@pytest.fixture
def portaal(tmp_path):
    """The address of a portal with two editors, and what runs a command there."""
    with started(tmp_path, VISIE_WACHTWOORD=WACHTWOORD) as (adres, omgeving):

        def manage(*woorden):
            subprocess.run([sys.executable, "manage.py", *woorden], cwd=ROOT, env=omgeving, check=True)

        for naam in ("ada", "bo"):
            manage("maak_gebruiker", naam, "--rol", "redacteur", "--verbosity", "0")
        yield adres, manage


def meld_aan(chromium, adres, naam):
    pagina = chromium.new_context(base_url=adres).new_page()
    pagina.goto("/beheer/")
    pagina.get_by_label("Gebruikersnaam").fill(naam)
    pagina.get_by_label("Wachtwoord").fill(WACHTWOORD)
    volg(pagina.get_by_role("button", name="Aanmelden"))
    return pagina


def te_zien(lezer):
    """Return on how many of the pages readers see the step."""
    aantal = 0
    for pad in WAAR:
        lezer.goto(pad)
        aantal += lezer.get_by_role("link", name=TITEL, exact=True).count()
    return aantal


def te_vinden(lezer):
    """Return whether the feed of all and the search have the step."""
    feed = lezer.request.get("/actueel/feed.xml").text()
    gevonden = lezer.request.get("/zoeken.json?q=Kamerbrief").json()["reacties_en_berichten"]
    return TITEL in feed, [treffer["kop"] for treffer in gevonden] == [TITEL]


def voeg_toe(ada):
    """Add a step from the form of the first oproep; return the address of its own form."""
    ada.goto("/beheer/onderdeel/oproep-1/")
    ada.locator("#bij-stuk > summary").click()
    volg(ada.get_by_role("link", name="Stap, reactie of bericht toevoegen"))
    ada.get_by_label("Titel").fill(TITEL)
    ada.get_by_label("Organisatie").fill("Ministerie van VWS")
    ada.get_by_label("Datum").fill("02-03-2026")
    ada.get_by_label("Adres", exact=False).first.fill("https://voorbeeld.nl/brief")
    volg(ada.get_by_role("button", name="Opslaan", exact=True))
    expect(ada.get_by_text("Lezers zien dit pas als een andere redacteur het naleest en toont.")).to_be_visible()
    volg(ada.get_by_role("link", name=TITEL).first)
    return ada.url


def toon(bo, adres):
    bo.goto(adres)
    volg(bo.get_by_role("link", name="Toon aan lezers"))
    volg(bo.get_by_role("button", name="Toon aan lezers"))
    expect(bo.get_by_text("Lezers zien dit nu.")).to_be_visible()


def test_a_step_is_added_shown_by_a_second_editor_hidden_and_expired(chromium, portaal):
    adres, manage = portaal
    ada, bo = (meld_aan(chromium, adres, naam) for naam in ("ada", "bo"))
    lezer = chromium.new_context(base_url=adres).new_page()

    stuk = voeg_toe(ada)
    expect(ada.get_by_text("u hebt dit zelf geschreven")).to_be_visible()
    assert (ada.get_by_role("link", name="Toon aan lezers").count(), te_zien(lezer)) == (0, 0)

    bo.goto("/beheer/")
    volg(bo.locator("section[aria-labelledby=wacht]").get_by_role("link", name=TITEL))
    toon(bo, bo.url)
    assert (te_zien(lezer), te_vinden(lezer)) == (len(WAAR), (True, True))
    lezer.goto("/oproepen/")
    volg(lezer.get_by_role("link", name="1 stap of reactie"))
    assert bevindingen_bij_dag_en_nacht(lezer) == []

    ada.goto(stuk)
    volg(ada.get_by_role("link", name="Nu verbergen"))
    ada.set_viewport_size({"width": 360, "height": 700})
    assert ada.evaluate("document.documentElement.scrollWidth") == 360
    ada.get_by_label("Reden").fill("Het ging over iets anders.")
    volg(ada.get_by_role("button", name="Nu verbergen"))
    assert (te_zien(lezer), te_vinden(lezer)) == (0, (False, False))

    toon(bo, stuk)
    gisteren = datetime.date.today() - datetime.timedelta(days=1)
    bo.get_by_label("Te zien tot en met").fill(f"{gisteren:%d-%m-%Y}")
    volg(bo.get_by_role("button", name="Opslaan", exact=True))
    nog = te_zien(lezer)
    manage("verloop")
    bo.goto("/beheer/")

    assert (nog, te_zien(lezer)) == (len(WAAR), 0)
    expect(bo.locator("section[aria-labelledby=verlopen]").get_by_role("link", name=TITEL)).to_be_visible()


def test_the_fullest_sheets_stay_one_a4_with_steps(chromium, tmp_path):
    vul = (
        "import datetime; from visie.actueel.models import Stuk\n"
        "for n in range(1, 9):\n"
        f"    s = Stuk.objects.create(soort='stap', status='getoond', titel='{LANG}', door_naam='x',\n"
        "        organisatie='Ministerie van Volksgezondheid, Welzijn en Sport', adres='https://voorbeeld.nl/',\n"
        "        datum=datetime.date(2026, 1, n), gecorrigeerd_op=datetime.date(2026, 2, n))\n"
        "    [s.delen.create(onderdeel=f'oproep-{o}') for o in (1, 10, 12)]\n"
    )
    with started(tmp_path) as (adres, omgeving):
        subprocess.run([sys.executable, "manage.py", "shell", "-v", "0", "-c", vul], cwd=ROOT, env=omgeving, check=True)
        pagina = chromium.new_context(base_url=adres).new_page()
        bladen = {}
        for partij in ("overheid", "zorgverzekeraars"):
            pagina.goto(f"/oproepen/{partij}/blad/")
            bladen[partij] = len(re.findall(rb"/Type\s*/Page\b", pagina.pdf(prefer_css_page_size=True)))

    assert bladen == {"overheid": 1, "zorgverzekeraars": 1}
