"""What the frame of the admin says about drafts."""

from django import template

from visie.beheer.bewaard import take_saved

register = template.Library()


@register.simple_tag(takes_context=True)
def bewaarde_concepten(context):
    """Return the names of the drafts that were saved since the last page, for the browser to forget."""
    return " ".join(take_saved(context["request"])) if "request" in context else ""
