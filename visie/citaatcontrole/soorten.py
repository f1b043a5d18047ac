"""What readers call each judgement, and what it means."""

from collections import Counter
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from visie.citaatcontrole.letterlijk import Soort


@dataclass(frozen=True)
class Uitleg:
    soort: Soort
    naam: str
    uitleg: str


SOORTEN = (
    Uitleg(
        Soort.LETTERLIJK, _("Letterlijk"),
        _("Een hele zin van de visie, woord voor woord. Spaties, aanhalingstekens en nootnummers tellen niet mee."),
    ),
    Uitleg(
        Soort.VERKORT, _("Verkort"),
        _("Een letterlijk deel van een zin of alinea van de visie. De hele zin staat erbij."),
    ),
    Uitleg(
        Soort.CORRECTIE, _("Letterlijk, afgezien van een correctie"),
        _("Zo staat het in de tekst waaruit dit portaal is gemaakt; dit portaal leest daar iets anders."),
    ),
    Uitleg(
        Soort.GEWIJZIGD, _("Gewijzigd"),
        _("Letterlijk uit een andere editie. De huidige editie heeft het niet meer zo."),
    ),
    Uitleg(
        Soort.WIJKT_AF, _("Wijkt af van de visie"),
        _("Lijkt op een zin van de visie, maar is niet gelijk. Het verschil staat erbij."),
    ),
    Uitleg(
        Soort.ANDERE_VISIE, _("Uit een andere visie"),
        _("Letterlijk uit een andere visie op dit portaal."),
    ),
    Uitleg(
        Soort.NIET, _("Niet uit de visie"),
        _("Komt niet uit de visie en lijkt er niet genoeg op om te vergelijken."),
    ),
)  # fmt: skip


def counted(regels) -> list[tuple[Uitleg, int]]:
    """Return how many of these Regels have each judgement, in their order."""
    aantallen = Counter(regel.soort for regel in regels)
    return [(soort, aantallen[soort.soort]) for soort in SOORTEN]
