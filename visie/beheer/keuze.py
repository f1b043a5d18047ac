"""Choosing a part of the text in a form, by what editors call it."""

from itertools import groupby

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from visie.editie import ankers
from visie.editie.document import Document
from visie.editie.models import Editie
from visie.tekst.html import op_een_regel, plat

NIETS = ("", "---------")
LANG = 70  # characters of a text that has no title


def part_name(deel):
    """Return what a part is called in a list: its number and title ('4.6 Palliatieve zorg'), or its first words."""
    if deel.eigen_titel:
        return f"{deel.volnummer} {deel.kop}".strip()
    begin = Truncator(op_een_regel(plat(deel.eigen_tekst))).chars(LANG) or _("tekst ontbreekt")
    return f"{deel.kop}: {begin}"


def asked_parts(request, hoogstens=20):
    """Return the ankers that a link to the form of a new row asks for: `?deel=…&deel=…`."""
    return request.GET.getlist("deel")[:hoogstens]


def part_choices(delen, per_ouder=False):
    """Return the choices of a select for these parts, after an empty one: grouped by the page on which they stand.

    `per_ouder`: by what they stand in themselves.
    """
    groepen = groupby(delen, key=_parent if per_ouder else _page)
    return [NIETS, *((kop, [(deel.anker, part_name(deel)) for deel in groep]) for kop, groep in groepen)]


def _parent(deel):
    return part_name(deel.ouder) if deel.ouder else str(deel._meta.verbose_name_plural).capitalize()


def _page(deel):
    pagina = deel
    while pagina and not pagina.deelsoort.bladzijde:
        pagina = pagina.ouder
    return part_name(pagina) if pagina else _parent(deel)


def parts_of_today(soort):
    """Return the choices of the parts of the werkversie, without one of the current editie; of one kind by its name."""
    editie = Editie.objects.werkversie() or Editie.objects.current()
    delen = Document(editie).leesvolgorde if editie else []
    return part_choices([d for d in delen if not soort or d._meta.model_name == soort], per_ouder=bool(soort))


class PartSelect(forms.Select):
    """Offers parts: `choices`, or what makes them. What the row names already stays one, also when it left the text.

    With script there is a field above it that narrows the list down: static/beheer/keuze.js.
    """

    def __init__(self, choices, attrs=None):
        super().__init__({"data-zoekbaar": ""} | (attrs or {}), choices)

    class Media:
        css = {"all": ["beheer/keuze.css"]}
        js = ["beheer/keuze.js"]

    def optgroups(self, name, value, attrs=None):
        groepen = super().optgroups(name, value, attrs)
        bekend = {str(optie["value"]) for _naam, opties, _plaats in groepen for optie in opties}
        for anker in (anker for anker in value if anker and anker not in bekend):
            optie = self.create_option(name, anker, _left(anker), True, len(groepen), attrs=attrs)
            groepen.append((None, [optie], len(groepen)))
        return groepen


def _left(anker):
    """Return what a part that is not among the choices was called, or the word itself when no editie ever had it."""
    deel = ankers.newest([anker]).get(anker)
    return _("%(deel)s (niet meer in de werkversie)") % {"deel": part_name(deel)} if deel else anker
