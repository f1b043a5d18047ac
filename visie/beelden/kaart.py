"""What stands on the card of a part: its own words, its kind and number, the editie."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from visie.beelden.tekenen import NAAM, Beeld
from visie.tekst.html import eerste_zin, plat

LANGSTE = 300  # characters: the longest title of the model, and the most that a card shows legibly


def kaart(deel, editie) -> Beeld:
    """Return the Beeld of one part, loaded by a Document."""
    return Beeld(titel=_titel(deel), boven=_boven(deel), stop=int((deel.kleur or "d0")[1:]), **_editie(editie))


def kaart_van_de_visie(editie) -> Beeld:
    """Return the Beeld of the whole vision."""
    return Beeld(titel=editie.titel, boven="LHV, NHG en InEen", alle=True, **_editie(editie))


def _editie(editie):
    vastgesteld = _("vastgesteld %(wanneer)s") % {"wanneer": editie.vastgesteld}
    return {"editie": str(editie), "vastgesteld": vastgesteld}


def _titel(deel):
    """Return the title of a part; for an oproep its first sentence, for a note its text, as far as that fits."""
    if deel.eigen_titel:
        return deel.eigen_titel
    heel, zin = " ".join(plat(deel.tekst).split()), eerste_zin(deel.tekst)
    # The first 'sentence' of a reference ends at the first author: a note stands there whole.
    voorkeur = (heel, zin, deel.kop) if deel.deelsoort.noot else (zin, deel.kop)
    return next(woorden for woorden in voorkeur if 0 < len(woorden) <= LANGSTE)


def _boven(deel):
    """Return the line above the title: the kind and number, and the name of what the part stands in."""
    if not deel.eigen_titel:
        return deel.kop if deel.tekst else NAAM
    aanduiding = capfirst(deel.aanduiding)
    # A page of the text and an oproep say enough by themselves; others are placed by the name of what they are in.
    ouder = deel.ouder.kop if deel.ouder and not deel.deelsoort.bladzijde else ""
    return " · ".join(filter(None, [aanduiding, ouder])) or NAAM
