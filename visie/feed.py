"""The one Atom feed: edities, errata and withdrawals, each with its reason. An entry never changes its id."""
import datetime
from itertools import pairwise

from django.conf import settings
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import format_html
from django.utils.translation import gettext as _

from visie.decorators import load_editie
from visie.document import Document, uitgaven
from visie.models import Reden
from visie.vergelijken import vergelijk

ORGANISATIES = ("LHV", "NHG", "InEen")


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
    for bericht in sorted(berichten(), key=lambda b: (b["updateddate"], b["unique_id"]), reverse=True):
        atom.add_item(**bericht)
    return HttpResponse(atom.writeString("utf-8"), content_type=atom.content_type)


def berichten():
    """Yield what an entry of the feed is made of, for every published editie and all that was said about it since."""
    documenten = Document.samen(uitgaven()[::-1])
    redenen = {(reden.editie_id, reden.onderdeel): reden.tekst for reden in Reden.objects.all()}
    for vorige, document in pairwise([None, *documenten]):
        yield _editie(document, vorige, redenen)
        editie = document.editie
        for erratum in getattr(editie, "alle_errata", []):
            yield _erratum(document, erratum)
        if intrekking := getattr(editie, "intrekking", None):
            titel = _("%(editie)s is ingetrokken") % {"editie": editie}
            reden = format_html("<p>{}</p>", intrekking.reden)
            yield _bericht(titel, _adres(document), "#intrekking", _moment(intrekking.datum), reden)


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
        for rij in (vergelijk(vorige, document) if vorige else [])
    ]
    context = {"editie": editie, "vorige": vorige and vorige.editie, "regels": regels}
    if vorige:
        pad = reverse("vergelijk_edities", args=[vorige.editie.nummer, editie.nummer])
        context["vergelijking"] = settings.VISIE_ADRES + pad
    titel = _("%(editie)s, vastgesteld %(wanneer)s") % {"editie": editie, "wanneer": editie.vastgesteld}
    inhoud = render_to_string("visie/feed_editie.html", context)
    return _bericht(titel, _adres(document), "", editie.gepubliceerd_op, inhoud)


def _erratum(document, erratum):
    """Return the entry of one erratum, also of one that a later erratum replaced."""
    deel = document.per_anker.get(erratum.onderdeel)
    titel = _("Erratum bij %(editie)s: %(deel)s") % {
        "editie": str(document.editie).lower(), "deel": deel.kop if deel else document.editie.titel
    }  # fmt: skip
    inhoud = render_to_string("visie/feed_erratum.html", {"e": erratum})
    bericht = _bericht(titel, _adres(document), f"#erratum-{erratum.pk}", _moment(erratum.datum), inhoud)
    return bericht | {"link": _adres(document, erratum.onderdeel)}


def _bericht(titel, adres, teken, moment, inhoud):
    """Return the entry at a frozen address. `teken` sets its id apart from that of the editie itself."""
    return {
        "title": titel, "link": adres, "unique_id": adres + teken, "pubdate": moment, "updateddate": moment,
        "description": inhoud.strip(),
    }  # fmt: skip


def _adres(document, anker="visie"):
    """Return the frozen address of a part, or of the editie when it has no such part."""
    deel, basis = document.per_anker.get(anker), document.editie.get_absolute_url()
    return settings.VISIE_ADRES + (basis.rstrip("/") + deel.get_absolute_url() if deel else basis)


def _moment(datum):
    """Return the start of a day as a moment: Atom knows no dates."""
    return timezone.make_aware(datetime.datetime.combine(datum, datetime.time()))
