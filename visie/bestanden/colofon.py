"""What every file says about itself: which editie it holds, when it was made, and where the text stays."""

import datetime
from typing import NamedTuple

from django.utils.translation import gettext as _

from visie.bestanden.boek import Uitgave
from visie.tekst import datums


class Feit(NamedTuple):
    """A line of the colophon; `adres` says that its value is an address."""

    naam: str
    waarde: str
    adres: bool = False


def feiten(uitgave: Uitgave, gemaakt: datetime.date) -> list[Feit]:
    """Return the lines of the colophon, in order."""
    return [
        Feit(_("Editie"), _since(uitgave, str(uitgave.nummer))),
        Feit(_("Gemaakt op"), datums.in_woorden(gemaakt.isoformat())),
        Feit(_("Vast adres"), uitgave.adres, True),
        Feit(_("Is dit de geldende editie?"), uitgave.geldend, True),
        Feit(_("Controlegetal van de tekst"), uitgave.digest),
    ]


def which(uitgave: Uitgave) -> str:
    """Return which editie this is, in words: 'Editie 2, herstel van editie 1, vastgesteld maart 2025'."""
    return _since(uitgave, uitgave.naam)


def _since(uitgave, naam):
    vastgesteld = _("vastgesteld %(wanneer)s") % {"wanneer": uitgave.vastgesteld} if uitgave.vastgesteld else ""
    return ", ".join(filter(None, [naam, uitgave.herstel_van, vastgesteld]))


def meldingen(uitgave: Uitgave) -> list[str]:
    """Return what a reader has to know before the text: a copy for trial, an editie that was followed or withdrawn."""
    return [melding for melding in (uitgave.proef, uitgave.ingetrokken, uitgave.opgevolgd) if melding]
