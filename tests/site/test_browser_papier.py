"""Pages on paper, without background graphics: which sheets, and what stands on each."""

import re
import zlib

import pytest

pytestmark = pytest.mark.browser
DOELEN = ["vertrouwd-huisartsteam", "technologische-ontwikkelingen", "werken-als-collectief"]  # the longest
# How many sheets a page takes at most.
BLADEN = {f"/doelstellingen/{doel}/": 2 for doel in DOELEN} | {
    "/": 4, "/doelstellingen/": 4, "/oproepen/": 5,
    "/oproepen/14/": 1, "/oproepen/gemeenten/": 1, "/voorwoord/": 1, "/toekomstbeeld/": 2, "/hoofddoel/": 3,
    "/notendop/": 1, "/totstandkoming/": 2, "/hele-visie/kern/": 3, "/bronnen/adler-2010/": 1,
    "/citeren/": 2, "/verantwoording/": 3, "/zoeken/?q=spoed": 3,
    "/verwant/": 1, "/verwant/visie-eerstelijnszorg-2030/": 1, "/verwant/hechte-huisartsenzorg/": 1,
}  # fmt: skip
RING = "getComputedStyle(document.querySelector('.kring ol'), '::before').printColorAdjust"

VOET = "getComputedStyle(document.documentElement).getPropertyValue('--editie')"


def regels(pdf):
    """Return how many lines of text each sheet of a PDF has, the foot left out."""
    objecten = dict(re.findall(rb"\n(\d+) 0 obj\n(.*?)\nendobj", pdf, re.S))
    bladen = [o for o in objecten.values() if re.search(rb"/Type\s*/Page\b", o)]
    stromen = [objecten[re.search(rb"/Contents (\d+) 0 R", blad)[1]] for blad in bladen]
    teksten = [zlib.decompress(stroom.partition(b"stream\n")[2]) for stroom in stromen]
    return [len(set(re.findall(rb"(\S+) Tm\b", tekst))) - 1 for tekst in teksten]


def test_a_page_on_paper_takes_few_sheets_and_leaves_none_almost_empty(venster):
    pagina, te_veel, te_leeg = venster(), {}, {}
    for adres, hoogstens in BLADEN.items():
        pagina.goto(adres)
        op_blad = regels(pagina.pdf(prefer_css_page_size=True))
        if len(op_blad) > hoogstens:
            te_veel[adres] = len(op_blad)
        if min(op_blad) < 3:
            te_leeg[adres] = op_blad

    assert (te_veel, te_leeg) == ({}, {})


def test_the_ring_and_the_editie_are_on_paper(venster):
    pagina = venster()
    pagina.goto("/notendop/")

    kaal = pagina.pdf(prefer_css_page_size=True)
    met_achtergrond = pagina.pdf(prefer_css_page_size=True, print_background=True)
    pagina.emulate_media(media="print")

    assert kaal.count(b"/ShadingType") == met_achtergrond.count(b"/ShadingType") > 0
    assert pagina.evaluate(RING) == "exact"
    assert pagina.evaluate(VOET) == '", editie " "1"'
