"""`{% cijfers deel %}`: the numbers of a part that are drawn."""

from django import template

register = template.Library()


@register.inclusion_tag("visie/lezen/_cijfers.html", takes_context=True)
def cijfers(context, deel):
    """Show what is drawn of a part, after its text, or in a note. One in a note and under the text is seen once."""
    document, in_noot = context["document"], deel.deelsoort.noot
    beelden = document.cijfers.get(deel.anker, [])
    aangehaald = context.get("aangehaald", {})
    # On a page that does not have the note, the picture stays under the text.
    return {
        "beelden": [(b, b.noot and (in_noot or b.noot.sleutel in aangehaald)) for b in beelden],
        "in_noot": in_noot,
        "enquete": in_noot and any(b.enquete for b in beelden),
    }
