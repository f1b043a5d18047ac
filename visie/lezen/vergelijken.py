"""Two published edities beside each other: choose them, the whole text, one part."""

from collections import Counter

from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from visie.editie.document import Document, published_edities
from visie.editie.models import Reden
from visie.editie.vergelijken import Deelverschil, compare
from visie.pagina.decorators import load_editie, reads_query
from visie.pagina.niet_hier import NietHier


@load_editie
@reads_query
def vergelijk_keuze(request, document):
    """Ask which two edities; lead to their comparison once both are given."""
    edities = {str(editie.nummer): editie for editie in published_edities()}
    van, naar = request.GET.get("van", ""), request.GET.get("naar", "")
    if van != naar and {van, naar} <= set(edities):
        return redirect("vergelijk_edities", oud=int(van), nieuw=int(naar))
    gevraagd = bool(van or naar)
    nummers = list(edities)  # newest first: the newest change is what most readers look for
    context = {
        "edities": list(edities.values()),
        "van": van if gevraagd else nummers[min(1, len(nummers) - 1)],
        "naar": naar if gevraagd else nummers[0],
        "fout": _refusal(van, naar) if gevraagd else "",
    }
    return render(request, "visie/lezen/vergelijken_keuze.html", context, status=400 if gevraagd else 200)


def vergelijk_met(request, oud):
    """Lead to the choice of two edities: every beginning of an address answers."""
    return redirect("vergelijken")


def _refusal(van, naar):
    """Return why these two values are no pair of edities."""
    if van == naar:
        return _("U hebt twee keer dezelfde editie gekozen. Kies twee verschillende edities.")
    return _("Kies bij Van en bij Naar een editie die is gepubliceerd.")


@load_editie
def vergelijk_edities(request, document, oud, nieuw):
    oud, nieuw, rijen = _compare(oud, nieuw)
    telling = Counter(_total(rij) for rij in rijen if rij.anker != "visie")
    context = {
        "oud": oud.editie,
        "nieuw": nieuw.editie,
        "edities": published_edities(),
        "rijen": _with_addresses(rijen, oud, nieuw),
        "aantallen": {soort: telling[soort] for soort in ("gewijzigd", "toegevoegd", "verwijderd")},
        "ongewijzigd": len(nieuw.leesvolgorde) - telling["gewijzigd"] - telling["toegevoegd"],
    }
    return render(request, "visie/lezen/vergelijken.html", context)


@load_editie
def vergelijk_deel(request, document, oud, nieuw, anker):
    oud, nieuw, rijen = _compare(oud, nieuw)
    delen = {**oud.per_anker, **nieuw.per_anker, "visie": nieuw.editie}
    if anker not in delen:
        raise NietHier(_("Dit onderdeel staat in geen van beide edities."))
    rij = next((rij for rij in rijen if rij.anker == anker), None)
    gelijk = Deelverschil(anker, oud.per_anker.get(anker), nieuw.per_anker.get(anker, delen[anker]))
    context = {
        "oud": oud.editie,
        "nieuw": nieuw.editie,
        "gelijk": rij is None,
        "regel": _with_addresses([rij or gelijk], oud, nieuw)[0],
    }
    return render(request, "visie/lezen/vergelijken_deel.html", context)


def _compare(oud, nieuw):
    """Return the Documents of two published edities by number, and what differs. Raises Http404."""
    edities = {editie.nummer: editie for editie in published_edities()}
    if not {oud, nieuw} <= set(edities):
        raise NietHier(_("Een van deze edities bestaat niet."))
    oud, nieuw = (Document(edities[n], edities[n].get_absolute_url().rstrip("/"), huidige=False) for n in (oud, nieuw))
    return oud, nieuw, compare(oud, nieuw) if oud.editie != nieuw.editie else []


def _total(rij):
    """Return under which total a part counts."""
    return rij.soorten[0] if rij.soorten[0] in ("toegevoegd", "verwijderd") else "gewijzigd"


def _with_addresses(rijen, oud, nieuw):
    """Return a dict a part: the difference, where it stands in both edities, and the reasons given in between."""
    eerste, laatste = sorted((oud.editie.nummer, nieuw.editie.nummer))
    redenen = {}
    gegeven = Reden.objects.filter(editie__nummer__gt=eerste, editie__nummer__lte=laatste)
    for reden in gegeven.select_related("editie").order_by("editie__nummer"):
        redenen.setdefault(reden.onderdeel, []).append(reden)
    return [
        {
            "rij": rij,
            "redenen": redenen.get(rij.anker, []),
            "oud_adres": _address(oud, rij.oud),
            "nieuw_adres": _address(nieuw, rij.nieuw),
        }
        for rij in rijen
    ]


def _address(document, deel):
    """Return the frozen address of a part, of the start page for the editie itself, or '' when it is not there."""
    if deel is None:
        return ""
    return deel.get_absolute_url() if deel is document.editie else document.prefix + deel.get_absolute_url()
