"""The newsletter kit for everyone: the address holds the choice, nothing is kept."""

from django.conf import settings
from django.shortcuts import render
from django.utils.translation import gettext as _

from visie import nieuwsbrief as maker
from visie.actueel.models import Stuk
from visie.pagina.decorators import load_editie, reads_query
from visie.pagina.niet_hier import NietHier

NIEUWSTE = 30  # messages of Actueel that the form offers


@load_editie
@reads_query
def nieuwsbrief(request, document):
    """Show what can be chosen and the three forms of what was: `?deel=<anker>`, with `zin=<anker>` for one sentence,
    and `?stuk=<key>` of Actueel; each as often as wanted.
    """
    if document.werkversie:
        raise NietHier(_("De werkversie is niet vastgesteld: u kunt er niets uit overnemen in een nieuwsbrief."))
    gevraagd, stap = request.GET.getlist("deel"), request.GET.get("stap")
    keuze = maker.keuze_uit(document, gevraagd, request.GET.getlist("zin"))
    van_actueel = list(dict.fromkeys(request.GET.getlist("stuk")))
    stukken = maker.getoond(van_actueel)[: maker.MAXIMUM]
    kiezen = not (keuze.delen or stukken) or keuze.te_veel or stap == "kiezen"
    niets = stap == "overnemen" and not (gevraagd or van_actueel)
    groepen = maker.kiesbaar(document) if kiezen else []
    context = {
        "groepen": [(pagina, [(d.anker, d) for d in delen], pagina in keuze.paginas) for pagina, delen in groepen],
        "keuze": keuze,
        "stukken": stukken,
        "te_kiezen": Stuk.objects.getoond()[:NIEUWSTE] if kiezen else [],
        "stuk_weg": len(stukken) < len(van_actueel),
        "maximum": maker.MAXIMUM,
        "niets": niets,
        "met_erratum": [deel for deel in keuze.delen if deel.anker in document.errata],
        "vormen": None if kiezen else maker.vormen_van(_blokken(keuze, stukken, document.editie)),
    }
    fout = niets or context["stuk_weg"] or keuze.onbekend or keuze.zonder_tekst or keuze.te_veel
    return render(request, "visie/nieuwsbrief/nieuwsbrief.html", context, status=400 if fout else 200)


def _blokken(keuze, stukken, editie):
    adres = settings.VISIE_ADRES
    delen = [maker.blok(deel, editie, adres, alleen_zin=deel.anker in keuze.zinnen) for deel in keuze.delen]
    return delen + [maker.bericht(stuk, adres) for stuk in stukken]
