"""`{% tekst deel %}` shows the text of a part with its notes; `{% noten %}` lists the notes that the page cited."""

from django import template

from bronnen import noten as opmaak
from bronnen.regels import gegevens
from visie.editie.overname import text_with_marks

register = template.Library()


@register.simple_tag(takes_context=True)
def tekst(context, deel):
    """Show the text of a part: ids on its blocks and a link to each, its note markers as references."""
    # '4.3' says where; so does a title, for what has no number of its own beside others of another kind.
    naam = deel.volnummer if "." in deel.volnummer else deel.kop
    return opmaak.show(text_with_marks(deel), deel.anker, context["document"].noten, context["aangehaald"], naam)


@register.inclusion_tag("bronnen/_noten.html", takes_context=True)
def noten(context, niveau=2):
    """List the notes that {% tekst %} met on this page, in order, each leading back to every place."""
    alle, aangehaald = context["document"].noten, context["aangehaald"]
    regels = [
        {"noot": alle[sleutel], "plaatsen": plaatsen, "gegevens": gegevens(alle[sleutel])}
        for sleutel, plaatsen in aangehaald.items()
    ]
    return {"regels": regels, "prefix": context["prefix"], "niveau": niveau, "document": context["document"]}


@register.filter
def noottekst(noot):
    """Show the text of a note, or the sentence that says it is missing."""
    return opmaak.show(text_with_marks(noot), noot.anker, {}, {}) if noot.tekst else opmaak.missing_text()


@register.simple_tag
def plaats_id(noot, n):
    """Return the id of the n-th place where a part cites a note, as it is on the part's own page."""
    return opmaak.place_id(noot.sleutel, n)
