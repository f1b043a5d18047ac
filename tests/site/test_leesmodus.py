"""The reading mode of a browser keeps the whole text of every page, in order, with its title, senders and notes."""

import re
import urllib.request

import pytest

from tests.leesmodus import SCRIPT, WOORDEN, lees
from visie.pagina.leesmodus import DELEN, MEUBILAIR, mark

pytestmark = pytest.mark.browser
DOEL = "/doelstellingen/samenwerking-in-de-wijk/"
AFZENDERS = {
    "LHV, NHG en InEen",
    "Landelijke Huisartsen Vereniging (LHV), Nederlands Huisartsen Genootschap (NHG), InEen",
}


@pytest.fixture
def lezen(venster):
    """Read pages, each an address or its html, as the reading mode does."""
    pagina = venster(bypass_csp=True)
    pagina.goto("/bestaat-niet/")
    return lambda paginas: lees(pagina, paginas)


@pytest.fixture
def html(server):
    return lambda adres: urllib.request.urlopen(server + adres).read().decode()


def met_anker(html, oud, nieuw):
    """Return a page as it is when a part had another anker."""
    zonder = html.replace(f'class="content" id="{oud}', f'id="{oud}')
    return mark(re.sub(f'id="{oud}(?=[-"])', f'id="{nieuw}', zonder).encode()).decode()


def test_no_word_and_no_note_of_any_page_is_lost(lezen, html):
    adressen = re.findall("<loc>https?://[^/]+(.*?)</loc>", html("/sitemap.xml"))

    gelezen = dict(zip(adressen, lezen(adressen), strict=True))

    weg = {adres: (pagina["tekst"], pagina["noten"]) for adres, pagina in gelezen.items()}
    assert len(weg) > 180
    assert {adres: wat for adres, wat in weg.items() if wat != ([], [])} == {}
    van_de_visie = [p for adres, p in gelezen.items() if not re.match(r"/(bronnen/[^/]|verwant)", adres)]
    assert {pagina["byline"] for pagina in van_de_visie} <= AFZENDERS
    assert {pagina["lang"] for pagina in gelezen.values()} == {"nl"}


def test_a_bron_has_its_own_authors_or_none(lezen):
    met, zonder = lezen(["/bronnen/nicolet-2022/", "/bronnen/de-groene-huisartsenpraktijk/"])

    assert met["byline"].startswith("A. Nicolet") and zonder["byline"] is None


def test_a_remark_of_the_editors_stands_with_the_text(lezen, html):
    adres = next(adres for adres in re.findall("<loc>https?://[^/]+(.*?)</loc>", html("/sitemap.xml"))
                 if adres.endswith("/brede-betrokkenheid/"))  # fmt: skip

    (pagina,) = lezen([adres])

    assert "In september worden 3 digitale en 3 fysieke focusgroepen" in pagina["woorden"]


def test_what_is_no_text_stays_out(lezen):
    (doel,) = lezen([DOEL])

    assert doel["title"] == "Huisartsen dragen bij aan samenhang van zorg in de wijk."
    regels = doel["woorden"].splitlines()
    assert [regel for regel in regels if regel in {"Start", "Kopieer", "Sluit", "Op deze pagina", "Deel"}] == []
    assert doel["woorden"].count("Handreiking kwetsbare ouderen thuis | LHV") == 1


def test_an_anker_may_have_any_name(lezen, html, rondes):
    eigen, doel = f"{DOEL}elkaar-steunen/", "samenwerking-in-de-wijk"
    namen = [(eigen, "elkaar-steunen"), (DOEL, "elkaar-steunen"), (DOEL, doel), ("/oproepen/2/", "oproep-2")]
    namen += [("/hoofddoel/", "hoofddoel"), ("/totstandkoming/", "vaststelling"), ("/noten/30/", "noot-30")]
    paginas = {(adres, oud): html(adres) for adres, oud in namen}
    stap = rondes(len(namen), 1)  # each word on one kind of page, or on every kind
    paren = [(naam, woord) for n, naam in enumerate(namen) for woord in WOORDEN[n % stap :: stap]]
    proef = [(adres, woord, met_anker(paginas[adres, oud], oud, woord)) for (adres, oud), woord in paren]

    gelezen = lezen([html for _, _, html in proef])

    weg = [(*p[:2], g["tekst"], g["noten"]) for p, g in zip(proef, gelezen, strict=True) if g["tekst"] or g["noten"]]
    assert {woord for _, woord, _ in proef} == set(WOORDEN)
    assert weg == []


def test_hele_visie_with_only_such_names(lezen, html):
    heel = html("/hele-visie/")
    ankers = re.findall(r'<(?:section|li) (?:class="[^"]*" )?id="([^"]+)"', heel.split('id="noten"')[0])
    for n, anker in enumerate(ankers):
        heel = met_anker(heel, anker, WOORDEN[n % len(WOORDEN)] + f"-{n}")

    (gelezen,) = lezen([heel])

    assert len(ankers) > len(WOORDEN)
    assert (gelezen["tekst"], gelezen["noten"]) == ([], [])


def test_a_page_without_such_names_is_as_it_was():
    html = b'<p id="zelfzorg-p1">Sociale media</p><section class="act" id="zelfzorg"><input id="contact"></section>'

    assert mark(html) == html


@pytest.mark.parametrize(
    ("tag", "leesbaar"),
    [
        ('<p id="contact-p1">', '<p class="content" id="contact-p1">'),
        ('<section class="act" id="media">', '<section class="content act" id="media">'),
        ('<h1 id="meta" data-visie>', '<h1 class="content" id="meta" data-visie>'),
        ('<p id="share-p1">', '<p><a id="share-p1"></a>'),
        ('<li class="oproep" id="share">', '<li class="oproep"><a id="share"></a>'),
        ('<h2 class="hart" id="share-kop">', '<h2 class="content hart" id="share-kop">'),
    ],
)
def test_an_id_stays_where_a_link_finds_it(tag, leesbaar):
    assert mark(tag.encode()) == leesbaar.encode()


def test_every_word_that_costs_a_text_is_known():
    for naam in ("unlikelyCandidates", "negative"):
        patroon = re.search(rf"{naam}:\s*/(.*)/i", SCRIPT)[1]
        woorden = [woord.strip("^$ ") for woord in patroon.split("|")]
        assert [woord for woord in woorden if not MEUBILAIR.search(woord.encode())] == []
    assert DELEN.search(b"share") and DELEN.search(b"x-sharedaddy") and not DELEN.search(b"shared-decision")
