"""What only a browser shows of two edities: the pages of a portal of its own, on which a second one is published."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.gevuld import started
from tests.site.browser import bevindingen_bij_dag_en_nacht, gemist

pytestmark = pytest.mark.browser
SPOED = "/doelstellingen/24-7-toegankelijk-voor-spoed/"
PAGINAS = [
    "/edities/", "/edities/vergelijken/", "/edities/vergelijken/?van=1&naar=1", "/edities/vergelijken/1/2/",
    "/edities/vergelijken/1/2/zelfzorg/", "/edities/vergelijken/1/2/voorwoord/", f"{SPOED}zelfzorg/",
    f"/edities/1{SPOED}zelfzorg/", "/edities/1/oproepen/24/", "/oproepen/24/", SPOED,
    "/oproepen/",
]  # fmt: skip
MAAK = """
from tests.visie.twee_edities import maak_editie_2
from visie.editie.models import Erratum
editie = maak_editie_2("herstel")
een = Erratum.objects.create(editie=editie, onderdeel="zelfzorg", passage="a", lezing="b", reden="c")
Erratum.objects.create(editie=editie, onderdeel="zelfzorg", passage="a", lezing="d", reden="e", vervangt=een)
Erratum.objects.create(editie=editie, onderdeel="oproep-14", passage="a", lezing="b", reden="c")
"""


@pytest.fixture(scope="module")
def twee(tmp_path_factory):
    """The address of a portal with two edities and some errata."""
    with started(tmp_path_factory.mktemp("edities")) as (adres, omgeving):
        subprocess.run([sys.executable, "manage.py", "shell", "-c", MAAK], cwd=ROOT, env=omgeving, check=True)
        yield adres


@pytest.mark.parametrize("breedte", [320, 1280])
def test_axe_finds_nothing_and_no_page_scrolls_sideways(chromium, twee, breedte):
    context = chromium.new_context(base_url=twee, viewport={"width": breedte, "height": 900})
    pagina = context.new_page()

    gevonden = {}
    for adres in PAGINAS:
        pagina.goto(adres)
        te_breed = pagina.evaluate("document.documentElement.scrollWidth - innerWidth")
        if (fouten := bevindingen_bij_dag_en_nacht(pagina)) or te_breed > 0:
            gevonden[adres] = (fouten, te_breed)
    context.close()

    assert gevonden == {}


def test_a_mouse_hits_what_it_points_at_also_where_a_part_is_gone(chromium, twee):
    context = chromium.new_context(base_url=twee)

    assert gemist(context.new_page(), PAGINAS) == {}
    context.close()


@pytest.mark.parametrize("media", [{"forced_colors": "active"}, {"media": "print"}])
def test_without_colour_a_change_is_told_by_its_line(chromium, twee, media):
    context = chromium.new_context(base_url=twee)
    pagina = context.new_page()
    pagina.emulate_media(**media)
    pagina.goto("/edities/vergelijken/1/2/zelfzorg/")

    lijnen = [
        pagina.locator(f".verschil {naam}").first.evaluate("e => getComputedStyle(e).textDecorationLine")
        for naam in ("ins", "del")
    ]
    context.close()

    assert lijnen == ["underline", "line-through"]


def test_choosing_two_edities_with_the_keyboard_leads_to_their_comparison(chromium, twee):
    context = chromium.new_context(base_url=twee, java_script_enabled=False)
    pagina = context.new_page()
    pagina.goto("/edities/vergelijken/")
    pagina.get_by_label("Van", exact=True).select_option("2")
    pagina.get_by_label("Naar", exact=True).select_option("1")
    pagina.get_by_role("button", name="Vergelijk").press("Enter")
    pagina.wait_for_url("**/edities/vergelijken/2/1/")
    kop = pagina.get_by_role("heading", level=1).inner_text()
    context.close()

    assert kop == "Vergelijk edities"
