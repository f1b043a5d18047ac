"""Nothing but the text itself knows that edition 1 has seven goals: pages and cards follow the editie."""

import re
from itertools import pairwise

import pytest
from django.utils import timezone

from doelstellingen.models import Activiteit, Doelstelling
from doelstellingen.models.doelstelling import ICONEN, KLEUREN
from tests.conftest import ROOT
from tests.hulp import publiceer
from tests.site.lezer import boom
from visie.beelden.kaart import kaart, kaart_van_de_visie
from visie.editie.document import Document
from visie.editie.models import Editie
from visie.pagina import stijl

pytestmark = pytest.mark.django_db
# A line on these pages has a stop for each goal.
PAGINAS = ["/", "/notendop/", "/doelstellingen/vertrouwd-huisartsteam/", "/hele-visie/", "/hele-visie/kern/"]
PAGINAS += ["/doelstellingen/", "/oproepen/", "/edities/", "/doelstellingen/vertrouwd-huisartsteam/regionaal-opleiden/"]


def voeg_toe(editie, nummer):
    hoofdstuk = Doelstelling.objects.filter(editie=editie).first().hoofdstuk
    doel = Doelstelling.objects.create(
        editie=editie, hoofdstuk=hoofdstuk, anker=f"doel-{nummer}", nummer=nummer, volgorde=nummer,
        korte_titel_nl=f"Doel {nummer}", titel_nl="Een doel erbij.", tekst_nl="<p>Zo staat het er.</p>",
        kop_activiteiten_nl="Wat we hiervoor doen:",
    )  # fmt: skip
    Activiteit.objects.create(
        editie=editie, doelstelling=doel, anker=f"doel-{nummer}-1", nummer=1, titel_nl="Doen", tekst_nl="<p>Dat.</p>"
    )


def maak_editie_met(aantal):
    """Publish an editie with this many goals, numbered from 1."""
    werkversie = Editie.objects.werkversie()
    doelen = Doelstelling.objects.filter(editie=werkversie)
    for nummer in range(doelen.count() + 1, aantal + 1):
        voeg_toe(werkversie, nummer)
    for doel in doelen.filter(nummer__gt=aantal):
        doel.delete()
    publiceer(werkversie, vastgesteld_op="2026-01", geldt_vanaf=timezone.localdate())
    return Document(Editie.objects.current())


def van_het_portaal(element):
    """Return the words of a page that are not those of the vision, those of attributes included."""
    if element.tag in {"head", "style", "script"}:
        return ""
    eigen = "" if "data-visie" in element.attrib else " ".join([element.text or "", *map(van_het_portaal, element)])
    return " ".join([element.get("aria-label") or "", eigen, element.tail or ""])


def getallen(pagina):
    """Return every number of goals that the portal itself says on a page."""
    woorden = van_het_portaal(pagina)
    gezegd = re.findall(r"(\w+) doelstellingen", woorden) + re.findall(r"Doelstelling \d+ van (\w+)", woorden)
    return {getal for getal in gezegd if getal.isdigit() or getal in {"zes", "zeven", "acht", "negen"}}


def lijnen(pagina):
    """Return [(classes, number of stops)] of the lines on a page."""
    return [(ol.get("class"), len(ol.findall("li"))) for ol in pagina.findall(".//ol") if "van" in klassen(ol)]


def klassen(element):
    return (element.get("class") or "").split()


@pytest.mark.parametrize("aantal", [6, 9])
def test_every_line_and_every_count_follows_the_editie(client, aantal):
    document = maak_editie_met(aantal)
    paginas = {adres: boom(client.get(adres)) for adres in PAGINAS}

    assert {adres: lijnen(pagina) for adres, pagina in paginas.items() if lijnen(pagina)}.keys() >= {"/", "/notendop/"}
    alle = [lijn for pagina in paginas.values() for lijn in lijnen(pagina)]
    assert {(naam.split()[:2][1], stops) for naam, stops in alle} == {(f"van{aantal}", aantal)}
    assert {adres: getallen(pagina) - {str(aantal)} for adres, pagina in paginas.items()} == dict.fromkeys(
        paginas, set()
    )
    assert any(map(getallen, paginas.values()))
    assert [adres for adres, pagina in paginas.items() if re.search(r"\bzeven\b", van_het_portaal(pagina))] == []
    assert len(paginas["/"].findall(".//ol[@class='register']/li")) == aantal
    assert len([e for e in paginas["/"].iter() if e.tag.endswith("rect") and e.get("class", "")[:1] == "d"]) == aantal
    assert len(paginas["/doelstellingen/"].findall(".//ol[@class='doelen']/li")) == aantal
    assert len(kaart_van_de_visie(document).doelen) == len(kaart(document.hoofdstukken[0], document).doelen) == aantal


def test_the_line_takes_a_quiet_colour_where_the_stops_have_others(client):
    doel = Doelstelling.objects.get(editie=Editie.objects.werkversie(), nummer=2)
    doel.kleurkeuze, doel.korte_titel_nl = "d5", "Techniek"
    doel.save()
    publiceer(doel.editie, vastgesteld_op="2026-01", geldt_vanaf=timezone.localdate())

    assert lijnen(boom(client.get("/"))) == [("van van7 eigen", 7)]


def test_the_sheet_knows_lines_of_five_to_twelve_stops():
    css = stijl.css()
    zeven = re.search(r"--zeven: ([^;]+)", css)[1].split(",")
    ringen = {
        int(n): [kleur for deel in ring.split(",") for kleur in (zeven if deel == "var(--zeven)" else [deel])]
        for n, ring in re.findall(r"\.van(\d+)\{--n: \d+;--ring: ([^}]+)", css)
    } | {7: zeven}

    kleuren = [f"var(--{naam})" for naam, _ in KLEUREN]
    assert zeven == kleuren
    assert {n: ring for n, ring in ringen.items() if ring != (kleuren + kleuren)[:n]} == {}
    assert sorted(ringen) == list(range(4, 13))
    plaatsen = [int(i) for i in re.findall(r"\.van > :nth-child\((\d+)\)\{--i: \1\}", css)]
    assert [1] + [b - a for a, b in pairwise([1, *plaatsen])] == [1] * 12
    assert len(ICONEN) == 12 and all(f'id="{naam}"' in (ROOT / "static/iconen.svg").read_text() for naam, _ in ICONEN)
