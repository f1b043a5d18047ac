"""QR codes, read back by a decoder that knows nothing of how they were made."""

import pytest
import typst
from django.conf import settings
from django.template import Context, Template

from tests.hulp import lees_qr
from visie.beelden.qr import qr_svg
from visie.pagina.decorators import find_document


def als_png(svg):
    """Return an SVG drawn by another hand than ours."""
    document = "#page(width: 300pt, height: 300pt, margin: 0pt, image(bytes(sys.inputs.svg), width: 300pt))"
    return typst.compile(document.encode(), format="png", ppi=144, sys_inputs={"svg": svg})


@pytest.mark.parametrize("adres", ["https://x.nl", "https://visie.example.nl/edities/1/" + "a" * 300 + "/?q=é&b=<c>"])
def test_a_code_reads_as_its_address(adres):
    assert lees_qr(als_png(qr_svg(adres))) == [adres]


@pytest.mark.django_db
def test_the_code_of_every_page_of_the_text_leads_to_its_frozen_address(client, gedeeld, van_elke_soort):
    langste_eerst = sorted(find_document().leesvolgorde, key=lambda deel: -len(deel.get_absolute_url()))
    delen = van_elke_soort(langste_eerst, type)
    paden = {f"/edities/1{deel.get_absolute_url().split('#')[0]}" for deel in delen}

    gelezen = {pad: lees_qr(als_png(client.get(f"{pad}qr.svg").content.decode())) for pad in paden}

    assert gelezen == {pad: [settings.VISIE_ADRES + pad] for pad in paden}


def test_a_template_shows_a_code_with_a_label_and_no_inline_style():
    svg = Template("{% load beelden %}{% qr adres %}").render(Context({"adres": "https://x.nl/?a=1&b=2"}))

    assert 'role="img" aria-label="QR-code van https://x.nl/?a=1&amp;b=2"' in svg
    assert "style" not in svg
    assert lees_qr(als_png(svg)) == ["https://x.nl/?a=1&b=2"]


@pytest.mark.django_db
def test_a_code_may_be_kept_for_a_week(client):
    response = client.get("/edities/1/oproepen/14/qr.svg")

    assert (response["Content-Type"], response["Cache-Control"]) == ("image/svg+xml", "public, max-age=604800")


@pytest.mark.django_db
@pytest.mark.parametrize("adres", ["/geen/pagina/van/ons/qr.svg", "/werkversie/qr.svg", "/voorbeeld/x/qr.svg"])
def test_there_is_no_code_of_what_readers_cannot_open(client, adres):
    assert client.get(adres).status_code == 404
