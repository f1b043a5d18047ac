"""The works beside the vision: on one line, and a page each. They are the same for every editie."""

from django.http import Http404
from django.shortcuts import render

from visie.editie.citaten import part_with
from visie.pagina.decorators import load_editie
from visie.verwant import lezen
from visie.verwant.woorden import part_of_works_with


@load_editie
def verwant(request, document):
    werken = lezen.load()
    context = {
        "met_jaar": [werk for werk in werken if werk.jaar],
        "zonder_jaar": [werk for werk in werken if not werk.jaar],
    }
    return render(request, "visie/verwant/verwant.html", context)


@load_editie
def werk(request, document, slug):
    werken = lezen.load()
    plaats = next((n for n, werk in enumerate(werken) if werk.slug == slug), None)
    if plaats is None:
        raise Http404
    werk = werken[plaats]
    groepen, ernaast = lezen.beside(werk.delen_op_rij)
    context = {
        "werk": werk,
        "groepen": groepen,
        "ernaast": ernaast,
        "in_visie": part_with(werk.citaat, document),
        "in_werk": part_of_works_with(werk.citaat, werken),
        "vorige": werken[plaats - 1] if plaats else None,
        "volgende": werken[plaats + 1] if plaats + 1 < len(werken) else None,
    }
    return render(request, "visie/verwant/werk.html", context)
