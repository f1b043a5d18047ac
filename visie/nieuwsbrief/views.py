"""The newsletter kit for everyone: the address holds the choice, nothing is kept."""

from django.conf import settings
from django.shortcuts import render
from django.utils.translation import gettext as _

from visie import nieuwsbrief as maker
from visie.pagina.decorators import load_editie, reads_query
from visie.pagina.niet_hier import NietHier


@load_editie
@reads_query
def nieuwsbrief(request, document):
    """Show what can be chosen and, for `?deel=<anker>` (several; `zin=<anker>` for one sentence), the three forms."""
    if document.werkversie:
        raise NietHier(_("De werkversie is niet vastgesteld: u kunt er niets uit overnemen in een nieuwsbrief."))
    gevraagd, stap = request.GET.getlist("deel"), request.GET.get("stap")
    keuze = maker.keuze_uit(document, gevraagd, request.GET.getlist("zin"))
    kiezen = not keuze.delen or keuze.te_veel or stap == "kiezen"
    niets = stap == "overnemen" and not gevraagd
    context = {
        "groepen": maker.kiesbaar(document) if kiezen else [],
        "keuze": keuze,
        "maximum": maker.MAXIMUM,
        "niets": niets,
        "met_erratum": [deel for deel in keuze.delen if deel.anker in document.errata],
        "vormen": None if kiezen else maker.vormen_van(_blokken(keuze, document.editie)),
    }
    fout = niets or keuze.onbekend or keuze.zonder_tekst or keuze.te_veel
    return render(request, "visie/nieuwsbrief/nieuwsbrief.html", context, status=400 if fout else 200)


def _blokken(keuze, editie):
    adres = settings.VISIE_ADRES
    return [maker.blok(deel, editie, adres, alleen_zin=deel.anker in keuze.zinnen) for deel in keuze.delen]
