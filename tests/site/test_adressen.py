"""Every address of every part, by path and by short code, current and frozen, before and after a second editie."""

import datetime

import pytest

from doelstellingen.models import Activiteit, Doelstelling, Oproep
from tests.hulp import publiceer
from tests.site.lezer import boom, woorden
from visie.editie.models import Editie, Opvolging
from visie.lezen.sitemaps import adressen
from visie.pagina.decorators import find_document

pytestmark = pytest.mark.django_db
ZELFZORG = "/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/"


@pytest.fixture
def editie_2():
    """Publish an editie in which 4.5 went to goal 2, oproep 24 is gone, and a section of chapter 1 reads otherwise."""
    werkversie = Editie.objects.werkversie()
    doel = Doelstelling.objects.get(editie=werkversie, nummer=2)
    Activiteit.objects.filter(editie=werkversie, anker="zelfzorg").update(doelstelling=doel, nummer=8, volgorde=8)
    Oproep.objects.get(editie=werkversie, nummer=24).delete()
    publiceer(werkversie, vastgesteld_op="2026-06", geldt_vanaf=datetime.date(2026, 6, 30))


def paden(document):
    """Return {path: the path of the part that it leads to}: by path and by short code."""
    gevonden = {}
    for deel in document.leesvolgorde:
        pad = deel.get_absolute_url()
        gevonden[pad.split("#")[0]] = pad.split("#")[0]
        code = f"h{deel.nummer}" if deel._meta.model_name == "hoofdstuk" and deel.nummer else getattr(deel, "code", "")
        code = code.replace("asterisk", "*")
        gevonden |= {f"/{code}": pad} if code else {}
    return gevonden


def antwoorden(client, gevraagd, prefix=""):
    """Return {path: (status, where it leads or '', the status there)}."""
    eerste = {pad: client.get(prefix + pad) for pad in gevraagd}
    naar = {pad: antwoord.get("Location", "") for pad, antwoord in eerste.items()}
    daar = {pad: client.get(pad).status_code for pad in set(naar.values()) - {""}}
    return {pad: (a.status_code, naar[pad], daar.get(naar[pad], a.status_code)) for pad, a in eerste.items()}


@pytest.mark.parametrize("prefix", ["", "/edities/1"])
def test_every_part_answers_by_its_path_and_leads_there_by_its_code(client, gedeeld, prefix):
    gevraagd = paden(find_document())

    uit = antwoorden(client, gevraagd, prefix)

    assert uit == {pad: (200, "", 200) if pad == naar else (302, prefix + naar, 200) for pad, naar in gevraagd.items()}


def test_a_code_is_read_in_any_case_with_and_without_a_final_slash(client):
    for code, naar in (("d4.5", ZELFZORG), ("o14", "/oproepen/14/"), ("n31", "/noten/31/"), ("h2", "/hoofddoel/")):
        vormen = (code, f"{code}/", code.upper(), f"{code.upper()}/")
        assert [client.get(f"/{vorm}")["Location"] for vorm in vormen] == [naar] * 4


def test_every_address_of_editie_1_still_answers_when_editie_2_is_current(client, editie_2, gedeeld):
    eerst = find_document(1)
    gevraagd = paden(eerst)

    uit = antwoorden(client, gevraagd)

    verhuisd, weg = "/doelstellingen/technologische-ontwikkelingen/zelfzorg/", "/oproepen/24/"
    verwacht = {pad: (200, "", 200) if pad == naar else (302, naar, 200) for pad, naar in gevraagd.items()}
    verwacht |= {pad: (301, verhuisd, 200) for pad, naar in gevraagd.items() if naar == ZELFZORG}
    verwacht |= {pad: (410, "", 410) for pad, naar in gevraagd.items() if naar == weg}
    # Its own chapter and the goals are where they were; only what moved or left answers otherwise.
    assert {pad: antwoord for pad, antwoord in uit.items() if antwoord != verwacht[pad]} == {}


@pytest.mark.parametrize("nummer", [1, 2])
def test_every_frozen_address_answers_as_it_did(client, editie_2, gedeeld, nummer):
    gevraagd, prefix = paden(find_document(nummer)), f"/edities/{nummer}"

    uit = antwoorden(client, gevraagd, prefix)

    assert uit == {pad: (200, "", 200) if pad == naar else (302, prefix + naar, 200) for pad, naar in gevraagd.items()}


def test_what_left_the_text_names_its_successor_and_the_frozen_page_leads_there(client, editie_2):
    Opvolging.objects.create(onderdeel="oproep-24", opvolger="oproep-23")

    weg, bevroren = (boom(client.get(f"{prefix}/oproepen/24/")) for prefix in ("", "/edities/1"))

    assert "Lees verder bij de opvolger: Oproep 23" in " ".join(woorden(weg))
    assert "/oproepen/23/" in [a.get("href") for a in weg.iter("a")]
    assert "/oproepen/24/" in [a.get("href") for a in bevroren.iter("a")]


def test_a_successor_that_left_too_leads_on_and_a_circle_leads_nowhere(client, editie_2):
    Opvolging.objects.create(onderdeel="oproep-24", opvolger="oproep-21")
    Opvolging.objects.create(onderdeel="oproep-21", opvolger="oproep-22")
    ketting = Opvolging.objects.opvolger("oproep-24")
    Opvolging.objects.filter(onderdeel="oproep-21").update(opvolger="oproep-24")

    assert ketting == "oproep-22"
    assert client.get("/oproepen/24/").status_code == 410


def test_every_beginning_of_an_address_answers(client, editie_2, gedeeld):
    heel = [*adressen(find_document()), "/edities/vergelijken/1/2/zelfzorg/", "/op/2026-01-01/", "/noten/31/",
            "/citeren/bron/adler-2010.bib", "/beeld/zelfzorg.png"]  # fmt: skip
    begin = {"/".join(pad.split("/")[:n]) + "/" for pad in heel for n in range(1, pad.count("/") + 1)}

    ouders = begin - set(heel)  # the pages themselves are visited elsewhere
    uit = {pad: client.get(pad, follow=True).status_code for pad in ouders | {"/edities/vergelijken/1/2/zelfzorg/"}}

    assert {pad: status for pad, status in uit.items() if status != 200} == {}


def test_what_a_newsletter_tool_adds_to_an_address_changes_nothing(client):
    for pad in (ZELFZORG, "/oproepen/gemeenten/", "/hele-visie/", "/edities/1/"):
        assert client.get(f"{pad}?utm_source=nieuwsbrief&fbclid=x").content == client.get(pad).content
    assert client.get("/d4.5?utm_source=nieuwsbrief")["Location"] == f"{ZELFZORG}?utm_source=nieuwsbrief"
