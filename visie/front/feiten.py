"""What the pages of an export were made of (visie/editie/herkomst.py), and what that comes to at this moment."""

import hashlib
import json
import re
from contextlib import contextmanager

from django.db import connection

from visie.editie import herkomst
from visie.editie.document import Document, published_edities
from visie.editie.naast import BIJ_DEEL
from visie.pagina.decorators import find_document
from visie.pagina.niet_hier import NietHier

VRAAG, NOOIT = "vraag", "nooit"  # a query; something that can be asked once only
PLAT = (str, int, float, type(None))  # a bool is an int


@contextmanager
def follow():
    """Inside this block every query is noted as a fact."""
    with connection.execute_wrapper(_note):
        yield


def _note(execute, sql, params, many, context):
    if herkomst.collecting():
        herkomst.note(_fact(sql, params, many))
    return execute(sql, params, many, context)


def _fact(sql, params, many):
    """Return a query as a fact: NOOIT for what changes something, or asks for what JSON cannot hold."""
    if many or not re.match(r"[\s(]*(SELECT|WITH)\b", sql) or not all(isinstance(p, PLAT) for p in params or ()):
        return (NOOIT,)
    return (VRAAG, sql, None if params is None else json.dumps(list(params)))


class Nu:
    """The answers of facts at the moment of one transaction: each is asked once."""

    def __init__(self):
        self._gezien, self._naast = {}, {}
        self._edities = {editie.pk: editie for editie in published_edities()}

    def answer(self, feit):
        """Return the answer of a fact as a short text; None when it may be another one the next time."""
        if feit not in self._gezien:
            self._gezien[feit] = self._ask(*feit)
        return self._gezien[feit]

    def _ask(self, soort, *woorden):
        if soort == VRAAG:
            return digest(_rows(*woorden))
        if soort == herkomst.TEKST:
            return digest(_text(*woorden))
        if soort == herkomst.NAAST:
            editie, *wat = woorden
            if editie not in self._naast:  # all of an editie at once, and then it is forgotten: it takes a megabyte
                self._naast[editie] = dict(_beside(self._edities.get(editie), list(self._edities.values())))
            return self._naast[editie].get(tuple(wat), digest(None))
        return None


def _rows(sql, params):
    with connection.cursor() as cursor:
        cursor.execute(sql, None if params is None else json.loads(params))
        return cursor.fetchall()


def _text(nummer):
    """Return the values of the Document that an address names, without what stands beside its text."""
    try:
        document = find_document(nummer)
    except NietHier as error:
        return str(error)
    edities = [(_values(e), _values(getattr(e, "intrekking", None))) for e in document.edities]
    return document.editie.pk, document.huidige, edities, [_values(deel) for deel in document.leesvolgorde]


def _beside(editie, edities):
    """Yield ((name, key), digest) of everything that stands beside the text of a published editie."""
    if editie is None:
        return
    document = Document(editie, edities=edities)
    yield ("alle_errata", editie.pk), digest([_values(e) for e in editie.alle_errata])
    for deel in document.leesvolgorde:
        for naam in ("omschrijving", "overname", "in_beeld", *BIJ_DEEL):
            yield (naam, deel.anker), digest(getattr(deel, naam))
    errata = {anker: [_erratum(e) for e in rij] for anker, rij in document.errata.items()}
    cijfers = {anker: [_beeld(beeld) for beeld in rij] for anker, rij in document.cijfers.items()}
    for naam, gevonden in (("errata", errata), ("cijfers", cijfers)):
        yield (naam, herkomst.ALLES), digest(gevonden)
        for anker, waarden in gevonden.items():
            yield (naam, anker), digest(waarden)


def _erratum(erratum):
    elders, eerdere = getattr(erratum, "elders", None), getattr(erratum, "eerdere", [])
    return _values(erratum), elders and elders.pk, [_erratum(e) for e in eerdere]


def _beeld(beeld):
    return _values(beeld.cijfer), beeld.deel.anker, getattr(beeld.noot, "anker", None)


def _values(rij):
    """Return the plain values of a row, None for none."""
    return rij and [(veld.attname, getattr(rij, veld.attname)) for veld in rij._meta.concrete_fields]


def digest(waarde):
    """Return a short text that is another one for another value: of plain values, in their order."""
    return hashlib.sha256(repr(waarde).encode()).hexdigest()[:32]
