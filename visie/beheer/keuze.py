"""Choosing a part of the text in a form, by what editors call it."""

from functools import partial

from django import forms

from visie.editie.document import Document
from visie.editie.models import Editie

NIETS = ("", "---------")


def part_choices(delen):
    """Return the choices of a select for these parts, after an empty one."""
    return [NIETS, *((deel.anker, f"{deel.kop} ({deel._meta.verbose_name})") for deel in delen)]


def _parts_of_today(soort):
    """Return the choices for the parts of the werkversie, before that of the current editie; of one kind by name."""
    editie = Editie.objects.werkversie() or Editie.objects.current()
    delen = Document(editie).leesvolgorde if editie else []
    return part_choices(deel for deel in delen if not soort or deel._meta.model_name == soort)


class PartSelect(forms.Select):
    """Offers the parts of today. What the row names already stays a choice, also when it left the text."""

    def __init__(self, soort="", attrs=None):
        super().__init__(attrs, choices=partial(_parts_of_today, soort))

    def optgroups(self, name, value, attrs=None):
        groepen = super().optgroups(name, value, attrs)
        bekend = {str(optie["value"]) for _naam, opties, _plaats in groepen for optie in opties}
        for anker in (anker for anker in value if anker and anker not in bekend):
            optie = self.create_option(name, anker, anker, True, len(groepen), attrs=attrs)
            groepen.append((None, [optie], len(groepen)))
        return groepen
