"""How the vision came about, as readers of one editie see it: two lines of moments, each with the words of its source.

Words that this editie does not have are not shown as its own: the editors may have written about another one.
"""

from dataclasses import dataclass

from visie.editie.citaten import place_of
from visie.tekst.jaren import year_apart
from visie.tekst.tekens import signs
from visie.verwant.models import Moment


@dataclass(frozen=True)
class Halte:
    """A Moment on its line. `deel` has its words of the vision, `jaar` and `rest` are its date taken apart."""

    moment: Moment
    deel: object = None

    @property
    def jaar(self):
        return year_apart(self.moment.wanneer)[0]

    @property
    def rest(self):
        return year_apart(self.moment.wanneer)[1]

    @property
    def aangekondigd(self):
        return signs(self.moment.citaat_werk)

    @property
    def gehouden(self):
        return signs(self.moment.citaat_visie) if self.deel else []


def lines(momenten, document):
    """Return (what came before, how it came about): the moments as a Halte each, in their order."""
    haltes = [Halte(moment, _part(moment, document)) for moment in momenten]
    return tuple([h for h in haltes if h.moment.reeks == reeks] for reeks in (Moment.Reeks.VOORAF, Moment.Reeks.PROCES))


def _part(moment, document):
    deel = document.per_anker.get(moment.onderdeel)
    return deel if deel and moment.citaat_visie and place_of(moment.citaat_visie, deel, document.noten) else None
