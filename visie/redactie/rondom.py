"""What editors put beside the werkversie while they work: reasons, acknowledged gaps, open points. One query."""
import datetime
from dataclasses import dataclass, field

from django.db.models import DateTimeField, F, TextField, Value
from django.db.models.functions import Cast, Concat

from visie.editie.models import Bevestiging, OpenPunt, Reden
from visie.nieuwsbrief.models import Nieuwsbrief, Nieuwsbriefblok

# Day and name of the newsletter in one column: every part of a union has the same columns.
_NIEUWSBRIEF = Concat(
    Cast("nieuwsbrief__datum", TextField()), Value(" "), "nieuwsbrief__naam", output_field=TextField()
)


@dataclass(frozen=True)
class Regel:
    """One of these records: about which part, in what words, by whom and when."""

    onderdeel: str
    tekst: str
    door_naam: str
    wanneer: object


@dataclass
class Rondom:
    """`redenen` {anker: reason}; `bevestigingen` {(check, anker): acknowledgement}; `open_punten`, newest first;
    `uitgegeven`, the blocks of newsletters, each with its nieuwsbrief.
    """

    redenen: dict[str, str] = field(default_factory=dict)
    bevestigingen: dict[tuple[str, str], Regel] = field(default_factory=dict)
    open_punten: list[Regel] = field(default_factory=list)
    uitgegeven: list[Nieuwsbriefblok] = field(default_factory=list)


def rondom(werkversie) -> Rondom:
    """Return what stands beside a werkversie (Editie)."""
    nooit = Cast(Value(None), DateTimeField())
    kolommen = ("soort", "onderdeel", "woorden", "naam", "toen")
    vragen = (
        (Bevestiging.objects.all(), "bevestiging", "controle", F("door_naam"), F("wanneer")),
        (OpenPunt.objects.filter(opgelost=""), "open punt", "tekst", F("door_naam"), F("wanneer")),
        (Reden.objects.filter(editie=werkversie), "reden", "tekst", Value(""), nooit),
        (Nieuwsbriefblok.objects.all(), "uitgegeven", "tekst", _NIEUWSBRIEF, nooit),
    )
    een, *andere = (
        vraag.order_by()
        .annotate(soort=Value(soort), woorden=Cast(tekst, TextField()), naam=naam, toen=toen)
        .values_list(*kolommen)
        for vraag, soort, tekst, naam, toen in vragen
    )
    gevonden = Rondom()
    for soort, anker, tekst, naam, toen in een.union(*andere, all=True):
        if soort == "bevestiging":
            gevonden.bevestigingen[tekst, anker] = Regel(anker, tekst, naam, toen)
        elif soort == "open punt":
            gevonden.open_punten.append(Regel(anker, tekst, naam, toen))
        elif soort == "uitgegeven":
            dag, _, titel = naam.partition(" ")
            nieuwsbrief = Nieuwsbrief(naam=titel, datum=datetime.date.fromisoformat(dag))
            gevonden.uitgegeven.append(Nieuwsbriefblok(onderdeel=anker, tekst=tekst, nieuwsbrief=nieuwsbrief))
        elif tekst.strip():
            gevonden.redenen[anker] = tekst
    gevonden.open_punten.sort(key=lambda regel: regel.wanneer, reverse=True)
    return gevonden
