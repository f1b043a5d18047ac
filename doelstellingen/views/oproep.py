"""The appeals: all of them, each one, and what is asked of one party."""

from django.conf import settings
from django.shortcuts import redirect, render
from django.urls import reverse

from doelstellingen import partijen
from doelstellingen.models import Oproep, Partij, Thema
from visie.editie.models import Hoofdstuk
from visie.pagina.decorators import load_editie
from visie.tekst.html import plat

VOL = 160  # words of oproepen and of vermeldingen from which a sheet needs two columns


@load_editie
def lijst(request, document):
    hoofdstuk, aan = document.find(Hoofdstuk, anker="oproepen"), partijen.geadresseerden()
    alle = partijen.met_aantallen(partijen.aangesproken(aan), document.alle(Oproep), aan)
    gevraagd = [partij for partij in alle if partij.aantal]
    context = {
        "hoofdstuk": hoofdstuk,
        "themas": partijen.per_thema(document.alle(Thema), aan),
        "partijen": gevraagd,
        "alleen_genoemd": partijen.alleen_genoemd(document, gevraagd),
        "aantal": len(document.alle(Oproep)),
        "buren": document.buren(hoofdstuk),
    }
    return render(request, "doelstellingen/oproep_lijst.html", context)


@load_editie
def oproep(request, document, nummer):
    oproep = document.find(Oproep, nummer=nummer)
    geadresseerden, genoemden = partijen.bij_oproep(oproep.anker)
    context = {
        "oproep": oproep,
        "geadresseerden": geadresseerden,
        "genoemden": {oproep.anker: genoemden},
        "buren": document.buren(oproep),
    }
    return render(request, "doelstellingen/oproep.html", context)


@load_editie
def partij(request, document, slug):
    partij, context = _van_partij(document, slug)
    if partij is None:
        return redirect(document.prefix + partijen.met_alias(slug).get_absolute_url())
    return render(request, "doelstellingen/partij.html", context)


@load_editie
def blad(request, document, slug):
    """What is asked of one party, on one A4. The page of the party is the one to keep and to find."""
    partij, context = _van_partij(document, slug)
    if partij is None:
        return redirect(document.prefix + reverse("blad", args=[partijen.met_alias(slug).slug]))
    teksten = [plat(oproep.tekst) for _thema, rijen in context["themas"] for oproep, _ook in rijen]
    teksten += [citaat for _deel, citaat in context["vermeldingen"]]
    pagina, editie = partij.get_absolute_url(), document.editie
    context |= {
        "vol": sum(len(tekst.split()) for tekst in teksten) > VOL,
        "noindex": True,
        "canonical": "" if document.werkversie else settings.VISIE_ADRES + pagina,
        "vast": "" if document.werkversie else settings.VISIE_ADRES + editie.get_absolute_url().rstrip("/") + pagina,
    }
    return render(request, "doelstellingen/blad.html", context)


def _van_partij(document, slug):
    """Return (partij, what both of her pages show), or (None, {}) when no partij has this name."""
    aan = partijen.geadresseerden()
    alle = partijen.met_aantallen(partijen.aangesproken(aan), document.alle(Oproep), aan)
    partij = next((partij for partij in alle if partij.slug == slug), None) or Partij.objects.filter(slug=slug).first()
    if partij is None:
        return None, {}
    # Its own name need not stand beside each oproep; those asked together with it do.
    eigen = {anker: [p for p in samen if p != partij] for anker, samen in aan.items() if partij in samen}
    return partij, {
        "partij": partij,
        "zie_ook": next((ander for ander in alle if ander.pk == partij.zie_ook_id), None),
        "themas": partijen.per_thema(document.alle(Thema), eigen, alleen_geadresseerd=True),
        "vermeldingen": partijen.vermeldingen(partij, document.leesvolgorde),
        "partijen": alle,
        "aantal": len(document.alle(Oproep)),
    }
