"""What stands beside the werkversie while editors work: reasons, acknowledged gaps, open points. One query."""

import datetime
from dataclasses import dataclass, field

from django.db.models import Case, CharField, DateField, DateTimeField, F, TextField, Value, When
from django.db.models.functions import Cast
from django.utils import timezone

from bronnen.models import Bronvermelding, Noot
from visie.actueel.models import Stuk
from visie.concept.models import Aanwezig
from visie.editie.models import Bevestiging, Cijfer, InPrullenbak, OpenPunt, Reden
from visie.nieuwsbrief.models import Nieuwsbrief, Nieuwsbriefblok
from visie.redactie.boom import NOTEN
from visie.verwant.models import Moment, Verband

KORT = datetime.timedelta(days=30)  # how long the first screen says that something has expired


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
    `uitgegeven`, the blocks of newsletters, each with its nieuwsbrief; `cijfers` that are shown; `citaten` [Regel],
    the words of parts that verwijzingen and moments quote; `bronnen` {anker of a note: [Regel]}, of which the
    words are the title of a bron and the name is its key. For the first screen (visie/redactie/boom.py): `bezig`
    {anker: [(name, since)]} and `weg` [Regel], the parts in the bin, of which the name is the anker they stood in.
    `wacht` and `verlopen` [Regel], the stukken that wait for a second editor and those that expired in the last month:
    the key for the part, the title, who wrote it, its day or its last one.
    """

    redenen: dict[str, str] = field(default_factory=dict)
    bevestigingen: dict[tuple[str, str], Regel] = field(default_factory=dict)
    open_punten: list[Regel] = field(default_factory=list)
    uitgegeven: list[Nieuwsbriefblok] = field(default_factory=list)
    cijfers: list[Cijfer] = field(default_factory=list)
    citaten: list[Regel] = field(default_factory=list)
    bronnen: dict[str, list[Regel]] = field(default_factory=dict)
    bezig: dict[str, list[tuple[str, object]]] = field(default_factory=dict)
    weg: list = field(default_factory=list)
    wacht: list[Regel] = field(default_factory=list)
    verlopen: list[Regel] = field(default_factory=list)


def rondom(werkversie, user=None) -> Rondom:
    """Return what stands beside a werkversie (Editie); who has a part open, without `user`."""
    nooit, geen_dag = Cast(Value(None), DateTimeField()), Cast(Value(None), DateField())
    bronnen = Bronvermelding.objects.annotate(onderdeel=F("noot"))
    kolommen = ("rubriek", "onderdeel", "woorden", "van", "toen", "dag")  # every part of a union has the same
    vragen = (
        (Bevestiging.objects.all(), "bevestiging", "controle", F("door_naam"), F("wanneer"), geen_dag),
        (OpenPunt.objects.filter(opgelost=""), "open punt", "tekst", F("door_naam"), F("wanneer"), geen_dag),
        (Reden.objects.filter(editie=werkversie), "reden", "tekst", Value(""), nooit, geen_dag),
        (bronnen, "bron", F("bron__titel"), Cast("bron_id", CharField()), nooit, geen_dag),
        (Cijfer.objects.filter(tonen=True), "cijfer", "zinsdeel", Value(""), nooit, geen_dag),
        (Verband.objects.exclude(citaat_visie=""), "citaat", "citaat_visie", F("werk__titel"), nooit, geen_dag),
        (Moment.objects.exclude(citaat_visie=""), "citaat", "citaat_visie", F("naam"), nooit, geen_dag),
        (Nieuwsbriefblok.objects.all(), "uitgegeven", "tekst", F("nieuwsbrief__naam"), nooit, F("nieuwsbrief__datum")),
    )
    weg = InPrullenbak.objects.filter(editie=werkversie, weg_met=None).annotate(onderdeel=F("anker"))
    waarin = Case(When(soort=Noot._meta.label_lower, then=Value(NOTEN)), default=F("ouder"), output_field=CharField())
    bezig = Aanwezig.objects.fresh(user).annotate(onderdeel=F("anker"))
    vragen += (
        (weg, "weg", "titel", waarin, F("wanneer"), geen_dag),
        (bezig, "bezig", Value(""), F("gebruiker__username"), F("sinds"), geen_dag),
        *((stukken, rubriek, "titel", F("door_naam"), nooit, F(dag)) for rubriek, stukken, dag in _stukken()),
    )
    een, *andere = (
        vraag.order_by()
        .annotate(rubriek=Value(soort), woorden=Cast(tekst, TextField()), van=naam, toen=toen, dag=dag)
        .values_list(*kolommen)
        for vraag, soort, tekst, naam, toen, dag in vragen
    )
    gevonden = Rondom()
    for soort, anker, tekst, naam, toen, dag in een.union(*andere, all=True):
        if soort == "bevestiging":
            gevonden.bevestigingen[tekst, anker] = Regel(anker, tekst, naam, toen)
        elif soort == "open punt":
            gevonden.open_punten.append(Regel(anker, tekst, naam, toen))
        elif soort == "uitgegeven":
            nieuwsbrief = Nieuwsbrief(naam=naam, datum=dag)
            gevonden.uitgegeven.append(Nieuwsbriefblok(onderdeel=anker, tekst=tekst, nieuwsbrief=nieuwsbrief))
        elif soort == "cijfer":
            gevonden.cijfers.append(Cijfer(onderdeel=anker, zinsdeel=tekst))
        elif soort == "citaat":
            gevonden.citaten.append(Regel(anker, tekst, naam, toen))
        elif soort == "bron":
            gevonden.bronnen.setdefault(anker, []).append(Regel(anker, tekst, naam, toen))
        elif soort == "weg":
            gevonden.weg.append(Regel(anker, tekst, naam, toen))
        elif soort in {"wacht", "verlopen"}:
            getattr(gevonden, soort).append(Regel(anker, tekst, naam, dag))
        elif soort == "bezig":
            gevonden.bezig.setdefault(anker, []).append((naam, toen))
        elif tekst.strip():
            gevonden.redenen[anker] = tekst
    for regels in (gevonden.open_punten, gevonden.wacht, gevonden.verlopen):
        regels.sort(key=lambda regel: regel.wanneer, reverse=True)
    return gevonden


def _stukken():
    """Return [(heading, stukken, the field of their day)] of what an editor hears of what is said about the vision."""
    stukken = Stuk.objects.annotate(onderdeel=Cast("pk", CharField()))
    sinds = timezone.localdate() - KORT
    return [
        ("wacht", stukken.filter(status=Stuk.Status.WACHT), "datum"),
        ("verlopen", stukken.filter(status=Stuk.Status.VERLOPEN, verloopt_op__gte=sinds), "verloopt_op"),
    ]
