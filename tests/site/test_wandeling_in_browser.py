"""What an editor does most, from the first screen, counted in clicks of the mouse; what is typed is not counted."""

import re

import pytest
from playwright.sync_api import expect

from tests.site.test_redacteur_in_browser import meld_aan, met_redacteur
from tests.wachten import GEDULD

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def portaal(tmp_path_factory):
    with met_redacteur(tmp_path_factory.mktemp("wandeling")) as adres:
        yield adres


class Wandeling:
    """An editor on the first screen, whose clicks are counted."""

    def __init__(self, pagina):
        self.pagina, self.kliks, self.meldingen = pagina, 0, []
        pagina.on("console", lambda m: self.meldingen.append(m.text) if m.type == "error" else None)
        pagina.on("pageerror", lambda fout: self.meldingen.append(str(fout)))
        pagina.on("dialog", self.hoor)  # a question whether to leave: everything is saved
        meld_aan(pagina)

    def hoor(self, dialoog):
        self.meldingen.append(dialoog.type)
        dialoog.accept()

    def klik(self, doel, *, naar_pagina=False):
        """Click once; `naar_pagina` waits for the page that this leads to."""
        self.kliks += 1
        if not naar_pagina:
            return doel.click()
        with self.pagina.expect_navigation(timeout=GEDULD * 1000):
            doel.click()

    def open_rij(self, rij):
        """Unfold a row of the tree."""
        self.klik(rij.locator("> details > summary"))

    def knop(self, naam):
        return self.pagina.get_by_role("button", name=naam, exact=True)

    def typ(self, woorden):
        self.pagina.keyboard.type(woorden)


@pytest.fixture
def wandeling(chromium, portaal):
    context = chromium.new_context(base_url=portaal, viewport={"width": 1280, "height": 900})
    yield Wandeling(context.new_page())
    context.close()


def test_an_oproep_for_two_parties_takes_at_most_eight_clicks(wandeling):
    pagina, klik = wandeling.pagina, wandeling.klik
    thema = pagina.locator("li[data-soort=thema]").nth(1)
    wandeling.open_rij(pagina.locator(".boom > li", has=thema))
    klik(thema.locator("> .rij .acties"))
    klik(pagina.get_by_role("dialog").get_by_role("link", name="Nieuw hierin: oproep"), naar_pagina=True)
    expect(pagina.locator(".ProseMirror")).to_be_focused()
    wandeling.typ("We vragen de gemeenten en patiënten mee te denken.")
    klik(wandeling.knop("Opslaan"), naar_pagina=True)
    klik(pagina.get_by_role("checkbox", name="Gemeenten"))
    klik(pagina.get_by_role("checkbox", name="Patiënten", exact=True))
    klik(wandeling.knop("Voeg de gekozen partijen toe"))

    expect(pagina.locator("#bij-adressering .chips > li > a")).to_have_text(["Gemeenten", "Patiënten"])
    pagina.goto("/werkversie/oproepen/25/")
    expect(pagina.locator("main")).to_contain_text("Gemeenten")
    assert (wandeling.kliks, wandeling.meldingen) == (7, [])


def test_a_note_with_a_new_bron_takes_at_most_eight_clicks(wandeling):
    pagina, klik = wandeling.pagina, wandeling.klik
    wandeling.open_rij(pagina.locator("li.d4[data-soort=doelstelling]"))
    klik(pagina.locator("#deel-zelfzorg"), naar_pagina=True)
    klik(pagina.locator(".ProseMirror"))
    pagina.keyboard.press("Control+End")
    klik(wandeling.knop("Noot invoegen"))
    klik(pagina.get_by_text("Nieuwe noot"))
    expect(pagina.get_by_label("Tekst van de noot")).to_be_focused()
    wandeling.typ("Jansen P. Zorg binnen een uur. 2026.")
    klik(pagina.get_by_label("Titel", exact=True).last)
    wandeling.typ("Zorg binnen een uur")
    klik(wandeling.knop("Maak deze noot"))
    expect(pagina.locator(".ProseMirror sup").last).to_have_text("39")
    klik(wandeling.knop("Opslaan"), naar_pagina=True)

    pagina.goto("/beheer/onderdeel/noot-39/")
    expect(pagina.locator("#bij-bron .rijen li")).to_contain_text("Zorg binnen een uur")
    assert (wandeling.kliks, wandeling.meldingen) == (8, [])


def test_a_word_in_five_parts_with_one_reason_takes_at_most_twelve_clicks(wandeling):
    pagina, klik = wandeling.pagina, wandeling.klik
    klik(pagina.get_by_role("searchbox"))
    wandeling.typ("huisartsenteam\n")
    klik(pagina.get_by_role("link", name="Zoek en vervang"), naar_pagina=True)
    expect(pagina.get_by_label("Vervang door")).to_be_focused()
    with pagina.expect_navigation(timeout=GEDULD * 1000):
        wandeling.typ("huisartsteam\n")
    vinkjes = pagina.locator("[name=plaats]:checked")
    while pagina.locator(".vervanglijst section", has=vinkjes).count() > 5:
        klik(vinkjes.last)
    klik(pagina.get_by_label("Reden van de wijziging"))
    wandeling.typ("Eén woord voor hetzelfde team.")
    klik(wandeling.knop("Vervang wat is aangevinkt"), naar_pagina=True)

    expect(pagina.get_by_text(re.compile("in 5 onderdelen.$"))).to_be_visible()
    assert (wandeling.kliks, wandeling.meldingen) == (6, [])


def test_by_hand_five_parts_go_along_the_siblings(wandeling):
    pagina, klik = wandeling.pagina, wandeling.klik
    wandeling.open_rij(pagina.locator("li.d1[data-soort=doelstelling]"))
    klik(pagina.locator("li.d1 li .t a").first, naar_pagina=True)
    for n in range(5):
        if n:
            klik(pagina.locator(".tak li a").nth(n), naar_pagina=True)
        wandeling.kliks += 2  # a double click takes a word
        pagina.locator(".ProseMirror p").first.dblclick(position={"x": 20, "y": 10})
        wandeling.typ("Anders")
        klik(wandeling.knop("Opslaan"), naar_pagina=True)
    klik(pagina.get_by_role("link", name="Werkversie").first, naar_pagina=True)
    klik(pagina.get_by_role("link", name="Bewerken", exact=True), naar_pagina=True)
    klik(pagina.get_by_label("Eén reden voor de gekozen onderdelen"))
    wandeling.typ("Eén woord voor hetzelfde.")
    klik(wandeling.knop("Bewaar deze reden"), naar_pagina=True)

    assert (wandeling.kliks, wandeling.meldingen) == (25, [])


def test_from_the_preview_to_the_form_and_what_is_typed_there_beside_it(wandeling):
    pagina, klik = wandeling.pagina, wandeling.klik
    pagina.goto("/werkversie/oproepen/12/")
    klik(pagina.get_by_role("link", name="Bewerk oproep 12"), naar_pagina=True)
    klik(pagina.locator(".ProseMirror"))
    wandeling.typ("Een proef.")
    klik(wandeling.knop("Voorbeeld van dit onderdeel"))

    expect(pagina.frame_locator(".voorbeeldpaneel iframe:not(.wacht)").locator("main")).to_contain_text("Een proef.")
    expect(pagina.locator(".tak")).to_be_hidden()  # the text field is where the siblings were
    klik(wandeling.knop("Sluit voorbeeld"))
    expect(wandeling.knop("Voorbeeld van dit onderdeel")).to_be_focused()
    klik(wandeling.knop("Opslaan"), naar_pagina=True)
    assert wandeling.meldingen == []
