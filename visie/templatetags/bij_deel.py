"""Beside a part: `{% geschiedenis deel %}` what happened to it, `{% errata deel %}` what is wrong in it, or was."""

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from visie.editie import overname
from visie.editie.geschiedenis import geschiedenis as geschiedenis_van
from visie.tekst.verschil import own_letters

register = template.Library()


@register.inclusion_tag("visie/lezen/_geschiedenis.html", takes_context=True)
def geschiedenis(context, deel):
    """Say since when a part reads as it does, or how the current editie differs. For the part's own page only."""
    document = context["document"]
    delen = bool(document.kinderen(deel))
    verhaal = None if delen and not deel.tekst else geschiedenis_van(document, deel)
    return {"verhaal": verhaal, "deel": deel, "met_delen": delen}


@register.inclusion_tag("visie/lezen/_errata.html", takes_context=True)
def errata(context, deel, gemerkt=True):
    """Show the errata of a part beside its text, and what its marks open: see visie/editie/overname.py.

    `gemerkt` is False where the text is shown without its marks.
    """
    eigen = overname.in_words(deel, deel.eigen_titel)
    if not gemerkt:
        eigen += overname.in_words(deel, deel.tekst)
    in_tekst = overname.in_text(deel) if gemerkt else []
    return {"errata": context["document"].errata.get(deel.anker, []), "in_tekst": in_tekst, "eigen": eigen}


@register.inclusion_tag("visie/lezen/_overname.html")
def bronvorm(deel, woorden):
    """Show how the source has words of a part that stand by themselves: its label, a sentence, a quotation."""
    return {"correcties": overname.in_words(deel, woorden), "los": True}


@register.simple_tag
def merk(correctie):
    """Return the mark behind words that were corrected. It has no words itself: nobody copies them along."""
    return overname.mark(correctie)


@register.simple_tag(takes_context=True)
def bewerk(context, deel):
    """Lead an editor who reads the werkversie to the form of a part. Nobody else has this link, and no other page."""
    if type(deel) not in context["document"].bewerkbaar:
        return ""
    nummer = f"{deel._meta.verbose_name} {deel.volnummer}" if deel.volnummer else deel.kop
    link = '<p class="bewerk"><a href="{}">{}<span class="zw"> {}</span></a></p>'
    return format_html(link, reverse("admin:onderdeel", args=[deel.anker]), _("Bewerk"), nummer)


@register.simple_tag
def woordelijk(stukken):
    """Return the words of two edities with what came and what went marked. No template: its every space would show."""
    return format_html_join("", "{}", ((_stuk(stuk),) for stuk in stukken))


@register.simple_tag
def letters(een, ander):
    """Return words with the letters that the other reading has not underlined."""
    gemerkt = ((format_html("<u>{}</u>", stuk) if anders else stuk,) for stuk, anders in own_letters(een, ander))
    return format_html_join("", "{}", gemerkt)


def _stuk(stuk):
    if stuk.soort == "gelijk":
        return stuk.tekst
    if stuk.soort == "erin":
        element, naam = "ins", _("toegevoegd:")
    else:
        element, naam = "del", _("verwijderd:")
    return format_html('<{0}><span class="zw">{1} </span>{2}</{0}>{3}', element, naam, stuk.kern, stuk.staart)
