"""Which numbers are drawn beside a text: those compared with the source, of which the words stand in it."""

from dataclasses import dataclass
from decimal import Decimal

from django.conf import settings

from visie.editie.models import Cijfer
from visie.editie.naast import with_part
from visie.tekst import bijschrift, tekening


@dataclass(frozen=True)
class Beeld:
    """A Cijfer as it is shown: the part with its words, the note that it goes with, if any."""

    cijfer: Cijfer
    deel: object
    noot: object = None

    @property
    def svg(self):
        c = self.cijfer
        return tekening.draw(c.vorm, c.waarde, c.zinsdeel, bijschrift.label(c.vorm, c.waarde, c.zinsdeel))

    @property
    def legenda(self):
        c = self.cijfer
        return bijschrift.legend(c.vorm, c.waarde, c.zinsdeel, c.wat)

    @property
    def enquete(self):
        return self.cijfer.vorm == Cijfer.Vorm.BALK


def of_part():
    """Return the expression that gives a part its numbers that are to be shown: None or a list of dicts."""
    velden = ("zinsdeel", "vorm", "waarde", "wat", "noot", "vergeleken")
    return with_part(Cijfer.objects.filter(tonen=True), *velden)


def beside(document):
    """Return {anker: [Beeld]} of a Document: by the part with the words, in their order, and by the note.

    Who works on the text or on the portal sees what was not compared yet as well.
    """
    alles, gevonden = document.werkversie or settings.DEBUG, {}
    for deel in document.leesvolgorde:
        for beeld in sorted(_seen(deel, document.per_anker, alles), key=_place):
            gevonden.setdefault(deel.anker, []).append(beeld)
            if beeld.noot:
                gevonden.setdefault(beeld.noot.anker, []).append(beeld)
    return gevonden


def _seen(deel, per_anker, alles):
    for velden in getattr(deel, "in_beeld", None) or ():
        rij = Cijfer(onderdeel=deel.anker, **velden | {"waarde": _decimal(velden["waarde"])})
        # The words of another editie may be others; and a later release may draw less than this row asks.
        if (rij.vergeleken or alles) and rij.zinsdeel in deel.woorden and tekening.fits(rij.vorm, rij.waarde):
            yield Beeld(rij, deel, None if deel.deelsoort.noot else per_anker.get(rij.noot))


def _decimal(waarde):
    return None if waarde is None else Decimal(str(waarde))


def _place(beeld):
    return beeld.deel.woorden.index(beeld.cijfer.zinsdeel), beeld.cijfer.pk
