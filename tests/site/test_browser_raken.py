"""What a mouse hits: every link, button, summary, field and label that can be seen is not under something else."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser
# One address for each kind of page.
SOORTEN = [
    "/", "/notendop/", "/doelstellingen/", "/doelstellingen/24-7-toegankelijk-voor-spoed/",
    "/doelstellingen/24-7-toegankelijk-voor-spoed/palliatieve-zorg/", "/oproepen/", "/oproepen/14/",
    "/oproepen/gemeenten/", "/oproepen/overheid/blad/", "/bronnen/", "/noten/13/", "/voorwoord/", "/hoofddoel/",
    "/toekomstbeeld/andere-ontwikkelingen/", "/hele-visie/", "/hele-visie/kern/", "/zoeken/", "/zoeken/?q=spoed",
    "/zoeken/?q=qwertyuiop", "/edities/", "/edities/1/", "/edities/vergelijken/", "/op/", "/citeren/", "/nieuwsbrief/",
    "/nieuwsbrief/?deel=zelfzorg", "/verantwoording/", "/privacy/", "/toegankelijkheid/", "/bestaat-niet/", "/en/",
    "/beheer/aanmelden/",
]  # fmt: skip
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
  const mis = e => {
    if (!middens(e).every(binnen)) e.scrollIntoView({block: 'center', behavior: 'instant'})
    const plekken = middens(e)
    return plekken.length && !plekken.some(plek => raak(e, document.elementFromPoint(...plek)))
  }
  const zichtbaar = e => e.checkVisibility({visibilityProperty: true, opacityProperty: true})
    && !e.matches('.sla, .skip-to-content-link')
  return [...document.querySelectorAll(alles)].filter(zichtbaar).filter(mis).map(naam)
}"""


def test_a_mouse_hits_every_link_button_and_label_at_its_own_place(venster):
    pagina, gemist = venster(), {}
    for adres in SOORTEN:
        pagina.goto(adres)
        for breedte in BREEDTES:
            pagina.set_viewport_size({"width": breedte, "height": 900})
            if namen := pagina.evaluate(GEMIST):
                gemist[adres, breedte] = namen

    assert gemist == {}


@pytest.mark.parametrize("adres", ["/", "/notendop/"])
def test_the_link_in_the_middle_of_the_ring_leads_to_the_main_goal(venster, adres):
    pagina = venster(768)
    pagina.goto(adres)

    pagina.get_by_role("link", name="Persoonlijke continuïteit", exact=True).click(timeout=5000)

    expect(pagina).to_have_url(re.compile("/hoofddoel/$"))
