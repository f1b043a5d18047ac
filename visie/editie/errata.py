"""Which errata stand beside a text: its own, and those of other edities about words that it has as well."""

from copy import copy
from itertools import pairwise

from visie.tekst.html import op_een_regel
from visie.tekst.overname import stands


def beside(editie, edities, delen):
    """Return {anker: errata, newest first} for the text of `editie`, of which `delen` are the parts by anker.

    `edities` are the published ones, each with `alle_errata`. They are those that hold, each with `eerdere` (the ones
    whose place it took) and `elders`: the editie that it was made for, None for this one.
    """
    eigen, anders = _all_that_hold(editie, edities)
    nieuwer = _newer([*eigen, *anders])
    anders = [e for e in anders if not nieuwer(e)]
    staan = {e.pk for e in anders if has_words(delen.get(e.onderdeel), e)}
    # Its own stays, unless the newer one stands here too: of other words that one says nothing.
    eigen = [e for e in eigen if not _folded(e, [n for n in nieuwer(e) if n.pk in staan])]
    gezegd, gevonden = {_about(erratum) for erratum in eigen}, []
    for erratum in anders:
        if erratum.pk in staan and _about(erratum) not in gezegd:
            gezegd.add(_about(erratum))
            gevonden.append(erratum)
    per_anker = {}
    for erratum in sorted([*eigen, *gevonden], key=_moment, reverse=True):
        per_anker.setdefault(erratum.onderdeel, []).append(erratum)
    return per_anker


def has_words(deel, erratum):
    """Tell whether a part, if there is one, has the words that an erratum is about, and not yet as they should be."""
    return deel is not None and stands(deel.woorden, erratum.passage, erratum.lezing)


def _all_that_hold(editie, edities):
    """Return (the errata of `editie`, those of the others from the newest on)."""
    anders = []
    for andere in sorted(edities, key=lambda e: -e.nummer):
        if andere.pk != editie.pk:
            anders += _hold(andere.alle_errata, elders=andere)
    return _hold(getattr(editie, "alle_errata", [])), anders


def _hold(errata, elders=None):
    """Return the errata of one editie that were not replaced."""
    per_pk, vervangen = {e.pk: e for e in errata}, {e.vervangt_id for e in errata}
    houden = [copy(e) for e in errata if e.pk not in vervangen]  # several texts show one, each in its own way
    for erratum in houden:
        erratum.elders, erratum.eerdere, vorige = elders, [], per_pk.get(erratum.vervangt_id)
        while vorige:
            erratum.eerdere.append(vorige)
            vorige = per_pk.get(vorige.vervangt_id)
    return houden


def _newer(houden):
    """Return a function of an erratum: those that took the place of its twin, of another editie, after it was made.

    Two of one editie leave each other alone: who made them saw both.
    """
    per_zaak = {}
    for erratum in houden:
        for later, vorige in pairwise([erratum, *erratum.eerdere]):
            per_zaak.setdefault(_about(vorige), []).append((_moment(later), erratum))
    return lambda oud: [
        nieuw
        for moment, nieuw in per_zaak.get(_about(oud), [])
        if nieuw.editie_id != oud.editie_id and _moment(oud) < moment
    ]


def _folded(erratum, nieuwere):
    """Put an erratum under the first of the newer ones beside the same text; tell whether there was one."""
    for nieuw in nieuwere[:1]:
        nieuw.eerdere = sorted([*nieuw.eerdere, erratum], key=_moment, reverse=True)
    return bool(nieuwere)


def _moment(erratum):
    return erratum.datum, erratum.pk


def _about(erratum):
    """What an erratum is about: made for two edities, it is said once."""
    return erratum.onderdeel, op_een_regel(erratum.passage)
