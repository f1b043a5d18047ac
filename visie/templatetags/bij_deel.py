"""Beside a part: `{% geschiedenis deel %}` what happened to it, `{% errata deel %}` what is wrong in it."""
from django import template

from visie.editie.geschiedenis import geschiedenis as geschiedenis_van

register = template.Library()


@register.inclusion_tag("visie/lezen/_geschiedenis.html", takes_context=True)
def geschiedenis(context, deel):
    """Say since when a part reads as it does, or how the current editie differs. For the part's own page only."""
    document = context["document"]
    delen = bool(document.kinderen(deel))
    verhaal = None if delen and not deel.tekst else geschiedenis_van(document, deel)
    return {"verhaal": verhaal, "deel": deel, "met_delen": delen}


@register.inclusion_tag("visie/lezen/_errata.html", takes_context=True)
def errata(context, deel):
    """Show the errata of a part beside its text."""
    return {"errata": context["document"].errata.get(deel.anker, [])}
