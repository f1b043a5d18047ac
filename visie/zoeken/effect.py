"""What a line of the thesaurus changes: for its own words, and for the judged example queries."""

import copy
import json
from textwrap import shorten

from django.conf import settings

from visie.pagina.decorators import find_document
from visie.zoeken import geheugen, meten, search
from visie.zoeken.models import Zoekwoord
from visie.zoeken.woordenlijst import Woordenlijst

VRAGEN = tuple(settings.BASE_DIR / "fixtures" / naam for naam in ("zoekvragen.json", "zoekvragen_voorbeeld.json"))
BEKEKEN = 5  # results that are compared


def van(regel) -> dict:
    """Return {woorden, voorbeelden: [(query, before, after)] where the first results differ, voor, na: measures}.

    `regel` is a Zoekwoord that need not be saved; before is without it, or with it as it was saved.
    """
    document = find_document()
    voor = geheugen.index(document)
    na = copy.copy(voor)
    regels = [(r.termen, r.gezocht) for r in Zoekwoord.objects.exclude(pk=regel.pk).order_by("pk")]
    na.lijst = Woordenlijst([*regels, (regel.termen, regel.gezocht)], voor.taal)
    vragen, plaatsen = voorbeelden(), meten.plaatsen(document)
    return {
        "woorden": [(term, _eerste(voor, term), _eerste(na, term)) for term in regel.termen],
        "voorbeelden": [rij for vraag in vragen if (rij := _rij(voor, na, vraag["q"]))[1] != rij[2]],
        "aantal": len(vragen),
        "voor": meten.samenvatting(meten.answer(meten.measure(voor, plaatsen, vragen))),
        "na": meten.samenvatting(meten.answer(meten.measure(na, plaatsen, vragen))),
    }


def voorbeelden() -> list[dict]:
    """Return the judged queries that come with the portal."""
    return [vraag for pad in VRAGEN for vraag in json.loads(pad.read_text())["vragen"]]


def _rij(voor, na, q):
    return q, _eerste(voor, q), _eerste(na, q)


def _eerste(index, q):
    """Return the names of the first results."""
    eerste = [treffer.passage for treffer in search(index, q).treffers[:BEKEKEN]]
    return [shorten(f"{p.kop} ({p.boven})" if p.boven else p.kop, 90, placeholder=" …") for p in eerste]
