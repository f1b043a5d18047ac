"""On the own page of a part or bron: `{% citeer deel %}` the panel, `{% vindbaar deel %}` what machines read."""

from django import template
from django.urls import reverse
from django.utils.safestring import mark_safe

from visie import citeren
from visie.citeren import vindbaar as machines
from visie.citeren.vormen import met_taal
from visie.editie.models import Onderdeel
from visie.tekst.html import plat

register = template.Library()


def _describe(ding, document):
    """Return the Beschrijving of a part, an editie or a bron."""
    if ding is document.editie:
        return citeren.van_editie(document)
    return citeren.van_deel(ding, document) if isinstance(ding, Onderdeel) else citeren.van_bron(ding)


def _file(ding, vorm, prefix):
    """Return the address of a part or a bron in one form."""
    if isinstance(ding, Onderdeel):
        return prefix + reverse("citeer_bestand", args=[ding.anker, vorm])
    return prefix + reverse("citeer_bron", args=[ding.slug, vorm])


@register.inclusion_tag("visie/citeren/_citeren.html", takes_context=True)
def citeer(context, ding):
    """Show how to cite a part of the vision or a bron, and how to share it."""
    document, prefix = context["document"], context["prefix"]
    if document.werkversie:
        return {"b": None, "prefix": prefix}
    b, deel = _describe(ding, document), ding if isinstance(ding, Onderdeel) else None
    return {
        "b": b,
        "vormen": [(n, naam, met_taal(maak(b), b)) for n, (naam, maak) in enumerate(citeren.VORMEN)],
        "bestanden": [(_file(ding, vorm, prefix), naam) for vorm, (naam, *_) in citeren.BESTANDEN.items()],
        "passage": _file(deel, "txt", prefix) if deel and deel.eigen_tekst else "",
        "anker": deel.anker if deel and not deel.deelsoort.noot else "",  # a note is no part of a newsletter
        "prefix": prefix,
        # Who reads an older editie shares that text, not another one, or none, at the current address.
        "deel_adres": b.huidig_adres if document.huidige else b.adres,
    }


@register.inclusion_tag("visie/citeren/_vindbaar.html", takes_context=True)
def vindbaar(context, ding, toelichting=False):
    """Give reference managers and search engines a complete record; nothing of the werkversie."""
    document = context["document"]
    if not document or document.werkversie:
        return {}
    b = _describe(ding, document)
    geheel = citeren.van_editie(document) if b.geheel else None
    delen = [citeren.van_deel(h, document) for h in document.hoofdstukken] if ding is document.editie else ()
    uitleg = " ".join(plat(ding.tekst).split()) if toelichting else ""
    genummerd = ding is document.editie or (isinstance(ding, Onderdeel) and ding.deelsoort.letter)
    schema = machines.schema(b, geheel, ding.nummer if genummerd else None, uitleg, delen)
    script = f'<script type="application/ld+json">{machines.script(schema)}</script>'
    return {"citation": machines.citation(b), "schema": mark_safe(script)}
