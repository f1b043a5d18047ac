"""Which errata stand beside a text: its own, and those of other edities about words that it has as well."""

from copy import copy

from visie.tekst.html import op_een_regel
from visie.tekst.overname import stands


def beside(editie, edities, delen):
    """Return {anker: errata, newest first} for the text of `editie`, of which `delen` are the parts by anker.

    `edities` are the published ones, each with `alle_errata`. They are those that hold, each with `eerdere` (the ones
    whose place it took) and `elders`: the editie that it was made for, None for this one.
    """
    eigen = _hold(getattr(editie, "alle_errata", []))
    gevonden, gezegd = [], {_about(erratum) for erratum in eigen}
    for andere in sorted(edities, key=lambda e: -e.nummer):
        for erratum in _hold(andere.alle_errata) if andere.pk != editie.pk else []:
            if _about(erratum) not in gezegd and has_words(delen.get(erratum.onderdeel), erratum):
                gezegd.add(_about(erratum))
                erratum.elders = andere
                gevonden.append(erratum)
    per_anker = {}
    for erratum in sorted([*eigen, *gevonden], key=lambda e: (e.datum, e.pk), reverse=True):
        per_anker.setdefault(erratum.onderdeel, []).append(erratum)
    return per_anker


def has_words(deel, erratum):
    """Tell whether a part, if there is one, has the words that an erratum is about, and not yet as they should be."""
    return deel is not None and stands(deel.woorden, erratum.passage, erratum.lezing)


def _hold(errata):
    """Return the errata of one editie that were not replaced."""
    per_pk, vervangen = {e.pk: e for e in errata}, {e.vervangt_id for e in errata}
    houden = [copy(e) for e in errata if e.pk not in vervangen]  # several texts show one, each in its own way
    for erratum in houden:
        erratum.elders, erratum.eerdere, vorige = None, [], per_pk.get(erratum.vervangt_id)
        while vorige:
            erratum.eerdere.append(vorige)
            vorige = per_pk.get(vorige.vervangt_id)
    return houden


def _about(erratum):
    """What an erratum is about: made for two edities, it is said once."""
    return erratum.onderdeel, op_een_regel(erratum.passage)
