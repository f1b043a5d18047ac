"""The page that lists the files of an editie, and each file."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import http_date
from django.utils.translation import gettext as _

from visie.bestanden import maken, slot, soorten, vullen
from visie.pagina.context import reached
from visie.pagina.decorators import load_editie, open_to_all
from visie.pagina.niet_hier import NietHier


@load_editie
def downloads(request, document):
    """List every file of an editie, with pages, size and date of those that were made."""
    if document.werkversie:
        raise NietHier(_("Van de werkversie zijn er geen bestanden."))
    reached(request)
    return render(request, "visie/bestanden/downloads.html", {})


@open_to_all
@load_editie
def bestand(request, document, naam):
    """One file; made when it is asked for the first time, and kept."""
    if document.werkversie:
        raise NietHier(_("Van de werkversie zijn er geen bestanden."))
    geheel = vullen.boek(document)
    soort = soorten.find(geheel, naam)
    if soort is None:
        raise NietHier(_("Dit bestand bestaat niet."))
    reached(request)
    try:
        rij = maken.get(geheel, soort)
    except slot.Bezet:
        return _busy(request)
    return _answer(rij, soort)


def _busy(request):
    response = render(request, "visie/bestanden/bezig.html", status=503)
    response["Retry-After"] = "20"
    return response


def _answer(rij, soort):
    inhoud_soort, in_browser = soorten.SOORTEN[soort.uitgang]
    manier = "inline" if in_browser else "attachment"
    return HttpResponse(
        rij.inhoud,
        content_type=inhoud_soort,
        headers={
            "Content-Disposition": f'{manier}; filename="{soort.bestandsnaam(rij.editie)}"',
            "ETag": f'"{rij.controlegetal[:32]}"',
            "Last-Modified": http_date(rij.gemaakt_op.timestamp()),
        },
    )
