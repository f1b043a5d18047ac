"""`{% genoemd deel %}` leads from a part to the pages of the parties that it names."""

from django import template

register = template.Library()


@register.inclusion_tag("doelstellingen/_genoemd.html", takes_context=True)
def genoemd(context, deel):
    """Name the parties that a part names, each with its page. The view gives `genoemden`, for all parts at once."""
    return {"partijen": context["genoemden"].get(deel.anker, []), "prefix": context["prefix"]}
