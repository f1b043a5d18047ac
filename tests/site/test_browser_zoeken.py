"""The search field as people use it: suggestions by keyboard, with a screen reader, and without script."""

import pytest

from tests.site.browser import volg

pytestmark = pytest.mark.browser


def typ(pagina, tekst):
    pagina.focus("#q")
    pagina.wait_for_selector("#q[role=combobox]")
    pagina.keyboard.type(tekst)
    pagina.wait_for_selector("#q[aria-expanded=true]")


@pytest.mark.parametrize("adres", ["/oproepen/", "/zoeken/"])
def test_a_suggestion_is_chosen_with_the_keyboard(pagina, adres):
    pagina.goto(adres)

    typ(pagina, "pallia")
    pagina.keyboard.press("ArrowDown")
    gekozen = pagina.locator(f"#{pagina.get_attribute('#q', 'aria-activedescendant')}")
    assert gekozen.get_attribute("aria-selected") == "true"
    assert "Palliatieve zorg" in gekozen.inner_text()
    pagina.keyboard.press("Enter")

    pagina.wait_for_url("**/palliatieve-zorg/")


def test_a_suggestion_opens_in_another_tab_as_any_link(pagina):
    pagina.goto("/oproepen/")

    typ(pagina, "pallia")
    with pagina.context.expect_page() as tabblad:
        pagina.get_by_role("option").first.click(button="middle")

    tabblad.value.wait_for_url("**/palliatieve-zorg/")
    assert pagina.url.endswith("/oproepen/")
    assert pagina.is_visible("#voorstellen")


def test_escape_closes_the_suggestions_and_keeps_what_was_typed(pagina):
    pagina.goto("/")

    typ(pagina, "pallia")
    pagina.keyboard.press("ArrowDown")
    pagina.keyboard.press("Escape")

    assert pagina.get_attribute("#q", "aria-expanded") == "false"
    assert pagina.get_attribute("#q", "aria-activedescendant") is None
    assert pagina.input_value("#q") == "pallia"
    assert not pagina.is_visible("#voorstellen")


def test_the_number_of_suggestions_is_said(pagina):
    pagina.goto("/zoeken/")

    typ(pagina, "pallia")

    assert pagina.inner_text("form [role=status]") == "3 voorstellen"


def test_enter_without_a_choice_searches(pagina):
    pagina.goto("/")

    typ(pagina, "hagro")
    pagina.keyboard.press("Enter")

    pagina.wait_for_url("**/zoeken/?q=hagro")
    assert pagina.locator("main .uitslag a").first.inner_text() == "Elkaar steunen"


@pytest.mark.parametrize("breedte", [320, 1440])
def test_suggestions_stay_inside_the_window(pagina, breedte):
    pagina.set_viewport_size({"width": breedte, "height": 800})
    pagina.goto("/zoeken/")

    typ(pagina, "gemeenten")

    vak = pagina.locator("#voorstellen").bounding_box()
    assert vak["x"] >= 0 and vak["x"] + vak["width"] <= breedte


def test_search_works_without_script(chromium, server):
    context = chromium.new_context(base_url=server, java_script_enabled=False)
    pagina = context.new_page()
    pagina.goto("/")

    pagina.fill("#q", "spoedpost")
    volg(pagina.locator("header form button"))

    assert pagina.url.endswith("/zoeken/?q=spoedpost")
    assert pagina.locator("main ol > li").count() > 3
    context.close()


@pytest.mark.parametrize(("breedte", "veld", "loep"), [(360, False, True), (1440, True, False)])
def test_narrow_screens_have_an_icon_and_wide_ones_the_field(pagina, breedte, veld, loep):
    pagina.set_viewport_size({"width": breedte, "height": 800})

    pagina.goto("/")

    assert (pagina.is_visible("#q"), pagina.is_visible("a.loep")) == (veld, loep)
