"""What is said when something fails: 500, or 503 when it is the database, with the text that an editor had sent.

And 400 for what is no request. These pages ask nothing of the database and stand alone: whatever failed may be what
another template needs.
"""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from visie.pagina.headers import BEHEER

GEHEIM = ("csrf", "password", "wachtwoord", "code", "token")  # fields that are never shown back
VAN_DE_MACHINE = ("_FORMS", "-id", "versie")  # fields that nobody filled in
OPNIEUW = 30  # seconds


def fout(request):
    """The 500 page; the 503 page while the database is away. Both give back what an editor had sent."""
    weg, velden = isinstance(sys.exc_info()[1], (OperationalError, InterfaceError)), sent_fields(request)
    kop, uitleg = (_weg if weg else _mis)(velden)
    response = pagina(503 if weg else 500, kop, uitleg, velden)
    if weg:
        response["Retry-After"] = OPNIEUW
    response["Cache-Control"] = "no-store"
    return response


def _weg(velden):
    if velden:
        return _("Uw tekst is niet opgeslagen"), _(
            "De database is nu niet bereikbaar. Wat u invulde, staat hieronder. Kopieer het, of wacht even en verstuur "
            "deze pagina opnieuw met de knop Vernieuwen van uw browser."
        )
    return _("Even niet bereikbaar"), _(
        "De database is nu niet bereikbaar. Dat ligt aan het portaal, niet aan u. Probeer het over een halve minuut "
        "opnieuw. De pagina's van de huidige editie blijven leesbaar."
    )


def _mis(velden):
    if velden:
        return _("Er ging iets mis"), _(
            "Dat ligt aan het portaal, niet aan u. Misschien is uw tekst niet opgeslagen. Wat u invulde, staat "
            "hieronder: kopieer het, en kijk in het beheer of het er staat."
        )
    return _("Er ging iets mis"), _(
        "De pagina kan nu niet worden getoond. Dat ligt aan het portaal, niet aan u. De tekst is bewaard. Probeer het "
        "over een paar minuten opnieuw."
    )


def portaal_weg():
    """Return the page for a proxy to give while the portal itself is stopped: beside the export, as a file."""
    uitleg = _(
        "Zoeken, het beheer en de tekst van een bepaalde dag werken nu even niet. Dat ligt aan het portaal, niet aan "
        "u. Probeer het over een halve minuut opnieuw. Verstuurde u net een tekst? Kies dan Vernieuwen in uw browser: "
        "die verstuurt hem nog een keer. Alle pagina's van de visie blijven leesbaar."
    )
    return pagina(503, _("Even niet bereikbaar"), uitleg)


def onbegrepen(request, exception=None):
    """The 400 page. Unlike Django's own it does not read the form again: one that cannot be read would give a 500."""
    uitleg = _("Het portaal begrijpt niet wat uw browser stuurde. Open de pagina opnieuw en probeer het nog een keer.")
    return pagina(400, _("Deze aanvraag klopt niet"), uitleg)


def niet_zo():
    """The 405 page: an address that is there, asked in a way that it does not take."""
    uitleg = _(
        "Dit adres bestaat, maar uw browser of programma vroeg het op een manier die hier niet kan. Ga naar de start "
        "en zoek de pagina vandaar."
    )
    return pagina(405, _("Dat kan op dit adres niet"), uitleg)


def pagina(status, kop, uitleg, velden=()):
    """Return the page of a failure: its heading, what it means, and the fields [(name, text)] that are given back."""
    context = {"status": status, "kop": kop, "uitleg": uitleg, "verzonden": velden}
    return HttpResponse(render_to_string("visie/draaien/storing.html", context), status=status)


def sent_fields(request):
    """Return [(name, text)] of what an editor sent with this request and may not have been kept."""
    if request.method != "POST" or not request.path.startswith(BEHEER):
        return []
    try:
        velden = request.POST.items()
    except (OSError, ValueError, MultiPartParserError):  # the form itself did not arrive whole
        return []
    return [(_naam(naam), tekst) for naam, tekst in velden if tekst.strip() and _filled_in(naam)]


def _filled_in(naam):
    klein = naam.lower()
    return (
        not naam.startswith("_") and not any(geheim in klein for geheim in GEHEIM) and not naam.endswith(VAN_DE_MACHINE)
    )


def _naam(veld):
    """Return the name of a field in words: the form that knows them better may be what failed."""
    return veld.removesuffix("_nl").replace("_", " ").replace("-", " ").capitalize()
