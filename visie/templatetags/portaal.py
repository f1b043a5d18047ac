"""Small tools of the templates: addresses within the edition at hand, icons, literal sentences."""
from django import template
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html

from visie import stijl as stijlblad
from visie import tekst

register = template.Library()


@register.simple_tag(takes_context=True)
def adres(context, onderdeel):
    """Return the address of a part, partij or bron within the edition that the reader is in."""
    return context.get("prefix", "") + onderdeel.get_absolute_url()


@register.simple_tag(takes_context=True)
def pagina(context, naam, *args):
    """Return the address of a named page of the text within the edition that the reader is in."""
    return context.get("prefix", "") + reverse(naam, args=args)


@register.simple_tag
def icoon(naam):
    """Return a decorative icon from static/iconen.svg."""
    return format_html('<svg aria-hidden="true"><use href="{}#{}"/></svg>', static("iconen.svg"), naam)


@register.simple_tag
def stijl(naam):
    """Return a style of its own for a page: one that stijl.BLADEN names."""
    return format_html("<style>{}</style>", stijlblad.css(stijlblad.BLADEN[naam]))


@register.filter
def eerste_zin(html):
    return tekst.eerste_zin(html or "")


@register.filter
def laatste_zin(html):
    return tekst.laatste_zin(html or "")


@register.filter
def plat(html):
    """Return a text without markup, on one line."""
    return " ".join(tekst.plat(html or "").split())


@register.filter
def kernzinnen(html):
    """Return the literal bold passages of a text."""
    return tekst.vet(html or "")
