"""`{% cijfers deel %}` the numbers of a part that are drawn, `{% cijferstijl deel %}` their style where there are."""

from django import template

from visie.tekst.html import noot_sleutels
from visie.templatetags.portaal import stijl

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


@register.simple_tag(takes_context=True)
def cijferstijl(context, deel=None):
    """Return the style of numbers for the page of a part, or of the whole text; '' when none is shown on it."""
    document = context["document"]
    getoond = document.cijfers.keys()
    if getoond and deel:
        getoond &= {anker for d in (deel, *document.kinderen(deel)) for anker in _ankers(d, document)}
    return stijl("cijfers") if getoond else ""


def _ankers(deel, document):
    """Yield the anker of a part, and those of the notes that it cites."""
    yield deel.anker
    for sleutel in noot_sleutels(deel.eigen_tekst):
        if sleutel in document.noten:
            yield document.noten[sleutel].anker
