"""What the pages show of other works, as plain values: in order, each part with its number."""

from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext_lazy as _

from visie.tekst.zinnen import zinnen
from visie.verwant.models import Werk, Werkdeel

# What stands beside the text, not in it, and what it is called there when its source has no heading for it.
IN_FEITEN = {Werkdeel.Soort.LENGTE: _("Lengtes"), Werkdeel.Soort.OPSTELLER: _("Opgesteld door")}


@dataclass(frozen=True)
class Groep:
    """Parts of one kind that follow each other; `delen` have a `nummer` that counts in the whole work."""

    soort: str
    delen: list

    @property
    def is_tekst(self):
        return self.soort == Werkdeel.Soort.TEKST


def load() -> list[Werk]:
    """Return every work, those with a year first, in order of year; each with one `zin` of it."""
    werken = Werk.objects.select_related("bron").prefetch_related("delen").order_by("volgorde", "pk")
    werken = sorted(werken, key=lambda werk: (werk.jaar is None, werk.jaar or 0))
    for werk in werken:
        werk.zin = _first_sentence(werk)
    return werken


def groups(delen) -> list[Groep]:
    """Return the parts of a work in order, those of one kind that follow each other together."""
    return [Groep(soort, list(rij)) for soort, rij in groupby(delen, key=lambda deel: deel.soort)]


def beside(delen) -> tuple[list, list]:
    """Return (the groups in the text, [(name, heading, group)] of those beside it).

    A heading without a text of its own goes along with the group that it stands over; None when there is none.
    """
    in_tekst, ernaast = [], []
    for groep in groups(delen):
        if groep.soort not in IN_FEITEN:
            in_tekst.append(groep)
            continue
        boven = in_tekst[-1].delen if in_tekst and in_tekst[-1].is_tekst else []
        kop = boven.pop() if boven and not boven[-1].tekst else None
        ernaast.append((kop.kop if kop else IN_FEITEN[groep.soort], kop, groep))
    return [groep for groep in in_tekst if groep.delen], ernaast


def _first_sentence(werk):
    teksten = [deel.tekst for deel in werk.delen_op_rij if deel.soort == Werkdeel.Soort.TEKST and deel.tekst]
    return next((zin for tekst in (*teksten, werk.citaat) for zin in zinnen(tekst)), "")
