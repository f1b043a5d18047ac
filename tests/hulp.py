"""What tests of several rooms do in the same way."""

import io

import zxingcpp
from PIL import Image

from visie.editie.document import Document
from visie.editie.models import Editie, OpenPunt, Reden
from visie.editie.vergelijken import compare
from visie.redactie.publicatie import publish


def geef_redenen(werkversie, tekst="Een reden."):
    """Give every part of the werkversie that differs from the current editie the same reason."""
    for verschil in compare(Document(Editie.objects.current()), Document(werkversie)):
        Reden.objects.get_or_create(editie=werkversie, onderdeel=verschil.anker, defaults={"tekst": tekst})


def publiceer(werkversie, **gegevens):
    """Publish a werkversie as an editor would: with a reason for every changed part, and for every open point to stay
    so. Returns the next werkversie.
    """
    geef_redenen(werkversie)
    blijft_open = dict.fromkeys(OpenPunt.objects.still_open().values_list("pk", flat=True), "Nog geen besluit.")
    return publish(werkversie, **{"blijft_open": blijft_open} | gegevens)


def lees_qr(png):
    """Return what the QR codes in a picture say."""
    beeld = Image.open(io.BytesIO(png))
    return [code.text for code in zxingcpp.read_barcodes(beeld, formats=zxingcpp.BarcodeFormat.QRCode)]
