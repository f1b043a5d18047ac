"""From and until which day something holds. Pure functions; each returns why a day is refused, '' when it is not.

The current editie is the newest that was not withdrawn; /op/<day>/ leads to the newest that held on that day. These
rules make both name the same editie today, and leave every editie the days on which it held
(docs/besluiten/0056). visie/editie/guards_dagen.py has them in SQL.
"""

from django.utils import timezone
from django.utils.translation import gettext as _

from visie.tekst import datums


def why_not_from(dag, vandaag, eerdere) -> str:
    """Tell why an editie that is published today cannot hold from `dag` on; `eerdere` are the published edities."""
    if dag > vandaag:
        return _(
            "Een editie geldt zodra zij is gepubliceerd: kies vandaag of een dag die voorbij is. Een latere dag kan "
            "pas als publiceren vooruit te plannen is."
        )
    begonnen = [editie for editie in eerdere if editie.geldt_vanaf <= vandaag]
    laatste = max(begonnen, key=lambda editie: (editie.geldt_vanaf, editie.nummer), default=None)
    if laatste is None or dag > laatste.geldt_vanaf or dag == vandaag:
        return ""
    if laatste.geldt_vanaf == vandaag:
        return _("Editie %(n)s geldt vanaf vandaag. Kies ook vandaag.") % {"n": laatste.nummer}
    zin = _("Editie %(n)s geldt vanaf %(dag)s. Kies een dag daarna: anders zou die editie op geen enkele dag gelden.")
    return zin % {"n": laatste.nummer, "dag": in_words(laatste.geldt_vanaf)}


def why_not_adopted(datum, vandaag, vorige="") -> str:
    """Tell why a text cannot have been adopted on `datum`, after the one that was adopted on `vorige`.

    Both are ISO dates of day or month precision; this month may be the one. Raises ValueError for anything else.
    """
    if datums.eerste_dag(datum) > vandaag:
        return _("Deze dag moet nog komen. Publiceer een herziening pas als zij is vastgesteld.")
    if vorige and datums.laatste_dag(datum) < datums.eerste_dag(vorige):
        zin = _("De huidige editie is vastgesteld op een latere dag (%(dag)s). Kijk de datum na.")
        return zin % {"dag": datums.in_woorden(vorige)}
    return ""


def why_not_said(datum, vandaag, editie) -> str:
    """Tell why nothing can have been said on `datum` about a published editie: an erratum, a withdrawal."""
    if datum > vandaag:
        return _("Deze dag moet nog komen. Vul de dag van vandaag in, of een dag die voorbij is.")
    gepubliceerd = timezone.localdate(editie.gepubliceerd_op)
    if datum < gepubliceerd:
        zin = _("Editie %(n)s is op %(dag)s op dit portaal gepubliceerd. Kies die dag of een latere.")
        return zin % {"n": editie.nummer, "dag": in_words(gepubliceerd)}
    return ""


def in_words(dag) -> str:
    return datums.in_woorden(dag.isoformat())
