"""The page of results, the same as JSON, and what browsers need to search here from their own bar."""

from itertools import chain

from django.conf import settings
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from doelstellingen.models import Doelstelling
from visie.editie.models import Portaalgegevens
from visie.pagina.context import reached
from visie.pagina.decorators import load_editie, path_only, reads_query
from visie.zoeken import bladzijde, eromheen, fragment, geheugen, search, tellen, waarom

VOORSTELLEN = 6

VOORBEELDEN = ("werkdruk", "gemeenten", "4.2")  # words and numbers of the vision itself


@load_editie
@reads_query
def zoeken(request, document):
    """Show what answers `q`. A code or the name of a part ('noot 31') leads straight to it."""
    q = request.GET.get("q", "")
    if not q.strip():
        leeg = {"q": "", "noindex": True, "zeven": document.alle(Doelstelling), "voorbeelden": VOORBEELDEN}
        return render(request, "visie/zoeken/zoeken.html", leeg)
    index = geheugen.index(document)
    uitslag = search(index, q)
    if uitslag.code:
        return redirect(document.prefix + uitslag.treffers[0].passage.adres)
    reached(request)
    zoekt, buiten = _around(q)
    if uitslag.leeg and not buiten:
        _count(uitslag)
    context = bladzijde.context(index, uitslag, request.GET, (zoekt, buiten))
    if uitslag.leeg and not buiten:
        context["zeven"] = document.alle(Doelstelling)
    return render(request, "visie/zoeken/zoeken.html", context)


@load_editie
@reads_query
def zoeken_json(request, document):
    """Answer the same as the page; with `voorstel` the first few, for a word that is still being typed."""
    reached(request)
    voorstel = "voorstel" in request.GET
    index = geheugen.index(document)
    uitslag = search(index, request.GET.get("q", ""), laatste_onaf=voorstel)
    zoekt, buiten = _around(request.GET.get("q", ""), laatste_onaf=voorstel)
    partij = [_regel(document, uitslag.partij)] if uitslag.partij else []
    if voorstel:
        alle = chain(uitslag.treffers, *buiten.values())
        rij = [*partij, *(_regel(document, t.passage) for t in alle)][:VOORSTELLEN]
        return JsonResponse({"voorstellen": rij, "melding": _melding(len(rij))})
    if uitslag.leeg and not buiten:
        _count(uitslag)
    antwoord = {
        "q": uitslag.vraag.tekst,
        "editie": None if document.werkversie else document.editie.nummer,
        "aantal": len(uitslag.treffers),
        "partij": partij[0] if partij else None,
        "bedoeld": uitslag.vraag.hersteld,
        "niet_gevonden": uitslag.vraag.onbekend,
        "treffers": [_treffer(document, index, uitslag.vraag, t) for t in uitslag.treffers[:100]],
        "in_andere_visies": [_treffer(document, *zoekt, t) for t in buiten.get(eromheen.WERK, ())],
        "reacties_en_berichten": [_treffer(document, *zoekt, t) for t in buiten.get(eromheen.STUK, ())],
    }
    return JsonResponse(antwoord)


def _around(q, laatste_onaf=False):
    """Return (index and query, {kind: hits}) of what surrounds the vision."""
    index = geheugen.surroundings()
    vraag, treffers = eromheen.find(index, q, laatste_onaf)
    return bladzijde.Zoekt(index, vraag), treffers


def _treffer(document, index, vraag, treffer):
    stukken = _fragment(treffer, waarom.merken(index, vraag, treffer), index)
    return _regel(document, treffer.passage) | {
        "fragment": "".join(stuk for stuk, _gevonden in stukken),
        "waarom": _waarom(index, vraag, treffer),
    }


def _fragment(treffer, merken, index):
    return fragment.fragment(treffer.passage.tekst, merken, index)


def _waarom(index, vraag, treffer):
    """Return in words why a passage was found, where the words that are marked do not say it."""
    zinnen = {
        "via": _("via ‘%(wat)s’"), "kop": _("in de titel"), "noot": _("in %(wat)s"),
        "naam": _("onder een andere naam van de partij"), "rond": _("in het deel waar het bij hoort"),
    }  # fmt: skip
    return [zinnen[reden.soort] % {"wat": reden.wat} for reden in waarom.redenen(index, vraag, treffer)]


def _melding(n):
    return ngettext("%(n)s voorstel", "%(n)s voorstellen", n) % {"n": n}


def _regel(document, passage):
    return {
        "kop": passage.kop, "waar": passage.boven, "soort": passage.soort, "code": passage.code,
        "adres": passage.adres if passage.soort in eromheen.SOORTEN else document.prefix + passage.adres,
    }  # fmt: skip


def _count(uitslag):
    if uitslag.vraag.tekst and Portaalgegevens.objects.filter(telt_zoekvragen=True).exists():
        tellen.count(uitslag.vraag.tekst)


@path_only
def opensearch(request):
    """Describe the search to browsers."""
    context = {"adres": settings.VISIE_ADRES, "zoeken": settings.VISIE_ADRES + reverse("zoeken")}
    return render(request, "visie/zoeken/opensearch.xml", context, content_type="application/opensearchdescription+xml")
