"""The tree of the first screen in a real browser: with the keyboard alone on a narrow screen, and dragging."""

import re

import pytest
from playwright.sync_api import expect

from tests.site.browser import bevindingen_bij_dag_en_nacht, volg
from tests.site.test_redacteur_in_browser import meld_aan, met_redacteur
from tests.wachten import GEDULD

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def portaal(tmp_path_factory):
    with met_redacteur(tmp_path_factory.mktemp("boom")) as adres:
        yield adres


@pytest.fixture
def scherm(chromium, portaal):
    """Open the first screen, signed in, at a width; what the console complains of is on record."""
    contexten = []

    def maak(breedte, hoogte=800):
        contexten.append(chromium.new_context(base_url=portaal, viewport={"width": breedte, "height": hoogte}))
        pagina, meldingen = contexten[-1].new_page(), []
        pagina.on("console", lambda m: meldingen.append(m.text) if m.type == "error" else None)
        meld_aan(pagina)
        return pagina, meldingen

    yield maak
    for context in contexten:
        context.close()


def tab_naar(locator, keren=250):
    """Press Tab until an element has the focus."""
    for _ in range(keren):
        if locator.evaluate("e => e === document.activeElement"):
            return
        locator.page.keyboard.press("Tab")
    raise AssertionError(f"Tab never comes to {locator}")


def druk(locator):
    """Come to a link or a button with Tab and press it; wait for the page that it leads to."""
    tab_naar(locator)
    with locator.page.expect_navigation(timeout=GEDULD * 1000):
        locator.page.keyboard.press("Enter")


def acties(pagina, naam):
    """Open what can be done with a part, and return the dialog."""
    tab_naar(pagina.get_by_role("link", name=f"Acties bij {naam}", exact=True))
    pagina.keyboard.press("Enter")
    dialoog = pagina.get_by_role("dialog", name=f"Acties bij {naam}")
    expect(dialoog).to_be_visible()
    return dialoog


def test_the_tree_works_with_the_keyboard_alone_on_a_narrow_screen(scherm):
    pagina, meldingen = scherm(360)
    assert bevindingen_bij_dag_en_nacht(pagina) == []
    meldingen.clear()  # axe itself adds a style, which the policy rightly refuses
    rij = pagina.locator("#deel-zelfzorg")
    expect(rij).to_be_hidden()

    tab_naar(pagina.locator("li.d4 summary"))
    pagina.keyboard.press("Enter")
    expect(rij).to_be_visible()
    druk(acties(pagina, "activiteit 4.5").get_by_role("button", name="Zet omlaag"))
    expect(pagina.get_by_text("‘Zelfzorg’ staat nu op plaats 6 van 6.")).to_be_visible()
    expect(rij).to_be_focused()

    dialoog = acties(pagina, "activiteit 4.5")
    tab_naar(dialoog.get_by_label("Naar een andere plek: doelstelling"))
    pagina.keyboard.type("6 W")
    druk(dialoog.get_by_role("button", name="Verplaats", exact=True))
    expect(pagina.get_by_text("Het nummer is nu 6.6; dat was 4.5.")).to_be_visible()
    expect(rij).to_be_focused()

    dialoog = acties(pagina, "activiteit 6.6")
    assert bevindingen_bij_dag_en_nacht(pagina) == []
    meldingen.clear()
    pagina.keyboard.press("Escape")
    expect(pagina.get_by_role("link", name="Acties bij activiteit 6.6")).to_be_focused()
    druk(acties(pagina, "activiteit 6.6").get_by_role("link", name="Nieuw hieronder: activiteit"))
    tab_naar(pagina.get_by_label("Titel"))
    pagina.keyboard.type("Mantelzorg")
    tab_naar(pagina.locator(".ProseMirror"))
    pagina.keyboard.type("Een nieuwe tekst.")
    pagina.get_by_role("button", name="Opslaan", exact=True).focus()  # in the editor Tab may be a character
    with pagina.expect_navigation(timeout=GEDULD * 1000):
        pagina.keyboard.press("Enter")
    expect(pagina.get_by_text("Het nummer is 6.7, de plaats 7 van 7.")).to_be_visible()
    expect(pagina.get_by_role("heading", name="Mantelzorg", level=1)).to_be_visible()

    assert pagina.evaluate("document.documentElement.scrollWidth") == 360
    assert meldingen == []


def test_a_row_is_dragged_to_another_place_and_to_another_goal(scherm):
    pagina, meldingen = scherm(1280, 2500)  # both rows are in sight
    pagina.locator("li.d1 summary").click()

    def sleep(van, naar, onder):
        """Drag the number of one row to the upper or the lower half of another."""
        greep, doel = (pagina.locator(f".rij:has(> .t > #deel-{anker})") for anker in (van, naar))
        expect(greep.locator(".n")).to_have_class(re.compile("greep"))  # the script is there
        begin, eind = greep.locator(".n").bounding_box(), doel.bounding_box()
        pagina.mouse.move(begin["x"] + 5, begin["y"] + 5)
        pagina.mouse.down()
        pagina.mouse.move(eind["x"] + 100, eind["y"] + eind["height"] * (0.8 if onder else 0.2), steps=5)
        with pagina.expect_navigation(timeout=GEDULD * 1000):
            pagina.mouse.up()

    sleep("regionaal-opleiden", "investeren-in-ons-team", onder=False)
    expect(pagina.get_by_text("‘Regionaal opleiden’ staat nu op plaats 3 van 8.")).to_be_visible()
    sleep("regionaal-opleiden", "technologische-ontwikkelingen", onder=True)
    expect(pagina.get_by_text("Het nummer is nu 2.8; dat was 1.6.")).to_be_visible()

    volg(pagina.locator("#deel-regionaal-opleiden"))
    expect(pagina.get_by_label("Titel")).to_have_value("Regionaal opleiden")
    assert meldingen == []
