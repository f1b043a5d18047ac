"""Where a pasted sentence stands literally, in whichever of the forms it may have been copied in. Pure."""

from dataclasses import dataclass, replace
from enum import StrEnum

from visie.citaatcontrole import weglating
from visie.citaatcontrole.index import Plek
from visie.citaatcontrole.passage import CORRECTIE, EERDER, VISIE, WERK
from visie.citaatcontrole.woorden import WEGLATING, aantal, is_woord, met_noten, nummers, woorden

GENOEG = 5  # words that are a quotation of a part
NOTEN = 60  # no sentence cites more
WERKZIN = 4  # words: a shorter sentence is nobody's
_OM = ("'", "(", ")", "[", "]", "-", "*", "•")


class Soort(StrEnum):
    LETTERLIJK = "letterlijk"
    VERKORT = "verkort"
    CORRECTIE = "correctie"
    GEWIJZIGD = "gewijzigd"
    WIJKT_AF = "wijkt-af"
    NIET = "niet"
    ANDERE_VISIE = "andere-visie"


# What a literal place means, that which says most first: (kind of passage, whether whole sentences) -> judgement.
_RANG = {
    (VISIE, True): Soort.LETTERLIJK,
    (CORRECTIE, True): Soort.CORRECTIE,
    (EERDER, True): Soort.GEWIJZIGD,
    (WERK, True): Soort.ANDERE_VISIE,
    (VISIE, False): Soort.VERKORT,
    (CORRECTIE, False): Soort.CORRECTIE,
    (EERDER, False): Soort.GEWIJZIGD,
}
_PLAATS = {wat: n for n, wat in enumerate(_RANG)}


@dataclass(frozen=True)
class Vondst:
    """A judgement and the places that it rests on; `kleine_letter` where only the first capital became small."""

    soort: Soort
    plekken: tuple[Plek, ...] = ()
    kleine_letter: bool = False

    @property
    def plaats(self):
        """How little it says: 0 is a whole sentence of the vision."""
        if self.soort == Soort.WIJKT_AF:
            return len(_PLAATS)
        plek = self.plekken[0]
        return _PLAATS[plek.passage.soort, plek.heel]


def find(index, vormen) -> Vondst | None:
    """Return what says most of the places where one of these forms stands, None when none does.

    A form is (words and signs, [(place, names of notes)]).
    """
    vondsten = [vondst for rij, noten in vormen if (vondst := _find(index, rij, noten))]
    return min(vondsten, key=lambda vondst: vondst.plaats, default=None)


def with_small_letter(index, zin) -> Vondst | None:
    """Return what a quotation is that begins with the small letter of the sentence that it stands in."""
    eerste = next((n for n, teken in enumerate(zin.tekst) if teken.isalnum()), 0)
    if zin.voor or not zin.tekst[eerste : eerste + 1].islower():
        return None
    groot = zin.tekst[:eerste] + zin.tekst[eerste].upper() + zin.tekst[eerste + 1 :]
    vondst = find(index, forms(replace(zin, tekst=groot)))
    plekken = tuple(plek for plek in vondst.plekken if plek.begins) if vondst else ()
    if not plekken or vondst.soort not in (Soort.LETTERLIJK, Soort.VERKORT):
        return None
    return Vondst(Soort.VERKORT, plekken, kleine_letter=True)


def forms(zin) -> list:
    """Return the forms in which a Zin may have been copied: with what looks like a note and without it."""
    vormen = [(woorden(zin.voor + zin.zonder_voor), []), (woorden(zin.zonder_voor), [])]
    if 0 < len(zin.noten) <= NOTEN:
        rij, noten = met_noten(zin.tekst, map(nummers, zin.noten))
        vormen.append((rij, noten))
    return trimmed(vormen)


def trimmed(vormen) -> list:
    """Return these forms, those without quotation marks and brackets around them, and those without any sign there."""
    uit = {}
    for rij, noten in vormen:
        for kaal in ((rij, noten), _strip(rij, noten, _OM.__contains__), _strip(rij, noten, lambda w: not is_woord(w))):
            if kaal[0]:
                uit.setdefault((kaal[0], bool(noten)), kaal)
    return list(uit.values())


def _strip(rij, noten, weg):
    begin = next((n for n, woord in enumerate(rij) if not weg(woord)), len(rij))
    eind = next((n for n in range(len(rij), begin, -1) if not weg(rij[n - 1])), begin)
    return rij[begin:eind], [(plaats - begin, namen) for plaats, namen in noten]


def _find(index, rij, noten):
    plekken = [plek for plek in index.find(rij) if plek.agrees(noten)]
    if not plekken and rij[0].isdigit():  # '31' before a note, as a page of paper has it
        plekken = [plek for plek in index.find(rij[1:]) if not plek.begin and plek.passage.nummer == rij[0]]
    if not plekken and WEGLATING in rij:
        return _shortened(index, rij, noten)
    goed = [plek for plek in plekken if _says_enough(plek, rij)]
    if not goed:
        return None
    wat = min(((plek.passage.soort, plek.heel) for plek in goed), key=_PLAATS.get)
    return Vondst(_RANG[wat], tuple(plek for plek in goed if (plek.passage.soort, plek.heel) == wat))


def _shortened(index, rij, noten):
    """Return what is said of words between which something was left out."""
    goed, anders = weglating.find(index, rij, noten)
    plekken = goed or anders
    if not plekken or aantal(rij) < GENOEG:
        return None
    soort = min((plek.passage.soort for plek in plekken), key=(VISIE, CORRECTIE, EERDER).index)
    wat = _RANG[soort, False] if goed else Soort.WIJKT_AF
    return Vondst(wat, tuple(plek for plek in plekken if plek.passage.soort == soort))


def _says_enough(plek, rij):
    if plek.passage.soort == WERK:
        return plek.heel and aantal(rij) >= WERKZIN
    return plek.heel or aantal(rij) >= GENOEG
