"""Editors in a real browser: a word replaced in the whole text, the preview beside the form, from page to form."""

import pytest
from playwright.sync_api import expect

from tests.site.browser import bevindingen, volg, zet_punt
from tests.site.test_redacteur_in_browser import meld_aan, met_redacteur

pytestmark = pytest.mark.browser
ZELFZORG = "/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/"


@pytest.fixture(scope="module")
def portaal(tmp_path_factory):
    with met_redacteur(tmp_path_factory.mktemp("vervangen")) as adres:
        yield adres


@pytest.fixture
def pagina(chromium, portaal):
    """A page of an editor who is signed in; what the browser complains of fails the test."""
    context = chromium.new_context(base_url=portaal, viewport={"width": 1440, "height": 900})
    pagina, meldingen = context.new_page(), []
    pagina.on("console", lambda m: meldingen.append(m.text) if m.type == "error" else None)
    pagina.on("pageerror", lambda fout: meldingen.append((pagina.url, str(fout))))
    meld_aan(pagina)
    pagina.meldingen = meldingen
    yield pagina
    assert meldingen == []
    context.close()


def test_a_word_is_replaced_in_twenty_places_and_one_that_has_no_tick_stays(pagina):
    pagina.goto("/beheer/zoek/?q=patiënt")
    volg(pagina.get_by_role("link", name="Zoek en vervang"))
    pagina.get_by_label("Zoek", exact=True).fill("kunnen")
    pagina.get_by_label("Vervang door").fill("mogen <&>")
    volg(pagina.get_by_role("button", name="Toon alle plaatsen"))
    plaatsen = pagina.locator(".plaatsen li")
    aantal = plaatsen.count()
    assert aantal > 20
    expect(pagina.locator("[data-telling]")).to_have_text(f"{aantal} van {aantal} aangevinkt")

    pagina.get_by_role("button", name="Vink alles uit").click()
    for nummer in range(20):
        plaatsen.nth(nummer + 1).get_by_role("checkbox").check()
    expect(pagina.locator("[data-telling]")).to_have_text(f"20 van {aantal} aangevinkt")
    eerste = plaatsen.nth(0).inner_text()
    pagina.get_by_label("Reden van de wijziging").fill("Eén woord voor iedereen.")
    volg(pagina.get_by_role("button", name="Vervang wat is aangevinkt"))

    expect(pagina.get_by_text("Vervangen op 20 plaatsen")).to_be_visible()
    pagina.goto("/werkversie/hele-visie/")
    expect(pagina.get_by_text("mogen <&>")).not_to_have_count(0)
    assert pagina.locator("main").inner_text().count("mogen <&>") == 20
    pagina.goto("/beheer/vervang/?zoek=kunnen&door=x&heel_woord=on&hoofdletters=on")
    expect(plaatsen).to_have_count(aantal - 20)
    assert eerste.split("kunnen")[0] == plaatsen.nth(0).inner_text().split("kunnen")[0]


def test_the_preview_follows_what_is_typed_and_leaves_the_history_and_the_text_alone(pagina):
    pagina.goto(f"/werkversie{ZELFZORG}")
    pagina.get_by_role("link", name="Bewerk activiteit 4.5").focus()
    assert bevindingen(pagina) == []
    pagina.meldingen.clear()  # axe itself adds a style, which the policy rightly refuses
    opgeslagen = pagina.locator("#zelfzorg-p1").inner_text()
    volg(pagina.get_by_role("link", name="Bewerk activiteit 4.5"))
    veld = pagina.locator(".ProseMirror[aria-label='Tekst']")
    terug = pagina.evaluate("history.length")
    pagina.get_by_role("button", name="Voorbeeld van dit onderdeel").click()
    voorbeeld = pagina.frame_locator(".voorbeeldpaneel iframe:not(.wacht)")
    expect(voorbeeld.locator("#zelfzorg-p1")).to_have_text(opgeslagen)

    zet_punt(veld)
    pagina.keyboard.type(" Getypt, niet bewaard.")

    expect(voorbeeld.locator("#zelfzorg-p1")).to_have_text(f"{opgeslagen} Getypt, niet bewaard.")
    expect(voorbeeld.get_by_text("nog niet opgeslagen")).to_be_visible()
    expect(voorbeeld.get_by_role("link", name="Lees in verband")).to_have_attribute("target", "_blank")
    formulier, paneel = (pagina.locator(wat).bounding_box() for wat in (".ProseMirror", ".voorbeeldpaneel"))
    assert formulier["x"] + formulier["width"] <= paneel["x"]
    assert pagina.evaluate("history.length") == terug
    assert pagina.url.endswith("/change/")
    assert pagina.meldingen == []
    assert [gevonden for gevonden in bevindingen(pagina) if "voorbeeld" in str(gevonden)] == []
    pagina.meldingen.clear()  # axe itself adds a style, which the policy rightly refuses
    pagina.get_by_role("button", name="Sluit voorbeeld").click()
    expect(pagina.get_by_role("button", name="Voorbeeld van dit onderdeel")).to_be_focused()
    pagina.on("dialog", lambda dialoog: dialoog.accept())
    pagina.goto(f"/werkversie{ZELFZORG}")
    assert pagina.locator("#zelfzorg-p1").inner_text() == opgeslagen


def test_without_script_the_preview_is_a_page_of_its_own(chromium, portaal):
    context = chromium.new_context(base_url=portaal, java_script_enabled=False)
    pagina = context.new_page()
    meld_aan(pagina)
    pagina.goto("/beheer/onderdeel/zelfzorg/")
    pagina.locator("#id_tekst_nl").fill("<p>Zonder script getypt.</p>")

    with context.expect_page() as nieuw:
        pagina.get_by_role("button", name="Voorbeeld van dit onderdeel").click()

    expect(nieuw.value.locator("#zelfzorg-p1")).to_have_text("Zonder script getypt.")
    assert nieuw.value.url.endswith("/voorbeeld/")
    context.close()


@pytest.mark.parametrize(("breedte", "kleuren"), [(360, "dark"), (1280, "light")])
def test_the_screens_fit_and_axe_finds_nothing(pagina, breedte, kleuren):
    pagina.set_viewport_size({"width": breedte, "height": 800})
    pagina.emulate_media(color_scheme=kleuren)
    gevonden, te_breed = {}, []
    for adres in (
        "/beheer/zoek/?q=contact", f"/beheer/zoek/?q={'x' * 300}",
        "/beheer/vervang/?zoek=patiënten&door=x&heel_woord=on",
    ):  # fmt: skip
        pagina.goto(adres)
        if pagina.evaluate("document.documentElement.scrollWidth") > breedte:
            te_breed.append(adres)
        if fouten := bevindingen(pagina):
            gevonden[adres] = fouten

    pagina.meldingen.clear()  # axe itself adds a style, which the policy rightly refuses
    assert (gevonden, te_breed) == ({}, [])
