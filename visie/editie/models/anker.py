"""How a row beside the text says which part it belongs to."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from .onderdeel import part_models

ZELF = "visie"  # stands for the editie itself: its titles differ too, and have a reason


class AnkerField(models.SlugField):
    """The anker of a part: a word, not a key, so that the row holds for every editie.

    `soort` is the name of the only kind of part that it can be ('noot'), '' for any. The screens of the admin offer
    those parts to choose from: see visie/beheer/keuze.py. In the database it is a slug like any other, and a trigger
    refuses what no editie has: see visie/editie/ankers.py.
    """

    default_error_messages = {
        "geen_onderdeel": _("‘%(value)s’ is geen onderdeel van een editie of van de werkversie. Kies uit de lijst."),
    }

    def __init__(self, *args, soort="", max_length=120, **kwargs):
        self.soort = soort
        super().__init__(*args, max_length=max_length, **kwargs)

    def deconstruct(self):
        naam, _pad, args, kwargs = super().deconstruct()
        return naam, "django.db.models.SlugField", args, {"max_length": 120} | kwargs

    def parts(self):
        """Return the models of the parts that this field can name."""
        return [model for model in part_models() if self.soort in ("", model._meta.model_name)]

    def validate(self, value, model_instance):
        super().validate(value, model_instance)
        if not self.names_a_part(value) and not self._stored(value, model_instance):
            raise ValidationError(self.error_messages["geen_onderdeel"], code="geen_onderdeel", params={"value": value})

    @property
    def zonder_deel(self):
        """The words that need no part."""
        return ("",) if self.soort else ("", ZELF)

    def names_a_part(self, anker):
        """Tell whether an editie, published or not, has a part with this anker, of the kind that the field asks."""
        if "\0" in anker:  # which PostgreSQL does not even compare
            return False
        een, *andere = (model.objects.filter(anker=anker).order_by().values("anker") for model in self.parts())
        return anker in self.zonder_deel or een.union(*andere).exists()

    def _stored(self, anker, rij):
        """Tell whether the row names this already: what left the text since stays as it was."""
        eerder = type(rij)._base_manager.filter(pk=rij.pk, **{self.attname: anker}) if rij.pk else None
        return eerder is not None and eerder.exists()
