"""What is said about the vision: `{% stukken deel %}` beside a part, `{% stappen_van themas %}` of a partij."""

from django import template
from django.utils.translation import gettext_lazy as _

from doelstellingen.models import Oproep
from visie.actueel import lezen
from visie.actueel.models import Stuk

register = template.Library()
OP_VOL_BLAD, OP_BLAD = 2, 7  # steps that fit on the fullest sheet; what fits on one of steps and oproepen together
# The groups at a part, in this order.
KOPPEN = {
    Stuk.Soort.STAP: _("Stappen en reacties"),
    Stuk.Soort.PRAKTIJK: _("Voorbeelden uit de praktijk"),
    Stuk.Soort.AANGEHAALD: _("Aangehaald door"),
    Stuk.Soort.NIEUWS: _("Nieuws"),
}


@register.inclusion_tag("visie/actueel/_bij.html", takes_context=True)
def stukken(context, deel):
    """Show what is said about a part, on its own page; at an oproep without any step when an editor last looked.

    The page of an oproep has `geadresseerden`, the parties that it asks.
    """
    gevonden = lezen.of_part(deel)
    groepen = [(kop, [stuk for stuk in gevonden if stuk.soort == soort]) for soort, kop in KOPPEN.items()]
    geen_stap = isinstance(deel, Oproep) and not groepen[0][1]
    return {
        "deel": deel,
        "groepen": [(kop, rijen) for kop, rijen in groepen if rijen],
        "gezocht": lezen.laatst_gezocht(deel, context["geadresseerden"]) if geen_stap else None,
        "portaal": context["portaal"],
    }


@register.inclusion_tag("visie/actueel/_van_partij.html", takes_context=True)
def stappen_van(context, themas):
    """Show the steps and reactions at the oproepen in [(thema, [(oproep, parties)])], the newest first."""
    return {"rijen": _steps(themas)[0], "prefix": context["prefix"], "portaal": context["portaal"]}


@register.inclusion_tag("visie/actueel/_op_blad.html")
def stappen_op_blad(themas):
    """Name the newest of them on a sheet of paper: as many as fit beside what is asked."""
    rijen, gevraagd = _steps(themas)
    hoeveel = max(OP_VOL_BLAD, OP_BLAD - gevraagd)
    return {"rijen": rijen[:hoeveel], "meer": len(rijen[hoeveel:])}


def _steps(themas):
    """Return (the steps at the oproepen of these themes, how many oproepen those are)."""
    oproepen = [oproep for _thema, rijen in themas for oproep, _ook in rijen]
    return lezen.stappen_bij(oproepen), len(oproepen)


@register.inclusion_tag("visie/actueel/_merk.html", takes_context=True)
def stappen_merk(context, oproep):
    """Say in a list of oproepen how many steps and reactions one has, and lead to them; nothing when it has none."""
    return {"n": len(lezen.stappen(oproep)), "oproep": oproep, "prefix": context["prefix"]}
