"""What the pages say about a note besides its text: its kind, its language, the works behind it, where it is cited."""

from bronnen.models import Bronvermelding, Nootgegevens
from visie.pagina.gedeeld import per_stand


@per_stand
def gegevens():
    """Return {anker of a note: its Nootgegevens}."""
    return {rij.noot: rij for rij in Nootgegevens.objects.all()}


@per_stand
def bronnen():
    """Return {anker of a note: the works behind it}."""
    gevonden = {}
    for vermelding in Bronvermelding.objects.select_related("bron"):
        gevonden.setdefault(vermelding.noot, []).append(vermelding.bron)
    return gevonden


def per_noot(document, noten):
    """Return a row for each of these notes of a Document."""
    bekend, achter = gegevens(), bronnen()
    return [
        {
            "noot": noot,
            "gegevens": bekend.get(noot.anker),
            "bronnen": achter.get(noot.anker, []),
            "plaatsen": document.aanhalingen.get(noot.sleutel, []),
        }
        for noot in noten
    ]
