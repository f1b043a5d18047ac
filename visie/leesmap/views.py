"""Choosing parts, and the leesmap of them: the address holds the choice, nothing is kept."""

import logging
from functools import wraps

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from doelstellingen import partijen
from visie import nieuwsbrief
from visie.bestanden import pdf, slot, vullen, zetten
from visie.bestanden.boek import Onmaakbaar
from visie.leesmap import kopie
from visie.leesmap.keuze import MAXIMUM, address, code_of, from_address, from_form
from visie.leesmap.map import boek_of, newsletters, regels, stops
from visie.pagina.context import reached
from visie.pagina.decorators import endless, load_editie, reads_query
from visie.pagina.niet_hier import NietHier

logger = logging.getLogger(__name__)
OPNIEUW = 20  # seconds: a PDF takes less than one


@load_editie
@reads_query
def kiezen(request, document):
    """Show what can be chosen, or lead to the leesmap of what was: `?deel=<code>` as often as wanted.

    With `stap=kiezen` the choice can still be changed; `bij=<code or anker>` opens the page that a part stands on.
    """
    _only_published(document)
    gevraagd, stap = request.GET.getlist("deel"), request.GET.get("stap")
    keuze = from_form(document, gevraagd)
    if keuze.delen and not keuze.te_veel and stap != "kiezen":
        return redirect(address(document, keuze.codes))
    niets = not keuze.delen and bool(gevraagd or stap == "maken")
    return _choose(request, document, keuze, niets=niets, bij=request.GET.getlist("bij"))


@load_editie
@endless
def leesmap(request, document, codes):
    """The parts that the address names; under any other address than its own it leads there."""
    keuze = _asked(document, codes)
    hier = address(document, keuze.codes)
    if request.path != hier:
        return redirect(hier)
    if keuze.te_veel:
        return _choose(request, document, keuze)
    _some(document, keuze)
    context = {
        "keuze": keuze,
        "regels": regels(document, keuze, partijen.geadresseerden()),
        "stops": stops(keuze.delen),
        "nieuwsbrieven": newsletters(keuze, nieuwsbrief.MAXIMUM),
        "vormen": {naam: address(document, keuze.codes, f"leesmap_{naam}") for naam in ("pdf", "html", "txt")},
        "heeft_noten": document.cites_notes(*keuze.delen),
        "noindex": True,
    }
    return _unlisted(render(request, "visie/leesmap/leesmap.html", context))


def _as_file(vorm):
    """Make the view of a file of a leesmap out of a function of (request, Document, Keuze).

    The view leads to the one address of that file, or to the page that says what is wrong with the choice.
    """

    def around(make):
        @load_editie
        @endless
        @wraps(make)
        def view(request, document, codes):
            keuze = _asked(document, codes)
            vast = address(document, keuze.codes, "leesmap" if keuze.te_veel else vorm)
            if request.path != vast:
                return redirect(vast)
            _some(document, keuze)
            reached(request)
            return _unlisted(make(request, document, keuze))

        return view

    return around


@_as_file("leesmap_html")
def als_html(request, document, keuze):
    """The leesmap without the portal around it, to copy into another program."""
    inhoud = kopie.als_html(document, keuze.delen, *_addresses(document, keuze))
    return render(request, "visie/leesmap/kopie.html", {"inhoud": inhoud})


@_as_file("leesmap_txt")
def als_tekst(request, document, keuze):
    """The same as plain text."""
    inhoud = kopie.als_tekst(document, keuze.delen, *_addresses(document, keuze))
    return HttpResponse(inhoud, content_type="text/plain; charset=utf-8")


@_as_file("leesmap_pdf")
def als_pdf(request, document, keuze):
    """The leesmap as a PDF, made for who asks and kept by nobody: one at a time, and nobody waits for another."""
    try:
        with slot.alone(0):
            inhoud = _make(document, keuze)
    except slot.Bezet:
        response = _no_pdf(request, document, keuze, kan=True)
        response["Retry-After"] = str(OPNIEUW)
        return response
    except Onmaakbaar as reden:
        logger.error("leesmap: %s", reden)
        return _no_pdf(request, document, keuze, kan=False)
    naam = f"leesmap-editie-{document.editie.nummer}.pdf"
    kop = {"Content-Disposition": f'inline; filename="{naam}"', "Cache-Control": "no-store"}
    return HttpResponse(inhoud, content_type="application/pdf", headers=kop)


def _make(document, keuze):
    """Return the bytes of the PDF, and leave nothing of it in memory: no other leesmap is the same."""
    boek = boek_of(vullen.boek(document), keuze, _addresses(document, keuze)[1])
    try:
        return pdf.leesmap(boek, timezone.localdate()).inhoud
    finally:
        zetten.forget()


def _only_published(document):
    if document.werkversie:
        raise NietHier(_("De werkversie is niet vastgesteld: u kunt er geen leesmap van maken."))


def _asked(document, codes):
    """Return the Keuze that an address makes. Raises NietHier."""
    _only_published(document)
    keuze = from_address(document, codes)
    if not keuze.codes:
        raise NietHier(_("Dit adres noemt geen onderdelen van de visie."))
    return keuze


def _some(document, keuze):
    """Refuse a leesmap in which nothing is left to read."""
    if not keuze.delen:
        namen = [*keuze.onbekend, *(str(deel.kop) for deel in keuze.zonder_tekst)]
        raise NietHier(
            _("Geen van deze onderdelen heeft tekst in %(editie)s: %(namen)s.")
            % {"editie": str(document.editie).lower(), "namen": ", ".join(namen[:9])}
        )


def _addresses(document, keuze):
    return settings.VISIE_ADRES, settings.VISIE_ADRES + address(document, keuze.codes)


def _choose(request, document, keuze, niets=False, bij=()):
    groepen, gekozen = nieuwsbrief.kiesbaar(document), [*keuze.delen]
    hier = {*bij, *(code_of(deel) for deel in gekozen)}
    open_ = [pagina for pagina, delen in groepen if any({d.anker, code_of(d)} & hier for d in (pagina, *delen))]
    aangeboden = {deel.anker for _pagina, delen in groepen for deel in delen}
    context = {
        "groepen": [(pagina, [(code_of(d), d) for d in delen], pagina in open_) for pagina, delen in groepen],
        "keuze": keuze,
        "ook": [(code_of(deel), deel) for deel in gekozen if deel.anker not in aangeboden],  # notes
        "maximum": MAXIMUM,
        "niets": niets,
    }
    fout = niets or keuze.te_veel
    return render(request, "visie/leesmap/kiezen.html", context, status=400 if fout else 200)


def _no_pdf(request, document, keuze, kan):
    """Answer that there is no PDF, now or (`kan` False) of this choice."""
    context = {"weer": request.path, "terug": address(document, keuze.codes), "noindex": True, "kan": kan}
    return render(request, "visie/leesmap/bezig.html", context, status=503)


def _unlisted(response):
    """Keep an answer, and what it leads to, out of search engines: there is no end to these addresses."""
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
