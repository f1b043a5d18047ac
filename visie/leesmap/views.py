"""Choosing parts, and the leesmap of them: the address holds the choice, nothing is kept."""

import logging

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from doelstellingen import partijen
from visie import nieuwsbrief
from visie.bestanden import pdf, slot, vullen
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
    _only_published(document)
    keuze = from_address(document, codes)
    if not keuze.codes:
        raise NietHier(_("Dit adres noemt geen onderdelen van de visie."))
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


@load_editie
@endless
def als_html(request, document, codes):
    """The leesmap without the portal around it, to copy into another program."""
    keuze, vast = _as_file(request, document, codes, "leesmap_html")
    if keuze is None:
        return redirect(vast)
    inhoud = kopie.als_html(document, keuze.delen, *_addresses(document, keuze))
    return _unlisted(render(request, "visie/leesmap/kopie.html", {"inhoud": inhoud}))


@load_editie
@endless
def als_tekst(request, document, codes):
    keuze, vast = _as_file(request, document, codes, "leesmap_txt")
    if keuze is None:
        return redirect(vast)
    inhoud = kopie.als_tekst(document, keuze.delen, *_addresses(document, keuze))
    return _unlisted(HttpResponse(inhoud, content_type="text/plain; charset=utf-8"))


@load_editie
@endless
def als_pdf(request, document, codes):
    """The leesmap as a PDF, made for who asks and kept by nobody: one at a time, and nobody waits for another."""
    keuze, vast = _as_file(request, document, codes, "leesmap_pdf")
    if keuze is None:
        return redirect(vast)
    try:
        with slot.alone(0):
            boek = boek_of(vullen.boek(document), keuze, _addresses(document, keuze)[1])
            gemaakt = pdf.leesmap(boek, timezone.localdate())
    except slot.Bezet:
        return _busy(request, document, keuze)
    except Onmaakbaar as reden:
        logger.error("leesmap: %s", reden)
        return _busy(request, document, keuze, kan=False)
    naam = f"leesmap-editie-{document.editie.nummer}.pdf"
    kop = {"Content-Disposition": f'inline; filename="{naam}"', "Cache-Control": "no-store"}
    return _unlisted(HttpResponse(gemaakt.inhoud, content_type="application/pdf", headers=kop))


def _only_published(document):
    if document.werkversie:
        raise NietHier(_("De werkversie is niet vastgesteld: u kunt er geen leesmap van maken."))


def _some(document, keuze):
    """Refuse a leesmap in which nothing is left to read."""
    if not keuze.delen:
        namen = [*keuze.onbekend, *(str(deel.kop) for deel in keuze.zonder_tekst)]
        raise NietHier(
            _("Geen van deze onderdelen heeft tekst in %(editie)s: %(namen)s.")
            % {"editie": str(document.editie).lower(), "namen": ", ".join(namen[:9])}
        )


def _as_file(request, document, codes, vorm):
    """Return (Keuze, '') of a file of a leesmap, or (None, where to go): to its own address, or to the page that says
    what is wrong with it.
    """
    _only_published(document)
    keuze = from_address(document, codes)
    if not keuze.codes:
        raise NietHier(_("Dit adres noemt geen onderdelen van de visie."))
    vast = address(document, keuze.codes, "leesmap" if keuze.te_veel else vorm)
    if request.path != vast:
        return None, vast
    _some(document, keuze)
    reached(request)
    return keuze, ""


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


def _busy(request, document, keuze, kan=True):
    context = {"weer": request.path, "terug": address(document, keuze.codes), "noindex": True, "kan": kan}
    response = _unlisted(render(request, "visie/leesmap/bezig.html", context, status=503))
    response["Retry-After"] = str(OPNIEUW)
    return response


def _unlisted(response):
    """Keep an answer, and what it leads to, out of search engines: there is no end to these addresses."""
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
