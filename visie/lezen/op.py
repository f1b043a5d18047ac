"""The text as it held on a day: /op/2026-03-01/d4.6 leads to the editie of that day."""

import datetime

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from visie.editie.document import published_edities
from visie.pagina.adres import final
from visie.pagina.decorators import load_editie, reads_clock, reads_query
from visie.pagina.gedeeld import samen_of_verder
from visie.pagina.niet_hier import NietHier
from visie.tekst import datums


def in_force_on(edities, dag):
    """Return the editie (of `edities`, newest first, with `intrekking`) that held on a date; None before the first.

    A withdrawn editie held until the day of its withdrawal.
    """
    for editie in edities:
        ingetrokken = getattr(editie, "intrekking", None)
        if editie.geldt_vanaf <= dag and not (ingetrokken and ingetrokken.datum <= dag):
            return editie
    return None


@load_editie
@reads_query
def op_keuze(request, document):
    """Ask which day; lead to it once it is given (GET: `dag`)."""
    dag, edities = request.GET.get("dag", "").strip(), published_edities()
    context = {
        "edities": edities,
        "dag": dag,  # not today when there is none: the page would be another one tomorrow, and then not from memory
        "voorbeeld": reverse("op", args=[edities[0].geldt_vanaf.isoformat(), "d4.6"]),
    }
    if not dag:
        return render(request, "visie/lezen/op.html", context)
    try:
        return redirect("op", dag=datetime.date.fromisoformat(dag).isoformat(), rest="")
    except ValueError:
        context["fout"] = _("Vul een bestaande dag in, zoals 2026-03-01.")
        return render(request, "visie/lezen/op.html", context, status=400)


@load_editie
@reads_clock
def op(request, document, dag, rest=""):
    """Lead to where the same path ends in the editie that held on `dag`. Raises Http404, with the reason, for none."""
    try:
        datum = datetime.date.fromisoformat(dag)
    except ValueError as error:
        raise NietHier(_("Deze dag bestaat niet. Schrijf de datum als 2026-03-01.")) from error
    if datum > timezone.localdate():
        raise NietHier(_("Deze dag moet nog komen. Welke editie dan geldt, is nog niet bekend."))
    edities = published_edities()
    editie = in_force_on(edities, datum)
    if editie is None:
        eerste = datums.in_woorden(min(editie.geldt_vanaf for editie in edities).isoformat())
        zin = _("Op deze dag gold nog geen editie van de visie. De eerste geldt vanaf %(dag)s.")
        raise NietHier(zin % {"dag": eerste})
    adres = editie.get_absolute_url() + rest
    with samen_of_verder():
        antwoord = final(request, adres) or final(request, f"{adres}/")
    if antwoord is None:
        raise Http404
    return redirect(antwoord["Location"]) if antwoord.has_header("Location") else antwoord
