"""What is said when something fails: 500, or 503 when it is the database, with the text that an editor had sent.

And 400 for what is no request. These pages ask nothing of the database and stand alone: whatever failed may be what
another template needs.
"""

import sys

from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from visie.draaien import afloop, verzonden
from visie.pagina.headers import BEHEER

OPNIEUW = 30  # seconds


def fout(request):
    """The 500 page; the 503 page while the database is away. Both give back what an editor had sent, in its form.

    Of what an editor wanted to change they say what is true: that it was not saved, or that nobody knows.
    """
    error = sys.exc_info()[1]
    weg = isinstance(error, afloop.WEG)
    reden = _("De database is nu niet bereikbaar.") if weg else _("Er ging iets mis; dat ligt aan het portaal.")
    if request.method == "POST" and request.path.startswith(BEHEER):
        context = (_unknown if afloop.unknown(request, error) else _not_saved)(request, reden)
    else:
        context = _to_a_reader(weg)
    response = answer(request, 503 if weg else 500, **context)
    if weg:
        response["Retry-After"] = OPNIEUW
    return response


def _unknown(request, reden):
    uitleg = _("%(reden)s Kijk eerst of uw wijziging er staat; dat opent in een nieuw tabblad.") % {"reden": reden}
    return {
        "kop": _("Het is niet bekend of uw wijziging is opgeslagen"),
        "uitleg": uitleg,
        "kijk": verzonden.where_to_look(request),
        "formulier": verzonden.form(request),
        "raad": _("Staat zij er niet, verstuur haar dan opnieuw."),
    }


def _not_saved(request, reden):
    formulier = verzonden.form(request)
    if not formulier:
        uitleg = _("%(reden)s Er is niets gewijzigd. Probeer het over een halve minuut opnieuw.") % {"reden": reden}
        return {"kop": _("Even niet bereikbaar"), "uitleg": uitleg}
    uitleg = _("%(reden)s Wat u invulde, staat hieronder. Wacht even en verstuur het opnieuw.") % {"reden": reden}
    return {"kop": _("Uw tekst is niet opgeslagen"), "uitleg": uitleg, "formulier": formulier}


def _to_a_reader(weg):
    if weg:
        return {
            "kop": _("Even niet bereikbaar"),
            "uitleg": _(
                "De database is nu niet bereikbaar. Dat ligt aan het portaal, niet aan u. Probeer het over een halve "
                "minuut opnieuw. De pagina's van de huidige editie blijven leesbaar."
            ),
        }
    return {
        "kop": _("Er ging iets mis"),
        "uitleg": _(
            "De pagina kan nu niet worden getoond. Dat ligt aan het portaal, niet aan u. De tekst is bewaard. Probeer "
            "het over een paar minuten opnieuw."
        ),
    }


def answer(request, status, kop, uitleg, **context):
    """Return the page of a failure that gives back what was sent; a script that asks for JSON gets the words."""
    if "application/json" in request.headers.get("Accept", ""):
        response = JsonResponse({"fout": f"{kop}. {uitleg}"}, status=status)
    else:
        if context.get("formulier"):
            context["formulier"]["token"] = get_token(request)
        response = pagina(status, kop, uitleg, **context)
    response["Cache-Control"] = "no-store"
    return response


def portaal_weg():
    """Return the page for a proxy to give while the portal itself is stopped: beside the export, as a file."""
    uitleg = _(
        "Zoeken, het beheer en de tekst van een bepaalde dag werken nu even niet. Dat ligt aan het portaal, niet aan "
        "u. Probeer het over een halve minuut opnieuw. Verstuurde u net een tekst? Dan is niet bekend of die is "
        "opgeslagen. Laat deze pagina open, kijk over een halve minuut in een ander tabblad of de tekst er staat, en "
        "kies zo nodig Vernieuwen in uw browser: die verstuurt hem nog een keer. Alle pagina's van de visie blijven "
        "leesbaar."
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


def pagina(status, kop, uitleg, **context):
    """Return the page of a failure: its heading, what it means, and what the template can show beside that."""
    context |= {"status": status, "kop": kop, "uitleg": uitleg}
    return HttpResponse(render_to_string("visie/draaien/storing.html", context), status=status)
