"""What a chapter and a section have beside their text, in one query: remarks, and the parties that the text names."""

from django.db.models import F, TextField, Value
from django.db.models.functions import Cast

from doelstellingen.models import Partij, Vermelding
from visie.editie.models import Aantekening


def naast(*delen):
    """Return (the aantekeningen beside these parts, {anker: the parties that it names})."""
    aantekeningen = _rijen(Aantekening, delen, Value(0), ("tekst", "citaat", "herkomst"))
    # A union takes columns, not what modeltranslation makes of them: the partij chooses her language again.
    vermeldingen = _rijen(
        Vermelding, delen, F("partij__volgorde"), ("partij__slug", "partij__naam_nl", "partij__naam_en")
    )
    opmerkingen, genoemden = [], {}
    for soort, anker, _plaats, _pk, een, twee, drie in aantekeningen.union(vermeldingen, all=True).order_by(
        "anker", "plaats", "nummer"
    ):
        if soort == "aantekening":
            opmerkingen.append(Aantekening(onderdeel=anker, tekst=een, citaat=twee, herkomst=drie))
        else:
            genoemden.setdefault(anker, []).append(Partij(slug=een, naam_nl=twee, naam_en=drie))
    return opmerkingen, genoemden


def _rijen(model, delen, plaats, velden):
    """Return the rows of a model that name these parts, in the columns that both have in the union."""
    een, twee, drie = (Cast(veld, TextField()) for veld in velden)
    kolommen = {
        "soort": Value(model._meta.model_name), "anker": F("onderdeel"), "plaats": plaats, "nummer": F("pk"),
        "een": een, "twee": twee, "drie": drie,
    }  # fmt: skip
    rijen = model.objects.filter(onderdeel__in=[deel.anker for deel in delen]).order_by()
    return rijen.annotate(**kolommen).values_list(*kolommen)
