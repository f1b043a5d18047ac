"""What the tests of files share: three edities, one of them withdrawn and one with an erratum; and the schemas."""

import datetime
import json

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource

from tests.visie.twee_edities import maak_editie_2, maak_editie_3
from visie.bestanden import gegevens, vullen
from visie.editie.models import Editie, Erratum, Intrekking
from visie.pagina.decorators import find_document

DAG = datetime.date(2026, 8, 1)


def maak_drie_edities():
    """Publish edities 2 and 3; withdraw 2, and put an erratum beside 1."""
    maak_editie_2()
    maak_editie_3()
    Intrekking.objects.create(editie=Editie.objects.get(nummer=2), datum=DAG, reden="Een reden.")
    Erratum.objects.create(
        editie=Editie.objects.get(nummer=1), onderdeel="oproep-14", passage="betaalbare huisvesting",
        lezing="een betaalbaar gebouw", reden="Schrijffout.", datum=DAG,
    )  # fmt: skip


def boek(nummer=None):
    return vullen.boek(find_document(nummer))


def fouten(naam, inhoud):
    """Return what is wrong with the bytes of a JSON file by one of the schemas."""
    schemas = {een: json.loads(gegevens.schema(een)) for een in (gegevens.VISIE, gegevens.DEEL)}
    bij = Registry().with_resources((een["$id"], Resource.from_contents(een)) for een in schemas.values())
    meter = Draft202012Validator(schemas[naam], registry=bij, format_checker=FormatChecker())
    return [(list(fout.path), fout.message) for fout in meter.iter_errors(json.loads(inhoud))]
