"""What the tests in a browser share: what axe finds, and clicking a link."""

from axe_playwright_python.base import AXE_SCRIPT

AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # nobody reads what it says of the rest, which takes as long
}
CONTRAST = AXE | {"runOnly": {"type": "rule", "values": ["color-contrast"]}}


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


def volg(locator):
    """Click, and wait for the page this leads to: a click alone returns before the browser has left the old one."""
    with locator.page.expect_navigation():
        locator.click()
