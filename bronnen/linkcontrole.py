"""Do the addresses of the bronnen, and of what is said about the vision, still work? Visits them, judges, records.

See `manage.py controleer_links`.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from multiprocessing.pool import ThreadPool

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from bronnen.bezoek import ONBEKENDE_HOST, Antwoord, Bezoeker
from bronnen.models import Bron, Linkcontrole
from visie.actueel.models import Stuk

TEGELIJK = 4
VERDWENEN = {404, 410}
GEEN_NETWERK = "geen enkele server antwoordde; geen netwerk?"
AGENT = f"VisieHuisartsenzorg-linkcontrole/1.0 (+{settings.VISIE_ADRES})"
Uitkomst = Linkcontrole.Uitkomst


@dataclass(frozen=True)
class Resultaat:
    """What one visit to one address gave, and on which day."""

    dag: date
    status: int | None = None
    melding: str = ""

    @property
    def goed(self):
        return self.status is not None and 200 <= self.status < 300

    @property
    def verdwenen(self):
        return self.status in VERDWENEN or (self.status is None and self.melding == ONBEKENDE_HOST)


def oordeel(resultaten) -> str:
    """Return the verdict on one address from the results of its visits, oldest first; pure.

    Dead is what is gone now and was gone on another day since it last worked. Whatever else a server says or fails to
    say (403, 429, 5xx, time-outs, TLS) may be because of us, and is 'niet gecontroleerd'.
    """
    *_, nieuwste = resultaten
    if nieuwste.goed:
        return Uitkomst.GOED
    dagen = set()
    for resultaat in resultaten:
        if resultaat.goed:
            dagen.clear()
        elif resultaat.verdwenen:
            dagen.add(resultaat.dag)
    return Uitkomst.DOOD if nieuwste.verdwenen and len(dagen) > 1 else Uitkomst.NIET_GECONTROLEERD


def met_netwerk(antwoorden):
    """Return {address: answer} in which no host is called unknown when not one server answered; pure.

    Without a network some systems say of every host that it does not exist.
    """
    if any(antwoord.status is not None for antwoord in antwoorden.values()):
        return antwoorden
    return {
        adres: Antwoord(melding=GEEN_NETWERK) if antwoord.melding == ONBEKENDE_HOST else antwoord
        for adres, antwoord in antwoorden.items()
    }


def check(bezoeker=None) -> list[Linkcontrole]:
    """Visit every address of every bron and of every stuk that readers see once, record what follows, and return that.

    A visit is recorded for each of them that has the address.
    """
    bezoeker = bezoeker or Bezoeker(AGENT)
    paren = [({"bron": bron}, adres) for bron in Bron.objects.order_by("pk") for adres in bron.adressen]
    paren += [({"stuk": stuk}, stuk.adres) for stuk in Stuk.objects.getoond().exclude(adres="").order_by("pk")]
    adressen = list(dict.fromkeys(adres for _, adres in paren))
    with ThreadPool(TEGELIJK) as pool:
        antwoorden = dict(zip(adressen, pool.map(bezoeker.visit, adressen, chunksize=1), strict=True))
    antwoorden, eerdere, nu = met_netwerk(antwoorden), _earlier(adressen), timezone.now()
    regels = []
    for wie, adres in paren:
        antwoord = antwoorden[adres]
        resultaten = [*eerdere.get(adres, []), Resultaat(timezone.localdate(nu), antwoord.status, antwoord.melding)]
        gegevens = {"status": antwoord.status, "melding": antwoord.melding, "wanneer": nu}
        regels.append(Linkcontrole(**wie, adres=adres, uitkomst=oordeel(resultaten), **gegevens))
    with transaction.atomic():
        return Linkcontrole.objects.bulk_create(regels)


def _earlier(adressen):
    """Return {address: results of its visits, oldest first}."""
    eerdere = {}
    for regel in Linkcontrole.objects.filter(adres__in=adressen).order_by("wanneer", "pk"):
        resultaat = Resultaat(timezone.localdate(regel.wanneer), regel.status, regel.melding)
        eerdere.setdefault(regel.adres, []).append(resultaat)
    return eerdere


def aantallen(regels) -> dict:
    """Return {verdict: number of rows} with every verdict."""
    geteld = Counter(regel.uitkomst for regel in regels)
    return {uitkomst.value: geteld[uitkomst] for uitkomst in Uitkomst}
