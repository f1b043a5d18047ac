"""What the feed says of edities, errata and withdrawals, each with its reason. An entry never changes its id."""

import datetime
from collections import namedtuple
from itertools import pairwise

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _

from visie.editie.document import Document, published_edities
from visie.editie.errata import has_words
from visie.editie.models import Erratum, Reden
from visie.editie.vergelijken import compare

MEEST = 30  # pieces of news; older ones stay on the pages that they are about, and errata stay here as well

# `teken` sets its id apart from that of the editie itself; `wat` is the erratum or the withdrawal, if it is one.
Nieuws = namedtuple("Nieuws", ["moment", "teken", "editie", "vorige", "wat"], defaults=[None])


def berichten(ankers=None, documenten=None):
    """Yield what an entry of the feed is made of, newest first: every erratum, and the MEEST latest pieces of news.

    News is an editie, an erratum or a withdrawal; with `ankers` it is only the errata beside those parts. Only the
    edities that it is about, and the ones before those, are loaded, of others the parts with an erratum: the feed costs
    the same after ten years. Who gives a dict as `documenten` finds what was loaded in it, {editie: Document}.
    """
    edities = published_edities()
    alles = sorted(_nieuws(edities), key=lambda n: (n.moment, n.editie.nummer, n.teken), reverse=True)
    if ankers is not None:
        alles = [n for n in alles if isinstance(n.wat, Erratum) and n.wat.onderdeel in ankers]
    nieuws = [n for plek, n in enumerate(alles) if plek < MEEST or isinstance(n.wat, Erratum)]
    if not nieuws:
        return
    nodig = {editie for n in nieuws for editie in (n.editie, n.vorige) if editie}
    errata = [n.wat for n in nieuws if isinstance(n.wat, Erratum)]
    geladen = Document.load_together(nodig, {erratum.onderdeel for erratum in errata})
    documenten = {} if documenten is None else documenten
    documenten |= {document.editie: document for document in geladen}
    later = {e.vervangt_id: e for e in errata}
    redenen = {(r.editie_id, r.onderdeel): r.tekst for r in Reden.objects.filter(editie__in=nodig)}
    for moment, teken, editie, vorige, wat in nieuws:
        document = documenten[editie]
        if isinstance(wat, Erratum):
            bericht = _erratum(document, wat, later.get(wat.pk), _also_in(wat, edities, document.elders, documenten))
        elif wat:
            titel, reden = _("%(editie)s is ingetrokken") % {"editie": editie}, format_html("<p>{}</p>", wat.reden)
            bericht = {"title": titel, "link": _adres(document), "description": reden}
        else:
            bericht = _editie(document, documenten.get(vorige), redenen)
        yield {"updateddate": moment} | bericht | {"unique_id": _adres(document) + teken, "pubdate": moment}


def _nieuws(edities):
    """Yield all that was ever said about these edities, newest first: each editie, its errata, its withdrawal."""
    for vorige, editie in pairwise([None, *edities[::-1]]):
        yield Nieuws(editie.gepubliceerd_op, "", editie, vorige)
        for erratum in editie.alle_errata:
            yield Nieuws(as_moment(erratum.datum), f"#erratum-{erratum.pk}", editie, None, erratum)
        if intrekking := getattr(editie, "intrekking", None):
            yield Nieuws(as_moment(intrekking.datum), "#intrekking", editie, None, intrekking)


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
    inhoud = render_to_string("visie/actueel/feed_editie.html", context)
    return {"title": titel, "link": _adres(document), "description": inhoud.strip()}


def _erratum(document, erratum, later, ook):
    """Return the entry of one erratum. `later` is the one that took its place, if any, and `ook` the other edities that
    have the same words.
    """
    deel = document.per_anker.get(erratum.onderdeel)
    titel = _("Erratum bij %(editie)s: %(deel)s") % {
        "editie": str(document.editie).lower(), "deel": deel.kop if deel else document.editie.titel
    }  # fmt: skip
    inhoud = render_to_string("visie/actueel/feed_erratum.html", {"e": erratum, "later": later, "ook": ook})
    bericht = {"title": titel, "link": _adres(document, erratum.onderdeel), "description": inhoud.strip()}
    return bericht | ({"updateddate": as_moment(later.datum)} if later else {})


def _also_in(erratum, edities, elders, documenten):
    """Return [(editie, address)] of the other edities that have the words of an erratum, oldest first.

    The address is that of the part; of an editie that has no other place in the feed, that of the editie.
    """
    gevonden = []
    for editie in reversed([e for e in edities if e.pk != erratum.editie_id]):
        document = documenten.get(editie)
        if document:
            deel, adres = document.per_anker.get(erratum.onderdeel), _adres(document, erratum.onderdeel)
        else:
            deel = elders.get((editie.pk, erratum.onderdeel))
            adres = settings.VISIE_ADRES + editie.get_absolute_url()
        if has_words(deel, erratum):
            gevonden.append((editie, adres))
    return gevonden


def _adres(document, anker="visie"):
    """Return the frozen address of a part, or of the editie when it has no such part."""
    deel, basis = document.per_anker.get(anker), document.editie.get_absolute_url()
    return settings.VISIE_ADRES + (basis.rstrip("/") + deel.get_absolute_url() if deel else basis)


def as_moment(datum):
    """Return the start of a day as a moment: Atom knows no dates."""
    return timezone.make_aware(datetime.datetime.combine(datum, datetime.time()))
