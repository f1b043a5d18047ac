"""The Atom feeds: of what happens around the vision, whole or a choice of it, and of its edities and errata alone."""

from itertools import chain

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from doelstellingen import partijen
from doelstellingen.models import Doelstelling, Oproep, Partij
from visie.actueel.edities import MEEST, as_moment, berichten
from visie.actueel.models import Stuk
from visie.actueel.regels import SOORTEN, met_delen, over
from visie.pagina.context import reached
from visie.pagina.decorators import load_editie

ORGANISATIES = ("LHV", "NHG", "InEen")


class Feed(Atom1Feed):
    """Atom with an author for each of the organisations; `sinds` is its moment as long as it says nothing."""

    def add_root_elements(self, handler):
        super().add_root_elements(handler)
        for naam in ORGANISATIES:
            handler.startElement("author", {})
            handler.addQuickElement("name", naam)
            handler.endElement("author")

    def latest_post_date(self):
        return super().latest_post_date() if self.items else self.feed["sinds"]


@load_editie
def edities(request, document):
    """The feed of the text itself: edities, errata, withdrawals. It was the first one, and keeps its address."""
    titel = _("Visie Huisartsenzorg 2035: edities, errata en intrekkingen")
    return _answer(request, document, titel, reverse("edities"), berichten())


@load_editie
def actueel(request, document):
    documenten = {}
    van_edities = list(berichten(documenten=documenten))
    stukken = _stukken(documenten.get(document.editie, document), met_delen())
    return _answer(request, document, _("Actueel"), reverse("actueel"), chain(stukken, van_edities))


@load_editie
def soort(request, document, soort):
    if soort not in Stuk.Soort.values:
        raise Http404
    stukken = _stukken(document, met_delen().filter(soort=soort))
    return _answer(request, document, SOORTEN[soort], reverse("actueel_soort", args=[soort]), stukken)


@load_editie
def doelstelling(request, document, anker):
    """What there is on a goal and its activities. Raises Gone, Http404."""
    doel = document.find(Doelstelling, anker=anker)
    ankers = {anker, *(activiteit.anker for activiteit in doel.activiteiten)}
    titel = _("doelstelling %(nummer)s, %(naam)s") % {"nummer": doel.nummer, "naam": doel.korte_titel}
    return _of_parts(request, document, titel, doel.get_absolute_url(), ankers)


@load_editie
def partij(request, document, slug):
    """What there is on the oproepen to a partij."""
    partij, aan = get_object_or_404(Partij, slug=slug), partijen.geadresseerden()
    ankers = {oproep.anker for oproep in document.alle(Oproep) if partij in aan.get(oproep.anker, [])}
    titel = _("oproepen aan %(naam)s") % {"naam": partij.naam}
    return _of_parts(request, document, titel, partij.get_absolute_url(), ankers)


def _of_parts(request, document, titel, pad, ankers):
    # By key: a stuk on several of these parts is one entry, and keeps all its parts.
    hier = Stuk.objects.filter(delen__onderdeel__in=ankers).values("pk")
    stukken = _stukken(document, met_delen().filter(pk__in=hier))
    return _answer(request, document, titel, pad, chain(stukken, berichten(ankers)))


def _answer(request, document, titel, pad, berichten):
    """Return a feed as a response; `pad` is the page of the same, `berichten` are in any order."""
    reached(request)
    adres = settings.VISIE_ADRES + request.path
    heel = request.path == reverse("feed")
    atom = Feed(
        title=titel if heel else _("Visie Huisartsenzorg 2035: %(wat)s") % {"wat": titel},
        link=settings.VISIE_ADRES + pad,
        description=_("Wat er verandert in de Visie Huisartsenzorg 2035, en waarom.") if heel else None,
        language="nl",
        feed_url=adres,
        feed_guid=adres,
        sinds=document.editie.gepubliceerd_op,
    )
    for bericht in sorted(berichten, key=lambda bericht: bericht["pubdate"], reverse=True):
        atom.add_item(**bericht)
    return HttpResponse(atom.writeString("utf-8"), content_type=atom.content_type)


def _stukken(document, stukken):
    """Yield what an entry is made of for the stukken that were shown last. A correction keeps the id."""
    for stuk in stukken.order_by("-getoond_op", "-pk")[:MEEST]:
        adres, getoond = settings.VISIE_ADRES + stuk.get_absolute_url(), stuk.getoond_op or stuk.datum
        context = {"stuk": stuk, "over": over(stuk, document), "tekst": stuk.opgemaakt, "hier": settings.VISIE_ADRES}
        yield {
            "title": stuk.titel,
            "link": adres,
            "unique_id": adres,
            "description": render_to_string("visie/actueel/feed_stuk.html", context).strip(),
            "author_name": stuk.organisatie,
            "categories": [stuk.get_soort_display()],
            "pubdate": as_moment(getoond),
            "updateddate": as_moment(stuk.gecorrigeerd_op or getoond),
        }
