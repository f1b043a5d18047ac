"""The goals: their list, each one, and each activity in its context."""

from django.shortcuts import redirect, render

from doelstellingen import partijen
from doelstellingen.models import Activiteit, Doelstelling
from visie.editie.models import Hoofdstuk
from visie.pagina.decorators import load_editie


@load_editie
def lijst(request, document):
    hoofdstuk = document.find(Hoofdstuk, anker="doelstellingen")
    context = {"hoofdstuk": hoofdstuk, "buren": document.buren(hoofdstuk)}
    return render(request, "doelstellingen/doelstelling_lijst.html", context)


@load_editie
def doelstelling(request, document, anker):
    doelstelling = document.find(Doelstelling, anker=anker)
    doelen = document.alle(Doelstelling)
    context = {
        "doelstelling": doelstelling,
        "zeven": doelen,
        # 'van 7' says something only where no number of an earlier editie is missing
        "doorgenummerd": [doel.nummer for doel in doelen] == list(range(1, len(doelen) + 1)),
        "buren": document.buren(doelstelling),
        "genoemden": partijen.genoemden(),
        "heeft_noten": document.cites_notes(doelstelling, *doelstelling.activiteiten),
    }
    return render(request, "doelstellingen/doelstelling.html", context)


@load_editie
def activiteit(request, document, doelstelling, anker):
    activiteit = document.find(Activiteit, anker=anker)
    if activiteit.doelstelling.anker != doelstelling:
        return redirect(document.prefix + activiteit.get_absolute_url(), permanent=True)
    context = {
        "activiteit": activiteit,
        "doelstelling": activiteit.doelstelling,
        "zeven": document.alle(Doelstelling),
        "buren": document.buren(activiteit),
        "genoemden": partijen.genoemden(),
    }
    return render(request, "doelstellingen/activiteit.html", context)
