"""What readers see of the stukken: those of a part, how many an oproep has, when an editor looked for any."""

from django.db.models import Count, Exists, F, OuterRef, Subquery

from bronnen.models import Linkcontrole
from doelstellingen.models import Adressering
from visie.actueel.models import Gezocht, Stuk, Stukdeel


def bij(ankers):
    """Return {anker: [Stuk, newest first]} of these parts, in one query; what has none is not in it.

    Each has `oordeel`, what the newest visit to its address said: 'dood' when it no longer works.
    """
    bezoek = Linkcontrole.objects.oordelen().filter(stuk=OuterRef("pk"), adres=OuterRef("adres")).order_by("-pk")
    rijen = (
        Stuk.objects.getoond()
        .filter(delen__onderdeel__in=ankers)
        .annotate(anker=F("delen__onderdeel"), oordeel=Subquery(bezoek.values("uitkomst")[:1]))
    )
    gevonden = {}
    for stuk in rijen:
        gevonden.setdefault(stuk.anker, []).append(stuk)
    return gevonden


def stappen_bij(oproepen):
    """Return [(stap, the oproepen among these that it belongs to)], newest first, in one query."""
    gevonden, waarbij = bij([oproep.anker for oproep in oproepen]), {}
    for oproep in oproepen:
        for stuk in gevonden.get(oproep.anker, []):
            if stuk.soort == Stuk.Soort.STAP:
                waarbij.setdefault(stuk, []).append(oproep)
    return sorted(waarbij.items(), key=lambda paar: (paar[0].datum, paar[0].pk), reverse=True)


def aantal_stappen():
    """Return {anker of an oproep: how many steps and reactions readers see there}."""
    rijen = Stukdeel.objects.filter(stuk__in=Stuk.objects.getoond().order_by(), stuk__soort=Stuk.Soort.STAP)
    return dict(rijen.order_by().values_list("onderdeel").annotate(n=Count("pk")))


def laatst_gezocht(anker):
    """Return the last day on which an editor looked for reactions to an oproep, or None.

    None too for one that asks only groups of people: they do not react with one voice.
    """
    gericht = Adressering.objects.filter(oproep=OuterRef("onderdeel"))
    rondes = Gezocht.objects.filter(~Exists(gericht) | Exists(gericht.filter(partij__is_groep=False)), onderdeel=anker)
    return rondes.order_by("-dag").values_list("dag", flat=True).first()
