"""What the tests in a browser share: what axe finds, and clicking a link."""

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

from tests.wachten import GEDULD

AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # nobody reads what it says of the rest, which takes as long
}
CONTRAST = AXE | {"runOnly": {"type": "rule", "values": ["color-contrast"]}}


BREEDTES = [360, 768, 1280, 1440]
# Left out is what nobody can point at: what is hidden, and the skip links (ours and Django's), off the page until they
# have the focus.
GEMIST = """() => {
  const alles = 'a[href], button, summary, label, input:not([type=hidden]), select, textarea'
  const naam = e => `${e.tagName.toLowerCase()} ${(e.textContent || e.name).trim().slice(0, 40)}`
  const middens = e => [...e.getClientRects()].filter(r => r.width > 1 && r.height > 1)
    .map(r => [r.left + r.width / 2, r.top + r.height / 2])
  const binnen = ([x, y]) => x > 1 && y > 1 && x < innerWidth - 1 && y < innerHeight - 1  // a point is rounded
  const raak = (e, hier) => hier && [e, e.control, ...(e.labels || [])].some(eigen => eigen && eigen.contains(hier))
  const naast = e => !middens(e).some(plek => raak(e, document.elementFromPoint(...plek)))
  const mis = e => {
    if (!middens(e).every(binnen) || naast(e))  // what the bar of a phone lies over, a reader scrolls away from it
      e.scrollIntoView({block: 'center', behavior: 'instant'})
    return middens(e).length && naast(e)
  }
  const zichtbaar = e => e.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && !e.matches('.sla, .skip-to-content-link')
  return [...document.querySelectorAll(alles)].filter(zichtbaar).filter(mis).map(naam)
}"""


def bevindingen(pagina, regels=AXE):
    """Return what axe finds, as [(rule, where)]; it is put into a page once."""
    if not pagina.evaluate("'axe' in window"):
        pagina.evaluate(AXE_SCRIPT)
    vraag = "regels => axe.run(regels).then(r => r.violations.map(v => [v.id, v.nodes[0].target]))"
    return [tuple(gevonden) for gevonden in pagina.evaluate(vraag, regels)]


def bevindingen_bij_dag_en_nacht(pagina):
    """Return what axe finds in the light, and of the contrast in the dark: nothing else depends on the colours."""
    pagina.emulate_media(color_scheme="light")
    overdag = bevindingen(pagina)
    pagina.emulate_media(color_scheme="dark")
    return overdag + bevindingen(pagina, CONTRAST)


def zet_punt(veld, waar="end"):
    """Put the caret of the text editor at the `start` or the `end`: a key may come before one that a key sets."""
    veld.evaluate("(veld, waar) => veld.editor.commands.focus(waar)", waar)
    expect(veld).to_be_focused()


def volg(locator):
    """Click, and wait for the page this leads to: a click alone returns before the browser has left the old one."""
    with locator.page.expect_navigation(timeout=GEDULD * 1000):
        locator.click()


def gemist(pagina, adressen):
    """Return {(address, width): what a mouse misses at its own place} of these pages, at each of BREEDTES."""
    gevonden = {}
    for adres in adressen:
        pagina.goto(adres)
        for breedte in BREEDTES:
            pagina.set_viewport_size({"width": breedte, "height": 900})
            if namen := pagina.evaluate(GEMIST):
                gevonden[adres, breedte] = namen
    return gevonden
