"""What holds for every page: head, outline, ids, links, headers."""

import copy
import re

import pytest
from django.conf import settings

from doelstellingen.models import Activiteit, Doelstelling, Oproep
from tests.site.lezer import boom, klassen, woorden
from visie.draaien import storing
from visie.editie.models import Portaalgegevens
from visie.pagina import stijl

VERDER = [
    "/bronnen/soort/toelichting/", "/bronnen/soort/ontbreekt/", "/edities/1/", "/edities/1/hele-visie/",
    "/edities/1/oproepen/gemeenten/", "/edities/1/noten/31/", "/oproepen/overheid/blad/", "/oproepen/apothekers/blad/",
    "/nieuwsbrief/?deel=zelfzorg&deel=oproep-14&zin=zelfzorg", "/edities/1/nieuwsbrief/",
    "/edities/1/leesmap/d4.6-o14-n31-persoonlijke_continuiteit/", "/leesmap/?bij=oproep-14&deel=d4.6&stap=kiezen",
]  # fmt: skip


@pytest.fixture
def paginas(lezer, paginas):
    """The same, and pages of every kind that is not among them."""
    return paginas | {adres: lezer.get(adres) for adres in VERDER}


def kenmerk(pagina, xpath, naam):
    return [e.get(naam) for e in pagina.iterfind(xpath)]


def test_every_page_is_valid_html_with_one_heading_1_a_title_and_a_description(paginas):
    for adres, response in paginas.items():
        pagina = boom(response)

        assert response.status_code == 200, adres
        assert len(list(pagina.iter("h1"))) == 1, adres
        assert woorden(next(pagina.iter("h1"))), adres
        assert pagina.findtext(".//title").endswith("Visie Huisartsenzorg 2035"), adres
        assert len(kenmerk(pagina, ".//meta[@name='description']", "content")[0]) > 20, adres


def test_titles_tell_pages_apart(paginas):
    eigen = [adres for adres in paginas if not adres.startswith("/edities/1/") and "?" not in adres]
    titels = [boom(paginas[adres]).findtext(".//title") for adres in eigen]

    assert len(titels) == len(set(titels))


def test_no_page_has_a_hyphen_that_is_not_in_the_text(paginas):
    zacht = re.compile("\u00ad|&shy;|&#0*173;|&#x0*ad;", re.I)

    met = [adres for adres, response in paginas.items() if zacht.search(response.content.decode())]

    assert met == []


def test_headings_go_down_one_level_at_a_time(paginas):
    for adres, response in paginas.items():
        niveaus = [int(e.tag[1]) for e in boom(response).iter() if str(e.tag) in {"h1", "h2", "h3", "h4"}]

        sprongen = [(a, b) for a, b in zip(niveaus, niveaus[1:], strict=False) if b > a + 1]
        assert sprongen == [], adres


def test_ids_are_unique_and_every_reference_to_one_resolves(paginas):
    for adres, response in paginas.items():
        elementen = [e for e in boom(response).iter() if isinstance(e.tag, str)]
        ids = [e.get("id") for e in elementen if e.get("id")]
        genoemd = [e.get(naam) for e in elementen for naam in ("popovertarget", "aria-labelledby") if e.get(naam)]
        genoemd += [e.get("href")[1:] for e in elementen if (e.get("href") or "").startswith("#")]

        assert len(ids) == len(set(ids)), adres
        assert set(genoemd) <= set(ids), adres


def test_every_link_inside_the_portal_answers_and_its_fragment_exists(lezer, paginas):
    bekend = {adres: boom(response) for adres, response in paginas.items()}
    hier = {href for pagina in bekend.values() for href in kenmerk(pagina, ".//a", "href")}
    for href in sorted(h for h in hier if h.startswith("/")):
        adres, _, fragment = href.partition("#")
        if adres not in bekend:
            response = lezer.get(adres)
            assert response.status_code in {200, 302}, href
            is_pagina = response.status_code == 200 and adres.partition("?")[0].endswith("/")
            bekend[adres] = boom(response) if is_pagina else None
        if fragment:
            assert fragment in {e.get("id") for e in bekend[adres].iter() if isinstance(e.tag, str)}, href


def test_every_page_carries_its_edition_language_and_one_canonical_address(paginas):
    for adres, response in paginas.items():
        pagina = boom(response)
        # A sheet to print is the page of its party over again; a choice is no page of its own.
        blijvend = (adres.removeprefix("/edities/1") or "/").removesuffix("blad/").partition("?")[0]

        assert (pagina.get("lang"), pagina.get("data-editie")) == ("nl", "1"), adres
        # Edition 1 is the current one: its page under /edities/1/ points at the address that stays current.
        assert kenmerk(pagina, ".//link[@rel='canonical']", "href") == [settings.VISIE_ADRES + blijvend], adres


def test_every_page_has_one_deferred_script_no_cookie_and_nothing_from_elsewhere(paginas):
    for adres, response in paginas.items():
        pagina = boom(response)
        bronnen = ((".//link", "href"), (".//use", "href"), (".//img", "src"))
        geladen = [adres for pad, naam in bronnen for adres in kenmerk(pagina, pad, naam)]

        uitgevoerd = [dict(s.attrib) for s in pagina.iter("script") if s.get("type") != "application/ld+json"]
        assert uitgevoerd == [{"src": "/static/portaal.js", "defer": ""}], adres
        assert not response.cookies, adres
        assert response["Vary"] == "Accept-Encoding", adres
        vreemd = [h for h in geladen if h and not h.startswith(("/", settings.VISIE_ADRES))]
        assert vreemd == [], adres
        namen = {naam for e in pagina.iter() if isinstance(e.tag, str) for naam in e.attrib}
        assert {naam for naam in namen if naam == "style" or naam.startswith("on")} == set(), adres


def test_the_content_policy_is_the_same_on_every_page_and_allows_our_own_script_only(paginas):
    beleid = {response["Content-Security-Policy"] for response in paginas.values()}

    assert len(beleid) == 1
    assert "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-" in beleid.pop()


@pytest.mark.django_db
def test_a_page_that_did_not_change_is_not_sent_again(client):
    eerste = client.get("/doelstellingen/werkplezier/")

    tweede = client.get("/doelstellingen/werkplezier/", headers={"If-None-Match": eerste["ETag"]})

    assert (tweede.status_code, tweede.content) == (304, b"")


def test_unknown_query_keys_change_nothing(lezer):
    gewoon = lezer.get("/oproepen/gemeenten/")

    met_sleutels = lezer.get("/oproepen/gemeenten/?utm_source=nieuwsbrief&x=1")

    assert met_sleutels.content == gewoon.content


def test_every_prefix_of_every_address_answers(lezer, paginas):
    stukken = set(paginas) | {adres.partition("?")[0] for adres in VERDER}
    voorvoegsels = {"/".join(adres.split("/")[:n]) + "/" for adres in stukken for n in range(1, adres.count("/"))}

    statussen = {adres: lezer.get(adres).status_code for adres in voorvoegsels}

    assert {adres: status for adres, status in statussen.items() if status not in {200, 301}} == {}


@pytest.mark.parametrize(
    ("code", "adres"),
    [
        ("/d4", "/doelstellingen/24-7-toegankelijk-voor-spoed/"),
        ("/d4.6", "/doelstellingen/24-7-toegankelijk-voor-spoed/palliatieve-zorg/"),
        ("/o12", "/oproepen/12/"),
        ("/n31", "/noten/31/"),
        ("/n*", "/noten/asterisk/"),
        ("/h2", "/hoofddoel/"),
        ("/h3", "/doelstellingen/"),
        ("/h4", "/oproepen/"),
        ("/edities/1/d4.6", "/edities/1/doelstellingen/24-7-toegankelijk-voor-spoed/palliatieve-zorg/"),
        ("/edities/1/o12", "/edities/1/oproepen/12/"),
    ],
)
def test_a_short_code_leads_to_its_part(lezer, code, adres):
    response = lezer.get(code)

    assert (response.status_code, response["Location"]) == (302, adres)


@pytest.mark.parametrize("code", ["/d8", "/d4.7", "/o25", "/n39", "/h9", "/edities/9/d1"])
def test_a_short_code_of_nothing_is_not_found(lezer, code):
    assert lezer.get(code).status_code == 404


def test_the_404_page_is_in_style_and_leads_back_into_the_text(lezer):
    response = lezer.get("/bestaat/niet/")

    pagina = boom(response)
    assert response.status_code == 404
    assert woorden(next(pagina.iter("h1"))) == ["Deze", "pagina", "bestaat", "niet"]
    doelen = next(e for e in pagina.iter("ol") if "doelrij" in klassen(e))
    assert [woorden(li)[0] for li in doelen] == list("1234567")
    assert woorden(doelen[3]) == ["4", "24/7", "toegankelijk", "voor", "spoed"]
    assert not list(pagina.iterfind(".//link[@rel='canonical']"))


def test_an_english_address_answers_404_in_english_with_a_link_to_the_dutch_page(lezer, document):
    response = lezer.get("/en/doelstellingen/werkplezier/")

    pagina = boom(response)
    hrefs = kenmerk(next(pagina.iter("main")), ".//a", "href")
    assert response.status_code == 404
    assert pagina.get("lang") == "en"
    doelen = [doel.get_absolute_url() for doel in document.alle(Doelstelling)]
    assert hrefs == ["/doelstellingen/werkplezier/", *doelen]
    assert b"Not yet in English" in response.content


def test_no_page_offers_english_before_there_is_any(paginas):
    for adres, response in paginas.items():
        assert kenmerk(boom(response), ".//link[@hreflang]", "href") == [], adres
        assert not [h for h in kenmerk(boom(response), ".//a", "href") if h.startswith("/en")], adres


def test_english_references_are_marked_as_english(lezer):
    pagina = boom(lezer.get("/noten/13/"))

    assert [e.get("lang") for e in pagina.iter() if e.get("id") == "noot-13"] == ["en"]


def test_a_trial_is_kept_out_of_search_engines_and_says_so(lezer):
    response = lezer.get("/")

    assert kenmerk(boom(response), ".//meta[@name='robots']", "content") == ["noindex"]
    assert b"Proefversie, nog niet vrijgegeven" in response.content


@pytest.mark.django_db
def test_one_setting_makes_the_portal_public(client):
    Portaalgegevens.objects.update_or_create(pk=1, defaults={"status": "openbaar"})

    response = client.get("/")

    assert kenmerk(boom(response), ".//meta[@name='robots']", "content") == []
    assert b"Proefversie" not in response.content


def test_sitemap_names_every_page_once(lezer, document):
    regels = re.findall("<loc>(.*?)</loc>", lezer.get("/sitemap.xml").content.decode())

    assert len(regels) == len(set(regels))
    for model in (Activiteit, Oproep):
        for deel in document.alle(model):
            assert settings.VISIE_ADRES + deel.get_absolute_url() in regels
    assert not [adres for adres in regels if "/edities/1" in adres or "#" in adres]


def test_robots_keeps_crawlers_out_of_the_admin_only(lezer):
    response = lezer.get("/robots.txt")

    assert response.content.decode().splitlines() == [
        "User-agent: *", "Disallow: /beheer/", "", f"Sitemap: {settings.VISIE_ADRES}/sitemap.xml",
    ]  # fmt: skip


def test_facts_only_the_organisations_can_give_are_shown_as_still_to_be_filled(lezer):
    leeg = b"Nog in te vullen door LHV, NHG en InEen"

    paden = ("/privacy/", "/toegankelijkheid/", "/verantwoording/")
    aantallen = [lezer.get(adres).content.count(leeg) for adres in paden]

    assert aantallen == [1, 1, 1]


@pytest.mark.django_db
def test_reporting_an_error_appears_once_there_is_an_address_for_it(client):
    assert b"Meld het" not in client.get("/").content

    Portaalgegevens.objects.update_or_create(pk=1, defaults={"contact_fouten": "fouten@voorbeeld.nl"})

    assert b"mailto:fouten@voorbeeld.nl" in client.get("/").content


def test_the_portal_never_speaks_in_the_voice_of_the_vision(paginas, document):
    """Outside the words of the vision no page says 'wij', 'ons' or 'onze', but for two sentences that it was given."""
    # Names of parts in links (breadcrumbs, 'aangehaald in') are titles of the vision.
    titels = sorted((d.kop.lower() for d in document.leesvolgorde), key=len, reverse=True)
    for adres, response in paginas.items():
        body = copy.deepcopy(next(boom(response).iter("body")))
        letterlijk = {"data-visie", "data-werk", "data-kop"}
        citaten = [e for e in body.iter() if isinstance(e.tag, str) and letterlijk & set(e.attrib)]
        citaten += [e for e in body.iter() if isinstance(e.tag, str) and "overname" in klassen(e)]
        citaten += [*body.iter("nav"), *(e for e in body.iter("p") if "druk" in klassen(e))]  # addresses
        for e in citaten:
            tail = e.tail
            e.clear()
            e.tail = tail
        eigen = " ".join(woorden(body)).replace("Wat vragen we van …", "").replace("Wij bewaren niets.", "").lower()
        for titel in titels:
            eigen = eigen.replace(titel, "")
        assert re.findall(r"\b(?:wij|we|ons|onze)\b", eigen) == [], adres


@pytest.mark.django_db
def test_the_500_page_is_in_style_and_asks_nothing_of_the_database(rf, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = storing.fout(rf.get("/"))

    pagina = boom(response)
    assert response.status_code == 500
    assert " ".join(woorden(next(pagina.iter("h1")))) == "Er ging iets mis"
    assert pagina.findtext(".//style") == stijl.css()
