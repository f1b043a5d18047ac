"""What a check says, and how the findings of all checks become one verdict. Pure."""

from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.translation import gettext as _

from visie.tekst import datums

FOUT, WAARSCHUWING = "fout", "waarschuwing"


@dataclass(frozen=True)
class Bevinding:
    """One thing that a check found; `tekst` says what is the matter and what the editor can do.

    `controle` is the lasting code of the check. `anker` names the part; it is '' for a finding about no part, or about
    a bron, which is then `deel`. A finding that is `bevestigbaar` rests once an editor has acknowledged it.
    """

    controle: str
    ernst: str
    anker: str
    deel: object
    tekst: str
    bevestigbaar: bool = False


@dataclass
class Uitslag:
    """What all checks say together. `in_orde` names the checks that found nothing, and what is acknowledged."""

    fouten: list[Bevinding] = field(default_factory=list)
    waarschuwingen: list[Bevinding] = field(default_factory=list)
    in_orde: list[str] = field(default_factory=list)


def fout(controle, deel, tekst, anker=None, bevestigbaar=False):
    """Return an error about a part; `anker` is given when the part cannot tell it."""
    return Bevinding(controle, FOUT, getattr(deel, "anker", "") if anker is None else anker, deel, tekst, bevestigbaar)


def waarschuwing(controle, deel, tekst):
    """Return a warning about a part or a bron."""
    return Bevinding(controle, WAARSCHUWING, getattr(deel, "anker", ""), deel, tekst)


def naam(deel):
    """Return what a part (or the Editie) is called at the start of a sentence: 'Activiteit 4.6 (Zelfzorg)'."""
    if not hasattr(deel, "kop"):
        return _("De visie als geheel")
    aanduiding, kop = str(deel.aanduiding), str(deel.kop)
    return f"{aanduiding[0].upper()}{aanduiding[1:]} ({kop})" if aanduiding else kop


def weigh(gevonden, namen, bevestigingen) -> Uitslag:
    """Return the verdict on {code of a check: its findings}.

    `namen` maps those codes to names; `bevestigingen` maps (code, anker) to what has `door_naam` and `wanneer`.
    """
    uitslag = Uitslag()
    for controle, bevindingen in gevonden.items():
        bevestigd = [b for b in bevindingen if b.bevestigbaar and (controle, b.anker) in bevestigingen]
        open_ = [b for b in bevindingen if b not in bevestigd]
        uitslag.fouten += [b for b in open_ if b.ernst == FOUT]
        uitslag.waarschuwingen += [b for b in open_ if b.ernst == WAARSCHUWING]
        uitslag.in_orde += [_acknowledged(b, bevestigingen[controle, b.anker]) for b in bevestigd]
        if not bevindingen:
            uitslag.in_orde.append(str(namen[controle]))
    return uitslag


def _acknowledged(bevinding, bevestiging):
    dag = datums.in_woorden(timezone.localdate(bevestiging.wanneer).isoformat())
    return _("%(deel)s: bekend hiaat, bevestigd door %(naam)s op %(dag)s.") % {
        "deel": naam(bevinding.deel),
        "naam": bevestiging.door_naam,
        "dag": dag,
    }
