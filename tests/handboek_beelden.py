"""Make the pictures of the handbook (docs/redactie/*.png) from a real portal in a real Chromium.

By hand, after a change of the screens: python -m tests.handboek_beelden. Look at what it made.
Starts a portal of its own in a temporary folder and plays two editors who work on the same text.
"""

import io
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.conftest import CHROMIUM, CHROMIUM_MACOS, ROOT, free_port, portal_environment
from tests.wachten import end, wait_until_it_answers

BEELDEN = ROOT / "docs" / "redactie"
BREED, RUIM, HOOG, MOST_BYTES = 1100, 1340, 760, 120_000
WACHTWOORD = "een-lang-wachtwoord-2035"
ACTIVITEITEN = "/beheer/doelstellingen/activiteit/?q="


def main():
    path = next(filter(None, [*map(shutil.which, CHROMIUM), shutil.which(CHROMIUM_MACOS)]), None)
    if path is None:
        sys.exit("No Chromium found.")
    arguments = ["--disable-dev-shm-usage", "--lang=nl", *(["--no-sandbox"] if os.geteuid() == 0 else [])]
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
    weigh()


def weigh():
    """Tell what each picture weighs. Ends with a message when one is too large to send to every editor."""
    for file in sorted(BEELDEN.glob("*.png")):
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size // 1000} kB")
        if file.stat().st_size > MOST_BYTES:
            sys.exit(f"{file.name} is larger than {MOST_BYTES // 1000} kB; show less of the screen.")


def play(browser, adres):
    """Play two editors who work on the same text, and take the pictures on the way."""
    anna, bram = (sign_in(browser, adres, naam) for naam in ("anna", "bram"))
    zelfzorg, verbinden = (find_part(anna, woorden) for woorden in ("Zelfzorg", "Langdurig verbinden"))
    change(anna, zelfzorg, "Patiënten weten wat zij zelf kunnen doen.", "Verduidelijkt op verzoek van patiënten.")
    change(anna, verbinden, "Dat begint bij de opleiding.", "")
    add_point(anna, "Klopt dit met de afspraken van dit jaar?")
    show_form(anna, verbinden)
    show_note(anna, zelfzorg)
    show_offer(anna, verbinden)
    show_replace(anna)
    show_tree(anna, bram, verbinden)
    show_conflict(anna, bram, zelfzorg)
    give_reason(anna)
    show_publish(anna)
    show_preview(anna)


def show_form(pagina, deel):
    """The form of a part with the panel beside it, on a screen that is wide enough for both."""
    pagina.set_viewport_size({"width": RUIM, "height": HOOG})
    open_form(pagina, deel)
    take(pagina, "onderdeel", 900, RUIM)


def show_note(pagina, deel):
    """The dialog in which a note and its bron are made together."""
    open_form(pagina, deel)
    pagina.click(".prose-menubar [data-name=noot]")
    pagina.fill("#noot-zoek", "huisarts")
    pagina.click("dialog.noot-dialoog summary")
    pagina.fill("#noot-tekst", "Nivel, Zelfzorg in de huisartsenpraktijk, 2026.")
    pagina.wait_for_load_state("networkidle")
    take(pagina, "noot-kiezen", 1000)


def show_offer(pagina, deel):
    """What is offered after a crash: text that was typed and not saved."""
    open_form(pagina, deel)
    add(pagina, "Dat vraagt ook tijd.")
    pagina.wait_for_selector(".concept-stand:not(:empty)")
    open_form(pagina, deel)
    pagina.wait_for_selector(".concept-terug ins")
    show(pagina.locator(".concept-terug"), "center")
    take(pagina, "tekst-terug", 560)
    pagina.click("[data-kies=weg]")


def show_replace(pagina):
    """The list of find and replace."""
    pagina.goto("/beheer/vervang/?zoek=huisartsenteam&door=huisartsteam")
    show(pagina.locator(".vervanglijst h2"))
    take(pagina, "zoek-en-vervang", 700)


def show_tree(anna, bram, deel):
    """The first screen: somebody else has a part open, one has no reason, one has an open point."""
    open_form(bram, deel)
    anna.goto("/beheer/")
    take(anna, "eerste-scherm", 820)


def show_conflict(anna, bram, deel):
    """Two editors who changed the same words."""
    for pagina in (bram, anna):
        open_form(pagina, deel)
    add(bram, "Dat vraagt goede uitleg.")
    save(bram, ".messagelist")
    add(anna, "Dat vraagt heldere uitleg.")
    save(anna, "form.conflict")
    take(anna, "iemand-anders-was-u-voor")


def give_reason(pagina):
    """One reason for what has none yet."""
    pagina.goto("/beheer/wijzigingen/")
    pagina.fill("#samen-reden", "Verduidelijkt op verzoek van patiënten.")
    pagina.click(".samen button")
    pagina.wait_for_selector(".messagelist")


def show_publish(pagina):
    pagina.goto("/beheer/publiceren/")
    take(pagina, "publiceren", 1180)


def show_preview(pagina):
    """A page of the preview, with a link to the form of each part."""
    pagina.goto("/werkversie/")
    pagina.click("main a:has-text('Vertrouwd huisartsteam')")
    knop = pagina.locator("main .bewerk a").nth(1)  # of the first activiteit: it shows where the mouse is
    show(knop, "center")
    knop.hover()
    take(pagina, "voorbeeld", 640)


def add_point(pagina, vraag):
    """Add an open point in the panel beside the form that is open."""
    pagina.click("#bij-punt > summary")
    pagina.fill("#bij-punt textarea", vraag)
    pagina.click("#bij-punt .naast-form button")
    pagina.wait_for_selector("#bij-punt ul.rijen li")


def sign_in(browser, adres, naam):
    pagina = browser.new_context(base_url=adres, viewport={"width": BREED, "height": HOOG}, locale="nl-NL").new_page()
    pagina.on("dialog", lambda vraag: vraag.accept())  # leaving a form with words that are not saved
    pagina.goto("/beheer/")
    pagina.fill("[name=login]", naam)
    pagina.fill("[name=password]", WACHTWOORD)
    pagina.click(".kaart [type=submit]")
    pagina.wait_for_url("**/beheer/")
    return pagina


def find_part(pagina, woorden):
    """Return the address of the form of the first activiteit whose title or text has these words."""
    pagina.goto(ACTIVITEITEN + woorden)
    return pagina.locator("#result_list tbody th a").first.get_attribute("href").partition("?")[0]


def open_form(pagina, adres):
    pagina.goto(adres)
    pagina.wait_for_selector(".prose-menubar")
    pagina.wait_for_load_state("networkidle")


def change(pagina, adres, zin, reden):
    """Add a sentence to the text of a part and save it."""
    open_form(pagina, adres)
    add(pagina, zin)
    if reden:
        pagina.fill("[name=reden]", reden)
    save(pagina, ".messagelist")


def add(pagina, zin):
    """Type a sentence at the end of the text of the open form."""
    tekst = pagina.locator(".ProseMirror").first
    tekst.evaluate("veld => veld.editor.commands.focus('end')")  # a key may come before the caret that a click sets
    pagina.locator(".ProseMirror:focus").wait_for()
    pagina.keyboard.type(" " + zin)
    tekst.get_by_text(f" {zin}").wait_for()


def save(pagina, verwacht):
    pagina.click("[name=_save]")
    pagina.wait_for_selector(verwacht)


def show(deel, waar="start"):
    """Bring a piece of the page to its top (or `center`), at once."""
    deel.evaluate("(e, block) => e.scrollIntoView({ behavior: 'instant', block })", waar)


def take(pagina, naam, hoog=HOOG, breed=BREED):
    """Keep what the screen shows, in the 256 colours that are enough for it: a third of the weight."""
    pagina.set_viewport_size({"width": breed, "height": hoog})
    beeld = Image.open(io.BytesIO(pagina.screenshot())).convert("RGB")
    beeld.quantize(256, dither=Image.Dither.NONE).save(BEELDEN / f"{naam}.png", optimize=True)
    pagina.set_viewport_size({"width": BREED, "height": HOOG})


if __name__ == "__main__":
    main()
