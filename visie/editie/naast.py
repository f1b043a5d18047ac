"""Rows beside the text that are read with the parts they name, in the same query: a page asks no more for them."""

from django.db.models import Func, JSONField, OuterRef, Subquery
from django.db.models.functions import JSONObject

from visie.editie.herkomst import Naast
from visie.editie.models.onderdeel import Onderdeel


class _Lijst(Func):
    """All rows of a subquery as one JSON array."""

    function, output_field = "JSON_GROUP_ARRAY", JSONField()

    def as_postgresql(self, compiler, connection, **extra):
        return self.as_sql(compiler, connection, function="JSONB_AGG", **extra)


def with_part(rijen, *velden, naar="onderdeel"):
    """Return the expression that gives a part the rows with its anker as `naar`: None or a list of dicts, with these
    fields and the key as `id`, in no order.
    """
    rij = JSONObject(id="pk", **{veld: veld for veld in velden})
    return Subquery(rijen.order_by().filter(**{naar: OuterRef("anker")}).values(alle=_Lijst(rij))[:1])


BIJ_DEEL = {}  # {name on a part: what makes the expression of its rows}, of subjects that stand above this floor


def read_with_parts(naam, make):
    """Let every part of a Document have the rows of a subject as `naam`; `make()` returns what `with_part` does."""
    BIJ_DEEL[naam] = make
    beside = Naast("editie_id", "anker")
    beside.__set_name__(Onderdeel, naam)
    setattr(Onderdeel, naam, beside)
