"""The screens of the admin in a real browser: accessible by day and night, on a phone too, and quiet in the console."""

import re
import subprocess
import sys

import pytest
from playwright.sync_api import expect

from tests.conftest import ROOT
from tests.gevuld import started
from tests.site.browser import bevindingen, volg
from tests.wachten import GEDULD

pytestmark = pytest.mark.browser
WACHTWOORD = "een-lang-wachtwoord-2035"
# One of each template: the first screen, lists with and without rows, forms, what is only read, history, refusing.
SCHERMEN = [
    "", "wijzigingen/", "onderdeel/zelfzorg/acties/", "publiceren/", "handboek/",
    "doelstellingen/activiteit/", "bronnen/bron/?q=qqqq", "visie/erratum/add/",
    "bronnen/bron/add/", "visie/nieuwsbrief/add/?deel=zelfzorg&deel=oproep-14", "visie/overnamecorrectie/1/change/",
    "bronnen/bron/1/history/", "bronnen/bron/1/delete/", "bestaat-niet/", "password_change/", "prullenbak/",
    "visie/stuk/add/?deel=oproep-1", "zoek/?q=contact", "vervang/?zoek=zorg&door=hulp&heel_woord=on",
]  # fmt: skip
# What shares a template with one of those.
VERDER = [
    "zoek/?q=" + "x" * 300, "vervang/",
    "opnieuw/1/", "doelstellingen/activiteit/add/", "doelstellingen/oproep/", "bronnen/noot/add/",
    "visie/paragraaf/add/", "visie/hoofdstuk/", "visie/intrekking/add/", "visie/wijziging/",
    "visie/voorbeeldlink/add/", "bronnen/bron/", "visie/nieuwsbrief/", "visie/openpunt/add/",
    "visie/verband/", "visie/verband/add/", "visie/moment/", "visie/moment/1/change/",
    "visie/stuk/", "visie/gezocht/add/",
    "visie/zoekwoord/", "visie/cijfer/", "visie/cijfer/1/change/", "visie/editie/", "visie/portaalgegevens/1/change/",
    "visie/werk/", "visie/werk/add/", "visie/werkdeel/", "visie/werkdeel/1/change/",
]  # fmt: skip
WAAR = [(360, "dark"), (1280, "light")]
OOK = [(360, "light"), (1280, "dark")]
TE_KLEIN = """() => [...document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select')]
  .filter(e => e.checkVisibility() && !e.closest('p, li, td, th, label') && !e.matches('.skip-to-content-link'))
  .filter(e => { const r = e.getBoundingClientRect(); return r.width && (r.height < 24 || r.width < 24) })
  .map(e => e.outerHTML.slice(0, 80))"""


@pytest.fixture(scope="module")
def portaal(tmp_path_factory):
    """The address of a portal with an eindredacteur."""
    with started(tmp_path_factory.mktemp("beheer"), VISIE_WACHTWOORD=WACHTWOORD) as (adres, omgeving):
        maak = [sys.executable, "manage.py", "maak_gebruiker", "ed", "--rol", "eindredacteur"]
        subprocess.run(maak, cwd=ROOT, env=omgeving, check=True, capture_output=True)
        yield adres


@pytest.fixture(scope="module")
def binnen(chromium, portaal):
    """The state of a browser in which the editor has signed in."""
    context = chromium.new_context(base_url=portaal)
    pagina = context.new_page()
    pagina.goto("/beheer/")
    pagina.get_by_label("Gebruikersnaam").fill("ed")
    pagina.get_by_label("Wachtwoord").fill(WACHTWOORD)
    volg(pagina.get_by_role("button", name="Aanmelden"))
    yield context.storage_state()
    context.close()


@pytest.fixture
def open_pagina(chromium, portaal, binnen):
    contexten = []

    def maak(**anders):
        contexten.append(chromium.new_context(base_url=portaal, storage_state=binnen, **anders))
        return contexten[-1].new_page()

    yield maak
    for context in contexten:
        context.close()


def test_every_kind_of_screen_is_accessible_and_fits_and_is_quiet(open_pagina, request):
    volledig = request.config.getoption("lang")
    pagina, meldingen, mis = open_pagina(), [], {}
    pagina.on("console", lambda m: meldingen.append((pagina.url, m.text)) if "status of 404" not in m.text else None)
    pagina.on("pageerror", lambda fout: meldingen.append((pagina.url, str(fout))))

    for scherm in [*SCHERMEN, *een_onderdeel(pagina), *(VERDER if volledig else [])]:
        pagina.goto(f"/beheer/{scherm}")
        if pagina.locator("textarea[data-django-prose-editor-configurable]").count():
            expect(pagina.locator(".ProseMirror").first).to_have_attribute("aria-label", re.compile("."))
        eerder = len(meldingen)
        for breedte, kleuren in [*WAAR, *(OOK if volledig else [])]:
            pagina.set_viewport_size({"width": breedte, "height": 900})
            pagina.emulate_media(color_scheme=kleuren)
            gevonden = bevindingen(pagina) + pagina.evaluate(TE_KLEIN)
            if pagina.evaluate("document.documentElement.scrollWidth") > breedte:
                gevonden.append("te breed")
            if gevonden:
                mis[scherm, breedte, kleuren] = gevonden
        del meldingen[eerder:]  # axe itself adds a style, which the policy rightly refuses

    assert (mis, meldingen) == ({}, [])


def een_onderdeel(pagina):
    """Return the form of a part of the werkversie, its earlier texts, and the same part as it was published."""
    pagina.goto("/beheer/doelstellingen/activiteit/?q=Zelfzorg")
    nu = pagina.locator("#result_list tbody th a").first.get_attribute("href").removeprefix("/beheer/").split("?")[0]
    pagina.goto("/beheer/doelstellingen/activiteit/?q=Zelfzorg&editie=1")
    oud = pagina.locator("#result_list tbody th a").first.get_attribute("href").removeprefix("/beheer/").split("?")[0]
    return [nu, nu.replace("change/", "eerder/"), oud]


def test_the_menu_works_by_mouse_by_keyboard_and_without_script(open_pagina):
    pagina = open_pagina(viewport={"width": 360, "height": 800})
    pagina.goto("/beheer/handboek/")
    menu, knop = pagina.locator("#menu"), pagina.locator("#menu > summary")

    knop.press("Enter")
    open_ = menu.get_attribute("open")
    hoog = pagina.locator(".menu-lap").bounding_box()["height"]
    regels = pagina.locator(".menu-lap a").evaluate_all("links => links.map(a => a.getBoundingClientRect().height)")
    pagina.keyboard.press("Tab")
    pagina.keyboard.press("Escape")
    na_escape = menu.get_attribute("open"), pagina.evaluate("document.activeElement.textContent")
    knop.click()
    pagina.mouse.click(180, 780)
    na_buiten = menu.get_attribute("open")
    zonder = open_pagina(java_script_enabled=False)
    zonder.goto("/beheer/handboek/")
    zonder.locator("#menu > summary").click()
    volg(zonder.get_by_role("link", name="Gegevens van het portaal"))

    assert (open_, na_escape, na_buiten) == ("", (None, "Menu"), None)
    assert (hoog <= 600, min(regels) >= 44) == (True, True)
    assert zonder.url.endswith("/beheer/visie/portaalgegevens/1/change/")


def test_a_field_counts_keeps_a_paste_and_ctrl_s_saves(open_pagina):
    pagina = open_pagina()
    pagina.goto("/beheer/visie/zoekwoord/add/")
    veld, teller = pagina.locator("#id_woorden"), pagina.locator("#id_woorden + .teller")

    stil = teller.is_visible()
    veld.fill("a" * 310)
    expect(teller).to_have_text("310 van 300 tekens: 10 te veel")
    expect(pagina.locator("p.zw[role=status]")).to_have_text("310 van 300 tekens: 10 te veel")
    bewaard = len(veld.input_value())
    veld.fill("huisbezoek")
    pagina.fill("#id_zoek_ook", "visite")
    with pagina.expect_navigation(timeout=GEDULD * 1000):
        pagina.keyboard.press("Control+s")

    assert (stil, bewaard) == (False, 310)
    expect(pagina.locator(".messagelist")).to_contain_text("Het zoekwoord ‘")
    expect(pagina.locator(".messagelist")).to_contain_text("is toegevoegd.")
