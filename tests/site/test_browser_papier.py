"""Pages on paper, without background graphics: which sheets, and what stands on each."""

import re
import zlib

import pytest

pytestmark = pytest.mark.browser
DOELEN = ["vertrouwd-huisartsteam", "technologische-ontwikkelingen", "werken-als-collectief"]  # the longest
# How many sheets a page takes at most, and how many lines every sheet but the last has at least.
BLADEN = {f"/doelstellingen/{doel}/": 2 for doel in DOELEN} | {
    "/": 2, "/doelstellingen/": 2, "/oproepen/": 4, "/oproepen/14/": 1, "/oproepen/gemeenten/": 1, "/voorwoord/": 1,
    "/toekomstbeeld/": 2, "/hoofddoel/": 2, "/notendop/": 1, "/totstandkoming/": 2, "/privacy/": 1, "/hele-visie/": 20,
    "/hele-visie/kern/": 2, "/bronnen/adler-2010/": 1, "/citeren/": 2, "/verantwoording/": 2, "/zoeken/?q=spoed": 2,
    "/verwant/": 1, "/verwant/visie-eerstelijnszorg-2030/": 2, "/verwant/hechte-huisartsenzorg/": 1,
    "/controlegetal/": 3, "/downloads/kolommen/": 3,
}  # fmt: skip
MINSTENS = 10
RING = "getComputedStyle(document.querySelector('.kring ol'), '::before').printColorAdjust"
# How much of the width of the sheet the words of a request take.
BREED = "document.querySelector('.lead').offsetWidth / document.querySelector('main').offsetWidth"
VOET = "getComputedStyle(document.documentElement).getPropertyValue('--editie')"
# Whether a plate is painted behind the link over the number of a note, and how the lines of the stops are drawn.
GEDWONGEN = """() => {
  const stijl = (kies, van) => getComputedStyle(document.querySelector(kies), van)
  const ring = stijl('.lijn7 ol', '::before'), lijst = stijl('.lijst li', '::before')
  return {
    plaat: stijl('#noten .over').forcedColorAdjust,
    ring: `${ring.borderTopWidth} ${ring.borderTopStyle}`,
    lijst: `${lijst.borderLeftWidth} ${lijst.borderLeftStyle}`,
  }
}"""


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
        if min(op_blad[:-1], default=MINSTENS) < MINSTENS or op_blad[-1] < 3:
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


def test_a_request_by_itself_stands_across_the_sheet_of_paper(venster):
    pagina = venster(794, 1123)
    pagina.goto("/oproepen/14/")

    pagina.emulate_media(media="print")

    assert round(pagina.evaluate(BREED), 2) == 1


def test_forced_colours_leave_the_numbers_of_notes_and_draw_the_lines_between_stops(venster):
    pagina = venster(1440, 900)
    pagina.emulate_media(forced_colors="active")

    pagina.goto("/doelstellingen/technologische-ontwikkelingen/")

    assert pagina.evaluate(GEDWONGEN) == {"plaat": "none", "ring": "3px solid", "lijst": "3px solid"}
