"""The pages of the whole: start, chapters, the vision on one page, the edities, and the pages about the portal."""

from contextlib import suppress
from itertools import count

from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.utils import translation
from django.utils.translation import gettext as _

from bronnen.models import Noot
from doelstellingen import partijen
from doelstellingen.models import Doelstelling, Oproep, Thema
from visie.actueel.models import Stuk
from visie.editie import codes
from visie.editie.document import published_edities
from visie.editie.models import Hoofdstuk, Overnamecorrectie, Paragraaf, newest_in_force
from visie.lezen import bedoeld, omvang
from visie.lezen.naast import naast
from visie.pagina.adres import NIET_ONTHOUDEN, end_of, meant
from visie.pagina.decorators import load_editie, path_only, share_document
from visie.pagina.gedeeld import samen_of_verder
from visie.pagina.niet_hier import NietHier
from visie.tekst.adres import likeliest
from visie.verwant.models import Moment

TOTSTANDKOMING = "totstandkoming"  # the chapter whose page shows how the vision came about


@load_editie
def start(request, document):
    aan, oproepen = partijen.geadresseerden(), document.alle(Oproep)
    veel, een = partijen.naar_gewicht(partijen.met_aantallen(partijen.aangesproken(aan), oproepen, aan))
    context = {
        "hoofddoel": document.find(Hoofdstuk, anker="hoofddoel"),
        "notendop": document.find(Hoofdstuk, anker="notendop"),
        "oproepen": document.find(Hoofdstuk, anker="oproepen"),
        "totstandkoming": document.find(Hoofdstuk, anker=TOTSTANDKOMING),
        "zeven": document.alle(Doelstelling),
        "aantal_oproepen": len(oproepen),
        "veel_gevraagd": veel,
        "een_gevraagd": een,
        "lengtes": omvang.per_hoofdstuk(document),
        "actueel": _latest_stuk(),
    }
    return render(request, "visie/lezen/start.html", context)


@load_editie
def hoofdstuk(request, document, anker):
    hoofdstuk = document.find(Hoofdstuk, anker=anker)
    aantekeningen, genoemden = naast(hoofdstuk, *hoofdstuk.paragrafen)
    momenten = list(Moment.objects.with_work()) if anker == TOTSTANDKOMING else []
    context = {
        "hoofdstuk": hoofdstuk,
        "zeven": document.alle(Doelstelling),
        "buren": document.buren(hoofdstuk),
        "genoemden": genoemden,
        "aantekeningen": [a for a in aantekeningen if not any(moment.says(a) for moment in momenten)],
        "momenten": momenten,
        "heeft_noten": document.cites_notes(hoofdstuk, *hoofdstuk.paragrafen),
    }
    sjabloon = "visie/lezen/notendop.html" if anker == "notendop" else "visie/lezen/hoofdstuk.html"
    return render(request, sjabloon, context)


@load_editie
def paragraaf(request, document, hoofdstuk, anker):
    paragraaf = document.find(Paragraaf, anker=anker)
    if paragraaf.hoofdstuk.anker != hoofdstuk:
        return redirect(document.prefix + paragraaf.get_absolute_url(), permanent=True)
    aantekeningen, genoemden = naast(paragraaf)
    context = {
        "paragraaf": paragraaf,
        "buren": document.buren(paragraaf),
        "genoemden": genoemden,
        "aantekeningen": aantekeningen,
    }
    return render(request, "visie/lezen/paragraaf.html", context)


@load_editie
def hele_visie(request, document):
    stops = _stops(document)
    context = {
        "stops": stops,
        "delen": [deel for h, _t, doelen in stops for deel in (h, *(doel for doel, _t in doelen))],
        "themas": partijen.per_thema(document.alle(Thema), partijen.geadresseerden()),
        "zeven": document.alle(Doelstelling),
    }
    return render(request, "visie/lezen/hele_visie.html", context)


def _stops(document):
    """Return [(chapter, its stop on the line, [(goal in it, its stop)])]: one count over both."""
    n = count(1)
    return [(h, next(n), [(d, next(n)) for d in h.doelstellingen]) for h in document.hoofdstukken]


@load_editie
def kern(request, document):
    context = {"notendop": document.find(Hoofdstuk, anker="notendop"), "zeven": document.alle(Doelstelling)}
    return render(request, "visie/lezen/kern.html", context)


@load_editie
def code(request, document, code):
    """Lead to the part that has a code, for now; with a slash behind it it is a damaged address, so for good."""
    naar = document.prefix + codes.find(document, code).get_absolute_url()
    return redirect(naar, permanent=request.path.endswith("/"))


@load_editie
def edities(request, document):
    return render(request, "visie/lezen/edities.html", {"edities": published_edities()})


@load_editie
def geldend(request, document):
    """Say whether this is the editie that holds: where the code on the cover of a file leads to."""
    if document.werkversie:
        raise NietHier(_("De werkversie is niet vastgesteld."))
    return render(request, "visie/lezen/geldend.html", {"geldt": newest_in_force(document.edities)})


@load_editie
def rondom(request, document):
    """What surrounds the text: how it came about, the visions around it, and what happens since."""
    context = {"totstandkoming": document.find(Hoofdstuk, anker=TOTSTANDKOMING), "laatste": _latest_stuk()}
    return render(request, "visie/lezen/rondom.html", context)


def _latest_stuk():
    """Return the newest stuk that readers see, or None."""
    return Stuk.objects.getoond().first()


@load_editie
def verantwoording(request, document):
    met_partij = set(partijen.geadresseerden())
    context = {
        "correcties": [
            (correctie, document.per_anker[correctie.onderdeel])
            for correctie in Overnamecorrectie.objects.all()
            if correctie.onderdeel in document.per_anker
        ],
        "noten_zonder_tekst": [noot for noot in document.alle(Noot) if not noot.tekst],
        "oproepen_zonder_partij": [o for o in document.alle(Oproep) if o.anker not in met_partij],
    }
    return render(request, "visie/lezen/verantwoording.html", context)


@load_editie
def toegankelijkheid(request, document):
    return render(request, "visie/lezen/toegankelijkheid.html")


@load_editie
def privacy(request, document):
    return render(request, "visie/lezen/privacy.html")


@path_only
def favicon(request):
    return HttpResponsePermanentRedirect(static("favicon.ico"))


@path_only
def engels(request, rest=None):
    """There is no English text yet: say so in English, with a link to the Dutch page."""
    request.alleen_vragen = request.wisselt = False
    with samen_of_verder():
        nederlands = end_of(request, "/" + (rest or "").lstrip("/")) or "/"
        context = {"nederlands": nederlands, "zeven": _goals(request)}
    with translation.override("en"):
        response = render(request, "visie/lezen/engels.html", context, status=404)
    if request.wisselt:
        response["Cache-Control"] = NIET_ONTHOUDEN
    return response


def _goals(request):
    """Return the goals of the text that an address was looked for in; none before the first editie."""
    with suppress(Http404):
        request.document = bedoeld.text_of(request)
        return request.document.alle(Doelstelling)
    return []


def niet_gevonden(request, exception):
    """Lead to what a damaged address meant; when it means nothing, the 404 page, with ways back into the text."""
    with samen_of_verder():
        share_document(request)
        antwoord = _in_english(request) or meant(request) or _geen_pagina(request, exception)
    if request.wisselt:
        antwoord["Cache-Control"] = NIET_ONTHOUDEN
    return antwoord


def _in_english(request):
    """Return the page that there is no English text, for a damaged address that asks for it ('/EN/'); else None."""
    voor, rest = likeliest(request.path_info)
    return engels(request, "/".join(rest)) if voor == ["en"] else None


def _geen_pagina(request, exception):
    zeven, lijkt, waarom = _goals(request), [], ""
    if zeven:
        waarom, lijkt = bedoeld.proposals(request.document, request.path)
    reden = exception.args[0] if isinstance(exception, NietHier) else waarom
    context = {"zeven": zeven, "lijkt": lijkt, "reden": reden, "eigen_zoekveld": True}
    return render(request, "404.html", context, status=404)
