"""The one Atom feed: edities, errata and withdrawals, each with its reason. An entry never changes its id."""

import datetime
from collections import namedtuple
from itertools import pairwise

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html
from django.utils.translation import gettext as _

from visie.editie.document import Document, published_edities
from visie.editie.models import Erratum, Reden
from visie.editie.vergelijken import compare
from visie.pagina.decorators import load_editie

ORGANISATIES = ("LHV", "NHG", "InEen")
MEEST = 30  # pieces of news; older ones stay on the pages that they are about

# `teken` sets its id apart from that of the editie itself; `wat` is the erratum or the withdrawal, if it is one.
Nieuws = namedtuple("Nieuws", ["moment", "teken", "editie", "vorige", "wat"], defaults=[None])


class Feed(Atom1Feed):
    """Atom with an author for each of the organisations."""

    def add_root_elements(self, handler):
        super().add_root_elements(handler)
        for naam in ORGANISATIES:
            handler.startElement("author", {})
            handler.addQuickElement("name", naam)
            handler.endElement("author")


@load_editie
def feed(request, document):
    adres = settings.VISIE_ADRES + reverse("feed")
    atom = Feed(
        title=_("Visie Huisartsenzorg 2035: edities, errata en intrekkingen"),
        link=settings.VISIE_ADRES + reverse("edities"),
        description=_("Wat er verandert in de Visie Huisartsenzorg 2035, en waarom."),
        language="nl",
        feed_url=adres,
        feed_guid=adres,
    )
    for bericht in berichten():
        atom.add_item(**bericht)
    return HttpResponse(atom.writeString("utf-8"), content_type=atom.content_type)


def berichten():
    """Yield what an entry of the feed is made of, for the MEEST latest pieces of news, newest first.

    News is an editie, an erratum or a withdrawal. Only the edities that it is about, and the ones before those, are
    loaded: the feed costs the same after ten years.
    """
    nieuws = sorted(_nieuws(), key=lambda n: (n.moment, n.editie.nummer, n.teken), reverse=True)[:MEEST]
    nodig = {editie for n in nieuws for editie in (n.editie, n.vorige) if editie}
    documenten = {document.editie: document for document in Document.load_together(nodig)}
    redenen = {(r.editie_id, r.onderdeel): r.tekst for r in Reden.objects.filter(editie__in=nodig)}
    for moment, teken, editie, vorige, wat in nieuws:
        document = documenten[editie]
        if isinstance(wat, Erratum):
            bericht = _erratum(document, wat)
        elif wat:
            titel, reden = _("%(editie)s is ingetrokken") % {"editie": editie}, format_html("<p>{}</p>", wat.reden)
            bericht = {"title": titel, "link": _adres(document), "description": reden}
        else:
            bericht = _editie(document, documenten.get(vorige), redenen)
        yield bericht | {"unique_id": _adres(document) + teken, "pubdate": moment, "updateddate": moment}


def _nieuws():
    """Yield all that was ever said: each editie, its errata, its withdrawal."""
    for vorige, editie in pairwise([None, *published_edities()[::-1]]):
        yield Nieuws(editie.gepubliceerd_op, "", editie, vorige)
        for erratum in editie.alle_errata:
            yield Nieuws(_moment(erratum.datum), f"#erratum-{erratum.pk}", editie, None, erratum)
        if intrekking := getattr(editie, "intrekking", None):
            yield Nieuws(_moment(intrekking.datum), "#intrekking", editie, None, intrekking)


def _editie(document, vorige, redenen):
    """Return the entry of one editie: what changed since the one before, part by part, and why."""
    editie = document.editie
    regels = [
        {
            "rij": rij,
            "kop": getattr(rij.deel, "kop", "") or rij.deel.titel,
            "adres": _adres(document if rij.nieuw else vorige, rij.anker),
            "reden": redenen.get((editie.pk, rij.anker), ""),
        }
        for rij in (compare(vorige, document) if vorige else [])
    ]
    context = {"editie": editie, "vorige": vorige and vorige.editie, "regels": regels}
    if vorige:
        pad = reverse("vergelijk_edities", args=[vorige.editie.nummer, editie.nummer])
        context["vergelijking"] = settings.VISIE_ADRES + pad
    titel = _("%(editie)s, vastgesteld %(wanneer)s") % {"editie": editie, "wanneer": editie.vastgesteld}
    inhoud = render_to_string("visie/lezen/feed_editie.html", context)
    return {"title": titel, "link": _adres(document), "description": inhoud.strip()}


def _erratum(document, erratum):
    """Return the entry of one erratum, also of one that a later erratum replaced."""
    deel = document.per_anker.get(erratum.onderdeel)
    titel = _("Erratum bij %(editie)s: %(deel)s") % {
        "editie": str(document.editie).lower(), "deel": deel.kop if deel else document.editie.titel
    }  # fmt: skip
    inhoud = render_to_string("visie/lezen/feed_erratum.html", {"e": erratum})
    return {"title": titel, "link": _adres(document, erratum.onderdeel), "description": inhoud.strip()}


def _adres(document, anker="visie"):
    """Return the frozen address of a part, or of the editie when it has no such part."""
    deel, basis = document.per_anker.get(anker), document.editie.get_absolute_url()
    return settings.VISIE_ADRES + (basis.rstrip("/") + deel.get_absolute_url() if deel else basis)


def _moment(datum):
    """Return the start of a day as a moment: Atom knows no dates."""
    return timezone.make_aware(datetime.datetime.combine(datum, datetime.time()))
