"""Small tools of the templates: addresses within the edition at hand, icons, literal sentences."""

import re
from functools import cache
from pathlib import Path

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe

from doelstellingen.models.doelstelling import KLEUREN
from visie.pagina import stijl as stijlblad
from visie.pagina.vast import in_foot
from visie.tekst import html, zinnen

register = template.Library()
PAST_OP_320 = 22  # letters of the longest word that fits in a first heading at 320 pixels


@register.simple_tag(takes_context=True)
def adres(context, onderdeel):
    """Return the address of a part, partij or bron within the edition that the reader is in."""
    return context.get("prefix", "") + onderdeel.get_absolute_url()


@register.filter
def lang_woord(kop):
    """Return the class of a heading with a word that does not fit a small screen in its size, or ''."""
    return "lang-woord" if any(len(woord) > PAST_OP_320 for woord in kop.split()) else ""


@register.simple_tag(takes_context=True)
def voet(context, lijst):
    """Return [(address, name)] of the fixed pages that one list in the foot of a page names."""
    return [(pagina.adres(context.get("prefix", "")), pagina.titel) for pagina in in_foot(lijst)]


@register.simple_tag(takes_context=True)
def pagina(context, naam, *args):
    """Return the address of a named page of the text within the edition that the reader is in."""
    return context.get("prefix", "") + reverse(naam, args=args)


@cache
def iconen():
    """Return {name: the shapes within it} of the icons in static/iconen.svg."""
    tekening = (Path(settings.BASE_DIR) / "static" / "iconen.svg").read_text()
    return dict(re.findall(r'<symbol id="(\w+)" viewBox="0 0 24 24">(.*?)</symbol>', tekening))


@register.simple_tag
def icoon(naam):
    """Return a decorative icon, drawn in the page (docs/besluiten/0034); an empty one for a name without a drawing."""
    return mark_safe(f'<svg viewBox="0 0 24 24" aria-hidden="true">{iconen().get(naam, "")}</svg>')


@register.simple_tag
def stijl(naam=""):
    """Return the stylesheet as an element, or a style of its own for a page: one that stijl.BLADEN names."""
    return format_html("<style>{}</style>", stijlblad.css(naam))


@register.simple_tag(takes_context=True)
def minuten(context, deel=None):
    """Return the whole minutes in which a part with all that stands in it is read; without a part, the whole text."""
    return context["document"].minuten(deel)


@register.filter
def lijn(doelen):
    """Return the classes of a line with a stop for each of these goals: how many there are, and whether the colours of
    the line itself are those of the stops.
    """
    vanzelf = all(doel.kleur == KLEUREN[plaats % len(KLEUREN)][0] for plaats, doel in enumerate(doelen))
    return f"van van{len(doelen)}" + ("" if vanzelf else " eigen")


@register.filter(is_safe=True)
def op_regel(html):
    """Return what a template wrote over several lines as one, for an attribute. Fixed spaces stay."""
    return re.sub(r"[ \t\n]+", " ", html).strip(" ")


@register.filter
def breekbaar(tekst):
    """Return a text in which an address may go on on a next line behind a stroke, and need not break in a word."""
    return mark_safe(re.sub(r"(?<=[^/<]/)(?=[^/\s])", "<wbr>", conditional_escape(tekst)))


@register.filter
def eerste_zin(tekst):
    return zinnen.eerste_zin(tekst or "")


@register.filter
def laatste_zin(tekst):
    return zinnen.laatste_zin(tekst or "")


@register.filter
def plat(tekst):
    """Return a text without markup, on one line."""
    return " ".join(html.plat(tekst or "").split())


@register.filter
def kernzinnen(deel):
    """Return the literal bold passages of a part that are not its title said again."""
    return html.vet_buiten(deel.tekst or "", deel.titel)
