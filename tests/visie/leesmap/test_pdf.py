"""The PDF of a leesmap: one at a time, who comes second keeps his choice, and nothing of it stays in memory."""

from pathlib import Path

import pytest

from tests.site.lezer import boom, woorden
from tests.visie.twee_edities import maak_editie_met
from visie.bestanden import slot

pytestmark = pytest.mark.django_db
HIER = "/edities/1/leesmap/"
GEHEUGEN = Path("/proc/self/statm")  # of Linux


def verder(response):
    """Return where the page leads to that came instead of a PDF."""
    rij = next(e for e in boom(response).iter("p") if e.get("class") == "rij")
    return [a.get("href") for a in rij.iter("a")]


def test_the_pdf_is_made_one_at_a_time_and_who_comes_second_keeps_his_choice(client):
    gemaakt = client.get(HIER + "d4.6-o14-n31.pdf")
    with slot.alone(0):
        bezet = client.get(HIER + "d4.6-o14.pdf")

    assert (gemaakt["Content-Type"], gemaakt.content[:5]) == ("application/pdf", b"%PDF-")
    assert (gemaakt["Cache-Control"], gemaakt["X-Robots-Tag"]) == ("no-store", "noindex, nofollow")
    assert (bezet.status_code, bezet["Retry-After"], bezet["X-Robots-Tag"]) == (503, "20", "noindex, nofollow")
    assert verder(bezet) == [HIER + "d4.6-o14.pdf", HIER + "d4.6-o14/"]


def test_who_asks_for_one_that_cannot_be_made_is_not_told_to_wait(client):
    maak_editie_met("palliatieve-zorg", "<p>Zorg \N{CJK UNIFIED IDEOGRAPH-6F22}.</p>")

    response = client.get("/edities/2/leesmap/d4.6.pdf")

    assert (response.status_code, response.get("Retry-After")) == (503, None)
    assert woorden(next(boom(response).iter("h1"))) == ["Geen", "PDF", "van", "deze", "leesmap"]
    assert verder(response) == ["/edities/2/leesmap/d4.6/"]


@pytest.mark.skipif(not GEHEUGEN.exists(), reason="only Linux says it so")
def test_no_leesmap_stays_in_memory(client, document):
    codes = [deel.code for deel in document.leesvolgorde if deel.code and deel.eigen_tekst and not deel.deelsoort.noot]
    bladen = []
    for n in range(6):
        assert client.get(f"{HIER}{'-'.join(codes[n:][:40][:: -1 if n % 2 else 1])}.pdf").content[:5] == b"%PDF-"
        bladen.append(int(GEHEUGEN.read_text().split()[1]))

    assert (bladen[-1] - bladen[0]) * 4096 < 40_000_000  # it would be 100 MB: the first makes room, the others use it
