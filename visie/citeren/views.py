"""Citing and downloading: the page that explains it, and the files for reference managers."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from bronnen.models import Bron, Bronvermelding
from doelstellingen import partijen
from doelstellingen.models import Oproep, Partij
from visie import citeren as vorm_van
from visie.citeren import BESTANDEN, zinnen
from visie.pagina.decorators import load_editie
from visie.pagina.niet_hier import NietHier
from visie.verwant.models import Werk

NIET_VASTGESTELD = _("De werkversie kan niet worden geciteerd: zij is niet vastgesteld.")


@load_editie
def citeren(request, document):
    """How to cite, share and download; every example is of the editie at hand."""
    geheel = None if document.werkversie else vorm_van.van_editie(document)
    context = {
        "voorbeelden": _forms(geheel) if geheel else [],
        "bestanden": [(vorm, naam) for vorm, (naam, *_rest) in BESTANDEN.items()],
    }
    return render(request, "visie/citeren/citeren.html", context)


@load_editie
def naar_citeren(request, document):
    """Lead from a folder of files to the page that lists them: every beginning of an address answers."""
    return redirect(document.prefix + reverse("citeren"), permanent=True)


@load_editie
def citeer_deel(request, document, anker):
    """Every way to cite one part, its paragraphs and its sentences. Raises Gone, Http404."""
    if document.werkversie:
        raise NietHier(NIET_VASTGESTELD)
    deel = document.part(anker)
    b = vorm_van.van_deel(deel, document)
    context = {
        "deel": deel,
        "b": b,
        "vormen": _forms(b),
        "bestanden": [(_address(document, anker, vorm), naam) for vorm, (naam, *_rest) in BESTANDEN.items()],
        "passage": _address(document, anker, "txt") if deel.eigen_tekst else "",
        "alineas": zinnen.van_deel(deel, b, document),
        "noindex": True,  # its words are found on the page of the part itself
    }
    return render(request, "visie/citeren/citeer_deel.html", context)


@load_editie
def citeer_bestand(request, document, naam, vorm):
    """Return one part, the whole ('visie') or all bronnen ('bronnen') in one form. Raises Http404."""
    if document.werkversie:
        raise NietHier(NIET_VASTGESTELD)
    if naam == "visie":
        return _file(naam, vorm, [vorm_van.van_editie(document)], document)
    if naam == "bronnen":
        in_gebruik = (
            Bron.objects.with_authors()
            .filter(vermeldingen__in=Bronvermelding.objects.all())
            .distinct()
            .order_by("slug")
        )
        return _file(naam, vorm, [vorm_van.van_bron(bron) for bron in in_gebruik], document)
    deel = document.part(naam)
    if vorm == "txt":
        if not deel.eigen_tekst:  # without words of its own there is nothing to quote
            raise Http404
        return _text(vorm_van.passage(deel.tekst, vorm_van.van_deel(deel, document)))
    return _file(naam, vorm, [vorm_van.van_deel(deel, document)], document)


@load_editie
def citeer_bron(request, document, slug, vorm):
    """Return one bron in one form. Raises Http404."""
    if document.werkversie:
        raise NietHier(NIET_VASTGESTELD)
    return _file(slug, vorm, [vorm_van.van_bron(get_object_or_404(Bron.objects.with_authors(), slug=slug))], document)


@load_editie
def citeer_partij(request, document, slug, vorm):
    """Return what is asked of one partij in one form. Raises Http404."""
    if document.werkversie:
        raise NietHier(NIET_VASTGESTELD)
    een, alle = get_object_or_404(Partij, slug=slug), document.alle(Oproep)
    [partij] = partijen.met_aantallen([een], alle, partijen.geadresseerden())
    return _file(slug, vorm, [vorm_van.van_partij(partij, document)], document)


@load_editie
def citeer_werk(request, document, slug, vorm):
    """Return one work beside the vision in one form: the same for every editie. Raises Http404."""
    return _download(slug, vorm, [vorm_van.van_werk(get_object_or_404(Werk, slug=slug))])


def _forms(b):
    return [(f"c-{n}", naam, maak(b)) for n, (naam, maak) in enumerate(vorm_van.VORMEN)]


def _address(document, anker, vorm):
    return document.prefix + reverse("citeer_bestand", args=[anker, vorm])


def _file(naam, vorm, beschrijvingen, document):
    return _download(_file_name(naam, document), vorm, beschrijvingen)


def _download(bestandsnaam, vorm, beschrijvingen):
    if vorm not in BESTANDEN:
        raise Http404
    _naam, soort, maak = BESTANDEN[vorm]
    response = HttpResponse(maak(beschrijvingen), content_type=soort)
    response["Content-Disposition"] = f'attachment; filename="{bestandsnaam}.{vorm}"'
    response["X-Robots-Tag"] = "noindex"
    return response


def _text(tekst):
    response = HttpResponse(tekst, content_type="text/plain; charset=utf-8")
    response["X-Robots-Tag"] = "noindex"
    return response


def _file_name(naam, document):
    return f"visie-huisartsenzorg-2035-editie-{document.editie.nummer}-{naam}"
