"""Make the pictures of the handbook (docs/redactie/*.png) from a real portal in a real Chromium.

By hand, after a change of the screens: python -m tests.handboek_beelden
Starts a portal of its own in a temporary folder and plays two editors who work on the same text.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.conftest import CHROMIUM, CHROMIUM_MACOS, ROOT, free_port, portal_environment
from tests.wachten import end, wait_until_it_answers

BEELDEN = ROOT / "docs" / "redactie"
BREED, HOOG, MOST_BYTES = 1100, 760, 120_000
WACHTWOORD = "een-lang-wachtwoord-2035"
ACTIVITEITEN = "/beheer/doelstellingen/activiteit/?q="


def main():
    path = next(filter(None, [*map(shutil.which, CHROMIUM), shutil.which(CHROMIUM_MACOS)]), None)
    if path is None:
        sys.exit("No Chromium found.")
    arguments = ["--disable-dev-shm-usage", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    BEELDEN.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="visie-handboek-") as folder, sync_playwright() as playwright:
        port = free_port()
        environment = portal_environment(Path(folder), port, VISIE_WACHTWOORD=WACHTWOORD)
        portal = subprocess.Popen([sys.executable, "manage.py", "start"], cwd=ROOT, env=environment)
        try:
            wait_until_it_answers(f"http://localhost:{port}", portal)
            for naam, rol in (("anna", "eindredacteur"), ("bram", "redacteur")):
                command = [sys.executable, "manage.py", "maak_gebruiker", naam, "--rol", rol]
                subprocess.run(command, cwd=ROOT, env=environment, check=True)
            browser = playwright.chromium.launch(executable_path=path, args=arguments)
            play(browser, f"http://localhost:{port}")
            browser.close()
        finally:
            end(portal)
    for file in sorted(BEELDEN.glob("*.png")):
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size // 1000} kB")
        if file.stat().st_size > MOST_BYTES:
            sys.exit(f"{file.name} is larger than {MOST_BYTES // 1000} kB; show less of the screen.")


def play(browser, adres):
    """Walk through the screens as two editors, and take a picture of five of them."""
    anna, bram = (sign_in(browser, adres, naam) for naam in ("anna", "bram"))

    open_part(anna, "Zelfzorg")
    anna.click(".prose-menubar [data-name=noot]")
    anna.fill("#noot-zoek", "huisarts")
    anna.wait_for_load_state("networkidle")
    take(anna, "noot-kiezen", HOOG)
    anna.click("dialog.noot-dialoog > button")

    change(anna, "Patiënten weten wat zij zelf kunnen doen.", "Verduidelijkt op verzoek van patiënten.")
    open_part(anna, "Investeren")
    change(anna, "Dat begint bij de opleiding.", "")
    anna.goto("/beheer/")
    take(anna, "eerste-scherm", 610)

    for pagina in (bram, anna):
        open_part(pagina, "Zelfzorg")
    change(bram, "Dat vraagt goede uitleg.", "")
    change(anna, "Dat vraagt heldere uitleg.", "", refused=True)
    take(anna, "iemand-anders-was-u-voor", HOOG)

    anna.goto("/beheer/wijzigingen/")
    anna.fill("#samen-reden", "Verduidelijkt op verzoek van patiënten.")
    anna.click(".samen button")
    anna.goto("/beheer/publiceren/")
    take(anna, "publiceren", 790)

    anna.goto("/werkversie/")
    take(anna, "voorbeeld", 480)


def sign_in(browser, adres, naam):
    pagina = browser.new_context(base_url=adres, viewport={"width": BREED, "height": HOOG}, locale="nl-NL").new_page()
    pagina.goto("/beheer/")
    pagina.fill("[name=login]", naam)
    pagina.fill("[name=password]", WACHTWOORD)
    pagina.click(".kaart [type=submit]")
    pagina.wait_for_url("**/beheer/")
    return pagina


def open_part(pagina, woorden):
    """Open the first activity whose title or text has these words."""
    pagina.goto(ACTIVITEITEN + woorden)
    pagina.click("#result_list tbody th a >> nth=0")
    pagina.wait_for_selector(".prose-menubar")


def change(pagina, zin, reden, refused=False):
    """Add a sentence to the text of the open form and save."""
    pagina.locator(".ProseMirror").click()
    pagina.keyboard.press("Control+End")
    pagina.keyboard.type(" " + zin)
    if reden:
        pagina.fill("[name=reden]", reden)
    pagina.click("[name=_save]")
    pagina.wait_for_selector("form.conflict" if refused else ".messagelist")


def take(pagina, naam, hoog):
    pagina.set_viewport_size({"width": BREED, "height": hoog})
    pagina.screenshot(path=BEELDEN / f"{naam}.png")
    pagina.set_viewport_size({"width": BREED, "height": HOOG})


if __name__ == "__main__":
    main()
