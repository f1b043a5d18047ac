"""The notes and the works behind them."""

from itertools import groupby

from django.db.models import OuterRef, Subquery
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from bronnen.models import Bron, Noot, Nootgegevens
from bronnen.noten import missing_text
from bronnen.regels import per_noot
from visie.pagina.buur import Buur, opening
from visie.pagina.decorators import load_editie
from visie.tekst.zinnen import zin_bij_noot
from visie.verwant.models import Werk


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
        "groepen": _per_bladzijde(
            document, [r for r in regels if not soort or (r["gegevens"] and r["gegevens"].soort == soort)]
        ),
        "aantal": len(regels),
        "aantallen": [(keuze, aantal) for keuze, aantal in aantallen if aantal],
        "soort": Nootgegevens.Soort(soort) if soort else None,
    }
    return render(request, "bronnen/bron_lijst.html", context)


def _per_bladzijde(document, regels):
    """Return [(page of the text, the rows of the notes that are first cited there)]; None for what is cited nowhere.

    The order of the notes stays: a page may come back.
    """

    def first(regel):
        deel = regel["plaatsen"][0][0] if regel["plaatsen"] else None
        while deel and deel not in document.bladzijden:
            deel = deel.ouder
        return deel

    return [(blad, list(groep)) for blad, groep in groupby(regels, first)]


@load_editie
def naar_lijst(request, document):
    return redirect(document.prefix + "/bronnen/", permanent=True)


@load_editie
def bron(request, document, slug):
    andere = Werk.objects.filter(bron=OuterRef("pk")).order_by("pk")
    eigen = {"werk_slug": Subquery(andere.values("slug")[:1]), "werk_titel": Subquery(andere.values("titel")[:1])}
    bron = get_object_or_404(Bron.objects.with_authors().met_oordeel().annotate(**eigen), slug=slug)
    regels = [regel for regel in per_noot(document, document.alle(Noot)) if bron in regel["bronnen"]]
    for regel in regels:
        regel["citaten"] = _citations(regel)
    return render(request, "bronnen/bron.html", {"bron": bron, "regels": regels})


@load_editie
def noot(request, document, sleutel):
    noot = document.find(Noot, anker=f"noot-{sleutel}")
    buren = document.buren(noot)
    regel, *naast = per_noot(document, [noot, *filter(None, buren)])
    beschreven = {ander["noot"]: _note_beside(ander) for ander in naast}
    context = {
        "noot": noot,
        "regel": regel,
        "citaten": _citations(regel),
        "buren": [beschreven.get(buur) for buur in buren],
    }
    return render(request, "bronnen/noot.html", context)


def _citations(regel):
    """Return [(part, how many-eth place in it, the sentence there)]: where a note is cited."""
    sleutel = regel["noot"].sleutel
    return [(deel, n, zin_bij_noot(deel.eigen_tekst, sleutel, n)) for deel, n in regel["plaatsen"]]


def _note_beside(regel):
    """Return a note as a neighbour: its number over its first words, in their language."""
    noot, bekend = regel["noot"], regel["gegevens"]
    taal = bekend.taal if noot.tekst and bekend and bekend.taal != "nl" else ""
    return Buur(str(noot.kop).lower(), opening(noot.tekst or missing_text()), noot.get_absolute_url(), taal)
