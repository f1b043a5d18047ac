"""What stands on the card of a part: its own words, its kind and number, the editie."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from doelstellingen.models import Doelstelling
from visie.beelden.tekenen import NAAM, Beeld
from visie.tekst.html import plat
from visie.tekst.zinnen import eerste_zin

LANGSTE = 300  # characters: the longest title of the model, and the most that a card shows legibly


def kaart(deel, document) -> Beeld:
    """Return the Beeld of one part of a Document."""
    doel = deel
    while doel and not isinstance(doel, Doelstelling):
        doel = doel.ouder
    return Beeld(titel=_titel(deel), boven=_boven(deel), stop=doel.nummer if doel else 0, **_geheel(document))


def kaart_van_de_visie(document) -> Beeld:
    """Return the Beeld of the whole vision."""
    return Beeld(titel=document.editie.titel, boven="LHV, NHG en InEen", alle=True, **_geheel(document))


def _geheel(document):
    """Return what every card of a Document has."""
    vastgesteld = _("vastgesteld %(wanneer)s") % {"wanneer": document.editie.vastgesteld}
    doelen = tuple((doel.nummer, int(doel.kleur.removeprefix("d"))) for doel in document.alle(Doelstelling))
    return {"editie": str(document.editie), "vastgesteld": vastgesteld, "doelen": doelen}


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
