"""How a row beside the text says which part it belongs to."""

from django.db import models


class AnkerField(models.SlugField):
    """The anker of a part: a word, not a key, so that the row holds for every editie.

    `soort` is the name of the only kind of part that it can be ('noot'), '' for any. The screens of the admin offer
    those parts to choose from: see visie/beheer/keuze.py. In the database it is a slug like any other.
    """

    def __init__(self, *args, soort="", max_length=120, **kwargs):
        self.soort = soort
        super().__init__(*args, max_length=max_length, **kwargs)

    def deconstruct(self):
        naam, _pad, args, kwargs = super().deconstruct()
        return naam, "django.db.models.SlugField", args, {"max_length": 120} | kwargs
