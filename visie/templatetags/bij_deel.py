"""Beside a part: `{% geschiedenis deel %}` what happened to it, `{% errata deel %}` what is wrong in it."""
from django import template

from visie.editie.geschiedenis import geschiedenis as geschiedenis_van

register = template.Library()


@register.inclusion_tag("visie/lezen/_geschiedenis.html", takes_context=True)
def geschiedenis(context, deel):
    """Say since when a part reads as it does, or how the current editie differs. For the part's own page only."""
    delen = any(getattr(deel, naam, None) for naam in ("paragrafen", "doelstellingen", "activiteiten", "themas"))
    verhaal = None if delen and not deel.tekst else geschiedenis_van(context["document"], deel)
    return {"verhaal": verhaal, "deel": deel, "met_delen": delen}


@register.inclusion_tag("visie/lezen/_errata.html", takes_context=True)
def errata(context, deel):
    """Show the errata of a part beside its text."""
    return {"errata": context["document"].errata.get(deel.anker, [])}
