"""The card of a part as a PNG, and the QR code of a page as an SVG."""

from django.conf import settings
from django.http import HttpResponse
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from visie.beelden.kaart import kaart, kaart_van_de_visie
from visie.beelden.qr import qr_svg
from visie.beelden.tekenen import draw_once
from visie.pagina.context import reached
from visie.pagina.decorators import load_editie, path_only
from visie.pagina.niet_hier import NietHier

BESLOTEN = ("werkversie/", "voorbeeld/")


@load_editie
def beeld(request, document, anker):
    """The card of one part; of the whole for 'visie'. What is not public has none."""
    deel = document.per_anker.get(anker)
    if document.werkversie or (deel is None and anker != "visie"):
        raise NietHier(_("Dit beeld bestaat niet."))
    reached(request)
    inhoud = kaart(deel, document) if deel else kaart_van_de_visie(document)
    return HttpResponse(draw_once(inhoud), content_type="image/png")


@path_only
def qr(request, pad):
    """The QR code of the page at `pad`, for paper. A code never changes, so anyone may keep it."""
    try:
        resolve(f"/{pad}")
    except Resolver404 as error:
        raise NietHier(_("Deze pagina bestaat niet.")) from error
    if pad.startswith(BESLOTEN):
        raise NietHier(_("Van deze pagina is er geen QR-code."))
    reached(request)
    adres = f"{settings.VISIE_ADRES}/{pad}"
    svg = qr_svg(adres, _("QR-code van %(adres)s") % {"adres": adres})
    return HttpResponse(svg, content_type="image/svg+xml", headers={"Cache-Control": "public, max-age=604800"})
