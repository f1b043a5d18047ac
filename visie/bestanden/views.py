"""The page that lists the files of an editie, and each file."""

import logging
from contextlib import contextmanager
from threading import BoundedSemaphore

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import http_date
from django.utils.translation import gettext as _

from visie.bestanden import maken, slot, soorten, vullen
from visie.bestanden.boek import Onmaakbaar
from visie.pagina.context import reached
from visie.pagina.decorators import keeps_file, load_editie, may_change_soon, open_to_all
from visie.pagina.gedeeld import samen_of_verder
from visie.pagina.niet_hier import NietHier

logger = logging.getLogger(__name__)
_wachtenden = BoundedSemaphore(3)  # of the threads of a process


@load_editie
def downloads(request, document):
    """List every file of an editie, with pages, size and date of those that were made."""
    reached(request)
    if document.werkversie:
        return render(request, "visie/bestanden/downloads.html")
    geheel = vullen.boek(document)
    alle = soorten.alle(geheel)
    gemaakt = maken.as_made(geheel, alle)
    if len(gemaakt) < len(alle):
        may_change_soon(request)
    rijen = [(soort, gemaakt.get(soort.naam)) for soort in alle]
    context = {
        "groepen": [(groep, [rij for rij in rijen if rij[0].groep == groep]) for groep in soorten.GROEPEN],
        "gemaakt": [rij for _soort, rij in rijen if rij],
        "rechten": geheel.uitgave.rechten,
    }
    return render(request, "visie/bestanden/downloads.html", context)


@open_to_all
@load_editie
@keeps_file
def bestand(request, document, naam, uitgang):
    """One file; made when it is asked for the first time, and kept."""
    if document.werkversie:
        raise NietHier(_("Van de werkversie zijn er geen bestanden."))
    with samen_of_verder():
        geheel = vullen.boek(document)
    soort = soorten.find(geheel, f"{naam}.{uitgang}")
    if soort is None:
        raise NietHier(_("Dit bestand bestaat niet."))
    reached(request)
    if rij := maken.find(geheel, soort):
        return _answer(rij, soort)
    try:
        with _few():
            return _answer(maken.make(geheel, soort), soort)
    except slot.Bezet:
        return _not_now(request, soort)
    except Onmaakbaar as reden:
        logger.error("%s: %s", soort.naam, reden)
        return _not_now(request, soort, kan=False)


@contextmanager
def _few():
    """Let a few at a time wait for a file that is being made: readers of pages need the others. Raises slot.Bezet."""
    if not _wachtenden.acquire(blocking=False):
        raise slot.Bezet
    try:
        yield
    finally:
        _wachtenden.release()


def _not_now(request, soort, kan=True):
    """Say that a file is not there: it comes in a moment, or it cannot be made of this text."""
    response = render(request, "visie/bestanden/niet_nu.html", {"soort": soort, "kan": kan}, status=503)
    if kan:
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
