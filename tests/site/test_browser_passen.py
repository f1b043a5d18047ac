"""Every page on a small screen: as it comes, with the spacing of WCAG 1.4.12, and with text of twice the size.

No word is broken without a hyphen, nothing scrolls sideways, nothing is cut off.
"""

import pytest

from tests.site.test_browser import SOORTEN

pytestmark = pytest.mark.browser
VORMEN = {
    # Hyphens are left to browsers that have a list of Dutch: here no word may need one.
    "gewoon": "* { hyphens: manual !important }",
    "ruim": """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
        p { margin-bottom: 2em !important }""",
    "dubbel": "html { font-size: 200% !important }",
}
# A sheet of the page itself: the content policy has no say over it.
ZET = "css => { const blad = new CSSStyleSheet(); blad.replaceSync(css); document.adoptedStyleSheets = [blad] }"
GEEN_PLEK = """() => {
  const uit = [], { clientWidth, scrollWidth } = document.documentElement
  // The bar of a phone says in one line where one is, and opens what it has no room for.
  const weg = '.zw, .sla, svg, input, thead, .nu'
  const zichtbaar = e => e.checkVisibility({ visibilityProperty: true }) && !e.closest(weg)
  if (scrollWidth > clientWidth) uit.push(['scrolls sideways', '', scrollWidth])
  for (const e of document.body.querySelectorAll('*')) {
    const breed = e.clientWidth && e.scrollWidth - e.clientWidth > 1
    const hoog = e.clientHeight && e.scrollHeight - e.clientHeight > 1
    if (!breed && !hoog) continue
    const s = getComputedStyle(e), doos = s.borderRightWidth != '0px' || s.backgroundColor != 'rgba(0, 0, 0, 0)'
    const buiten = breed && (doos || s.overflowX != 'visible') || hoog && /hidden|clip/.test(s.overflowY)
    if (buiten && zichtbaar(e)) uit.push(['does not fit', `${e.localName}.${e.className}`, e.textContent.slice(0, 60)])
  }
  return uit
}"""
GEBROKEN = """() => {
  const uit = [], stuk = document.createRange()
  const loper = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let tekst; (tekst = loper.nextNode());) {
    const element = tekst.parentElement
    stuk.selectNodeContents(tekst)
    if (!tekst.data.trim() || stuk.getClientRects().length < 2 || element.closest('.zw, code')) continue
    for (const woord of tekst.data.matchAll(/\\S{6,}/g)) {
      if (/[/].*[/]|\\d[/]/.test(woord[0])) continue  // an address, or the number of an article
      for (const stam of woord[0].matchAll(/[^\\-–/@.]{6,}/g)) {
        stuk.setStart(tekst, woord.index + stam.index)
        stuk.setEnd(tekst, woord.index + stam.index + stam[0].length)
        if (new Set([...stuk.getClientRects()].map(r => Math.round(r.top / 4))).size > 1)
          uit.push(['breaks', element.localName, stam[0]])
      }
    }
  }
  return uit
}"""


MIST = f"""vormen => Object.entries(vormen).flatMap(([vorm, css]) => {{
  ({ZET})(css)
  return [...({GEEN_PLEK})(), ...(vorm == 'gewoon' ? ({GEBROKEN})() : [])].map(mis => [vorm, ...mis])
}})"""


def test_every_page_fits_a_small_screen_also_in_larger_and_wider_text_and_reports_no_error(venster, adressen):
    pagina, meldingen, gevonden = venster(320, 700), [], {}
    pagina.on("console", lambda m: meldingen.append(m.text) if m.type == "error" else None)
    pagina.on("pageerror", lambda e: meldingen.append(str(e)))

    for breedte, paden in ((320, [*adressen, *SOORTEN[:-2]]), (360, SOORTEN[:-2])):
        pagina.set_viewport_size({"width": breedte, "height": 700})
        for pad in dict.fromkeys(paden):
            pagina.goto(pad)
            if mis := pagina.evaluate(MIST, VORMEN):
                gevonden[pad, breedte] = mis

    assert (gevonden, meldingen) == ({}, [])
