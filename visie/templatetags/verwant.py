"""What other works have to do with this vision: beside a part, on the page of a work, and how the vision came about."""

from django import template

from visie.verwant import momenten as lijnen
from visie.verwant import verbanden as links

register = template.Library()


@register.inclusion_tag("visie/verwant/_andere_visies.html", takes_context=True)
def andere_visies(context, deel):
    """Lead from a part to the other works that it is tied to. What a Document reads with its parts is enough."""
    return {"andere": links.beside(deel, context["document"].noten)}


@register.inclusion_tag("visie/verwant/_verbanden.html", takes_context=True)
def verbanden(context, werk):
    """Show which parts of the vision are tied to a work: up to nine in a list, from ten on under a matrix as well."""
    document, delen = context["document"], werk.delen_op_rij
    regels = links.of_work(document, werk, delen)
    matrix = links.as_matrix(document, delen, regels)
    return {"werk": werk, "regels": regels, "matrix": matrix, "prefix": context.get("prefix", "")}


@register.inclusion_tag("visie/verwant/_tijdlijn.html", takes_context=True)
def tijdlijn(context, hoofdstuk, momenten):
    """Show what came before the vision and how it came about, above the chapter that says so."""
    vooraf, proces = lijnen.lines(momenten, context["document"])
    met_tekens = any(halte.aangekondigd or halte.gehouden for halte in proces)
    return {
        "hoofdstuk": hoofdstuk,
        "vooraf": vooraf,
        "proces": proces,
        "met_tekens": met_tekens,
        "prefix": context.get("prefix", ""),
    }
