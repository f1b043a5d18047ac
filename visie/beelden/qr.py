"""The QR code of an address, as SVG."""

from itertools import groupby

import qrcode
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from qrcode.constants import ERROR_CORRECT_M

STILTE = 4  # modules of white around the code, as the standard asks


def qr_svg(adres: str, label: str = "") -> str:
    """Return the QR code of an address as an `<svg>` of our own size, black on white in any colour scheme.

    `label` is what a screen reader says. Raises qrcode.exceptions.DataOverflowError for more than 2,300 characters.
    """
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=STILTE)
    code.add_data(adres)
    code.make()
    rijen = code.get_matrix()
    pad = "".join(f"M{x} {y}h{lengte}v1h-{lengte}z" for y, rij in enumerate(rijen) for x, lengte in _donker(rij))
    n = len(rijen)
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" role="img" aria-label="{}"'
        ' shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{}v{}H0z"/><path fill="#000" d="{}"/></svg>',
        n, n, label, n, n, mark_safe(pad),
    )  # fmt: skip


def _donker(rij):
    """Return [(where, how many)] of the runs of dark modules in one row."""
    x, stukken = 0, []
    for donker, groep in groupby(rij):
        lengte = len(list(groep))
        if donker:
            stukken.append((x, lengte))
        x += lengte
    return stukken
