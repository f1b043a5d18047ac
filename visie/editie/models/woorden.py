"""Rows with words: none ever gets a character that nobody sees."""

from functools import cache

from django.db import models

from visie.editie.velden import is_translated
from visie.tekst.onzichtbaar import clean


class Woorden(models.Model):
    """A row whose words are cleaned whenever it is checked or saved: forms, commands and fixtures of a release alike.

    What is restored from a backup keeps its bytes: that is not saved by `save()`.
    """

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        self.clean_words()
        super().save(*args, **kwargs)

    def clean_fields(self, exclude=None):
        self.clean_words()  # before it is judged: a title of nothing but these is empty
        super().clean_fields(exclude)

    def clean_words(self):
        """Clean the words of this row; return whether that changed any."""
        woorden = {naam: self.__dict__.get(naam) for naam in _word_fields(type(self))}
        anders = {naam: clean(w) for naam, w in woorden.items() if isinstance(w, str) and clean(w) != w}
        for naam, waarde in anders.items():
            setattr(self, naam, waarde)
        return bool(anders)


@cache
def _word_fields(model):
    """Return the names of the columns that people fill with words; of a translated field those of its languages."""
    velden = (veld for veld in model._meta.concrete_fields if isinstance(veld, models.CharField | models.TextField))
    return [veld.attname for veld in velden if not veld.choices and not is_translated(model, veld.name)]
