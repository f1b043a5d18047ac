"""Files on pages: `{% pdf "visie.pdf" %}` leads to one with its pages and size; `{{ omvang|omvang }}` says a size."""

from django import template
from django.db.models import Subquery
from django.urls import reverse
from django.utils import formats
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from visie.bestanden.maken import seen_at
from visie.bestanden.models import Bestand
from visie.bestanden.soorten import full_name
from visie.editie import herkomst
from visie.editie.models import Stand
from visie.pagina.decorators import may_change_soon

register = template.Library()


@register.filter
def omvang(aantal):
    """Return a number of bytes in words: '412 kB', '1,2 MB'."""
    if aantal < 1_000_000:
        return _("%(n)s kB") % {"n": max(round(aantal / 1000), 1)}
    return _("%(n)s MB") % {"n": formats.number_format(aantal / 1_000_000, 1)}


@register.filter
def bestandsnaam(bestand):
    """Return the name under which readers keep a Bestand."""
    return full_name(bestand.naam, bestand.editie)


@register.inclusion_tag("visie/bestanden/_pdf.html", takes_context=True)
def pdf(context, naam, woorden=""):
    """Lead to a file of the editie that the reader is in; nothing of the werkversie, or without a name."""
    document = context["document"]
    if not naam or document.werkversie:
        return {}
    gemaakt = last_made(context["request"], document.editie, naam)
    return {"adres": context["prefix"] + file_path(naam), "gemaakt": gemaakt, "woorden": woorden}


def pdf_words(gemaakt):
    """Return what leads to a PDF of which `gemaakt` is the Bestand: 'PDF, 3 bladzijden, 112 kB', 'PDF' without one."""
    if gemaakt is None:
        return _("PDF")
    zin = ngettext("PDF, %(n)s bladzijde, %(omvang)s", "PDF, %(n)s bladzijden, %(omvang)s", gemaakt.paginas)
    return zin % {"n": gemaakt.paginas, "omvang": omvang(gemaakt.omvang)}


def file_path(naam):
    """Return the path of a file of the current editie by its name."""
    return reverse("bestand", args=naam.rsplit(".", 1))


@register.simple_tag(takes_context=True)
def bestand_adres(context, naam):
    """Return the address of a file within the editie that the reader is in."""
    return context["prefix"] + file_path(naam)


def last_made(request, editie, naam):
    """Return (paginas, omvang, ...) of a file of an editie as it was last made; None before the first time.

    Until somebody has seen that it is still right (visie/bestanden/maken.py) the page may change soon.
    """
    rijen = Bestand.objects.filter(editie=editie.nummer, taal=get_language(), naam=naam).order_by()
    if herkomst.collecting():  # an export, which has just seen to that
        return rijen.values_list("paginas", "omvang", named=True).first()
    stand = Subquery(Stand.objects.values("teller")[:1])
    rij = rijen.annotate(stand=stand).values_list("paginas", "omvang", "gezien", "stand", named=True).first()
    if rij is None or rij.gezien != seen_at(rij.stand):
        may_change_soon(request)
    return rij
