"""What a mouse hits: every link, button, summary, field and label that can be seen is not under something else."""

import re

import pytest
from playwright.sync_api import expect

from tests.site.browser import gemist

pytestmark = pytest.mark.browser
# One address for each kind of page; those of two edities are in test_browser_edities.py.
SOORTEN = [
    "/", "/notendop/", "/doelstellingen/", "/doelstellingen/24-7-toegankelijk-voor-spoed/",
    "/doelstellingen/24-7-toegankelijk-voor-spoed/palliatieve-zorg/", "/oproepen/", "/oproepen/14/",
    "/oproepen/gemeenten/", "/oproepen/overheid/blad/", "/bronnen/",
    "/bronnen/dashboard-bevolking-ouderen/", "/noten/13/", "/voorwoord/", "/hoofddoel/",
    "/toekomstbeeld/andere-ontwikkelingen/", "/hele-visie/", "/hele-visie/kern/", "/zoeken/", "/zoeken/?q=spoed",
    "/zoeken/?q=qwertyuiop", "/edities/", "/edities/1/", "/edities/vergelijken/", "/op/", "/citeren/", "/nieuwsbrief/",
    "/nieuwsbrief/?deel=zelfzorg", "/leesmap/", "/edities/1/leesmap/d4.6-o14/",
    "/verantwoording/", "/privacy/", "/toegankelijkheid/", "/bestaat-niet/", "/en/",
    "/beheer/aanmelden/",
]  # fmt: skip


def test_a_mouse_hits_every_link_button_and_label_at_its_own_place(venster):
    assert gemist(venster(), SOORTEN) == {}


@pytest.mark.parametrize("adres", ["/", "/notendop/"])
def test_the_link_in_the_middle_of_the_ring_leads_to_the_main_goal(venster, adres):
    pagina = venster(768)
    pagina.goto(adres)

    pagina.get_by_role("link", name="Persoonlijke continuïteit", exact=True).click()

    expect(pagina).to_have_url(re.compile("/hoofddoel/$"))
