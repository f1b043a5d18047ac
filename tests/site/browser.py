"""What the tests in a browser share: what axe finds, and clicking a link."""
from axe_playwright_python.sync_playwright import Axe

AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # nobody reads what it says of the rest, which takes as long
}


def bevindingen(pagina):
    resultaat = Axe().run(pagina, options=AXE).response
    return [(v["id"], v["nodes"][0]["target"]) for v in resultaat["violations"]]


def volg(locator):
    """Click, and wait for the page this leads to: a click alone returns before the browser has left the old one."""
    with locator.page.expect_navigation():
        locator.click()
