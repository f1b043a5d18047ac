"""Marked examples for a trial portal: of every kind, in every state. Nobody said or did any of it."""

import datetime

from django.db import transaction
from django.utils import timezone

from doelstellingen.models import Activiteit, Oproep
from visie.actueel.models import Gezocht, Stuk
from visie.editie.document import Document

MERK, WIE = "Voorbeeld", "voorbeeldgegevens"  # how every title begins, and who wrote and shows them: no account
ADRES = "https://example.org/voorbeeld"
Soort, Status = Stuk.Soort, Stuk.Status
# (kind, state, what the title says, days ago, other fields)
STUKKEN = (
    (Soort.STAP, Status.GETOOND, "een ministerie kondigt een onderzoek aan", 40, {
        "citaat": "Dit is geen echt citaat, maar een voorbeeld van de woorden van een ander.",
        "archief_adres": "https://example.org/kopie",
    }),
    (Soort.STAP, Status.GETOOND, "een gemeente neemt een besluit, later gecorrigeerd", 20, {"gecorrigeerd": True}),
    (Soort.STAP, Status.WACHT, "een verzekeraar schrijft een brief", 6, {}),
    (Soort.STAP, Status.VERBORGEN, "een bericht dat niet bleek te kloppen", 30, {
        "verborgen_om": "Voorbeeld van een reden: het bericht ging over iets anders.",
    }),
    (Soort.AANGEHAALD, Status.GETOOND, "een regiovisie haalt dit aan", 15, {}),
    (Soort.PRAKTIJK, Status.GETOOND, "een huisartsengroep probeert iets uit", 25, {"regio": "Drenthe", "nog": 300}),
    (Soort.PRAKTIJK, Status.VERLOPEN, "een proef die voorbij is", 200, {"regio": "Zeeland", "nog": -1}),
    (Soort.NIEUWS, Status.GETOOND, "bericht van een van de drie organisaties", 3, {
        "organisatie": "LHV", "adres": "",
        "tekst": "<p>Dit is een <strong>voorbeeld</strong> van een bericht, geen nieuws.</p>",
    }),
)  # fmt: skip


@transaction.atomic
def fill(editie):
    """Add the examples that are not there yet, at parts of this editie; return how many rows that were."""
    document = Document(editie)
    oproepen, activiteiten = document.alle(Oproep), document.alle(Activiteit)
    nieuw = 0
    for n, voorbeeld in enumerate(STUKKEN):
        stuk = _stuk(*voorbeeld)
        if not Stuk.objects.filter(titel=stuk.titel).exists():
            stuk.full_clean(exclude=["door"])
            stuk.save()
            delen = activiteiten if stuk.soort == Soort.PRAKTIJK else oproepen
            stuk.delen.create(onderdeel=delen[n % 3].anker)
            nieuw += 1
    return nieuw + _searched(oproepen[3:5])


def _stuk(soort, status, zin, geleden, velden):
    """Return an example as a row that is not stored yet. `nog`: for how many days from today it is seen."""
    vandaag = timezone.localdate()
    velden = {"organisatie": "Voorbeeldorganisatie", "adres": ADRES, "door_naam": WIE} | velden
    nog, gecorrigeerd = velden.pop("nog", None), velden.pop("gecorrigeerd", False)
    stuk = Stuk(soort=soort, status=status, titel=f"{MERK}: {zin}", **velden)
    stuk.datum = vandaag - datetime.timedelta(geleden)
    stuk.verloopt_op = vandaag + datetime.timedelta(nog) if nog else None
    stuk.getoond_op = None if status == Status.WACHT else stuk.datum
    stuk.gecorrigeerd_op = vandaag if gecorrigeerd else None
    return stuk


def _searched(oproepen):
    """Record that an editor looked for reactions to these oproepen; return how many rows that were."""
    nieuw = 0
    for oproep in oproepen:
        if not Gezocht.objects.filter(onderdeel=oproep.anker, door_naam=WIE).exists():
            Gezocht.objects.create(onderdeel=oproep.anker, door_naam=WIE)
            nieuw += 1
    return nieuw
