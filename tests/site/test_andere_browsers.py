"""The path of a reader in Firefox and in WebKitGTK, the engine of Safari. What Chromium shows, other modules test."""

import pytest

from tests.site.webdriver import until

pytestmark = pytest.mark.browser
D4 = "/doelstellingen/24-7-toegankelijk-voor-spoed/"
SOORTEN = ["/", D4, f"{D4}palliatieve-zorg/", "/oproepen/", "/hele-visie/", "/bronnen/", "/zoeken/?q=spoed"]
NOOT_31 = "[aria-label='Noot 31']"


def test_the_start_page_leads_to_a_goal(leesvenster):
    leesvenster.open("/")

    leesvenster.click(f"main .kring a[href='{D4}']")

    leesvenster.arrive(D4)
    leesvenster.wait_to_see("h1")
    assert leesvenster.texts("h1") == [
        "Huisartsen nemen samen verantwoordelijkheid voor continuïteit en waarborgen 24/7-toegankelijkheid van de "
        "spoedeisende huisartsenzorg."
    ]


@pytest.mark.parametrize("breedte", [320, 1280])
def test_a_note_opens_in_place_and_closes_with_its_button(leesvenster, breedte):
    leesvenster.resize(breedte)
    leesvenster.open(D4)

    leesvenster.click(NOOT_31)
    leesvenster.wait_to_see("#noot-31 p")
    opened = leesvenster.texts("#noot-31:popover-open #noot-31-p1")
    leesvenster.click("#noot-31 .dicht")

    assert opened == [
        "De visie huisartsenzorg 2035 sluit aan bij nieuwe inzichten die zijn verkregen op basis van ontwikkelingen op "
        "dit thema, zoals vastgesteld in het gezamenlijke actieplan werkdruk ANW."
    ]
    assert leesvenster.texts("#noot-31:popover-open") == []


def test_a_selection_has_the_words_and_no_number_of_a_note(leesvenster):
    leesvenster.open(D4)
    kies = "getSelection().selectAllChildren(document.querySelector('#palliatieve-zorg-p1')); "

    gekozen = leesvenster.script(f"{kies}return String(getSelection())")

    assert "continuïteit cruciaal. We nemen daar" in " ".join(gekozen.split())


def test_who_has_read_nothing_yet_sees_no_stop_of_the_line_filled(leesvenster):
    leesvenster.open(D4)
    lengte = "getComputedStyle(document.querySelector('.lijst ol li'), '::after').scale"

    assert leesvenster.script(f"return {lengte}") == "1 0"


def test_the_list_of_notes_leads_back_to_the_text(leesvenster):
    leesvenster.open(f"{D4}#noot-32")

    leesvenster.click("#noot-32 .terug")

    leesvenster.arrive(f"{D4}#verwijzing-32")
    leesvenster.wait_to_see("#verwijzing-32 button")


@pytest.mark.parametrize("breedte", [320, 1280])
def test_the_table_shows_the_oproepen_of_a_party_and_their_number(leesvenster, breedte):
    leesvenster.resize(breedte)
    leesvenster.open("/oproepen/")

    leesvenster.click(".wie a[href='/oproepen/gemeenten/']")

    leesvenster.arrive("/oproepen/gemeenten/")
    assert leesvenster.texts("h1") == ["Gemeenten"]
    assert leesvenster.texts(".wie td a") == ["14", "17", "18"]
    assert leesvenster.texts("main li.oproep .cijfer") == ["Oproep 14", "Oproep 17", "Oproep 18"]


def test_a_search_finds_the_activity_and_marks_the_word(leesvenster):
    leesvenster.open("/")

    leesvenster.type("#q", "palliatieve\ue007")  # and Enter

    leesvenster.arrive("/zoeken/?q=palliatieve")
    leesvenster.wait_to_see("main .antwoord blockquote mark")
    leesvenster.wait_to_see(f"main .antwoord a[href='{D4}palliatieve-zorg/']")
    assert leesvenster.texts("main .antwoord mark") == ["Palliatieve"]


def test_a_suggestion_under_the_search_field_leads_to_its_page(leesvenster):
    leesvenster.open("/oproepen/")

    leesvenster.click("#q")
    leesvenster.wait_to_see("#q[role=combobox]")  # its script has come
    leesvenster.type("#q", "pallia")
    leesvenster.wait_to_see("#voorstellen [role=option]")
    leesvenster.type("#q", "\ue015\ue007")  # arrow down, Enter

    leesvenster.arrive(f"{D4}palliatieve-zorg/")


def test_on_paper_are_the_text_and_its_notes_and_no_controls(leesvenster):
    leesvenster.open(D4)
    on_screen = leesvenster.shown(".kop, .voet, .buren, .druk")

    leesvenster.on_paper()

    assert on_screen == [True, False, True, True]
    assert leesvenster.shown(".kop, .voet, .buren, .druk") == [False, True, False, False]
    assert leesvenster.shown("#palliatieve-zorg-p1, #noot-31-p1, #noot-32-p1") == [True, True, True]


def test_no_kind_of_page_scrolls_sideways_on_a_phone(leesvenster):
    leesvenster.resize(320)

    widths = {}
    for adres in SOORTEN:
        leesvenster.open(adres)
        widths[adres] = leesvenster.script("return [innerWidth, document.documentElement.scrollWidth]")

    assert widths == dict.fromkeys(SOORTEN, [320, 320])


def test_the_style_and_letters_of_a_page_come_in(leesvenster):
    leesvenster.open(D4)

    rules = "return [...document.querySelectorAll('style')].map(e => !!e.sheet?.cssRules.length)"
    letters = "return ['Figtree', 'Bron Serif'].every(name => [...document.fonts].some(letter => "
    letters += "letter.family.includes(name) && letter.status == 'loaded'))"

    until(lambda: leesvenster.script(letters), "both letters there")
    assert leesvenster.script(rules) == [True]


@pytest.mark.parametrize("andere_browser", ["firefox"], indirect=True)  # WebKitGTK does not tell
def test_the_browser_complains_of_no_kind_of_page(leesvenster):
    for adres in SOORTEN:
        leesvenster.open(adres)

    assert leesvenster.complaints() == []


def test_a_note_is_read_without_script(zonder_script):
    zonder_script.resize(1280)
    zonder_script.open(D4)

    zonder_script.click(NOOT_31)

    zonder_script.wait_to_see("#noot-31:popover-open p")


def test_a_note_beside_the_text_is_read_without_script(zonder_script):
    zonder_script.resize(1400)
    zonder_script.open(D4)

    zonder_script.click(f"{NOOT_31}[role=doc-noteref]")

    zonder_script.arrive(f"{D4}#noot-31")
    zonder_script.wait_to_see("#noot-31 p")


def test_search_works_without_script(zonder_script):
    zonder_script.resize(1280)
    zonder_script.open("/")

    zonder_script.type("#q", "palliatieve")
    suggestions = zonder_script.texts("#q[role=combobox]")
    zonder_script.click("header form button")

    zonder_script.arrive("/zoeken/?q=palliatieve")
    assert suggestions == []  # or else there was script
    assert zonder_script.texts("main .antwoord .plaats a, main ol h3") == ["Palliatieve zorg", "Noot 32"]
