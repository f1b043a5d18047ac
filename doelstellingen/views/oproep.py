"""The appeals: all of them, each one, and what is asked of one party."""

from django.conf import settings
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from doelstellingen import partijen
from doelstellingen.models import Oproep, Partij, Thema
from visie.editie.models import Hoofdstuk
from visie.pagina.buur import Buur, opening
from visie.pagina.decorators import load_editie
from visie.tekst.html import plat

VOL = 160  # words of oproepen and of vermeldingen from which a sheet needs two columns


@load_editie
def lijst(request, document):
    hoofdstuk, aan = document.find(Hoofdstuk, anker="oproepen"), partijen.geadresseerden()
    themas, rijen = document.alle(Thema), _rows(document, aan)
    gevraagd = [rij.partij for rij in rijen if rij.partij]
    context = {
        "hoofdstuk": hoofdstuk,
        "themas": partijen.per_thema(themas, aan),
        "kolommen": [(thema, True) for thema in themas],
        "rijen": rijen,
        "partijen": gevraagd,
        "alleen_genoemd": partijen.alleen_genoemd(document, gevraagd),
        "aantal": len(document.alle(Oproep)),
        "buren": document.buren(hoofdstuk),
    }
    return render(request, "doelstellingen/oproep_lijst.html", context)


@load_editie
def oproep(request, document, nummer):
    oproep = document.find(Oproep, nummer=nummer)
    aan, genoemden = partijen.bij_oproep(oproep.anker)
    context = {
        "oproep": oproep,
        "geadresseerden": aan.get(oproep.anker, []),
        "genoemden": {oproep.anker: genoemden},
        "kolommen": [(thema, False) for thema in document.alle(Thema)],
        "rijen": [rij for rij in _rows(document, aan) if rij.has(oproep)],
        "aantal": len(document.alle(Oproep)),
        "buren": [buur and _oproep_beside(buur, aan) for buur in document.buren(oproep)],
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
    rijen = _rows(document, aan)
    gevraagd = [rij.partij for rij in rijen if rij.partij]
    partij = next((partij for partij in gevraagd if partij.slug == slug), None)
    partij = partij or Partij.objects.filter(slug=slug).first()
    if partij is None:
        return None, {}
    # Its own name need not stand beside each oproep; those asked together with it do.
    eigen = {anker: [p for p in samen if p != partij] for anker, samen in aan.items() if partij in samen}
    themas = partijen.per_thema(document.alle(Thema), eigen, alleen_geadresseerd=True)
    gevuld = [thema for thema, _oproepen in themas]
    return partij, {
        "partij": partij,
        "zie_ook": next((ander for ander in gevraagd if ander.pk == partij.zie_ook_id), None),
        "themas": themas,
        "vermeldingen": partijen.vermeldingen(partij, document.leesvolgorde),
        "kolommen": [(thema, thema in gevuld) for thema in document.alle(Thema)],
        "rijen": [rij for rij in rijen if rij.partij == partij],
        "aantal": len(document.alle(Oproep)),
        "buren": _parties_beside(partij, gevraagd),
    }


def _rows(document, aan):
    """Return the table of this editie; each partij in it knows how many oproepen address her."""
    alle = partijen.met_aantallen(partijen.aangesproken(aan), document.alle(Oproep), aan)
    return partijen.tabel(document.alle(Thema), alle, aan)


def _oproep_beside(oproep, aan):
    """Return an oproep as a neighbour: its number, whom it addresses, where its theme begins, and its first words."""
    wie = ", ".join(partij.naam for partij in aan.get(oproep.anker, [])) or _("geen partij genoemd")
    nummer = _("oproep %(nummer)s") % {"nummer": oproep.nummer}
    return Buur(f"{nummer} · {wie} · {oproep.thema.van}", opening(oproep.tekst), oproep.get_absolute_url())


def _parties_beside(partij, gevraagd):
    """Return (previous, next) of the parties that are asked something; of another, nothing."""
    if partij not in gevraagd:
        return None, None
    plaats = gevraagd.index(partij)
    paar = (gevraagd[plaats - 1] if plaats else None, gevraagd[plaats + 1] if plaats + 1 < len(gevraagd) else None)
    return [ander and Buur(_count(ander.aantal), ander.naam, ander.get_absolute_url()) for ander in paar]


def _count(aantal):
    return ngettext("%(n)s oproep", "%(n)s oproepen", aantal) % {"n": aantal}
