"""A window of the browser for the tests of the pages."""
import pytest


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
