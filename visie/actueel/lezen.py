"""What readers see of the stukken. A Document reads those of its parts with them: a page asks no more for it.

Each stuk that is read here has `oordeel`, what the newest visit to its address said: 'dood' when it no longer works.
"""

import datetime

from django.db.models import F, OuterRef, Subquery

from bronnen.models import Linkcontrole
from visie.actueel.models import Gezocht, Stuk, Stukdeel
from visie.editie import naast

DAGEN = ("datum", "gecorrigeerd_op")
VELDEN = ("soort", "titel", "organisatie", "adres", "archief_adres", "citaat", "regio", *DAGEN)


def bij(ankers):
    """Return {anker: [Stuk, newest first]} of these parts, in one query; what has none is not in it."""
    rijen = Stuk.objects.getoond().filter(delen__onderdeel__in=ankers)
    gevonden = {}
    for stuk in rijen.annotate(anker=F("delen__onderdeel"), oordeel=_judged("pk", "adres")):
        gevonden.setdefault(stuk.anker, []).append(stuk)
    return gevonden


def of_part(deel):
    """Return the stukken of a part that a Document read, newest first."""
    return sorted(map(_stuk, deel.stukken or ()), key=lambda stuk: (stuk.datum, stuk.pk), reverse=True)


def stappen(deel):
    """Return the steps and reactions of an oproep, newest first."""
    return [stuk for stuk in of_part(deel) if stuk.soort == Stuk.Soort.STAP]


def stappen_bij(oproepen):
    """Return [(stap, the oproepen among these that it belongs to)], newest first."""
    waarbij = {}
    for oproep in oproepen:
        for stuk in stappen(oproep):
            waarbij.setdefault(stuk, []).append(oproep)
    return sorted(waarbij.items(), key=lambda paar: (paar[0].datum, paar[0].pk), reverse=True)


def laatst_gezocht(oproep, partijen):
    """Return the last day on which an editor looked for reactions to an oproep to these parties, or None.

    None too when all of them are groups of people: they do not react with one voice.
    """
    if partijen and all(partij.is_groep for partij in partijen):
        return None
    return max((_day(rij["dag"]) for rij in oproep.gezocht or ()), default=None)


def _stuk(rij):
    """Return a Stuk of what was read with a part."""
    velden = {veld: rij[f"stuk__{veld}"] for veld in VELDEN}
    stuk = Stuk(pk=rij["stuk_id"], **velden | {veld: _day(velden[veld]) for veld in DAGEN})
    stuk.oordeel = rij["oordeel"]
    return stuk


def _day(dag):
    return datetime.date.fromisoformat(dag) if dag else None


def _judged(stuk, adres):
    """Return the expression of what the newest visit to an address said that said something."""
    bezoek = Linkcontrole.objects.oordelen().filter(stuk=OuterRef(stuk), adres=OuterRef(adres))
    return Subquery(bezoek.order_by("-pk").values("uitkomst")[:1])


def _with_part():
    getoond = Stukdeel.objects.filter(stuk__status=Stuk.Status.GETOOND)
    rijen = getoond.annotate(oordeel=_judged("stuk_id", "stuk__adres"))
    return naast.with_part(rijen, "stuk_id", "oordeel", *(f"stuk__{veld}" for veld in VELDEN))


naast.read_with_parts("stukken", _with_part)
naast.read_with_parts("gezocht", lambda: naast.with_part(Gezocht.objects.all(), "dag"))
