"""What changed between two texts, in words that a person can follow. Pure functions over plain values and parts.

Parts are recognised by their anker, so a part that was moved or renamed is compared with itself.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from visie.editie.velden import in_taal, in_words
from visie.tekst.onzichtbaar import clean
from visie.tekst.verschil import Stuk, count, count_notes, fragmenten, word_diff


@dataclass
class Veldverschil:
    """What happened to one field of `deel`, the newest form of a part that there is."""

    veld: str
    deel: object
    stukken: list[Stuk]
    alleen_opmaak: bool = False

    @property
    def naam(self):
        return in_words(self.deel, self.veld)

    @property
    def fragmenten(self):
        """The runs, of which long equal ones are cut to the words around a change."""
        return fragmenten(self.stukken)


@dataclass
class Deelverschil:
    """What happened to one part: `soorten` are among toegevoegd, verwijderd, gewijzigd, hernoemd and verplaatst.

    `naar` is the part that it stands in now, when it was moved to another.
    """

    anker: str
    oud: object = None
    nieuw: object = None
    soorten: list[str] = field(default_factory=list)
    velden: list[Veldverschil] = field(default_factory=list)
    naar: object = None

    @property
    def deel(self):
        return self.nieuw or self.oud

    @property
    def plek(self):
        """Where the part stands, in words from the whole to the part: its number comes last."""
        namen, ouder = [], getattr(self.deel, "ouder", None)
        while ouder:
            namen.insert(0, ouder.kop)
            ouder = ouder.ouder
        aanduiding = getattr(self.deel, "aanduiding", "")
        return [*namen, aanduiding] if aanduiding else namen

    @property
    def zichtbaar(self):
        """The fields of which the difference can be shown as words."""
        return [v for v in self.velden if not v.alleen_opmaak and v.veld != "nummer"]

    @property
    def in_woorden(self):
        """Return a sentence such as 'Gewijzigd: 3 woorden toegevoegd, 1 woord verwijderd.'"""
        if "toegevoegd" in self.soorten:
            return _("Toegevoegd.")
        if "verwijderd" in self.soorten:
            return _("Verwijderd.")
        veranderd = {v.veld for v in self.velden}
        zinnen = [_("De titel is gewijzigd.")] if "hernoemd" in self.soorten else []
        zinnen += [_("Het nummer is gewijzigd.")] if "nummer" in veranderd else []
        if veranderd - {"titel", "nummer"}:
            zinnen.append(_changes([v for v in self.velden if v.veld not in ("titel", "nummer")]))
        if self.naar:
            zinnen.append(_("Verplaatst naar ‘%(deel)s’.") % {"deel": self.naar.kop})
        elif "verplaatst" in self.soorten:
            zinnen.append(_("Verplaatst."))
        return " ".join(zinnen)


def _changes(velden):
    """Return a sentence on what the fields of one part gained and lost."""
    if all(v.alleen_opmaak for v in velden):
        return _("Alleen de opmaak is gewijzigd.")
    erin, eruit = ([s.tekst for v in velden for s in v.stukken if s.soort == x] for x in ("erin", "eruit"))
    aantallen = (
        (count(erin), ngettext_lazy("%(n)s woord toegevoegd", "%(n)s woorden toegevoegd", "n")),
        (count(eruit), ngettext_lazy("%(n)s woord verwijderd", "%(n)s woorden verwijderd", "n")),
        (
            count_notes(erin),
            ngettext_lazy("%(n)s nootverwijzing toegevoegd", "%(n)s nootverwijzingen toegevoegd", "n"),
        ),
        (
            count_notes(eruit),
            ngettext_lazy("%(n)s nootverwijzing verwijderd", "%(n)s nootverwijzingen verwijderd", "n"),
        ),
    )
    delen = [zin % {"n": aantal} for aantal, zin in aantallen if aantal]
    return _("Gewijzigd: %(delen)s.") % {"delen": ", ".join(delen or [_("leestekens")])}


def velden(oud, nieuw, taal="nl") -> list[Veldverschil]:
    """Return the fields that differ between two forms of one part; of a part that is new or gone, all it has."""
    gevonden = []
    for veld in (nieuw or oud).digest_velden:
        was, wordt = in_taal(oud, veld, taal) or "", in_taal(nieuw, veld, taal) or ""
        if clean(str(was)) != clean(str(wordt)):
            stukken = word_diff(was, wordt)
            alleen_opmaak = all(stuk.soort == "gelijk" for stuk in stukken)
            gevonden.append(Veldverschil(veld, nieuw or oud, stukken, alleen_opmaak))
    return gevonden


def compare_part(anker, oud, nieuw, taal="nl", verplaatst=False) -> Deelverschil:
    """Return what happened to one part between two of its forms; None for a form that is not there."""
    rij = Deelverschil(anker, oud, nieuw, velden=velden(oud, nieuw, taal))
    if oud is None or nieuw is None:
        rij.soorten = ["toegevoegd" if oud is None else "verwijderd"]
        return rij
    rij.soorten += ["hernoemd"] if any(v.veld == "titel" for v in rij.velden) else []
    rij.soorten += ["gewijzigd"] if any(v.veld != "titel" for v in rij.velden) else []
    if _ouder(oud) != _ouder(nieuw):
        rij.naar, verplaatst = nieuw.ouder, True
    rij.soorten += ["verplaatst"] if verplaatst else []
    return rij


def _ouder(deel):
    """Return the anker of the part that this one stands in, or None."""
    ouder = getattr(deel, "ouder", None)
    return ouder and ouder.anker


def _moved(oud, nieuw):
    """Return the ankers that stand in another order among the siblings that stayed."""
    blijvers = [anker for anker in nieuw if anker in oud and _ouder(oud[anker]) == _ouder(nieuw[anker])]

    def siblings(delen):
        groepen = {}
        for deel in (delen[anker] for anker in delen if anker in set(blijvers)):
            groepen.setdefault((type(deel).__name__, _ouder(deel)), []).append(deel.anker)
        return groepen

    was, verplaatst = siblings(oud), set()
    for groep, ankers in siblings(nieuw).items():
        plaats = {anker: n for n, anker in enumerate(was.get(groep, []))}
        verplaatst |= set(ankers) - _in_order(ankers, plaats, lambda anker: nieuw[anker].versie)
    return verplaatst


class Row(NamedTuple):
    """Some siblings that kept their order, and the sum of their versions."""

    ankers: tuple[str, ...]
    versies: int

    def worth(self):
        """Return what a larger row, and of two as large the one with the lowest versions, has more of."""
        return len(self.ankers), -self.versies


def _in_order(ankers, plaats, versie):
    """Return the largest set of `ankers` that kept their order, given the place each had.

    Where two such sets are as large (two neighbours changed places) the one with the lowest versions stayed: a move
    raises the version of what was moved.
    """
    beste = []  # the best Row that ends at each anker
    for anker in ankers:
        voor = (rij for rij in beste if plaats[rij.ankers[-1]] < plaats[anker])
        langste = max(voor, key=Row.worth, default=Row((), 0))
        beste.append(Row((*langste.ankers, anker), langste.versies + versie(anker)))
    return set(max(beste, key=Row.worth, default=Row((), 0)).ankers)


def compare(oud, nieuw, taal="nl") -> list[Deelverschil]:
    """Return the parts that differ between two Documents, in the reading order of the new one.

    The edities themselves, for their title, are the part 'visie'. A removed part stands after the part it followed.
    """
    was, wordt = oud.per_anker, nieuw.per_anker
    verplaatst = _moved(was, wordt)
    rijen = [compare_part("visie", oud.editie, nieuw.editie, taal)]
    for anker in _order(list(was), list(wordt)):
        rijen.append(compare_part(anker, was.get(anker), wordt.get(anker), taal, anker in verplaatst))
    return [rij for rij in rijen if rij.soorten]


def _order(was, wordt):
    """Return every anker once: those of the new text in their order, each removed one after what it stood behind."""
    volgorde = list(wordt)
    for plaats, anker in enumerate(was):
        if anker not in wordt:
            voorganger = next((a for a in reversed(was[:plaats]) if a in volgorde), None)
            volgorde.insert(volgorde.index(voorganger) + 1 if voorganger else 0, anker)
    return volgorde
