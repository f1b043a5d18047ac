"""The indexes that this process has in memory: built when first asked, again when `stand` has gone up."""

from collections import OrderedDict
from threading import Lock

from django.utils import translation

from visie.editie.models import Stand
from visie.editie.velden import in_taal
from visie.zoeken import eromheen
from visie.zoeken.index import Index
from visie.zoeken.passages import passages, woordenlijst
from visie.zoeken.woordenlijst import Woordenlijst

HOOGSTENS = 4  # indexes at a time; the one that was asked for longest ago goes first
_indexen, _slot = OrderedDict(), Lock()


def index(document, taal="nl") -> Index:
    """Return the index of an edition, from memory when `stand` is still the same: then it costs one query.

    The werkversie changes without `stand`: its text is read and must be the same as well.
    """
    sleutel = (document.editie.pk, taal)
    stand = Stand.objects.values_list("teller", flat=True).first()
    tekst = None
    if document.werkversie:
        tekst = hash(tuple(_words(deel, taal) for deel in document.leesvolgorde))
    return _kept(sleutel, (stand, tekst), lambda: Index(passages(document), woordenlijst(taal), taal))


def surroundings(taal="nl") -> Index:
    """Return the index of what surrounds the vision, without its thesaurus; kept as the other."""
    stand = Stand.objects.values_list("teller", flat=True).first()
    return _kept(("eromheen", taal), (stand, None), lambda: Index(eromheen.passages(), Woordenlijst(taal=taal), taal))


def _kept(sleutel, van_nu, build):
    """Return the index under a key when it is of now: (stand, text); else what `build` makes."""
    stand, _tekst = van_nu
    with _slot:  # whoever comes at the same moment waits for the same index
        gevonden = _indexen.get(sleutel)
        if gevonden is None or gevonden[:2] != van_nu:
            for oud in [ander for ander, (van, *_) in _indexen.items() if van < stand]:
                del _indexen[oud]  # of no use any more, and some megabytes each
            with translation.override(sleutel[1]):
                _indexen[sleutel] = gevonden = (*van_nu, build())
            while len(_indexen) > HOOGSTENS:
                _indexen.popitem(last=False)
        _indexen.move_to_end(sleutel)
        return gevonden[2]


def _words(deel, taal):
    """Return what the index has of a part itself: its place and every field of its text."""
    return (deel.anker, deel.ouder and deel.ouder.anker, *(in_taal(deel, veld, taal) for veld in deel.digest_velden))


def forget():
    """Drop every index. For tests, which roll back: the same `stand` then comes with another text."""
    with _slot:
        _indexen.clear()
