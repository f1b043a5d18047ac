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
    """Show what is said about a part, on its own page; at an oproep without any step when an editor last looked."""
    gevonden = lezen.bij([deel.anker]).get(deel.anker, [])
    groepen = [(kop, [stuk for stuk in gevonden if stuk.soort == soort]) for soort, kop in KOPPEN.items()]
    geen_stap = isinstance(deel, Oproep) and not groepen[0][1]
    return {
        "deel": deel,
        "groepen": [(kop, rijen) for kop, rijen in groepen if rijen],
        "gezocht": lezen.laatst_gezocht(deel.anker) if geen_stap else None,
        "portaal": context["portaal"],
    }


@register.inclusion_tag("visie/actueel/_van_partij.html", takes_context=True)
def stappen_van(context, themas):
    """Show the steps and reactions at the oproepen in [(thema, [(oproep, parties)])], the newest first."""
    return {"rijen": _steps(themas), "prefix": context["prefix"], "portaal": context["portaal"]}


@register.inclusion_tag("visie/actueel/_op_blad.html")
def stappen_op_blad(themas):
    """Name the newest of them on a sheet of paper, a line each: as many as fit beside what is asked."""
    rijen, gevraagd = _steps(themas), sum(len(oproepen) for _thema, oproepen in themas)
    hoeveel = max(OP_VOL_BLAD, OP_BLAD - gevraagd)
    return {"rijen": rijen[:hoeveel], "meer": len(rijen[hoeveel:])}


def _steps(themas):
    oproepen = [oproep for _thema, rijen in themas for oproep, _ook in rijen]
    return lezen.stappen_bij(oproepen) if oproepen else []


@register.simple_tag
def aantal_stappen():
    """Return {anker of an oproep: how many steps and reactions readers see there}, for `{% stappen_merk %}`."""
    return lezen.aantal_stappen()


@register.inclusion_tag("visie/actueel/_merk.html", takes_context=True)
def stappen_merk(context, oproep, aantallen):
    """Say in a list of oproepen that one has steps or reactions, and lead to them; nothing when it has none."""
    return {"n": (aantallen or {}).get(oproep.anker, 0), "oproep": oproep, "prefix": context["prefix"]}
