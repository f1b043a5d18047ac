"""How the fields of two forms of one part go together: against the text that was opened, as the trail has it."""

from dataclasses import dataclass
from functools import cached_property

from visie.beheer import spoor
from visie.editie.models import Reden, Wijziging
from visie.tekst import samenvoegen
from visie.tekst.html import normalise, plat

KEUZE = "keuze-{}-{}"  # the field of the form in which a collision is decided
HTML = "tekst_nl"


def text_at(deel, versie):
    """Return {field: value, as the trail has it} of a part as it was at an earlier version; None when that is unknown.

    `deel` is the stored row. Only the trail says what stood there: never the browser.
    """
    if versie is None or versie > deel.versie:
        return None
    reden = Reden.objects.filter(editie=deel.editie, onderdeel=deel.anker).first()
    stand = spoor.waarden(deel) | {"reden": reden.tekst if reden else ""}
    spoor_van_nu = Wijziging.objects.filter(editie_nummer=deel.editie.nummer)
    begonnen = spoor_van_nu.filter(handeling=spoor.OPNIEUW).first()  # since then versions count from 1 again
    regels = spoor_van_nu.filter(soort=str(deel._meta.verbose_name), anker=deel.anker).exclude(handeling=spoor.VANUIT)
    regels = regels.filter(pk__gt=begonnen.pk) if begonnen else regels
    for regel in regels if versie < deel.versie else ():
        if regel.versie is None:
            return None  # from before the trail counted
        if regel.versie <= versie:
            break
        stand |= {naam: paar[0] for naam, paar in regel.velden.items()}
    return stand


@dataclass(frozen=True)
class Veld:
    """One field of a part that two people changed: its name, its label, and how the texts go together."""

    naam: str
    label: str
    stukken: list

    def choose(self, data):
        """Return the value with the choices of a form; None while a collision is not decided."""
        keuzes = {n: data.get(KEUZE.format(self.naam, n)) for n in range(len(self.botsingen))}
        delen = samenvoegen.resolve(self.stukken, keuzes)
        if delen is None:
            return None
        return samenvoegen.as_html(delen) if self.naam == HTML else " ".join(delen)

    @cached_property
    def botsingen(self):
        return samenvoegen.botsingen(self.stukken)

    def own(self):
        """Return the value in which every collision is decided for the editor's own words."""
        return self.choose({KEUZE.format(self.naam, n): samenvoegen.EIGEN for n in range(len(self.botsingen))})

    def questions(self):
        """Return [(name of the form field, what is stored there, what the editor typed, may be both)]."""
        for n, botsing in enumerate(self.botsingen):
            nu, eigen = (self._words(delen) for delen in (botsing.opgeslagen, botsing.eigen))
            yield KEUZE.format(self.naam, n), nu, eigen, self.naam == HTML and bool(nu) and bool(eigen)

    def _words(self, delen):
        return plat(samenvoegen.as_html(delen)) if self.naam == HTML else " ".join(delen)


def merged(basis, opgeslagen, eigen, namen):
    """Return [Veld] of every field of the form: `basis` and `opgeslagen` as the trail has them, `eigen` as typed."""
    velden = []
    for naam, label in namen.items():
        drie = [waarden.get(naam) or "" for waarden in (basis, opgeslagen, eigen)]
        if naam == HTML:
            stukken = samenvoegen.merge(*(samenvoegen.eenheden(normalise(tekst)) for tekst in drie))
        else:
            stukken = samenvoegen.merge_value(*(tekst.strip() for tekst in drie))
        velden.append(Veld(naam, str(label), stukken))
    return velden
