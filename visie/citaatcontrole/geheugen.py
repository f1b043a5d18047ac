"""The index that this process has in memory: built when first asked, again when `stand` has gone up."""

from threading import Lock

from visie.citaatcontrole.index import Index
from visie.citaatcontrole.verzamelen import passages
from visie.editie.models import Stand

_bewaard, _slot = {}, Lock()


def index(document) -> Index:
    """Return the index of what the edities and the other works say; from memory it costs one query."""
    van_nu = Stand.objects.values_list("teller", flat=True).first(), document.editie.pk
    with _slot:  # whoever comes at the same moment waits for the same index
        if van_nu not in _bewaard:
            nieuw = Index(passages(document))
            _bewaard.clear()
            _bewaard[van_nu] = nieuw
        return _bewaard[van_nu]


def forget():
    """Drop the index. For tests, which roll back: the same `stand` then comes with another text."""
    with _slot:
        _bewaard.clear()
