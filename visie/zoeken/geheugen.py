"""The indexes that this process has in memory: built when first asked, again when `stand` has gone up."""
from collections import OrderedDict
from threading import Lock

from django.utils import translation

from visie.models import Stand
from visie.zoeken.index import Index
from visie.zoeken.passages import passages, woordenlijst

HOOGSTENS = 3  # indexes at a time; the one that was asked for longest ago goes first
_indexen, _slot = OrderedDict(), Lock()


def index(document, taal="nl") -> Index:
    """Return the index of an edition, from memory when `stand` is still the same: then it costs one query.

    The werkversie changes without `stand`: its text is read and must be the same as well.
    """
    sleutel = (document.editie.pk, taal)
    stand = Stand.objects.values_list("teller", flat=True).first()
    if document.werkversie:
        tekst = [(deel.anker, str(deel.kop), getattr(deel, "tekst", "")) for deel in document.leesvolgorde]
        stand = (stand, hash(tuple(tekst)))
    with _slot:  # whoever comes at the same moment waits for the same index
        if sleutel not in _indexen or _indexen[sleutel][0] != stand:
            _indexen[sleutel] = (stand, _bouw(document, taal))
            while len(_indexen) > HOOGSTENS:
                _indexen.popitem(last=False)
        _indexen.move_to_end(sleutel)
        return _indexen[sleutel][1]


def vergeet():
    """Drop every index. For tests, which roll back: the same `stand` then comes with another text."""
    with _slot:
        _indexen.clear()


def _bouw(document, taal):
    with translation.override(taal):
        return Index(passages(document), woordenlijst(taal), taal)
