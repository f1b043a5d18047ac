"""The notes and the works behind them."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from bronnen.models import Bron, Noot, Nootgegevens
from bronnen.regels import per_noot
from visie.pagina.decorators import load_editie


@load_editie
def lijst(request, document, soort=None):
    if soort and soort not in Nootgegevens.Soort.values:
        raise Http404
    regels = per_noot(document, document.alle(Noot))
    aantallen = [
        (keuze, sum(regel["gegevens"] is not None and regel["gegevens"].soort == keuze for regel in regels))
        for keuze in Nootgegevens.Soort
    ]
    context = {
        "regels": [r for r in regels if not soort or (r["gegevens"] and r["gegevens"].soort == soort)],
        "aantal": len(regels),
        "aantallen": [(keuze, aantal) for keuze, aantal in aantallen if aantal],
        "soort": Nootgegevens.Soort(soort) if soort else None,
    }
    return render(request, "bronnen/bron_lijst.html", context)


@load_editie
def naar_lijst(request, document):
    return redirect(document.prefix + "/bronnen/", permanent=True)


@load_editie
def bron(request, document, slug):
    bron = get_object_or_404(Bron.objects.with_authors().met_oordeel(), slug=slug)
    regels = [regel for regel in per_noot(document, document.alle(Noot)) if bron in regel["bronnen"]]
    return render(request, "bronnen/bron.html", {"bron": bron, "regels": regels})


@load_editie
def noot(request, document, sleutel):
    noot = document.find(Noot, anker=f"noot-{sleutel}")
    context = {"noot": noot, "regel": per_noot(document, [noot])[0], "buren": document.buren(noot)}
    return render(request, "bronnen/noot.html", context)
