"""The QR code of a page: not fetched on screen, and readable on paper."""

import re

import pytest
import typst

from tests.hulp import lees_qr

pytestmark = pytest.mark.browser
PAGINAS = [
    "/", "/doelstellingen/24-7-toegankelijk-voor-spoed/palliatieve-zorg/", "/oproepen/14/", "/noten/18/", "/voorwoord/",
    "/hoofddoel/",
]  # fmt: skip


def bladen(pdf, map):
    """Return every sheet of a PDF as a picture, drawn by another program than the one that made it."""
    (map / "druk.pdf").write_bytes(pdf)
    aantal = len(re.findall(rb"/Type\s*/Page\b", pdf))
    blad = '#page(width: 210mm, height: 297mm, margin: 0mm, image("druk.pdf", page: {}, width: 210mm))\n'
    (map / "druk.typ").write_text("".join(blad.format(n) for n in range(1, aantal + 1)))
    beelden = typst.compile(map / "druk.typ", root=map, format="png", ppi=150)
    return beelden if isinstance(beelden, list) else [beelden]


@pytest.mark.parametrize("adres", PAGINAS)
def test_paper_has_the_code_of_the_frozen_address_that_no_screen_fetches(pagina, server, adres, tmp_path):
    gevraagd = []
    pagina.on("request", lambda request: gevraagd.append(request.url))
    pagina.goto(adres, wait_until="networkidle")
    pagina.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    op_scherm = [url for url in gevraagd if url.endswith("qr.svg")]

    pdf = pagina.pdf(format="A4", prefer_css_page_size=True)

    gelezen = [tekst for blad in bladen(pdf, tmp_path) for tekst in lees_qr(blad)]
    assert op_scherm == []
    assert gelezen == [f"{server}/edities/1{adres}"]
