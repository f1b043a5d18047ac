"""On the own page of a part or bron: `{% citeer deel %}` the panel, `{% vindbaar deel %}` what machines read."""
from django import template
from django.utils.safestring import mark_safe

from visie import citeren, tekst
from visie.citeren import vindbaar as machines
from visie.citeren.bestanden import BESTANDEN

register = template.Library()


def _describe(context, ding):
    """Return the Beschrijving of a part, an editie or a bron."""
    document = context["document"]
    if ding is document.editie:
        return citeren.van_editie(document)
    return citeren.van_deel(ding, document) if hasattr(ding, "anker") else citeren.van_bron(ding)


@register.inclusion_tag("visie/_citeren.html", takes_context=True)
def citeer(context, ding):
    """Show how to cite a part of the vision or a bron, and how to share it."""
    document = context["document"]
    deel = hasattr(ding, "anker") and ding is not document.editie
    naam = ding.anker if deel else "visie" if ding is document.editie else f"bron/{ding.slug}"
    b = None if document.werkversie else _describe(context, ding)
    return {
        "b": b,
        "vormen": b and [(n, naam, maak(b)) for n, (naam, maak) in enumerate(citeren.VORMEN)],
        "bestanden": [(f"{context['prefix']}/citeren/{naam}.{vorm}", BESTANDEN[vorm][0]) for vorm in BESTANDEN],
        "passage": f"{context['prefix']}/citeren/{naam}.txt" if deel and getattr(ding, "tekst", "") else "",
        "anker": ding.anker if deel and not hasattr(ding, "sleutel") else "",  # a note is no part of a newsletter
        "prefix": context["prefix"],
        "van_de_visie": b and bool(b.editie),
        # Who reads an older editie shares that text, not another one, or none, at the current address.
        "deel_adres": b and (b.huidig_adres if document.huidige else b.adres),
    }


@register.inclusion_tag("visie/_vindbaar.html", takes_context=True)
def vindbaar(context, ding, toelichting=False):
    """Give reference managers and search engines a complete record; nothing of the werkversie."""
    document = context["document"]
    if not document or document.werkversie:
        return {}
    b = _describe(context, ding)
    geheel = citeren.van_editie(document) if b.geheel else None
    delen = [citeren.van_deel(h, document) for h in document.hoofdstukken] if ding is document.editie else ()
    uitleg = " ".join(tekst.plat(ding.tekst).split()) if toelichting else ""
    schema = machines.schema(b, geheel, getattr(ding, "nummer", None), uitleg, delen)
    return {
        "citation": machines.citation(b) if b.editie else [],
        "schema": mark_safe(machines.script(schema)),  # noqa: S308
    }
