"""Actueel: what happens around the vision by day, a page for each stuk, and the files to reckon with."""

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _

from doelstellingen import partijen
from doelstellingen.models import Doelstelling, Oproep
from visie.actueel import gegevens as van_oproepen
from visie.actueel.models import Stuk
from visie.actueel.regels import SOORTEN, met_delen, over, per_maand, regels
from visie.pagina.context import reached
from visie.pagina.decorators import load_editie
from visie.pagina.niet_hier import NietHier
from visie.tekst.csv import rows_to_csv

MEEST = 30  # rows of a page: older ones stand on the page of their year


@load_editie
def actueel(request, document):
    alle, aan = regels(document), partijen.geadresseerden()
    context = _lijst(alle) | {
        "doelen": document.alle(Doelstelling),
        "partijen": partijen.aangesproken({o.anker: aan.get(o.anker, []) for o in document.alle(Oproep)}),
    }
    return render(request, "visie/actueel/actueel.html", context)


@load_editie
def soort(request, document, soort):
    if soort not in SOORTEN:
        raise Http404
    alle = regels(document)
    context = _lijst([r for r in alle if r.soort == soort], alle) | {"soort": soort, "titel": SOORTEN[soort]}
    return render(request, "visie/actueel/deel.html", context)


@load_editie
def praktijk(request, document, regio):
    """The examples of one region. Raises NietHier for a region without any."""
    alle, soort = regels(document), Stuk.Soort.PRAKTIJK
    hier = [regel for regel in alle if regel.soort == soort and slugify(regel.regio) == regio]
    if not hier:
        raise NietHier(_("Uit deze regio staat hier geen voorbeeld."))
    titel = _("Voorbeelden uit de praktijk: %(regio)s") % {"regio": hier[0].regio}
    context = _lijst(hier, alle) | {"soort": soort, "regio": regio, "titel": titel}
    return render(request, "visie/actueel/deel.html", context)


@load_editie
def jaar(request, document, jaar):
    """All rows of one year. Raises NietHier for a year without any."""
    alle = regels(document)
    if not (hier := [regel for regel in alle if regel.dag.year == jaar]):
        raise NietHier(_("In dat jaar is hier niets verschenen."))
    titel = _("Actueel in %(jaar)s") % {"jaar": jaar}
    context = {"maanden": per_maand(hier), "soorten": _soorten(alle), "titel": titel, "jaren": _jaren(alle)}
    return render(request, "visie/actueel/deel.html", context | {"jaar": jaar})


@load_editie
def naar_actueel(request, document, **_waarheen):
    """Lead from the beginning of an address, or the folder of a feed, to the list."""
    return redirect("actueel", permanent=True)


def _lijst(rijen, alle=None):
    """Return what a list of rows needs; `alle` are those of the whole page Actueel."""
    regios = {slugify(r.regio): r.regio for r in rijen if r.soort == Stuk.Soort.PRAKTIJK and slugify(r.regio)}
    return {
        "maanden": per_maand(rijen[:MEEST]),
        "soorten": _soorten(rijen if alle is None else alle),
        "regios": sorted(regios.items()),
        "jaren": _jaren(rijen[MEEST:]),
    }


def _soorten(alle):
    """Return [(kind, its name)] of the kinds that there are rows of."""
    return [(soort, naam) for soort, naam in SOORTEN.items() if any(regel.soort == soort for regel in alle)]


def _jaren(rijen):
    return sorted({regel.dag.year for regel in rijen}, reverse=True)


@load_editie
def stuk(request, document, pk):
    """One stuk. What was shown and is not any more answers 410, without a word of it. Raises Http404."""
    gevonden = met_delen().filter(pk=pk).first()
    if gevonden is None:
        if not Stuk.objects.weg().filter(pk=pk).exists():
            raise Http404
        request.alleen_vragen = False
        return render(request, "visie/actueel/weg.html", status=410)
    context = {
        "stuk": gevonden,
        "over": over(gevonden, document),
        "tekst": gevonden.opgemaakt,
        "regio": slugify(gevonden.regio),
        "titel": SOORTEN[gevonden.soort],
    }
    return render(request, "visie/actueel/stuk.html", context)


@load_editie
def gegevens(request, document):
    """What stands in the files, column by column."""
    rijen, laatste = van_oproepen.rows(document)
    context = {"kolommen": van_oproepen.KOLOMMEN, "aantal": len(rijen), "laatste": laatste}
    return render(request, "visie/actueel/gegevens.html", context)


@load_editie
def oproepen_csv(request, document):
    reached(request)
    rijen, _laatste = van_oproepen.rows(document)
    namen = [kolom.naam for kolom in van_oproepen.KOLOMMEN]
    plat = [[_cell(rij[naam]) for naam in namen] for rij in rijen]
    response = HttpResponse(rows_to_csv(namen, plat), content_type="text/csv; charset=utf-8")
    return _download(response, document, "csv")


@load_editie
def oproepen_json(request, document):
    reached(request)
    rijen, _laatste = van_oproepen.rows(document)
    response = JsonResponse(rijen, safe=False, json_dumps_params={"ensure_ascii": False, "indent": 1})
    response["Content-Type"] = "application/json; charset=utf-8"
    return _download(response, document, "json")


def _cell(waarde):
    return "; ".join(waarde) if isinstance(waarde, list) else waarde


def _download(response, document, vorm):
    naam = f"visie-huisartsenzorg-2035-editie-{document.editie.nummer}-oproepen.{vorm}"
    response["Content-Disposition"] = f'attachment; filename="{naam}"'
    response["X-Robots-Tag"] = "noindex"
    return response
