"""A window of the browser for the tests of the pages."""

import re
import urllib.request

import pytest

from tests.conftest import _missing
from tests.site.webdriver import BROWSERS


@pytest.fixture(scope="session")
def adressen(server):
    """The path of every page of the running portal."""
    with urllib.request.urlopen(f"{server}/sitemap.xml") as antwoord:
        return re.findall("<loc>https?://[^/]+(.*?)</loc>", antwoord.read().decode())


@pytest.fixture
def venster(chromium, server):
    """Make a browser page of a given width and colour scheme."""
    contexten = []

    def maak(breedte=1280, hoogte=900, **opties):
        contexten.append(chromium.new_context(base_url=server, viewport={"width": breedte, "height": hoogte}, **opties))
        return contexten[-1].new_page()

    yield maak
    for context in contexten:
        context.close()


@pytest.fixture(scope="module", params=BROWSERS)
def andere_browser(request, server, tmp_path_factory):
    """A browser other than Chromium, in a window of which the portal is read."""
    yield from _started(BROWSERS[request.param], server, tmp_path_factory, script=True)


@pytest.fixture
def leesvenster(andere_browser):
    andere_browser.renew()
    andere_browser.resize(1280)
    return andere_browser


@pytest.fixture(scope="module", params=BROWSERS)
def zonder_script(request, server, tmp_path_factory):
    """The same in a browser that runs no script of a page."""
    yield from _started(BROWSERS[request.param], server, tmp_path_factory, script=False)


def _started(browser, server, tmp_path_factory, script):
    if browser.program() is None:
        _missing(f"No {browser.__name__} that can be driven. Install it with: sudo apt install {browser.needs}")
    window = browser(server)
    try:
        window.start(tmp_path_factory.mktemp(browser.__name__), script)
        yield window
    finally:
        window.stop()
