"""Choosing a part of the text in a form, by what editors call it."""

from django import forms

from visie.editie.document import Document
from visie.editie.models import Editie

NIETS = ("", "---------")


def part_choices(delen):
    """Return the choices of a select for these parts, after an empty one."""
    return [NIETS, *((deel.anker, f"{deel.kop} ({deel._meta.verbose_name})") for deel in delen)]


def parts_of_today(soort):
    """Return the choices of the parts of the werkversie, without one of the current editie; of one kind by its name."""
    editie = Editie.objects.werkversie() or Editie.objects.current()
    delen = Document(editie).leesvolgorde if editie else []
    return part_choices(deel for deel in delen if not soort or deel._meta.model_name == soort)


class PartSelect(forms.Select):
    """Offers parts: `choices`, or what makes them. What the row names already stays one, also when it left the text."""

    def __init__(self, choices, attrs=None):
        super().__init__(attrs, choices)

    def optgroups(self, name, value, attrs=None):
        groepen = super().optgroups(name, value, attrs)
        bekend = {str(optie["value"]) for _naam, opties, _plaats in groepen for optie in opties}
        for anker in (anker for anker in value if anker and anker not in bekend):
            optie = self.create_option(name, anker, anker, True, len(groepen), attrs=attrs)
            groepen.append((None, [optie], len(groepen)))
        return groepen
