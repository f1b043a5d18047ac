"""Stands in for the page of a work until that is there: its title and what it has to do with this vision."""

from django.shortcuts import get_object_or_404, render

from visie.pagina.decorators import load_editie
from visie.verwant.models import Werk


@load_editie
def werk(request, document, slug):
    return render(request, "visie/verwant/voorlopig.html", {"werk": get_object_or_404(Werk, slug=slug)})
