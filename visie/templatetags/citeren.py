"""On the page of a part, partij, bron or work: `{% citeer deel %}` the tools, `{% vindbaar deel %}` for machines."""

from dataclasses import replace

from django import template
from django.urls import reverse
from django.utils.safestring import mark_safe

from doelstellingen.models import Partij
from visie import citeren
from visie.bestanden import soorten
from visie.citeren import BESTANDEN
from visie.citeren import vindbaar as machines
from visie.citeren.vormen import met_taal
from visie.editie.models import Onderdeel
from visie.leesmap.keuze import code_of
from visie.tekst.html import plat
from visie.templatetags.bestanden import file_path, last_made, pdf_words
from visie.verwant.models import Werk

register = template.Library()


def _describe(ding, document):
    """Return the Beschrijving of a part, an editie, a partij, a bron or another work."""
    if ding is document.editie:
        return citeren.van_editie(document)
    if isinstance(ding, Partij):
        return citeren.van_partij(ding, document)
    if isinstance(ding, Werk):
        return citeren.van_werk(ding)
    return citeren.van_deel(ding, document) if isinstance(ding, Onderdeel) else citeren.van_bron(ding)


def _file(ding, vorm, prefix):
    """Return the address of a part, a partij, a bron or another work in one form; a work is of no editie."""
    if isinstance(ding, Onderdeel):
        return prefix + reverse("citeer_bestand", args=[ding.anker, vorm])
    if isinstance(ding, Werk):
        return reverse("citeer_werk", args=[ding.slug, vorm])
    naam = "citeer_partij" if isinstance(ding, Partij) else "citeer_bron"
    return prefix + reverse(naam, args=[ding.slug, vorm])


def _files(ding, prefix):
    return [(_file(ding, vorm, prefix), naam) for vorm, (naam, *_rest) in BESTANDEN.items()]


def _forms(b):
    """Return [(id, name, reference)] of the panel: the vision is cited in a sentence, a bron in a list of works."""
    vormen = citeren.VORMEN[:1] if b.editie else citeren.VORMEN[1:]
    return [(f"c-{n}", naam, met_taal(maak(b), b)) for n, (naam, maak) in enumerate(vormen)]


def _pdf(context, ding):
    """Return (adres, woorden) of the PDF of a goal or a partij, None for what has none."""
    naam = soorten.pdf_of(ding)
    if not naam:
        return None
    gemaakt = last_made(context["request"], context["document"].editie, naam)
    return {"adres": context["prefix"] + file_path(naam), "woorden": pdf_words(gemaakt)}


def _minutes(ding, document):
    """Return how long one reads; None for what is no text of the vision, has none, or is a note."""
    if ding is document.editie:
        return document.minuten()
    is_text = isinstance(ding, Onderdeel) and not ding.deelsoort.noot and document.aantal_woorden(ding)
    return document.minuten(ding) if is_text else None


@register.inclusion_tag("visie/citeren/_hulp.html", takes_context=True)
def citeer(context, ding):
    """Say which editie a part, a partij, the editie or a bron is read in, how to cite and how to share it."""
    document, prefix = context["document"], context["prefix"]
    b, deel = _describe(ding, document), ding if isinstance(ding, Onderdeel) else None
    hulp = {
        "document": document,
        "editie": document.editie,
        "prefix": prefix,
        "van_visie": bool(b.editie),
        "minuten": _minutes(ding, document),
        "beeld": deel is not None and deel.anker == "notendop",
    }
    if document.werkversie:
        return hulp
    return hulp | {
        "b": b,
        "vormen": _forms(b),
        "bestanden": [] if deel or ding is document.editie else _files(ding, prefix),
        "pdf": _pdf(context, ding),
        "passage": _file(deel, "txt", prefix) if deel and deel.eigen_tekst else "",
        "is_deel": bool(deel),
        "bij": f"bij={code_of(deel)}" if deel and document.kinderen(deel) else "",
        "meer": prefix + (reverse("citeer_deel", args=[deel.anker]) if deel else reverse("citeren")),
        "heel": citeren.lopend(replace(b, adres=context["vast_adres"])) if b.editie else "",
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
