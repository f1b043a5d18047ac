"""How the vision came about, above the text of the chapter that says so."""

import re
from html import unescape

import pytest
from django.utils import timezone

from tests.hulp import publiceer
from visie.editie.models import Aantekening, Editie, Paragraaf
from visie.verwant.models import Moment

pytestmark = pytest.mark.django_db
ADRES = "/totstandkoming/"


def lijn(client, adres=ADRES):
    """Return the HTML of the timeline on a page, '' without one."""
    gevonden = re.search(r'<div class="tijdlijn">.*?</section></div>', client.get(adres).text, re.S)
    return gevonden[0] if gevonden else ""


def stap(client, naam, adres=ADRES):
    """Return the HTML of one step."""
    stappen = re.findall(r"<li[ >].*?</li>", lijn(client, adres), re.S)
    return next(stuk for stuk in stappen if f"<h3> {naam}" in stuk or f"<h3>{naam}" in stuk)


def kaal(html):
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_what_came_before_has_its_years_and_says_where_none_is_named(client):
    vooraf = lijn(client).partition("Hoe de visie tot stand kwam")[0]

    assert re.findall(r"<b>\s*(\d+|<span[^>]*>\?</span>)\s*</b>", vooraf)[:4] == ["2012", "2019", "2020", "2021"]
    assert kaal(vooraf).count("jaar niet genoemd") == 1
    assert re.findall(r'href="(/verwant/[^"]+)"', vooraf) == [
        f"/verwant/{slug}/"
        for slug in (
            "toekomstvisie-huisartsenzorg-2022", "kernwaarden-2019", "hechte-huisartsenzorg", "kerntaken-2021",
            "visie-eerstelijnszorg-2030",
        )
    ]  # fmt: skip


def test_both_counts_of_focus_groups_are_drawn_and_quoted_with_their_sources(client):
    focusgroepen = stap(client, "Focusgroepen")
    plan, _, feit = focusgroepen.partition('class="feit"')

    assert (plan.count('<i class="rond'), plan.count('<i class="vierkant')) == (3, 3)
    assert (feit.count('<i class="rond vol'), feit.count('<i class="vierkant vol')) == (4, 4)
    assert "3 digitale en 3 fysieke" in plan and 'href="/verwant/aankondiging-toekomstvisie-2035/"' in plan
    assert "vier digitaal en vier fysiek" in feit and 'href="/totstandkoming/brede-betrokkenheid/"' in feit


def test_closed_calls_begin_so_and_what_a_source_does_not_name_is_said(client):
    aanmelden = kaal(stap(client, "Aanmelden"))

    assert aanmelden.startswith(
        "Aanmelden voor de focusgroepen voor 20 augustus Aangekondigd Gesloten Wil je meepraten"
    )
    assert aanmelden.endswith("Gehouden Niet genoemd in de visie")
    assert "Niet genoemd in de aankondiging" in kaal(stap(client, "Klankbordgroep"))
    assert lijn(client).count(">Gesloten<") == 3


def test_nothing_is_said_of_input_that_was_promised(client):
    assert "patiënten" not in lijn(client)
    assert "Afstanden op de lijn zijn geen tijd" in kaal(lijn(client))


def test_the_text_of_the_chapter_stands_whole_below(client):
    html = client.get(ADRES).text

    assert html.index('class="tijdlijn"') < html.index('id="totstandkoming"')
    assert "De uitkomsten hiervan zijn verwerkt in een voorlopige 99%-versie van de visie." in html


def test_the_remark_that_the_timeline_says_is_shown_only_where_that_is_not(client):
    rij = Aantekening.objects.get(onderdeel="brede-betrokkenheid")
    Aantekening.objects.create(onderdeel="brede-betrokkenheid", tekst="Een andere aantekening.")

    hoofdstuk, paragraaf = client.get(ADRES).text, client.get(f"{ADRES}brede-betrokkenheid/").text

    assert (rij.tekst in hoofdstuk, "Een andere aantekening." in hoofdstuk) == (False, True)
    assert (rij.tekst in paragraaf, "Een andere aantekening." in paragraaf) == (True, True)


def test_the_remark_comes_back_without_the_moment_that_says_it(client):
    Moment.objects.filter(naam="Focusgroepen").delete()

    assert Aantekening.objects.get(onderdeel="brede-betrokkenheid").tekst in client.get(ADRES).text


def test_without_moments_nothing_stands_there(client):
    Moment.objects.all().delete()

    assert lijn(client) == ""


def test_a_frozen_editie_shows_them_with_its_own_words(client):
    editie = Editie.objects.werkversie()
    deel = Paragraaf.objects.get(editie=editie, anker="brede-betrokkenheid")
    deel.tekst_nl = deel.tekst_nl.replace("Zo zijn er acht focusgroepen georganiseerd", "Zo waren er focusgroepen")
    deel.save()
    publiceer(editie, vastgesteld_op="2026-01", geldt_vanaf=timezone.localdate())

    assert "Niet genoemd in de visie" in stap(client, "Focusgroepen")
    assert "vier digitaal en vier fysiek" in stap(client, "Focusgroepen", "/edities/1/totstandkoming/")
    assert 'href="/edities/1/totstandkoming/brede-betrokkenheid/"' in lijn(client, "/edities/1/totstandkoming/")
