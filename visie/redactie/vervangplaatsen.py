"""Every place in the werkversie where words can be replaced, and why some of them start without a tick."""

from dataclasses import dataclass, field

from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext as _

from bronnen.models import Bron, Bronvermelding
from visie.beheer.formulier import labels
from visie.tekst import vervang

MET_OPMAAK = "tekst_nl"  # the one field of a part that has markup
HOOGSTENS = 400  # places in one list; a form of a thousand fields is refused by Django


@dataclass(frozen=True)
class Plek:
    """A place in a field of a part. `uit` says why it starts without a tick, `geweigerd` why it can have none."""

    sleutel: str  # what its tick is called: anker:field:number
    plaats: vervang.Plaats
    label: str = ""  # of the field, where that is not the text
    uit: str = ""
    geweigerd: str = ""


@dataclass
class Rij:
    """A part with the places in it."""

    deel: object
    adres: str
    plekken: list[Plek] = field(default_factory=list)


def fields(deel):
    """Return {name: words without markup} of what editors can change on a part."""
    return {naam: as_words(naam, getattr(deel, naam) or "") for naam in labels(type(deel))}


def as_words(naam, waarde):
    """Return the value of a field without markup."""
    return vervang.words(waarde) if naam == MET_OPMAAK else waarde


def replaced(deel, naam, vraag, nummers):
    """Return the value of a field in which the places with these numbers have the new words."""
    write = vervang.replace if naam == MET_OPMAAK else vervang.replace_plain
    return write(getattr(deel, naam) or "", vraag, nummers)


def refusal(deel, naam, woorden):
    """Return why a field of a part cannot have these words, or ''."""
    verplicht = admin.site._registry[type(deel)].verplicht
    if naam.removesuffix("_nl") in verplicht and not woorden.strip():
        return _("dan is er niets meer over, en dit veld moet gevuld zijn")
    hoogstens = deel._meta.get_field(naam).max_length
    if hoogstens and len(woorden) > hoogstens:
        return _("dan wordt het te lang: %(n)s van hoogstens %(max)s tekens") % {"n": len(woorden), "max": hoogstens}
    return ""


def rows(document, vraag, may_change):
    """Return the parts, in reading order, in which something would change; `may_change` tells of a part.

    Returns None when there are more places than one list can show.
    """
    titels, met_bron = _bronnen()
    rijen, aantal = [], 0
    for deel in filter(may_change, document.leesvolgorde):
        rij = Rij(deel, reverse("admin:onderdeel", args=[deel.anker]))
        namen = labels(type(deel))
        for naam, woorden in fields(deel).items():
            label = "" if naam == MET_OPMAAK else str(namen[naam])
            plaatsen = vervang.find(woorden, vraag)
            if (aantal := aantal + len(plaatsen)) > HOOGSTENS:
                return None
            for plaats in plaatsen:
                uit = _why_not(plaats, woorden, titels, deel.anker in met_bron)
                geweigerd = refusal(deel, naam, woorden[: plaats.begin] + plaats.wordt + woorden[plaats.eind :])
                rij.plekken.append(Plek(f"{deel.anker}:{naam}:{plaats.n}", plaats, label, uit, geweigerd))
        rijen += [rij] if rij.plekken else []
    return rijen


def titles_with(vraag):
    """Return the bronnen with the words in their title: they stand beside the text and are changed by themselves."""
    return [bron for bron in Bron.objects.all() if vervang.find(bron.titel, vraag)]


def _bronnen():
    """Return (the titles of all bronnen, the anker of every note with a bron behind it)."""
    titels = {titel.casefold() for titel in Bron.objects.values_list("titel", flat=True)}
    return titels, set(Bronvermelding.objects.values_list("noot", flat=True))


def _why_not(plaats, woorden, titels, met_bron):
    """Return why these are words that somebody else wrote, or ''."""
    klein = woorden.casefold()
    if any(_stands_in(plaats, klein, titel) for titel in titels):
        return _("titel van een bron")
    if met_bron:
        return _("noot bij een bron")
    return _("staat tussen aanhalingstekens") if plaats.aangehaald else ""


def _stands_in(plaats, woorden, titel):
    """Tell whether a place stands in a title that stands literally in these words."""
    begin = woorden.find(titel)
    while begin >= 0:
        if begin <= plaats.begin and plaats.eind <= begin + len(titel):
            return True
        begin = woorden.find(titel, begin + 1)
    return False
