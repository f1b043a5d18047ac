"""What the page Actueel lists: stukken, edities, errata and withdrawals, each a row with its day."""

import datetime
from collections import namedtuple
from dataclasses import dataclass
from itertools import groupby

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visie.actueel.models import Stuk
from visie.editie.models.anker import ZELF

EDITIES = "edities"  # beside the kinds of stukken: what happened to the text itself
SOORTEN = {
    Stuk.Soort.NIEUWS: gettext_lazy("Nieuws"),
    Stuk.Soort.STAP: gettext_lazy("Stappen en reacties"),
    Stuk.Soort.AANGEHAALD: gettext_lazy("Aangehaald"),
    Stuk.Soort.PRAKTIJK: gettext_lazy("Voorbeelden uit de praktijk"),
    EDITIES: gettext_lazy("Edities en errata"),
}

# The parts that a stuk is about: those of the text at hand, whether it is about the whole, how many left the text.
Over = namedtuple("Over", ["delen", "geheel", "vervallen"], defaults=[(), False, 0])


@dataclass(frozen=True)
class Regel:
    """One row. `soort` is a key of SOORTEN, `wat` says the kind in a word; `tekst` are words of it to show here."""

    dag: datetime.date
    soort: str
    wat: str
    titel: str
    adres: str
    organisatie: str = ""
    tekst: str = ""
    citaat: str = ""
    regio: str = ""
    gecorrigeerd_op: datetime.date | None = None
    over: Over = Over()


def met_delen():
    """Return the stukken that readers see, the newest first, each with its parts: two queries."""
    return Stuk.objects.getoond().prefetch_related("delen")


def over(stuk, document):
    """Return what a stuk is about in this text."""
    ankers = [deel.onderdeel for deel in stuk.delen.all()]
    delen = [document.per_anker[anker] for anker in ankers if anker in document.per_anker]
    return Over(delen, ZELF in ankers, len([a for a in ankers if a != ZELF]) - len(delen))


def regels(document):
    """Return every row, the newest first."""
    alles = [*_of_stukken(document), *_of_edities(document)]
    return sorted(alles, key=lambda regel: regel.dag, reverse=True)


def _of_stukken(document):
    """Return the rows of the stukken."""
    return [
        Regel(
            dag=stuk.datum, soort=stuk.soort, wat=stuk.get_soort_display(), titel=stuk.titel,
            adres=stuk.get_absolute_url(), organisatie=stuk.organisatie, citaat=stuk.citaat, regio=stuk.regio,
            gecorrigeerd_op=stuk.gecorrigeerd_op, over=over(stuk, document),
        )
        for stuk in met_delen()
    ]  # fmt: skip


def _of_edities(document):
    """Yield the rows of the edities, newest first: each editie, its errata that hold, its withdrawal."""
    for editie in document.edities:
        adres = editie.get_absolute_url()
        titel = _("%(editie)s, vastgesteld %(wanneer)s") % {"editie": editie, "wanneer": editie.vastgesteld}
        dag = timezone.localdate(editie.gepubliceerd_op)
        wat = editie.get_soort_display() if editie.nummer > 1 else _("eerste editie op dit portaal")
        yield Regel(dag, EDITIES, wat, titel, adres, tekst=editie.toelichting)
        vervangen = {erratum.vervangt_id for erratum in editie.alle_errata}
        for erratum in (e for e in editie.alle_errata if e.pk not in vervangen):
            yield _of_erratum(erratum, editie, document)
        if intrekking := getattr(editie, "intrekking", None):
            titel = _("%(editie)s is ingetrokken") % {"editie": editie}
            yield Regel(intrekking.datum, EDITIES, _("intrekking"), titel, adres, tekst=intrekking.reden)


def _of_erratum(erratum, editie, document):
    deel = document.per_anker.get(erratum.onderdeel)
    titel = _("Erratum bij %(editie)s") % {"editie": str(editie).lower()}
    over = Over([deel] if deel else [], erratum.onderdeel == ZELF, int(deel is None and erratum.onderdeel != ZELF))
    adres = deel.get_absolute_url() if deel else editie.get_absolute_url()
    return Regel(erratum.datum, EDITIES, _("erratum"), titel, adres, tekst=erratum.reden, over=over)


def per_maand(regels):
    """Return [(the first day of a month, its rows)] of rows in order of their day."""
    return [(maand, list(rijen)) for maand, rijen in groupby(regels, key=lambda regel: regel.dag.replace(day=1))]
