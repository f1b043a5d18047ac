"""What the pages say about a note besides its text: its kind, its language, the works behind it, where it is cited."""

from bronnen.models import Bronvermelding, Nootgegevens
from visie.editie import naast
from visie.pagina.gedeeld import per_stand

naast.read_with_parts(
    "bekend", lambda: naast.with_part(Nootgegevens.objects.all(), "noot", "soort", "taal", naar="noot")
)


def gegevens(noot):
    """Return the Nootgegevens of a note of a Document, which read it along; None without."""
    return next((Nootgegevens(pk=rij["id"], **_without_id(rij)) for rij in noot.bekend or ()), None)


def _without_id(rij):
    return {naam: waarde for naam, waarde in rij.items() if naam != "id"}


@per_stand
def bronnen():
    """Return {anker of a note: the works behind it}."""
    gevonden = {}
    for vermelding in Bronvermelding.objects.select_related("bron"):
        gevonden.setdefault(vermelding.noot, []).append(vermelding.bron)
    return gevonden


def per_noot(document, noten):
    """Return a row for each of these notes of a Document."""
    achter = bronnen()
    return [
        {
            "noot": noot,
            "gegevens": gegevens(noot),
            "bronnen": achter.get(noot.anker, []),
            "plaatsen": document.aanhalingen.get(noot.sleutel, []),
        }
        for noot in noten
    ]
