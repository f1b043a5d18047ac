"""What publishing has to be told, and why it may be refused. Pure functions; the answers are sentences of editors."""

from dataclasses import dataclass, field
from datetime import date

from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.translation import gettext as _

from visie.editie.geldigheid import why_not_adopted, why_not_from
from visie.editie.models import Editie, newest_in_force
from visie.tekst import datums


@dataclass(frozen=True)
class Uitgave:
    """What whoever publishes says: the kind of editie, ISO day or month of adoption, the day from which it holds,
    an explanation, and why each open point stays open: {key of the point: reason}.
    """

    soort: str
    vastgesteld_op: str
    geldt_vanaf: date | None
    toelichting: str = ""
    blijft_open: dict[int, str] = field(default_factory=dict)


def vastgesteld(uitgave, edities):
    """Return when the text was adopted: a *herstel* keeps the date of the current editie."""
    huidige = newest_in_force(edities)
    return huidige.vastgesteld_op if huidige and uitgave.soort == Editie.Soort.HERSTEL else uitgave.vastgesteld_op


def bezwaren(uitgave, edities, vandaag) -> dict[str, str]:
    """Return {field of Uitgave: why it is refused}; `edities` are the published ones, newest first."""
    huidige, herstel = newest_in_force(edities), uitgave.soort == Editie.Soort.HERSTEL
    gevonden = {
        "soort": _("Er is nog geen editie om te herstellen.") if herstel and not huidige else "",
        "vastgesteld_op": (_herstel if herstel else _herziening)(uitgave.vastgesteld_op, huidige, vandaag),
        "geldt_vanaf": why_not_from(uitgave.geldt_vanaf, vandaag, edities)
        if uitgave.geldt_vanaf
        else _("Vul in vanaf welke dag de tekst geldt."),
    }
    return {veld: waarom for veld, waarom in gevonden.items() if waarom}


def _herstel(datum, huidige, vandaag):
    if not huidige or datum in ("", huidige.vastgesteld_op):
        return ""
    zin = _("Een herstel houdt de datum van editie %(n)s: %(dag)s. Laat dit veld leeg, of kies herziening.")
    return zin % {"n": huidige.nummer, "dag": huidige.vastgesteld}


def _herziening(datum, huidige, vandaag):
    if not datum:
        return _("Een herziening is vastgesteld: vul de datum in.")
    try:
        datums.in_woorden(datum)
    except ValueError:
        return _("Vul de datum in als 2025-03-28 of 2025-03.")
    return why_not_adopted(datum, vandaag, huidige.vastgesteld_op if huidige else "")


def zonder_reden(uitgave, punten) -> dict[str, list[str]]:
    """Return what is wrong when an open point (`punten`) has no reason to stay open; {} when each has one."""
    zin = _("Open punt zonder reden om open te blijven: ‘%(punt)s’. Los het op, of geef een reden.")
    missen = [zin % {"punt": punt.tekst} for punt in punten if not uitgave.blijft_open.get(punt.pk, "").strip()]
    return {NON_FIELD_ERRORS: missen} if missen else {}


def in_het_spoor(uitgave, editie, punten) -> dict[str, str]:
    """Return what the audit trail keeps of a publication: {name: value}."""
    return {
        "soort": editie.soort,
        "vastgesteld_op": editie.vastgesteld_op,
        "geldt_vanaf": editie.geldt_vanaf.isoformat(),
        "toelichting": uitgave.toelichting,
    } | {
        f"open punt {n}": f"{punt.onderdeel + ': ' if punt.onderdeel else ''}{punt.tekst} "
        f"Blijft open: {uitgave.blijft_open[punt.pk].strip()}"
        for n, punt in enumerate(punten, start=1)
    }
