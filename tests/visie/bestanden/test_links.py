"""Every link of every file to this portal leads to a page that is there: on paper nobody mends it."""

import html
import io
import re
import zipfile

import pytest
from django.conf import settings
from django.urls import resolve

from tests.visie.bestanden.hulp import DAG
from visie.bestanden import pdf, soorten
from visie.bestanden.boek import of_parts

pytestmark = pytest.mark.eenmaal
_PDF = re.compile(r"/URI\s*\(([^)]*)\)")
_ADRES = re.compile(re.escape(settings.VISIE_ADRES) + r"[^\s\"'<>;,)\\]*")


def tekst(naam, inhoud):
    """Return what stands in a file, as far as it may be an address."""
    if naam.endswith("epub"):
        with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
            return " ".join(zip_.read(een).decode() for een in zip_.namelist() if een.endswith(("html", "opf")))
    if naam.endswith("pdf"):
        return " ".join(_PDF.findall(inhoud.decode("latin-1")))
    return inhoud.decode()


def links(naam, inhoud):
    return {adres.removeprefix(settings.VISIE_ADRES) for adres in _ADRES.findall(html.unescape(tekst(naam, inhoud)))}


def kind(geheel):
    """Return what tells which addresses are alike: those of parts by their pages; any other is one of its own."""
    dingen = (*geheel.delen, *geheel.noten, *geheel.partijen, *geheel.bronnen)
    van_dingen = {adres.removeprefix(settings.VISIE_ADRES) for ding in dingen for adres in (ding.adres, ding.huidig)}

    def soort(pad):
        naam = resolve(pad).view_name
        return (naam, pad.startswith("/edities/")) if pad in van_dingen or naam == "deel_json" else pad

    return soort


def test_every_link_of_every_file_leads_to_a_page(geheel, lezer, van_elke_soort):
    kiezen = van_elke_soort(soorten.alle(geheel), lambda een: een.naam.partition("-")[0], 1)
    gevonden = {een.naam: links(een.naam, een.maak(een.uit(geheel), DAG).inhoud) for een in kiezen}
    leesmap = pdf.leesmap(of_parts(geheel, "Leesmap", ["zelfzorg", "oproep-14"]), DAG)
    gevonden["leesmap.pdf"] = links("leesmap.pdf", leesmap.inhoud)

    paden = {pad.partition("#")[0] for een in gevonden.values() for pad in een}
    bezocht = van_elke_soort(sorted(paden), kind(geheel), 1)

    assert [naam for naam, een in gevonden.items() if not een] == ["controletekst.txt"]
    assert {pad: status for pad in bezocht if (status := lezer.get(pad).status_code) not in (200, 301, 302)} == {}
